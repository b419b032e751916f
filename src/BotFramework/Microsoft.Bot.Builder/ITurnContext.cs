using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>One turn: the activity that came, and the means to answer it. Of use until the turn ends.</summary>
public interface ITurnContext
{
    /// <summary>The adapter that made this turn.</summary>
    BotAdapter Adapter { get; }

    /// <summary>What lives as long as the turn.</summary>
    TurnContextStateCollection TurnState { get; }

    /// <summary>The activity that came.</summary>
    Activity Activity { get; }

    /// <summary>Whether the bot has sent anything other than traces.</summary>
    bool Responded { get; }

    /// <summary>Sends a text to the conversation.</summary>
    /// <returns>The channel's id of what was sent.</returns>
    Task<ResourceResponse> SendActivityAsync(
        string textReplyToSend, string speak = null, string inputHint = InputHints.AcceptingInput, CancellationToken cancellationToken = default);

    /// <summary>Sends an activity to the conversation.</summary>
    /// <returns>The channel's id of what was sent.</returns>
    Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default);

    /// <summary>Sends activities to the conversation, in order.</summary>
    /// <returns>The channel's ids of what was sent, in the same order.</returns>
    Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default);

    /// <summary>Puts an activity in the place of the one sent before that has its id.</summary>
    Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default);

    /// <summary>Deletes an activity sent before.</summary>
    Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default);

    /// <summary>Deletes the activity that the reference points to.</summary>
    Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default);

    /// <summary>Adds a handler to all sending in this turn; handlers run in the order of their adding.</summary>
    ITurnContext OnSendActivities(SendActivitiesHandler handler);

    /// <summary>Adds a handler to all updates in this turn.</summary>
    ITurnContext OnUpdateActivity(UpdateActivityHandler handler);

    /// <summary>Adds a handler to all deletions in this turn.</summary>
    ITurnContext OnDeleteActivity(DeleteActivityHandler handler);
}

/// <summary>A turn whose activity is of a known kind.</summary>
public interface ITurnContext<T> : ITurnContext
    where T : IActivity
{
    /// <summary>The activity that came.</summary>
    new T Activity { get; }
}
