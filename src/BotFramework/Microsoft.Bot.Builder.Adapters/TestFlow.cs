using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>Compares a reply with the expected one; throws if they differ.</summary>
public delegate void ValidateReply(IActivity expected, IActivity actual);

/// <summary>A conversation written down as a chain of calls, which runs when <see cref="StartTestAsync"/> is called.</summary>
public partial class TestFlow
{
    private readonly TestAdapter _adapter;
    private readonly BotCallbackHandler _callback;
    private readonly Func<Task> _run;

    /// <summary>A flow that runs what was called until now.</summary>
    public TestFlow(Task task, TestFlow flow)
        : this(() => task ?? Task.CompletedTask, flow)
    {
    }

    /// <summary>A flow that runs a task.</summary>
    public TestFlow(Func<Task> getTask, TestFlow flow)
    {
        ArgumentNullException.ThrowIfNull(flow);
        _run = getTask ?? (() => Task.CompletedTask);
        _callback = flow._callback;
        _adapter = flow._adapter;
    }

    /// <summary>An empty flow; each message goes to the callback.</summary>
    public TestFlow(TestAdapter adapter, BotCallbackHandler callback = null)
    {
        _adapter = adapter;
        _callback = callback;
        _run = () => Task.CompletedTask;
    }

    /// <summary>An empty flow; each message goes to the bot.</summary>
    public TestFlow(TestAdapter adapter, IBot bot)
        : this(adapter, bot.OnTurnAsync)
    {
    }

    /// <summary>Runs the flow.</summary>
    public Task StartTestAsync() => _run();

    /// <summary>The user says something.</summary>
    public TestFlow Send(string userSays)
    {
        ArgumentNullException.ThrowIfNull(userSays);
        return Then(() => _adapter.SendTextToBotAsync(userSays, _callback, CancellationToken.None));
    }

    /// <summary>An activity comes.</summary>
    public TestFlow Send(IActivity userActivity)
    {
        ArgumentNullException.ThrowIfNull(userActivity);
        return Then(() => _adapter.ProcessActivityAsync((Activity)userActivity, _callback, CancellationToken.None));
    }

    /// <summary>The user joins the conversation.</summary>
    public TestFlow SendConversationUpdate()
    {
        var update = Activity.CreateConversationUpdateActivity();
        update.MembersAdded.Add(_adapter.Conversation.User);
        return Send(update);
    }

    /// <summary>Some time passes, in milliseconds.</summary>
    public TestFlow Delay(uint ms) => Delay(TimeSpan.FromMilliseconds(ms));

    /// <summary>Some time passes.</summary>
    public TestFlow Delay(TimeSpan timespan) => Then(() => Task.Delay(timespan));

    /// <summary>The user says something and the bot answers with the text.</summary>
    public TestFlow Test(string userSays, string expected, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return Send(userSays).AssertReply(expected, description, timeout);
    }

    /// <summary>The user says something and the bot answers with the activity.</summary>
    public TestFlow Test(string userSays, Activity expected, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return Send(userSays).AssertReply(expected, description, timeout);
    }

    /// <summary>The user says something and the bot's answer passes a check.</summary>
    public TestFlow Test(string userSays, Action<IActivity> validateActivity, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(validateActivity);
        return Send(userSays).AssertReply(validateActivity, description, timeout);
    }

    /// <summary>A whole transcript: what has the role bot is expected, all else is sent.</summary>
    public TestFlow Test(IEnumerable<IActivity> activities, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(activities);
        return activities.Aggregate(this, (flow, activity) => IsReply(activity) ? flow.AssertReply(activity, description, timeout) : flow.Send(activity));
    }

    /// <summary>A whole transcript: what has the role bot is compared with the replies, all else is sent.</summary>
    public TestFlow Test(IEnumerable<IActivity> activities, ValidateReply validateReply, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(activities);
        return activities.Aggregate(this, (flow, activity) => IsReply(activity)
            ? flow.AssertReply(actual => validateReply(activity, actual), description, timeout)
            : flow.Send(activity));
    }

    private static bool IsReply(IActivity activity) => string.Equals(RoleTypes.Bot, activity.From?.Role, StringComparison.OrdinalIgnoreCase);

    private TestFlow Then(Func<Task> step) => new(
        async () =>
        {
            await _run().ConfigureAwait(false);
            await step().ConfigureAwait(false);
        },
        this);
}
