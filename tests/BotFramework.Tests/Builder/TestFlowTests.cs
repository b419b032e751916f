using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Builder;

public class TestFlowTests
{
    private readonly TestFlow _echo = new(new TestAdapter(), EchoAsync);

    [Fact]
    public Task A_flow_is_a_conversation() => _echo
        .Send("one").AssertReply("echo: one")
        .Test("two", "echo: two")
        .Test("three", MessageFactory.Text("echo: three"))
        .Test("four", reply => Assert.Equal("echo: four", reply.AsMessageActivity().Text))
        .Send(new Activity(ActivityTypes.Message, text: "five")).AssertReplyContains("five")
        .Send("six").AssertReplyOneOf(["echo: 6", "echo: six"])
        .Send("seven").AssertReply(MessageFactory.Text("echo: seven"), new SameText())
        .Delay(1).Delay(TimeSpan.FromMilliseconds(1))
        .Send("silence").AssertNoReply("nothing is said", 50)
        .SendConversationUpdate().AssertReply("welcome User1")
        .StartTestAsync();

    [Fact]
    public async Task Nothing_runs_before_the_start()
    {
        var turns = 0;
        var flow = new TestFlow(new TestAdapter(), (_, _) => Task.FromResult(turns++)).Send("one").Send("two");
        Assert.Equal(0, turns);

        await flow.StartTestAsync();

        Assert.Equal(2, turns);
    }

    [Fact]
    public Task A_bot_can_be_tested_as_well_as_a_callback() =>
        new TestFlow(new TestAdapter(), new RecordingBot()).Send("hi").AssertNoReply(timeout: 20).StartTestAsync();

    [Fact]
    public Task A_flow_may_begin_with_a_task() =>
        new TestFlow(() => Task.CompletedTask, new TestFlow(Task.CompletedTask, _echo)).Test("one", "echo: one").StartTestAsync();

    [Fact]
    public Task A_transcript_is_sent_or_expected_by_role() => _echo
        .Test(Transcript("echo: hi"))
        .Test(Transcript("anything"), (expected, actual) => Assert.NotEqual(((Activity)expected).Text, ((Activity)actual).Text))
        .StartTestAsync();

    [Fact]
    public async Task Another_text_or_type_is_told()
    {
        var text = await FailureAsync(_echo.Send("one").AssertReply("two"));
        Assert.Equal("two:\nExpected:two\nReceived:echo: one", text.Message);

        var described = await FailureAsync(_echo.Send("one").AssertReply("two", "the echo"));
        Assert.Equal("the echo:\nExpected:two\nReceived:echo: one", described.Message);

        var type = await FailureAsync(_echo.Send("one").AssertReply(new Activity(ActivityTypes.Typing), "typing"));
        Assert.Equal("typing: Type should match", type.Message);

        Assert.Contains("Received:echo: one", (await FailureAsync(_echo.Send("one").AssertReplyContains("two"))).Message, StringComparison.Ordinal);
        Assert.Contains(
            "does not match one of candidates: a\nb",
            (await FailureAsync(_echo.Send("one").AssertReplyOneOf(["a", "b"]))).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "the same",
            (await FailureAsync(_echo.Send("one").AssertReply(MessageFactory.Text("two"), new SameText(), "the same"))).Message,
            StringComparison.Ordinal);
        Assert.Contains("echo: one", (await FailureAsync(_echo.Send("one").AssertNoReply("quiet", 20))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_reply_is_a_timeout()
    {
        var flow = new TestFlow(new TestAdapter()).AssertReply("something", "the greeting", 20);

        var failure = await Assert.ThrowsAsync<TimeoutException>(flow.StartTestAsync);

        Assert.Contains("the greeting", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failing_bot_fails_the_flow()
    {
        var flow = new TestFlow(new TestAdapter(), (_, _) => throw new InvalidOperationException("no")).Send("hi").AssertReply("hello");

        await Assert.ThrowsAsync<InvalidOperationException>(flow.StartTestAsync);
    }

    [Fact]
    public void What_is_said_and_expected_cannot_be_null()
    {
        Assert.Equal("userSays", Assert.Throws<ArgumentNullException>(() => _echo.Send((string)null)).ParamName);
        Assert.Equal("userActivity", Assert.Throws<ArgumentNullException>(() => _echo.Send((IActivity)null)).ParamName);
        Assert.Equal("expected", Assert.Throws<ArgumentNullException>(() => _echo.Test("a", (string)null)).ParamName);
        Assert.Equal("expected", Assert.Throws<ArgumentNullException>(() => _echo.Test("a", (Activity)null)).ParamName);
        Assert.Equal("validateActivity", Assert.Throws<ArgumentNullException>(() => _echo.Test("a", (Action<IActivity>)null)).ParamName);
        Assert.Equal("activities", Assert.Throws<ArgumentNullException>(() => _echo.Test((IEnumerable<IActivity>)null)).ParamName);
        Assert.Equal("candidates", Assert.Throws<ArgumentNullException>(() => _echo.AssertReplyOneOf(null)).ParamName);
        Assert.Equal("flow", Assert.Throws<ArgumentNullException>(() => new TestFlow(Task.CompletedTask, null)).ParamName);
    }

    private static Task EchoAsync(ITurnContext turn, CancellationToken token) => turn.Activity switch
    {
        { Type: ActivityTypes.ConversationUpdate } update => turn.SendActivityAsync($"welcome {update.MembersAdded.Single().Name}", cancellationToken: token),
        { Text: "silence" } => Task.CompletedTask,
        var message => turn.SendActivityAsync($"echo: {message.Text}", cancellationToken: token),
    };

    private static IActivity[] Transcript(string reply) =>
    [
        new Activity(ActivityTypes.Message, text: "hi", from: new ChannelAccount(role: RoleTypes.User)),
        new Activity(ActivityTypes.Message, text: reply, from: new ChannelAccount(role: RoleTypes.Bot)),
    ];

    private static Task<Exception> FailureAsync(TestFlow flow) => Assert.ThrowsAsync<Exception>(flow.StartTestAsync);

    private sealed class SameText : IEqualityComparer<IActivity>
    {
        public bool Equals(IActivity x, IActivity y) => x.AsMessageActivity().Text == y.AsMessageActivity().Text;

        public int GetHashCode(IActivity obj) => 0;
    }
}
