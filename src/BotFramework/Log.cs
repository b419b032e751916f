using Microsoft.Extensions.Logging;

namespace Microsoft.Bot;

internal static partial class Log
{
    [LoggerMessage(2001, LogLevel.Warning, "Refused a request: there is no activity, or no type in it")]
    public static partial void NoActivity(this ILogger logger);

    [LoggerMessage(2002, LogLevel.Warning, "Refused a request for activity {ActivityId}: {Reason}")]
    public static partial void Unauthorized(this ILogger logger, string activityId, string reason);

    [LoggerMessage(2003, LogLevel.Warning, "A call of the channel failed ({Failure}); attempt {Attempt} follows in {DelayMilliseconds} ms")]
    public static partial void CallFailed(this ILogger logger, string failure, int attempt, double delayMilliseconds);

    [LoggerMessage(2004, LogLevel.Warning, "The signing keys could not be read from {Address}; the ones of before stay in use")]
    public static partial void KeysNotRead(this ILogger logger, string address, Exception exception);
}
