using CareerBot.Dialogs.Conversation;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace CareerBot.Dialogs.Tests;

/// <summary>Crosses every question of the plan with every kind of utterance: there is a reply, no exception, and the question is not lost.</summary>
public sealed class EveryStepTests
{
    private static readonly string[] s_steps = ["make it mine", "skip", "skip", "skip", "skip", "skip", "skip"];

    // Those that leave the questions on purpose; after all others the same or the next question waits.
    private static readonly string[] s_leaving = ["cancel", "start over", "menu"];

    public static TheoryData<int, string> All()
    {
        var all = new TheoryData<int, string>();
        for (var step = 1; step <= s_steps.Length; step++)
        {
            foreach (var kind in (string[])["ten hours", "what is a CNN?", "help", "cancel", "back", "start over", "menu", "qwx zzkl brmp", "", "CARD", "FILE", "LONG", "12", "yes", "no", "31 Feb", "-5", "मुझे नहीं पता"])
            {
                all.Add(step, kind);
            }
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Every_step_takes_every_kind_of_utterance(int step, string kind)
    {
        var bot = new TestConversation(clock: new ClockAt(new DateTimeOffset(2026, 11, 23, 6, 30, 0, TimeSpan.Zero)));
        foreach (var said in s_steps.Take(step))
        {
            Assert.NotEmpty(await bot.HearAsync(said));
        }

        var replies = await bot.SendAsync(Activity(kind));
        Assert.NotEmpty(replies);
        Assert.All(replies, reply => Assert.False(string.IsNullOrWhiteSpace(reply.Text)));
        if (!s_leaving.Contains(kind) && !(step == s_steps.Length && kind == "yes"))
        {
            var buttons = replies[^1].SuggestedActions.Actions.Select(action => action.Title);
            Assert.Contains(buttons, title => title == Say("plan.button.skip") || title == Say("plan.button.save"));
        }
    }

    private static string Say(string key) => TestConversation.Shipped.Words.Say(Words.Fallback, key);

    private static Activity Activity(string kind) => kind switch
    {
        "CARD" => new Activity { Type = ActivityTypes.Message, Value = JObject.FromObject(new { have = "x" }) },
        "FILE" => new Activity { Type = ActivityTypes.Message, Attachments = [new Attachment { ContentType = "image/png", ContentUrl = "https://example.org/a.png" }] },
        "LONG" => new Activity { Type = ActivityTypes.Message, Text = string.Concat(Enumerable.Repeat("many words about nothing at all ", 200)) },
        _ => new Activity { Type = ActivityTypes.Message, Text = kind },
    };
}
