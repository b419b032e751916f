using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

public partial class TurnContext
{
    /// <inheritdoc/>
    public Task<ResourceResponse> SendActivityAsync(
        string textReplyToSend, string speak = null, string inputHint = null, CancellationToken cancellationToken = default)
    {
        TurnOver.ThrowIf(_disposed);
        if (string.IsNullOrWhiteSpace(textReplyToSend))
        {
            throw new ArgumentNullException(nameof(textReplyToSend));
        }

        var activity = new Activity(ActivityTypes.Message)
        {
            Text = textReplyToSend,
            Speak = string.IsNullOrEmpty(speak) ? null : speak,
            InputHint = string.IsNullOrEmpty(inputHint) ? null : inputHint,
        };
        return SendActivityAsync(activity, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        TurnOver.ThrowIf(_disposed);
        BotAssert.ActivityNotNull(activity);
        var responses = await SendActivitiesAsync([activity], cancellationToken).ConfigureAwait(false);

        // A handler that does not send has nothing to answer.
        return responses is [var first, ..] ? first : new ResourceResponse();
    }

    /// <inheritdoc/>
    public Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default)
    {
        TurnOver.ThrowIf(_disposed);
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
        {
            throw new ArgumentException("Expecting one or more activities, but the array was empty.", nameof(activities));
        }

        var reference = Activity.GetConversationReference();
        var outgoing = new List<Activity>(activities.Length);
        foreach (var activity in activities)
        {
            outgoing.Add(activity.ApplyConversationReference(reference));
        }

        return SendFromHandler(0, outgoing, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        TurnOver.ThrowIf(_disposed);
        BotAssert.ActivityNotNull(activity);
        var outgoing = activity.ApplyConversationReference(Activity.GetConversationReference());
        return UpdateFromHandler(0, outgoing, cancellationToken);
    }

    /// <inheritdoc/>
    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default)
    {
        TurnOver.ThrowIf(_disposed);
        if (string.IsNullOrWhiteSpace(activityId))
        {
            throw new ArgumentNullException(nameof(activityId));
        }

        var reference = Activity.GetConversationReference();
        reference.ActivityId = activityId;
        return DeleteFromHandler(0, reference, cancellationToken);
    }

    /// <inheritdoc/>
    public Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default)
    {
        TurnOver.ThrowIf(_disposed);
        ArgumentNullException.ThrowIfNull(conversationReference);
        return DeleteFromHandler(0, conversationReference, cancellationToken);
    }

    private Task<ResourceResponse[]> SendFromHandler(int index, List<Activity> activities, CancellationToken cancellationToken) =>
        index < (_onSend?.Count ?? 0)
            ? _onSend[index](this, activities, () => SendFromHandler(index + 1, activities, cancellationToken))
            : Activity.DeliveryMode == DeliveryModes.ExpectReplies
                ? Task.FromResult(KeepBack(activities))
                : SendThroughAdapter(activities, cancellationToken);

    private Task<ResourceResponse> UpdateFromHandler(int index, Activity activity, CancellationToken cancellationToken) =>
        index < (_onUpdate?.Count ?? 0)
            ? _onUpdate[index](this, activity, () => UpdateFromHandler(index + 1, activity, cancellationToken))
            : Adapter.UpdateActivityAsync(this, activity, cancellationToken);

    private Task DeleteFromHandler(int index, ConversationReference reference, CancellationToken cancellationToken) =>
        index < (_onDelete?.Count ?? 0)
            ? _onDelete[index](this, reference, () => DeleteFromHandler(index + 1, reference, cancellationToken))
            : Adapter.DeleteActivityAsync(this, reference, cancellationToken);

    private ResourceResponse[] KeepBack(List<Activity> activities)
    {
        var responses = new ResourceResponse[activities.Count];
        for (var i = 0; i < responses.Length; i++)
        {
            var activity = activities[i];
            BufferedReplyActivities.Add(activity);

            // The adapter never sees this one, so the answer to the invoke is laid down here.
            if (activity.Type == ActivityTypesEx.InvokeResponse)
            {
                TurnState.Add(BotAdapter.InvokeResponseKey, activity);
            }

            responses[i] = new ResourceResponse();
            Responded |= activity.Type != ActivityTypes.Trace;
        }

        return responses;
    }

    private async Task<ResourceResponse[]> SendThroughAdapter(List<Activity> activities, CancellationToken cancellationToken)
    {
        var outgoing = activities.ToArray();
        var responses = await Adapter.SendActivitiesAsync(this, outgoing, cancellationToken).ConfigureAwait(false);
        for (var i = 0; i < outgoing.Length; i++)
        {
            if (i < responses?.Length)
            {
                outgoing[i].Id = responses[i].Id;
            }

            Responded |= outgoing[i].Type != ActivityTypes.Trace;
        }

        return responses;
    }
}
