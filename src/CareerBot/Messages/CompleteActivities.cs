using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CareerBot.Messages;

/// <summary>Lets only activities through that can be answered; what is missing is told before any work is done.</summary>
internal sealed class CompleteActivities(IBot bot) : IBot
{
    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        var missing = string.IsNullOrEmpty(activity.ChannelId) ? "channelId"
            : string.IsNullOrEmpty(activity.Conversation?.Id) ? "conversation.id"
            : activity.Type == ActivityTypes.Message && activity.DeliveryMode != DeliveryModes.ExpectReplies && string.IsNullOrEmpty(activity.ServiceUrl)
                ? "serviceUrl"
            : null;
        return missing is null ? bot.OnTurnAsync(turnContext, cancellationToken) : throw new IncompleteActivityException(missing);
    }
}

/// <summary>An activity lacks what its answer needs.</summary>
internal sealed class IncompleteActivityException(string missing)
    : Exception($"The activity has no {missing}. Send channelId, conversation.id and, unless deliveryMode is expectReplies, the serviceUrl that takes the replies.");
