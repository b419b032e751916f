using System.Net;

namespace CareerBot.Turns.Delivery;

/// <summary>What a failed post to a channel means.</summary>
internal static class ChannelErrors
{
    /// <summary>Whether posting the same again can never succeed.</summary>
    public static bool IsFinal(Exception error) =>
        StatusOf(error) is { } status
        && (int)status is >= 400 and < 500
        && status is not (HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or HttpStatusCode.Unauthorized);

    /// <summary>For the log and the outbox list: what kind of failure, never what was said.</summary>
    public static string Describe(Exception error) =>
        StatusOf(error) is { } status ? $"{error.GetType().Name} {(int)status}" : error.GetType().Name;

    private static HttpStatusCode? StatusOf(Exception error) => error switch
    {
        HttpRequestException { StatusCode: { } status } => status,
        // The official connector's exceptions carry a response of a type that our runtime does not have.
        _ => error.GetType().GetProperty("Response")?.GetValue(error) is { } response
            && response.GetType().GetProperty("StatusCode")?.GetValue(response) is HttpStatusCode status
                ? status
                : null,
    };
}
