using Microsoft.Extensions.Logging;

namespace CareerBot.Turns;

/// <summary>Ids, counts and kinds of failure; never what a person wrote.</summary>
internal static partial class Log
{
    [LoggerMessage(2001, LogLevel.Error, "Turn {Reference} of a {ActivityType} on {ChannelId} failed: {Failure}")]
    public static partial void TurnFailed(this ILogger logger, string reference, string? activityType, string? channelId, string failure);

    [LoggerMessage(2002, LogLevel.Warning, "Turn {Reference} timed out after {Timeout}")]
    public static partial void TurnTimedOut(this ILogger logger, string reference, TimeSpan timeout);

    [LoggerMessage(2003, LogLevel.Information, "Turn {Reference} lost a race and runs again (try {Try})")]
    public static partial void TurnRunsAgain(this ILogger logger, string reference, int @try);

    [LoggerMessage(2004, LogLevel.Information, "An activity on {ChannelId} came again and was answered as before")]
    public static partial void TurnRepeated(this ILogger logger, string? channelId);

    [LoggerMessage(2010, LogLevel.Warning, "Reply {ReplyId} was not taken by the channel (attempt {Attempt}): {Failure}")]
    public static partial void ReplyDeferred(this ILogger logger, string replyId, int attempt, string failure);

    [LoggerMessage(2011, LogLevel.Error, "Reply {ReplyId} became a dead letter: {Failure}")]
    public static partial void ReplyBuried(this ILogger logger, string replyId, string failure);

    [LoggerMessage(2013, LogLevel.Warning, "Undelivered replies could not be looked for and will be again: {Failure}")]
    public static partial void DrainFailed(this ILogger logger, string failure);

    [LoggerMessage(2012, LogLevel.Debug, "Typing could not be shown: {Failure}")]
    public static partial void TypingFailed(this ILogger logger, string failure);

    [LoggerMessage(2021, LogLevel.Information, "Retention: {Erased} old records were erased")]
    public static partial void Swept(this ILogger logger, long erased);

    [LoggerMessage(2022, LogLevel.Warning, "Retention: old records could not be erased and will be tried again: {Failure}")]
    public static partial void SweepFailed(this ILogger logger, string failure);

    [LoggerMessage(2020, LogLevel.Information, "Storage is open: {Kind}")]
    public static partial void StorageOpened(this ILogger logger, string kind);
}
