using Microsoft.Extensions.Logging;

namespace CareerBot.DirectLine;

/// <summary>Ids, counts and kinds of failure; never what a person wrote.</summary>
internal static partial class Log
{
    [LoggerMessage(3001, LogLevel.Error, "A Direct Line call failed because of the storage: {Failure}")]
    public static partial void StoreFailed(this ILogger logger, string failure);

    [LoggerMessage(3002, LogLevel.Warning, "A page was refused because its origin is not in Widget:Origins")]
    public static partial void OriginRefused(this ILogger logger);

    [LoggerMessage(3010, LogLevel.Debug, "A stream of {ConversationId} ended: {Reason}")]
    public static partial void StreamEnded(this ILogger logger, string conversationId, string reason);

    [LoggerMessage(3011, LogLevel.Warning, "A stream of {ConversationId} was cut off because its client read too slowly")]
    public static partial void StreamTooSlow(this ILogger logger, string conversationId);

    [LoggerMessage(3012, LogLevel.Error, "A stream of {ConversationId} failed: {Failure}")]
    public static partial void StreamFailed(this ILogger logger, string conversationId, string failure);
}
