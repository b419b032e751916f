using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>What a bot does in a turn.</summary>
public delegate Task BotCallbackHandler(ITurnContext turnContext, CancellationToken cancellationToken);

/// <summary>The rest of the pipeline; a middleware that does not call it ends the turn there.</summary>
public delegate Task NextDelegate(CancellationToken cancellationToken);

/// <summary>Takes part in sending: may change the activities, and does not send if it does not call <paramref name="next"/>.</summary>
public delegate Task<ResourceResponse[]> SendActivitiesHandler(ITurnContext turnContext, List<Activity> activities, Func<Task<ResourceResponse[]>> next);

/// <summary>Takes part in changing an activity: may change it again, and stops the change if it does not call <paramref name="next"/>.</summary>
public delegate Task<ResourceResponse> UpdateActivityHandler(ITurnContext turnContext, Activity activity, Func<Task<ResourceResponse>> next);

/// <summary>Takes part in deleting an activity; keeps it if it does not call <paramref name="next"/>.</summary>
public delegate Task DeleteActivityHandler(ITurnContext turnContext, ConversationReference reference, Func<Task> next);
