using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Writes down all that comes and all that the bot sends, changes and deletes.</summary>
public class TranscriptLoggerMiddleware(ITranscriptLogger transcriptLogger) : IMiddleware
{
    private readonly ITranscriptLogger _logger = transcriptLogger ?? throw new ArgumentNullException(nameof(transcriptLogger));

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate nextTurn, CancellationToken cancellationToken)
    {
        BotAssert.ContextNotNull(turnContext);
        var transcript = new Queue<Activity>();
        NoteIncoming(turnContext.Activity, transcript);
        turnContext.OnSendActivities(async (_, activities, next) =>
        {
            var responses = await next().ConfigureAwait(false);
            for (var i = 0; i < activities.Count; i++)
            {
                transcript.Enqueue(Sent(activities[i], responses?.ElementAtOrDefault(i)?.Id));
            }

            return responses;
        });
        turnContext.OnUpdateActivity(async (_, activity, next) =>
        {
            var response = await next().ConfigureAwait(false);
            var update = WireJson.Copy(activity);
            update.Type = ActivityTypes.MessageUpdate;
            transcript.Enqueue(update);
            return response;
        });
        turnContext.OnDeleteActivity(async (_, reference, next) =>
        {
            await next().ConfigureAwait(false);
            transcript.Enqueue(new Activity(ActivityTypes.MessageDelete, reference.ActivityId).ApplyConversationReference(reference));
        });

        await nextTurn(cancellationToken).ConfigureAwait(false);
        while (transcript.TryDequeue(out var activity))
        {
            await _logger.LogActivityAsync(activity).ConfigureAwait(false);
        }
    }

    private static void NoteIncoming(Activity activity, Queue<Activity> transcript)
    {
        // Nobody has said this one: an adapter made it to start a turn.
        if (activity == null || (activity.Type == ActivityTypes.Event && activity.Name == ActivityEventNames.ContinueConversation))
        {
            return;
        }

        activity.From ??= new ChannelAccount();
        activity.From.Role = string.IsNullOrEmpty(activity.From.Role) ? RoleTypes.User : activity.From.Role;
        transcript.Enqueue(WireJson.Copy(activity));
    }

    private static Activity Sent(Activity activity, string id)
    {
        var copy = WireJson.Copy(activity);
        copy.Id = !string.IsNullOrEmpty(id) ? id : !string.IsNullOrEmpty(copy.Id) ? copy.Id : $"g_{Guid.NewGuid()}";
        copy.Timestamp ??= TimeProvider.System.GetUtcNow();
        return copy;
    }
}
