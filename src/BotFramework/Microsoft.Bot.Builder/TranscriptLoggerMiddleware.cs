using System.Diagnostics;
using Microsoft.Bot.Schema;
using Activity = Microsoft.Bot.Schema.Activity;

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
                Identify(activities[i], responses?.ElementAtOrDefault(i)?.Id);
                Note(WireJson.Copy(activities[i]), transcript);
            }

            return responses;
        });
        turnContext.OnUpdateActivity(async (_, activity, next) =>
        {
            var response = await next().ConfigureAwait(false);
            var update = WireJson.Copy(activity);
            update.Type = ActivityTypes.MessageUpdate;
            Note(update, transcript);
            return response;
        });
        turnContext.OnDeleteActivity(async (_, reference, next) =>
        {
            await next().ConfigureAwait(false);
            Note(new Activity(ActivityTypes.MessageDelete, reference.ActivityId).ApplyConversationReference(reference), transcript);
        });

        await nextTurn(cancellationToken).ConfigureAwait(false);

        // Nobody waits for the logger, and its failure is no failure of the turn.
        _ = LogAsync(transcript);
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
        Note(WireJson.Copy(activity), transcript);
    }

    // Some channels give no id to what they take; in the transcript everything has one.
    private static void Identify(Activity activity, string id) =>
        activity.Id = !string.IsNullOrEmpty(id) ? id : !string.IsNullOrEmpty(activity.Id) ? activity.Id : $"g_{Guid.NewGuid()}";

    private static void Note(Activity activity, Queue<Activity> transcript)
    {
        activity.Timestamp ??= TimeProvider.System.GetUtcNow();
        transcript.Enqueue(activity);
    }

    private async Task LogAsync(Queue<Activity> transcript)
    {
        try
        {
            while (transcript.TryDequeue(out var activity))
            {
                await _logger.LogActivityAsync(activity).ConfigureAwait(false);
            }
        }
        catch (Exception failure)
        {
            Trace.TraceError($"Transcript logActivity failed with {failure}");
        }
    }
}
