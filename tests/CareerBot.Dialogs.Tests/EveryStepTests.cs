using CareerBot.Dialogs.Conversation;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace CareerBot.Dialogs.Tests;

/// <summary>
/// Crosses every step of every waterfall with every kind of utterance: there is a reply, no exception, and what waited is not lost.
/// </summary>
public sealed class EveryStepTests
{
    // What leads to each step; the first word names the waterfall.
    private static readonly Dictionary<string, string[]> s_ways = new(StringComparer.Ordinal)
    {
        ["choose: menu"] = ["menu"],
        ["choose: nearest"] = ["qwx zzkl brmp"],
        ["role: topic"] = ["who is a deep learning engineer?"],
        ["role: details"] = ["who is a deep learning engineer?", "tell me more"],
        ["responsibilities: list"] = ["responsibilities"],
        ["responsibilities: one"] = ["responsibilities", "2"],
        ["roadmap: list"] = ["roadmap"],
        ["roadmap: stage"] = ["roadmap", "next"],
        ["history: list"] = ["history"],
        ["history: year"] = ["what happened in 1986?"],
        ["plan: standing"] = ["make it mine"],
        ["plan: have"] = ["make it mine", "skip"],
        ["plan: hours"] = ["make it mine", "skip", "skip"],
        ["plan: target"] = ["make it mine", "skip", "skip", "skip"],
        ["plan: confirm"] = ["make it mine", "skip", "skip", "skip", "5/6/2027"],
        ["plan: busy"] = ["make it mine", "skip", "skip", "skip", "skip"],
        ["plan: extras"] = ["make it mine", "skip", "skip", "skip", "skip", "skip"],
        ["plan: summary"] = ["make it mine", "save"],
        ["plan: noted"] = ["I'm a Java developer, 6 hours a week"],
        ["gap: stages"] = ["make it mine", "save", "save", "skill check"],
        ["pass on: offer"] = ["what is the salary of a deep learning engineer?"],
        ["quiz: first"] = ["quiz 7"],
        ["quiz: later"] = ["quiz 7", "skip", "a"],
        ["quiz: once more"] = ["quiz 7", "skip", "skip", "skip", "skip", "skip"],
    };

    private static readonly string[] s_kinds =
    [
        "ten hours", "what is a CNN?", "yes but what is the salary?", "help", "thanks", "hello", "cancel", "back", "next", "tell me more", "start over", "menu",
        "qwx zzkl brmp", "", "CARD", "CARD SAY", "FILE", "LONG", "12", "option 2", "the second one", "dusra wala dikhao", "yes", "no", "haan", "नहीं", "skip", "31 Feb", "-5", "मुझे नहीं पता",
    ];

    // Those that leave the questions of a plan or a quiz on purpose; after all others the same or the next question waits.
    private static readonly string[] s_leaving = ["cancel", "start over", "menu"];
    private static readonly string[] s_saving = ["yes", "haan"];

    public static TheoryData<string, string> All()
    {
        var all = new TheoryData<string, string>();
        foreach (var way in s_ways.Keys)
        {
            foreach (var kind in s_kinds)
            {
                all.Add(way, kind);
            }
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Every_step_takes_every_kind_of_utterance(string way, string kind)
    {
        var bot = new TestConversation(clock: new ClockAt(new DateTimeOffset(2026, 11, 23, 6, 30, 0, TimeSpan.Zero)));
        foreach (var said in s_ways[way])
        {
            Assert.NotEmpty(await bot.HearAsync(said));
        }

        var replies = await bot.SendAsync(Activity(kind));

        Assert.NotEmpty(replies);
        Assert.All(replies, reply => Assert.False(string.IsNullOrWhiteSpace(reply.Text)));
        Assert.DoesNotContain(replies, reply => reply.Text.Contains('{', StringComparison.Ordinal));
        if (way.StartsWith("plan", StringComparison.Ordinal) && !s_leaving.Contains(kind) && !(way == "plan: summary" && s_saving.Contains(kind)))
        {
            var buttons = TestConversation.ButtonsOf(replies[^1]);
            Assert.Contains(buttons, title => title == Say("plan.button.skip") || title == Say("plan.button.save") || title == Say("plan.button.yes"));
        }

        if (way.StartsWith("quiz", StringComparison.Ordinal) && !s_leaving.Contains(kind))
        {
            Assert.Contains("- A: ", replies[^1].Text, StringComparison.Ordinal);
        }
    }

    private static string Say(string key) => TestConversation.Shipped.Words.Say(Words.Fallback, key);

    private static Activity Activity(string kind) => kind switch
    {
        "CARD" => new Activity { Type = ActivityTypes.Message, Value = JObject.FromObject(new { have = "x" }) },
        "CARD SAY" => new Activity { Type = ActivityTypes.Message, Value = JObject.FromObject(new { say = "12 hours" }) },
        "FILE" => new Activity { Type = ActivityTypes.Message, Attachments = [new Attachment { ContentType = "image/png", ContentUrl = "https://example.org/a.png" }] },
        "LONG" => new Activity { Type = ActivityTypes.Message, Text = string.Concat(Enumerable.Repeat("many words about nothing at all ", 200)) },
        _ => new Activity { Type = ActivityTypes.Message, Text = kind },
    };
}
