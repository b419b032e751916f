using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Checks of arguments.</summary>
public class BotAssert
{
    /// <summary>Throws if there is no activity.</summary>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public static void ActivityNotNull(IActivity activity) => ArgumentNullException.ThrowIfNull(activity);

    /// <summary>Throws if there is no turn context.</summary>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public static void ContextNotNull(ITurnContext turnContext) => ArgumentNullException.ThrowIfNull(turnContext);

    /// <summary>Throws if there is no conversation reference.</summary>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public static void ConversationReferenceNotNull(ConversationReference reference) => ArgumentNullException.ThrowIfNull(reference);

    /// <summary>Throws if there is no list of activities, or a null in it.</summary>
    /// <exception cref="ArgumentNullException">It is null, or holds a null.</exception>
    public static void ActivityListNotNull(IEnumerable<Activity> activities)
    {
        ArgumentNullException.ThrowIfNull(activities);
        foreach (var activity in activities)
        {
            ActivityNotNull(activity);
        }
    }

    /// <summary>Throws if there is no middleware.</summary>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public static void MiddlewareNotNull(IMiddleware middleware) => ArgumentNullException.ThrowIfNull(middleware);

    /// <summary>Throws if there is no list of middleware, or a null in it.</summary>
    /// <exception cref="ArgumentNullException">It is null, or holds a null.</exception>
    public static void MiddlewareNotNull(IEnumerable<IMiddleware> middleware)
    {
        ArgumentNullException.ThrowIfNull(middleware);
        foreach (var one in middleware)
        {
            MiddlewareNotNull(one);
        }
    }
}
