using System.Globalization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

public partial class TestAdapter
{
    /// <inheritdoc/>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
        {
            throw new ArgumentException("Expecting one or more activities, but the array was empty.", nameof(activities));
        }

        var responses = new List<ResourceResponse>(activities.Length);
        foreach (var activity in activities)
        {
            activity.Id = string.IsNullOrEmpty(activity.Id) ? Guid.NewGuid().ToString("n") : activity.Id;
            activity.Timestamp ??= TimeProvider.System.GetUtcNow();
            if (activity.Type == ActivityTypesEx.Delay)
            {
                await Task.Delay(Convert.ToInt32(activity.Value, CultureInfo.InvariantCulture), cancellationToken).ConfigureAwait(false);
            }
            else if (activity.Type != ActivityTypes.Trace || EnableTrace)
            {
                Enqueue(activity);
            }

            responses.Add(new ResourceResponse(activity.Id));
        }

        return [.. responses];
    }

    /// <inheritdoc/>
    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        var replaced = false;
        Rebuild(queued =>
        {
            replaced |= queued.Id == activity.Id;
            return queued.Id == activity.Id ? activity : queued;
        });
        return Task.FromResult(replaced ? new ResourceResponse(activity.Id) : new ResourceResponse());
    }

    /// <inheritdoc/>
    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        Rebuild(queued => queued.Id == reference.ActivityId ? null : queued);
        return Task.CompletedTask;
    }

    /// <summary>The next thing that the bot has sent; null if there is none yet.</summary>
    public IActivity GetNextReply()
    {
        lock (_queueLock)
        {
            return ActiveQueue.Count > 0 ? ActiveQueue.Dequeue() : null;
        }
    }

    /// <summary>Waits for the next thing that the bot sends.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled before.</exception>
    public Task<IActivity> GetNextReplyAsync(CancellationToken cancellationToken = default)
    {
        lock (_queueLock)
        {
            if (ActiveQueue.Count > 0)
            {
                return Task.FromResult<IActivity>(ActiveQueue.Dequeue());
            }

            var waiter = new TaskCompletionSource<IActivity>(TaskCreationOptions.RunContinuationsAsynchronously);
            cancellationToken.Register(() => waiter.TrySetCanceled(cancellationToken));
            _waiting.Enqueue(waiter);
            return waiter.Task;
        }
    }

    private void Enqueue(Activity activity)
    {
        lock (_queueLock)
        {
            // Those who gave up waiting are still in line.
            while (_waiting.TryDequeue(out var waiter))
            {
                if (waiter.TrySetResult(activity))
                {
                    return;
                }
            }

            ActiveQueue.Enqueue(activity);
        }
    }

    private void Rebuild(Func<Activity, Activity> change)
    {
        lock (_queueLock)
        {
            var kept = ActiveQueue.Select(change).Where(activity => activity != null).ToList();
            ActiveQueue.Clear();
            kept.ForEach(ActiveQueue.Enqueue);
        }
    }
}
