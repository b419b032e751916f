namespace CareerBot;

/// <summary>What the host logs: ids and counts, never what people said.</summary>
internal static partial class Log
{
    [LoggerMessage(4001, LogLevel.Information, "Knowledge from {Folder}, hash {Hash}")]
    public static partial void KnowledgeLoaded(this ILogger logger, string folder, string hash);

    [LoggerMessage(4002, LogLevel.Information, "Knowledge reloaded, hash {Hash}")]
    public static partial void KnowledgeReloaded(this ILogger logger, string hash);

    [LoggerMessage(4003, LogLevel.Error, "Changed knowledge was refused; the last good one goes on. {Count} problems:\n{Problems}")]
    public static partial void KnowledgeRefused(this ILogger logger, int count, string problems);

    [LoggerMessage(4004, LogLevel.Information, "Chat page: {Page}   Bot endpoint: {Messages}")]
    public static partial void Listening(this ILogger logger, string page, string messages);

    [LoggerMessage(4005, LogLevel.Warning, "{Messages} is closed: no MicrosoftAppId is set and this is not Development. The chat page works.")]
    public static partial void MessagesClosed(this ILogger logger, string messages);

    [LoggerMessage(4006, LogLevel.Warning, "A request to {Host} was not sent: the host is not in Outgoing:Hosts and not Bot Framework's")]
    public static partial void OutgoingRefused(this ILogger logger, string host);

    [LoggerMessage(4007, LogLevel.Warning, "Nudges could not be read: {Why}")]
    public static partial void NudgesFailed(this ILogger logger, string why);

    [LoggerMessage(4008, LogLevel.Warning, "A nudge on {Channel} was not delivered and is not tried again: {Why}")]
    public static partial void NudgeLost(this ILogger logger, string channel, string why);

    [LoggerMessage(4009, LogLevel.Error, "A request failed because of the storage: {Failure}")]
    public static partial void StorageFailed(this ILogger logger, string failure);

    [LoggerMessage(4010, LogLevel.Error, "The storage cannot be written; /health/ready answers 503")]
    public static partial void StorageUnwritable(this ILogger logger, Exception reason);

    [LoggerMessage(4011, LogLevel.Error, "A caller of /api/messages could not be checked: {Why}")]
    public static partial void CallerUnchecked(this ILogger logger, string why);
}
