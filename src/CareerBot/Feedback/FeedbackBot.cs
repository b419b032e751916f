using CareerBot.Dialogs.Feedback;
using CareerBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace CareerBot.Feedback;

/// <summary>
/// Takes thumbs from channels that send them as an event: <c>feedback</c> with <c>{ activityId, rating }</c>. Every other activity
/// is for the bot within.
/// </summary>
internal sealed class FeedbackBot(IBot bot, FeedbackState votes, StoredReplies replies) : IBot
{
    private const string EventName = "feedback";
    private const string Up = "up";
    private const string Down = "down";

    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
        turnContext.Activity is { Type: ActivityTypes.Event, Name: EventName, Value: JObject value }
            ? TakeAsync(turnContext, value, cancellationToken)
            : bot.OnTurnAsync(turnContext, cancellationToken);

    // There is nothing to answer an event with; one that makes no sense counts nothing.
    private async Task TakeAsync(ITurnContext turn, JObject value, CancellationToken cancellationToken)
    {
        if (value["activityId"] is not JValue { Value: string { Length: > 0 } answer } || !TryRead(value["rating"], out var isUp)
            || await replies.FindAsync(turn.Activity, answer, cancellationToken).ConfigureAwait(false) is not { } reply
            || Rated.TopicOf(reply) is not { } topic)
        {
            return;
        }

        await votes.TakeAsync(turn, answer, isUp is { } thumb ? new Vote(topic, thumb) : null, cancellationToken).ConfigureAwait(false);
    }

    private static bool TryRead(JToken? rating, out bool? isUp)
    {
        isUp = rating is JValue { Value: Up } ? true : rating is JValue { Value: Down } ? false : null;
        return isUp is not null || rating is null or { Type: JTokenType.Null };
    }
}
