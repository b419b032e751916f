using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.TraceExtensions;

/// <summary>Sends notes for those who debug the bot.</summary>
public static class ITurnContextExtensions
{
    /// <summary>Sends a trace; only the Emulator shows it.</summary>
    public static Task<ResourceResponse> TraceActivityAsync(
        this ITurnContext turnContext,
        string name,
        object value = null,
        string valueType = null,
        string label = null,
        CancellationToken cancellationToken = default) =>
        turnContext.SendActivityAsync(turnContext.Activity.CreateTrace(name, value, valueType, label), cancellationToken);
}
