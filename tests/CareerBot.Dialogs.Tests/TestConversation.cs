using CareerBot.Dialogs.Conversation;
using CareerBot.Dialogs.Main;
using CareerBot.Dialogs.Plan;
using CareerBot.Knowledge.Loading;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace CareerBot.Dialogs.Tests;

/// <summary>One person talking to the real bot over the test adapter, with the shipped knowledge.</summary>
internal sealed class TestConversation
{
    private static readonly Lazy<Career> s_shipped = new(() => new Career(KnowledgeLoader.Load(Path.Combine(Repository.Root, "knowledge"))));

    private readonly TestAdapter _adapter = new("test");
    private readonly CareerAdvisorBot _bot;

    public TestConversation(Career? career = null, TimeProvider? clock = null)
    {
        var served = career ?? s_shipped.Value;
        var storage = new MemoryStorage();
        var state = new ConversationState(storage);
        var advisor = new Advisor(() => served, MainDialog.Routes, (turn, token) => state.DeleteAsync(turn, token))
        {
            Clock = clock ?? TimeProvider.System,
        };
        _bot = new CareerAdvisorBot(advisor, new MainDialog(advisor), state, new PlanState(storage));
    }

    public static Career Shipped => s_shipped.Value;

    public async Task<IReadOnlyList<Activity>> HearAsync(string text) => await SendAsync(new Activity { Type = ActivityTypes.Message, Text = text });

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
