using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Moq;

namespace BotFramework.Tests.Dialogs;

public class DialogTelemetryTests
{
    private readonly List<string> _events = [];
    private readonly IBotTelemetryClient _client;

    public DialogTelemetryTests()
    {
        var client = new Mock<IBotTelemetryClient>();
        client.Setup(c => c.TrackEvent(It.IsAny<string>(), It.IsAny<IDictionary<string, string>>(), It.IsAny<IDictionary<string, double>>()))
            .Callback((string name, IDictionary<string, string> properties, IDictionary<string, double> _) =>
                _events.Add($"{name} {properties["DialogId"]} {properties.ContainsKey("InstanceId")} {(properties.TryGetValue("StepName", out var step) ? step : "-")}"));
        _client = client.Object;
    }

    [Fact]
    public async Task A_waterfall_reports_its_start_its_steps_and_its_end()
    {
        var stage = new Stage(new WaterfallDialog("walk", [AskNothing, Stage.Say("two")]));
        stage.Dialogs.TelemetryClient = _client;

        await stage.SendAsync("a", "b", "c");

        Assert.Equal(
            ["WaterfallStart walk True -", "WaterfallStep walk True AskNothing", "WaterfallStep walk True Step2of2", "WaterfallComplete walk True -"],
            _events);
    }

    [Fact]
    public async Task A_cancelled_waterfall_reports_where_it_stood()
    {
        var stage = new Stage(new WaterfallDialog("walk", [AskNothing, AskNothing]));
        stage.Dialogs.TelemetryClient = _client;

        await stage.SendAsync("a", "b");
        await stage.Play(dc => dc.CancelAllDialogsAsync()).Send("c").StartTestAsync();

        Assert.Equal("WaterfallCancel walk True AskNothing", _events[^1]);
    }

    [Fact]
    public void Components_that_hold_each_other_take_it_once()
    {
        var (one, other) = (new ComponentDialog("one"), new ComponentDialog("other"));
        one.Dialogs.Add(other);
        other.Dialogs.Add(one);

        one.Dialogs.TelemetryClient = _client;

        Assert.Same(_client, one.TelemetryClient);
        Assert.Same(_client, other.TelemetryClient);
    }

    [Fact]
    public async Task Inner_dialogs_report_where_their_component_does()
    {
        var component = new ComponentDialog("outer");
        component.AddDialog(new WaterfallDialog("walk", [AskNothing]));
        var stage = new Stage(component);
        component.TelemetryClient = _client;

        await stage.SendAsync("a");

        Assert.Same(_client, component.Dialogs.Find("walk").TelemetryClient);
        Assert.Equal(["WaterfallStart walk True -", "WaterfallStep walk True AskNothing"], _events);
    }

    [Fact]
    public void A_set_hands_its_client_to_the_dialogs_it_has_and_gets()
    {
        var set = new DialogSet().Add(new WaterfallDialog("early"));
        set.TelemetryClient = _client;
        set.Add(new WaterfallDialog("late"));

        Assert.Same(_client, set.Find("early").TelemetryClient);
        Assert.Same(_client, set.Find("late").TelemetryClient);
    }

    [Fact]
    public void Null_means_the_client_that_reports_nowhere()
    {
        var set = new DialogSet { TelemetryClient = _client };
        var walk = new WaterfallDialog("walk") { TelemetryClient = _client };

        set.TelemetryClient = null;
        walk.TelemetryClient = null;

        Assert.Same(NullBotTelemetryClient.Instance, set.TelemetryClient);
        Assert.Same(NullBotTelemetryClient.Instance, walk.TelemetryClient);
    }

    [Fact]
    public async Task A_dialog_that_is_run_reports_to_the_client_of_the_turn_before_its_own()
    {
        var state = new ConversationState(new MemoryStorage());
        var walk = new WaterfallDialog("walk", [AskNothing]) { TelemetryClient = Mock.Of<IBotTelemetryClient>() };

        await new TestFlow(new TestAdapter(), async (turnContext, cancellationToken) =>
        {
            turnContext.TurnState.Add(_client);
            await walk.RunAsync(turnContext, state.CreateProperty<DialogState>("DialogState"), cancellationToken);
        }).Send("a").StartTestAsync();

        Assert.Equal(["WaterfallStart walk True -", "WaterfallStep walk True AskNothing"], _events);
    }

    private static Task<DialogTurnResult> AskNothing(WaterfallStepContext step, CancellationToken cancellationToken) => Task.FromResult(Dialog.EndOfTurn);
}
