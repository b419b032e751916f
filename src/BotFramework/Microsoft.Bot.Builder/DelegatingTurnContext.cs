using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>A turn seen as one whose activity is of kind <typeparamref name="T"/>; all it does, the inner turn does.</summary>
public class DelegatingTurnContext<T>(ITurnContext innerTurnContext) : ITurnContext<T>
    where T : IActivity
{
    private readonly ITurnContext _inner = innerTurnContext ?? throw new ArgumentNullException(nameof(innerTurnContext));

    /// <inheritdoc/>
    T ITurnContext<T>.Activity => (T)(IActivity)_inner.Activity;

    /// <inheritdoc/>
    public BotAdapter Adapter => _inner.Adapter;

    /// <inheritdoc/>
    public TurnContextStateCollection TurnState => _inner.TurnState;

    /// <inheritdoc/>
    public Activity Activity => _inner.Activity;

    /// <inheritdoc/>
    public bool Responded => _inner.Responded;

    /// <inheritdoc/>
    public Task<ResourceResponse> SendActivityAsync(
        string textReplyToSend, string speak = null, string inputHint = InputHints.AcceptingInput, CancellationToken cancellationToken = default) =>
        _inner.SendActivityAsync(textReplyToSend, speak, inputHint, cancellationToken);

    /// <inheritdoc/>
    public Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default) =>
        _inner.SendActivityAsync(activity, cancellationToken);

    /// <inheritdoc/>
    public Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default) =>
        _inner.SendActivitiesAsync(activities, cancellationToken);

    /// <inheritdoc/>
    public Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default) =>
        _inner.UpdateActivityAsync(activity, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default) =>
        _inner.DeleteActivityAsync(activityId, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default) =>
        _inner.DeleteActivityAsync(conversationReference, cancellationToken);

    /// <inheritdoc/>
    public ITurnContext OnSendActivities(SendActivitiesHandler handler) => _inner.OnSendActivities(handler);

    /// <inheritdoc/>
    public ITurnContext OnUpdateActivity(UpdateActivityHandler handler) => _inner.OnUpdateActivity(handler);

    /// <inheritdoc/>
    public ITurnContext OnDeleteActivity(DeleteActivityHandler handler) => _inner.OnDeleteActivity(handler);
}
