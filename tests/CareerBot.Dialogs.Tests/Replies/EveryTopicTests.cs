using CareerBot.Dialogs.Conversation;
using CareerBot.Dialogs.Feedback;
using CareerBot.Knowledge.Checks;
using CareerBot.Knowledge.Model;

namespace CareerBot.Dialogs.Tests.Replies;

/// <summary>Every topic of a career through the real bot: it is reached, it is short, and its buttons keep their promise.</summary>
public sealed class EveryTopicTests
{
    private const int MostSentenceWords = 20;
    private const int MostFirstReplyWords = 60;
    private const int MostRefusalWords = 45;
    private const int MostDetailWords = 120;
    private const int MostPoints = 7;
    private const int MostPointWords = 8;
    private const int FewestQuestions = 3;
    private const string More = "Tell me more";
    private const string Next = "Next";

    public static TheoryData<string> Careers => [nameof(TestConversation.Shipped), nameof(TestConversation.Lighthouse)];

    [Theory]
    [MemberData(nameof(Careers))]
    public async Task Its_title_typed_gives_its_own_first_reply_within_the_limits(string career)
    {
        await EachAsync(career, async (topic, bot, problems) =>
        {
            var reply = await bot.AskAsync(topic.Told.Title);
            problems.Unless(reply.Text == bot.Advisor.Replies.First(topic, Words.Fallback), $"'{topic.Told.Title}' is answered with '{reply.Text}'");
            problems.AddRange(TooLong(topic, reply.Text).Select(problem => $"{topic.Id}: {problem}"));
            problems.Unless(TestConversation.ButtonsOf(reply).Count <= 3, $"{topic.Id} has more than three buttons");
        });
    }

    [Theory]
    [MemberData(nameof(Careers))]
    public async Task Tell_me_more_gives_the_details_in_at_most_120_words(string career)
    {
        await EachAsync(career, async (topic, bot, problems) =>
        {
            await bot.AskAsync(topic.Told.Title);
            var reply = await bot.AskAsync(More);
            var details = bot.Advisor.Replies.Details(topic, Words.Fallback);
            problems.Unless(details.Length == 0 || reply.Text == details, $"{topic.Id}: the details are '{reply.Text}'");
            problems.Unless(Text.Words(reply.Text) <= MostDetailWords, $"{topic.Id}: the details have {Text.Words(reply.Text)} words");
        });
    }

    [Theory]
    [MemberData(nameof(Careers))]
    public async Task Every_button_typed_does_what_it_says(string career)
    {
        await EachAsync(career, async (topic, bot, problems) =>
        {
            var buttons = TestConversation.ButtonsOf(await bot.AskAsync(topic.Told.Title));
            foreach (var button in buttons)
            {
                var fresh = new TestConversation(TestConversation.Named(career));
                await fresh.AskAsync(topic.Told.Title);
                var reply = await fresh.AskAsync(button);
                problems.Unless((await PromisedAsync(fresh, topic, button)).Contains(reply.Text), $"{topic.Id}: '{button}' gives '{reply.Text}'");
            }
        });
    }

    [Theory]
    [MemberData(nameof(Careers))]
    public async Task Three_of_its_example_questions_or_more_reach_it(string career)
    {
        await EachAsync(career, async (topic, bot, problems) =>
        {
            var own = bot.Advisor.Replies.First(topic, Words.Fallback);
            var offered = new PassOn(bot.Advisor).Say(topic, Words.Fallback);
            var reached = 0;
            var missed = new List<string>();
            foreach (var example in topic.Told.Examples)
            {
                var replies = await new TestConversation(TestConversation.Named(career)).HearAsync(example);
                if (replies.Any(reply => reply.Text == own || reply.Text == offered))
                {
                    reached++;
                }
                else
                {
                    missed.Add(example);
                }

                if (reached == FewestQuestions)
                {
                    return;
                }
            }

            problems.Add($"{topic.Id} is reached by {reached} of its questions only; it is not by {string.Join(" | ", missed.Take(5))}");
        });
    }

    private static IEnumerable<string> TooLong(Topic topic, string reply)
    {
        var parts = reply.Split("\n\n");
        foreach (var sentence in Text.Sentences(parts[0]).Where(sentence => Text.Words(sentence) > MostSentenceWords))
        {
            yield return $"the sentence '{sentence}' has {Text.Words(sentence)} words";
        }

        var most = topic.Kind == TopicKind.OutOfScope ? MostRefusalWords : MostFirstReplyWords;
        if (Text.Words(parts[0]) > most)
        {
            yield return $"the first reply has {Text.Words(parts[0])} words";
        }

        var points = parts.Skip(1).SelectMany(part => part.Split('\n')).ToList();
        if (points.Count > MostPoints || points.Any(point => Text.Words(point[(point.IndexOf(' ', StringComparison.Ordinal) + 1)..]) > MostPointWords))
        {
            yield return $"the list is too long: '{string.Join(" / ", points)}'";
        }
    }

    private static async Task<IEnumerable<string>> PromisedAsync(TestConversation bot, Topic topic, string button)
    {
        var advisor = bot.Advisor;
        if (button == advisor.Words.Say(Words.Fallback, "quiz.button.start"))
        {
            return [(await new TestConversation().AskAsync($"quiz {TestConversation.QuizSeed}")).Text];
        }

        return button switch
        {
            More => [advisor.Replies.Details(topic, Words.Fallback)],
            Next => advisor.Tracks.Around(topic)
                .SkipWhile(each => each.Id != topic.Id)
                .Skip(1)
                .Take(1)
                .Select(next => advisor.Replies.First(next, Words.Fallback)),
            _ when button == advisor.Words.Say(Words.Fallback, "plan.button.mine") => advisor.Words.List(Words.Fallback, "plan.ask.standing"),
            _ => advisor.Knowledge.Topics.Where(each => each.Told.Title == button).Select(each => advisor.Replies.First(each, Words.Fallback)),
        };
    }

    private static async Task EachAsync(string career, Func<Topic, TestConversation, Problems, Task> check)
    {
        var problems = new Problems();
        foreach (var topic in TestConversation.Named(career).Knowledge.Topics)
        {
            await check(topic, new TestConversation(TestConversation.Named(career)), problems);
        }

        Assert.Empty(problems);
    }

    private sealed class Problems : List<string>
    {
        public void Unless(bool holds, string problem)
        {
            if (!holds)
            {
                Add(problem);
            }
        }
    }
}
