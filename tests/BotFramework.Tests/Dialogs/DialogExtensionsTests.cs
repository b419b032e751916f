using System.Security.Claims;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Dialogs;

public class DialogExtensionsTests
{
    private static readonly ClaimsIdentity _bot = Caller("v2", ("ver", "2.0"), ("aud", "skill"), ("azp", "parent"));
    private static readonly ClaimsIdentity _channel = Caller("v1", ("ver", "1.0"), ("aud", "https://api.botframework.com"), ("appid", "parent"));

    private readonly Probe _probe = new("probe");

    [Fact]
    public async Task A_dialog_is_begun_continued_and_begun_again_after_its_end()
    {
        await Run(null).Send("a").Send("b").Send("end").Send("c").StartTestAsync();

        Assert.Equal(["begin ", "continue b", "end EndCalled", "begin "], _probe.Calls);
    }

    [Fact]
    public Task A_skill_tells_its_caller_that_it_has_ended() =>
        Run(_bot).Send("a").Send("end").AssertReply(reply =>
        {
            var end = (Activity)reply;
            Assert.Equal((ActivityTypes.EndOfConversation, EndOfConversationCodes.CompletedSuccessfully, "ended"), (end.Type, end.Code, end.Value));
        }).StartTestAsync();

    [Fact]
    public async Task A_skill_is_cancelled_by_its_callers_end_of_conversation()
    {
        await Run(_bot).Send("a").Send(new Activity { Type = ActivityTypes.EndOfConversation }).AssertNoReply(timeout: 20).StartTestAsync();

        Assert.Equal(["begin ", "end CancelCalled"], _probe.Calls);
    }

    [Fact]
    public async Task A_skill_without_an_active_dialog_ignores_an_end_of_conversation()
    {
        await Run(_bot).Send(new Activity { Type = ActivityTypes.EndOfConversation }).AssertNoReply(timeout: 20).StartTestAsync();

        Assert.Empty(_probe.Calls);
    }

    [Fact]
    public async Task A_skill_asks_again_at_its_callers_event()
    {
        await Run(_bot).Send("a").Send(new Activity { Type = ActivityTypes.Event, Name = DialogEvents.RepromptDialog }).StartTestAsync();

        Assert.Equal(["begin ", "reprompt"], _probe.Calls);
    }

    [Fact]
    public async Task A_bot_called_by_a_channel_sends_no_end_of_conversation()
    {
        await Run(_channel).Send("a").Send("end").AssertNoReply(timeout: 20).StartTestAsync();
        await Run(null).Send("end").AssertNoReply(timeout: 20).StartTestAsync();
    }

    [Theory]
    [InlineData("1.0", "appid", true)]
    [InlineData("2.0", "azp", true)]
    [InlineData("2.0", "appid", false)]
    [InlineData("9.9", "azp", false)]
    public async Task The_version_of_a_token_says_where_the_caller_stands(string version, string claim, bool isBot)
    {
        await Run(Caller("any", ("ver", version), ("aud", "skill"), (claim, "parent")))
            .Send("a").Send(new Activity { Type = ActivityTypes.EndOfConversation }).StartTestAsync();

        Assert.Equal(isBot, _probe.Calls.Contains("end CancelCalled"));
    }

    [Fact]
    public async Task An_anonymous_skill_has_a_caller_too()
    {
        await Run(Caller("anonymous", ("appid", "AnonymousSkill"))).Send("a").Send(new Activity { Type = ActivityTypes.EndOfConversation }).StartTestAsync();

        Assert.Equal("end CancelCalled", _probe.Calls[^1]);
    }

    [Fact]
    public Task An_error_is_offered_to_the_dialogs_and_the_turn_goes_on_if_they_handle_it() =>
        Run(null, new Careful(handles: true)).Send("a").AssertReply("Oops, again.").StartTestAsync();

    [Fact]
    public async Task An_error_that_nobody_handles_is_thrown_on() =>
        await Assert.ThrowsAsync<NotSupportedException>(() => Run(null, new Careful(handles: false)).Send("a").StartTestAsync());

