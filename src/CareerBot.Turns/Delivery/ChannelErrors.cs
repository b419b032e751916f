using System.Net;

using Microsoft.Bot.Schema;

namespace CareerBot.Turns.Delivery;

/// <summary>What a failed post to a channel means.</summary>
internal static class ChannelErrors
{
    /// <summary>Whether posting the same again can never succeed.</summary>
    public static bool IsFinal(Exception error) =>
        StatusOf(error) is { } status
        && (int)status is >= 400 and < 500
        && status is not (HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or HttpStatusCode.Unauthorized
            // Teams says so when two calls meet in one conversation.
            or HttpStatusCode.PreconditionFailed);

    /// <summary>Whether the channel has answered, and it was not a call for patience: what was asked is not to be had there.</summary>
    public static bool IsRefusal(Exception error) =>
        StatusOf(error) is { } status and not (HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed or HttpStatusCode.Unauthorized);

    /// <summary>Whether a described failure says that the channel is asked too often.</summary>
    public static bool WantsPause(string? described) =>
        described?.EndsWith($" {(int)HttpStatusCode.TooManyRequests}", StringComparison.Ordinal) == true;

    /// <summary>For the log and the outbox list: what kind of failure, never what was said.</summary>
    public static string Describe(Exception error) =>
        StatusOf(error) is { } status ? $"{error.GetType().Name} {(int)status}" : error.GetType().Name;

    private static HttpStatusCode? StatusOf(Exception error) => error switch
    {
        HttpRequestException { StatusCode: { } status } => status,
        // Both SDKs say the status in the message only, or in a type that the other one lacks:
        // "Operation returned an invalid status code 'BadRequest'".
        ErrorResponseException { Message: { } message }
            when message.Split('\'') is [_, var name, ..] && Enum.TryParse<HttpStatusCode>(name, out var status) => status,
        _ => null,
    };
}
