using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CareerBot.Turns.Delivery;

/// <summary>
/// Catches what the bot sends in one try. It stands before the bot's own handlers and looks after they have run, so it keeps what they
/// have made of an activity; what they swallow never gets here.
/// </summary>
internal sealed class ReplyBuffer(ReplyRoute route)
{
    private readonly List<Reply> _replies = new(4);
    private bool _reached;

    public List<Reply> Replies => _replies;

    public void Attach(ITurnContext context)
    {
        context.OnSendActivities(SendAsync);
        context.OnUpdateActivity(UpdateAsync);
        context.OnDeleteActivity(DeleteAsync);
    }

    /// <summary>Told by the adapter at the end of the line.</summary>
    public void Reach() => _reached = true;

    private async Task<ResourceResponse[]> SendAsync(ITurnContext context, List<Activity> activities, Func<Task<ResourceResponse[]>> next)
    {
        if (!await ReachesEndAsync(context, next).ConfigureAwait(false))
        {
            return [.. activities.Select(_ => new ResourceResponse())];
        }

        var responses = new ResourceResponse[activities.Count];
        for (var i = 0; i < responses.Length; i++)
        {
            responses[i] = new ResourceResponse(await TakeAsync(context, activities[i]).ConfigureAwait(false));
        }

        return responses;
    }

    private async ValueTask<string> TakeAsync(ITurnContext context, Activity activity)
    {
        var id = route.NewId();
        if (activity.Type == ActivityTypesEx.InvokeResponse)
        {
            // As an adapter would: the bot looks here to see whether it has answered.
            context.TurnState[BotAdapter.InvokeResponseKey] = activity;
        }

        var copy = activity.Copy();
        copy.Id = activity.Id = id;
        if (activity.Type == ActivityTypes.Typing && await route.TrySendNowAsync(copy).ConfigureAwait(false))
        {
            return id;
        }

        if (route.Takes(copy))
        {
            _replies.Add(new Reply(ReplyKind.Send, id, copy));
            route.Taken();
        }

        return id;
    }

    private async Task<ResourceResponse> UpdateAsync(ITurnContext context, Activity activity, Func<Task<ResourceResponse>> next)
    {
        if (!await ReachesEndAsync(context, next).ConfigureAwait(false))
        {
            return new ResourceResponse(activity.Id);
        }

        var at = _replies.FindIndex(reply => reply.Kind == ReplyKind.Send && reply.Id == activity.Id);
        if (at >= 0)
        {
            _replies[at] = _replies[at] with { Activity = activity.Copy() };
        }
        else
        {
            route.CheckCanChange(activity.Id);
            _replies.Add(new Reply(ReplyKind.Update, route.NewId(), activity.Copy()));
        }

        return new ResourceResponse(activity.Id);
    }

    private async Task DeleteAsync(ITurnContext context, ConversationReference reference, Func<Task> next)
    {
        _reached = false;
        await next().ConfigureAwait(false);
        if (!_reached)
        {
            return;
        }

        var at = _replies.FindIndex(reply => reply.Kind == ReplyKind.Send && reply.Id == reference.ActivityId);
        if (at >= 0)
        {
            route.Remove(_replies, at);
            return;
        }

        route.CheckCanChange(reference.ActivityId);
        var activity = new Activity().ApplyConversationReference(reference);
        activity.Id = reference.ActivityId;
        _replies.Add(new Reply(ReplyKind.Delete, route.NewId(), activity));
    }

    private async ValueTask<bool> ReachesEndAsync<T>(ITurnContext context, Func<Task<T>> next)
    {
        var withheld = (context as TurnContext)?.BufferedReplyActivities;
        var before = withheld?.Count ?? 0;
        _reached = false;
        await next().ConfigureAwait(false);
        // With expectReplies the context keeps the activities itself and never asks its adapter.
        return _reached || withheld?.Count > before;
    }
}
