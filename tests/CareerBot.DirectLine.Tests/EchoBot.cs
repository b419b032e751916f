using System.Collections.Concurrent;

using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CareerBot.DirectLine.Tests;

/// <summary>Says back what it hears, and does some other things on demand.</summary>
internal sealed class EchoBot : ActivityHandler
{
    public ConcurrentQueue<Activity> Heard { get; } = [];

    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        Heard.Enqueue(turnContext.Activity);
        await base.OnTurnAsync(turnContext, cancellationToken);
    }

    protected override Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync($"Welcome {string.Join(", ", membersAdded.Select(member => member.Role))}", cancellationToken: cancellationToken);

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var text = turnContext.Activity.Text ?? "";
        switch (text.Split(' '))
        {
            case ["fail"]:
                throw new InvalidOperationException();
            case ["type"]:
                await turnContext.SendActivityAsync(new Activity { Type = ActivityTypes.Typing }, cancellationToken);
                await turnContext.SendActivityAsync(Activity.CreateTraceActivity("hidden"), cancellationToken);
                await turnContext.SendActivityAsync("typed", cancellationToken: cancellationToken);
                break;
            case ["end"]:
                await turnContext.SendActivityAsync(new Activity { Type = ActivityTypes.EndOfConversation }, cancellationToken);
                break;
            case ["many", var count, var size]:
                for (var i = 0; i < int.Parse(count, null); i++)
                {
                    await turnContext.SendActivityAsync(new string('x', int.Parse(size, null)), cancellationToken: cancellationToken);
                }

                break;
            default:
                await turnContext.SendActivityAsync("Echo: " + text, cancellationToken: cancellationToken);
                break;
        }
    }

    protected override Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync($"Event {turnContext.Activity.Name}", cancellationToken: cancellationToken);
}
