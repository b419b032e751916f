using System.Globalization;

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CareerBot.DirectLine;

/// <summary>An answer that says no: <c>{"error":{"code","message"}}</c>. Codes are stable, messages are for people.</summary>
internal static class DirectLineError
{
    public static IResult MissingCredentials { get; } = Make(
        401, "MissingCredentials", "Send a Direct Line token or secret in the header 'Authorization: Bearer …'.");

    public static IResult MalformedCredentials { get; } = Make(
        401, "MalformedCredentials", "The Authorization header holds neither a token nor the secret of this bot.");

    public static IResult BadToken { get; } = Make(403, "BadToken", "The token was not issued by this bot, or not for this use.");

    public static IResult TokenExpired { get; } = Make(403, "TokenExpired", "The token has expired; get a new one.");

    public static IResult ForeignConversation { get; } = Make(403, "Forbidden", "The token was issued for another conversation.");

    public static IResult NotResumable { get; } = Make(403, "ConversationExpired", "This conversation cannot be resumed; start a new one.");

    public static IResult SecretOnly { get; } = Make(403, "SecretRequired", "This call needs the bot's secret (DirectLine:Secret), not a token.");

    public static IResult TokenOnly { get; } = Make(403, "TokenRequired", "Only a token can be refreshed; the secret does not expire.");

    public static IResult NoSuchCall { get; } = Make(404, "NotFound", "Direct Line 3.0 has no such call.");

    public static IResult NoConversation { get; } = Make(404, "ConversationNotFound", "There is no such conversation, or not any more.");

    public static IResult BadWatermark { get; } = Make(400, "BadWatermark", "The watermark is not one that this bot gave.");

    public static IResult NotJson { get; } = Make(415, "UnsupportedMediaType", "Send the activity as application/json.");

    public static IResult NoUploads { get; } = Make(
        415, "UploadsNotSupported", "This bot does not take files. Please write what you would like to know.");

    public static IResult BotFailed { get; } = Make(502, "BotError", "The bot did not answer in time. Please send it again.");

    public static IResult StoreFailed { get; } = Make(
        503, "ServiceUnavailable", "The conversation cannot be stored at the moment. Please send it again.");

    public static IResult TooManyStreams { get; } = Make(503, "TooManyStreams", "This server has as many streams as it can serve; try again soon.");

    public static IResult ConversationFull { get; } = Make(
        403, "ConversationFull", "This conversation holds as many activities as one may; start a new one.");

    public static IResult NotAWebSocket { get; } = Make(400, "WebSocketRequired", "Open this address as a WebSocket.");

    public static IResult BadTicket { get; } = Make(
        403, "BadTicket", "The address of this stream was used before or is too old; get a new one from GET conversations/{id}.");

    public static IResult ForeignOrigin(string? origin) => Make(
        403,
        "ForbiddenOrigin",
        Uri.TryCreate(origin, UriKind.Absolute, out var uri) && origin == uri.GetLeftPart(UriPartial.Authority)
            ? $"This page may not use the bot. To let it, add to appsettings.json: \"Widget\": {{ \"Origins\": [ \"{origin}\" ] }}"
            : "Only a page whose origin is listed in Widget:Origins may use the bot.");

    public static IResult TooLarge(int limit) => Make(413, "MessageSizeTooBig", $"The activity is too large; the limit is {limit} bytes.");

    public static IResult TooLong(int limit) => Make(413, "MessageSizeTooBig", $"The text is too long; the limit is {limit} characters.");

    public static IResult BadStart { get; } = Make(400, "BadArgument", "The body is not what this call takes: send one JSON object, or nothing.");

    public static IResult BadActivity(string message) => Make(400, "BadArgument", message);

    public static IResult TooMany(int seconds) => new Limited(
        seconds, Make(429, "TooManyRequests", $"Too many requests; try again in {seconds} seconds."));

    public static IResult BadRequest(int status) => Make(status, "BadRequest", "The request could not be read.");

    private static JsonHttpResult<ErrorBody> Make(int status, string code, string message) =>
        TypedResults.Json(new ErrorBody(new ErrorDetail(code, message)), WireContext.Default.ErrorBody, statusCode: status);

    private sealed class Limited(int seconds, IResult inner) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            return inner.ExecuteAsync(httpContext);
        }
    }
}
