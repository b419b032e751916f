using CareerBot.Dialogs.Conversation;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace CareerBot.Dialogs.Tests.Quiz;

/// <summary>
/// Crosses every question of a quiz, the second round too, with every kind of utterance:
/// there is a reply, no exception, and the question is not lost.
/// </summary>
public sealed class EveryQuizStepTests
{
    private static readonly string[] s_steps = ["quiz 7", "skip", "skip", "b", "skip", "b", "a"];

    // Those that end the quiz or leave it on purpose.
    private static readonly string[] s_leaving = ["stop", "cancel", "start over", "menu", "bas karo", "leave it, tell me about skills"];

    public static TheoryData<int, string> All()
    {
        var all = new TheoryData<int, string>();
        for (var step = 1; step <= s_steps.Length; step++)
        {
            foreach (var kind in (string[])["a", "2", "the second one", "hinton", "1986", "what is a CNN?", "what happened before AlexNet?", "help", "back", "skip", "yes", "no", "thanks", "qwx zzkl brmp", "", "CARD", "FILE", "LONG", "-5", "मुझे नहीं पता", .. s_leaving])
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
        var bot = new TestConversation();
        foreach (var said in s_steps.Take(step))
        {
            Assert.NotEmpty(await bot.HearAsync(said));
        }

        var replies = await bot.SendAsync(Activity(kind));

        Assert.NotEmpty(replies);
        Assert.All(replies, reply => Assert.False(string.IsNullOrWhiteSpace(reply.Text)));
        var text = replies[^1].Text;
        var asks = text.Contains("- A: ", StringComparison.Ordinal);
        var ends = text.Contains(Stem("quiz.score"), StringComparison.Ordinal);
        Assert.True(s_leaving.Contains(kind) ? !asks : asks || ends || (kind == "thanks" && text.Length > 0), $"after '{kind}' the bot said: {text}");
    }

    private static string Stem(string key) => TestConversation.Shipped.Words.List(Words.Fallback, key)[0].Split('{')[0];

    private static Activity Activity(string kind) => kind switch
    {
        "CARD" => new Activity { Type = ActivityTypes.Message, Value = JObject.FromObject(new { have = "x" }) },
        "FILE" => new Activity { Type = ActivityTypes.Message, Attachments = [new Attachment { ContentType = "image/png", ContentUrl = "https://example.org/a.png" }] },
        "LONG" => new Activity { Type = ActivityTypes.Message, Text = string.Concat(Enumerable.Repeat("many words about nothing at all ", 200)) },
        _ => new Activity { Type = ActivityTypes.Message, Text = kind },
    };
}
