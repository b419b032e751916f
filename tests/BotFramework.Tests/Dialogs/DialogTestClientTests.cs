using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Testing;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Dialogs;

public class DialogTestClientTests
{
    [Fact]
    public async Task A_dialog_can_be_talked_to()
    {
        var client = new DialogTestClient(Channels.Test, Greeter());

        Assert.Equal("Name?", (await client.SendActivityAsync<IMessageActivity>("hi")).Text);
        Assert.Equal(DialogTurnStatus.Waiting, client.DialogTurnResult.Status);
        Assert.Equal("Hello Asha", (await client.SendActivityAsync<IMessageActivity>(new Activity { Type = "message", Text = "Asha" })).Text);
        Assert.Null(client.GetNextReply<IMessageActivity>());
        Assert.Equal((DialogTurnStatus.Complete, "Asha"), (client.DialogTurnResult.Status, client.DialogTurnResult.Result));
        Assert.Empty(client.DialogContext.Stack);
    }

    [Fact]
    public async Task Options_middlewares_and_state_are_used()
    {
        var (probe, seen) = (new Probe("probe"), new List<string>());
        var state = new ConversationState(new MemoryStorage());
        var client = new DialogTestClient(new TestAdapter(Channels.Test), probe, "o", [new Spy(seen)], state);

        await client.SendActivityAsync<IMessageActivity>("hi");

        Assert.Same(state, client.ConversationState);
        Assert.Equal(["begin o"], probe.Calls);
        Assert.Equal(["hi"], seen);
    }

    private static ComponentDialog Greeter()
    {
        var greeter = new ComponentDialog("greeter");
        greeter.AddDialog(new WaterfallDialog("steps", [Stage.Ask("ask", "Name?"), Stage.Tell(step => $"Hello {step.Result}")]));
        greeter.AddDialog(new TextPrompt("ask"));
        return greeter;
    }

    private sealed class Spy(List<string> seen) : IMiddleware
    {
        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            seen.Add(turnContext.Activity.Text);
            return next(cancellationToken);
        }
    }
}
