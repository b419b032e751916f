namespace CareerBot.Security;

/// <summary>
/// Addresses of plans, files and streams open what they lead to, so none may stand in a log, whatever level somebody sets. The server names the
/// address in its own request log, in the scope of every line of a request, and in two debug messages.
/// </summary>
internal static class SecretAddresses
{
    public static void KeepOutOfLogs(ILoggingBuilder logging) => logging
        .AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None)
        .AddFilter("Microsoft.AspNetCore.Routing", LogLevel.Warning)
        .AddFilter("Microsoft.AspNetCore.Routing.Matching.DfaMatcher", LogLevel.Warning)
        .AddFilter("Microsoft.AspNetCore.StaticFiles", LogLevel.Warning)
        .AddFilter("Microsoft.AspNetCore.StaticFiles.StaticFileMiddleware", LogLevel.Warning);
}