    [Theory]
    [InlineData("emulator", false, "Bot State")]
    [InlineData("test", true, "Skill State")]
    public async Task The_inspector_is_shown_what_the_dialogs_remember(string channel, bool isSkill, string label)
    {
        var adapter = new TestAdapter(channel, sendTraceActivity: true);
        var component = new ComponentDialog("outer").AddDialog(new NumberPrompt<int>("ask"));
        component.AddDialog(new WaterfallDialog(
            "walk",
            [(step, token) => step.PromptAsync("ask", new PromptOptions { Prompt = MessageFactory.Text("How many?") }, token)]));
        component.InitialDialogId = "walk";

        await Run(isSkill ? _bot : null, component, adapter).Send("hi").AssertReply("How many?").AssertReply(reply =>
        {
            var trace = (Activity)reply;
            Assert.Equal(
                (ActivityTypes.Trace, "BotState", "https://www.botframework.com/schemas/botState", label),
                (trace.Type, trace.Name, trace.ValueType, trace.Label));
            var memory = Assert.IsType<JObject>(trace.Value);
            Assert.Equal(["dialog", "this"], memory.Properties().Select(property => property.Name));
            Assert.Equal("walk", (string)memory.SelectToken("dialog.dialogs.dialogStack[1].id"));
            Assert.Equal("How many?", (string)memory.SelectToken("this.options.prompt.text"));
        }).StartTestAsync();
    }

    [Fact]
    public Task The_inspector_is_shown_the_states_that_the_turn_carries()
    {
        var user = new UserState(new MemoryStorage());
        var flow = Run(null, adapter: new TestAdapter("emulator", sendTraceActivity: true), prepare: async turn =>
        {
            turn.TurnState.Add(user);
            await user.CreateProperty<string>("name").SetAsync(turn, "Asha");
        });
        return flow
            .Send("hi")
            .AssertReply(reply => Assert.Equal("""{"user":{"name":"Asha"},"dialog":{},"this":{}}""", JsonConvert.SerializeObject(((Activity)reply).Value)))
            .AssertNoReply(timeout: 20).StartTestAsync();
    }

    [Fact]
    public Task Where_nobody_takes_traces_none_is_made() =>
        Run(null, adapter: new TestAdapter("webchat", sendTraceActivity: true)).Send("a").AssertNoReply(timeout: 20).StartTestAsync();

    [Fact]
    public async Task Everything_has_to_be_there()
    {
        var property = new Stage().Property;
        using var turn = new TurnContext(new Stage().Adapter, new Activity { Type = "message" });

        await Assert.ThrowsAsync<ArgumentNullException>("dialog", () => DialogExtensions.RunAsync(null, turn, property, default));
        await Assert.ThrowsAsync<ArgumentNullException>("turnContext", () => _probe.RunAsync(null, property, default));
        await Assert.ThrowsAsync<ArgumentNullException>("accessor", () => _probe.RunAsync(turn, null, default));
    }

    private TestFlow Run(ClaimsIdentity caller, Dialog dialog = null, TestAdapter adapter = null, Func<ITurnContext, Task> prepare = null)
    {
        var state = new ConversationState(new MemoryStorage());
        var property = state.CreateProperty<DialogState>("DialogState");
        return new TestFlow(adapter ?? new TestAdapter(TestAdapter.CreateConversation("run")), async (turnContext, cancellationToken) =>
        {
            if (caller != null)
            {
                turnContext.TurnState[BotAdapter.BotIdentityKey] = caller;
            }

            await (prepare?.Invoke(turnContext) ?? Task.CompletedTask);
            await (dialog ?? _probe).RunAsync(turnContext, property, cancellationToken);
            await state.SaveChangesAsync(turnContext, false, cancellationToken);
        });
    }

    private static ClaimsIdentity Caller(string type, params (string Type, string Value)[] claims) =>
        new(claims.Select(claim => new Claim(claim.Type, claim.Value)), type);

    private sealed class Careful(bool handles) : Dialog
    {
        public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = null, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
        {
            await dc.Context.SendActivityAsync("Oops, again.", cancellationToken: cancellationToken);
            return EndOfTurn;
        }

        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) =>
            Task.FromResult(handles && e.Name == DialogEvents.Error && e.Value is NotSupportedException);
    }
}
