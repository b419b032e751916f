using CareerBot.Dialogs.Conversation;
using CareerBot.Dialogs.Feedback;
using CareerBot.Dialogs.Main;
using CareerBot.Dialogs.Plan;
using CareerBot.Dialogs.Sharing;
using CareerBot.Knowledge.Loading;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace CareerBot.Dialogs.Tests;

/// <summary>One person talking to the real bot over the test adapter, with the shipped knowledge.</summary>
internal sealed class TestConversation
{
    private static readonly Lazy<Career> s_shipped = new(() => new Career(KnowledgeLoader.Load(Path.Combine(Repository.Root, "knowledge"))));

    private static readonly Lazy<Career> s_lighthouse = new(() => new Career(KnowledgeLoader.Load(
        Path.Combine(AppContext.BaseDirectory, "Samples", "lighthouse-keeper"),
        "lighthouse-keeper.en.yaml")));

    /// <summary>What every quiz of the tests is drawn by.</summary>
    public const int QuizSeed = 7;

    private readonly TestAdapter _adapter;
    private readonly Dictionary<string, Newtonsoft.Json.Linq.JObject> _stored = [];
    private readonly CareerAdvisorBot _bot;

    public TestConversation(
        Career? career = null,
        TimeProvider? clock = null,
        string channel = "test",
        IStorage? storage = null,
        string? address = "https://bot.example.org",
        SharingOptions? sharing = null)
    {
        _adapter = new TestAdapter(channel);
        Served = career ?? s_shipped.Value;
        var kept = storage ?? new MemoryStorage(_stored);
        var time = clock ?? TimeProvider.System;
        var vault = new Vault(kept, time, sharing ?? new SharingOptions());
        var state = new ConversationState(kept);
        Advisor = new Advisor(() => Served, MainDialog.Routes, (turn, token) => state.DeleteAsync(turn, token))
        {
            Clock = time,
            QuizSeed = () => QuizSeed,
            Questions = new QuestionBox(kept),
            Vault = vault,
            Nudges = new NudgeBook(kept),
            Eraser = new Eraser(kept, vault, (on, conversation) => ErasedLogs.Add($"{on}/{conversation}")),
            PublicUrl = () => address,
        };
        _bot = new CareerAdvisorBot(Advisor, new MainDialog(Advisor), state, new PlanState(kept));
    }

    public static Career Shipped => s_shipped.Value;

    /// <summary>The made-up profession: three stages, no history, no projects.</summary>
    public static Career Lighthouse => s_lighthouse.Value;

    public static Career Named(string name) => name == nameof(Lighthouse) ? Lighthouse : Shipped;

    /// <summary>The career in service; a reload replaces it.</summary>
    public Career Served { get; set; }

    public Advisor Advisor { get; }

    /// <summary>Whether other people read along.</summary>
    public bool IsInGroup { set => _adapter.Conversation.Conversation.IsGroup = value; }

    /// <summary>Conversations whose log was to be erased.</summary>
    public List<string> ErasedLogs { get; } = [];

    public async Task<IReadOnlyList<Activity>> HearAsync(string text) => await SendAsync(new Activity { Type = ActivityTypes.Message, Text = text });

    /// <summary>Says <paramref name="text"/> and gives the one message that answers it.</summary>
    public async Task<Activity> AskAsync(string text)
    {
        var replies = await HearAsync(text);
        Assert.True(replies.Count == 1, $"'{text}' got {replies.Count} messages: {string.Join(" / ", replies.Select(reply => reply.Text))}");
        return replies[0];
    }

    public static IReadOnlyList<string> ButtonsOf(Activity reply) => [.. reply.SuggestedActions?.Actions.Select(action => action.Title) ?? []];

    /// <summary>The questions that were passed on.</summary>
    public Task<IReadOnlyList<PassedQuestion>> PassedOnAsync() => Task.FromResult<IReadOnlyList<PassedQuestion>>(
        [.. _stored.Where(item => item.Key.StartsWith(QuestionBox.Prefix, StringComparison.Ordinal)).Select(item => item.Value.ToObject<PassedQuestion>()!)]);

    public async Task<IReadOnlyList<Activity>> SendAsync(Activity activity)
    {
        await _adapter.ProcessActivityAsync(activity, _bot.OnTurnAsync);
        var replies = new List<Activity>();
        while (_adapter.GetNextReply() is Activity reply)
        {
            replies.Add(reply);
        }

        return replies;
    }
}
