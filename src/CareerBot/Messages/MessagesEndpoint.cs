using Microsoft.AspNetCore.Http.Features;
using CareerBot.Turns;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Options;

namespace CareerBot.Messages;

/// <summary>
/// The Bot Framework door. The adapter does the protocol; what it does not say in words (a wrong method, type or size,
/// a bot without an app id outside Development) is said here, so that it is the same with either SDK.
/// </summary>
internal static class MessagesEndpoint
{
    public const string Path = "/api/messages";

    public static IEndpointRouteBuilder MapMessages(this IEndpointRouteBuilder routes)
    {
        var development = routes.ServiceProvider.GetRequiredService<IHostEnvironment>().IsDevelopment();
        var open = development || !string.IsNullOrWhiteSpace(routes.ServiceProvider.GetRequiredService<IConfiguration>()["MicrosoftAppId"]);
        var adapter = routes.ServiceProvider.GetRequiredService<IBotFrameworkHttpAdapter>();
        var bot = routes.ServiceProvider.GetRequiredService<TransactionalBot>();
        var limit = routes.ServiceProvider.GetRequiredService<IOptions<MessagesOptions>>().Value.MaxBodyBytes;

        routes.Map(Path, context => Refusal(context, open, limit) is { } refusal
            ? Problems.WriteAsync(context.Response, refusal.Status, refusal.Code, refusal.Message)
            : ReceiveAsync(context, adapter, bot, limit));
        return routes;
    }

    private static async Task ReceiveAsync(HttpContext context, IBotFrameworkHttpAdapter adapter, TransactionalBot bot, int limit)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = limit;
        }

        var door = new CompleteActivities(bot);
        try
        {
            // A turn outlives its request, so the request's own token is not passed on.
            await adapter.ProcessAsync(context.Request, context.Response, door, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception failed) when (!context.Response.HasStarted && ProblemOf(failed, door.Reached, limit) is { } problem)
        {
            if (failed is InvalidOperationException)
            {
                context.RequestServices.GetRequiredService<ILogger<CompleteActivities>>().CallerUnchecked(failed.GetBaseException().Message);
            }

            await Problems.WriteAsync(context.Response, problem.Status, problem.Code, problem.Message).ConfigureAwait(false);
            return;
        }

        await ExplainAsync(context.Response).ConfigureAwait(false);
    }

    // Its turn could not begin: those before it may be on their way to a channel that does not answer.
    private const string Busy = "What came before in this conversation is still being answered. Please send the activity again.";

    // The keys that tokens are signed with lie with their issuer, who is not to be reached.
    private const string CallerUnchecked = "Your token cannot be checked at the moment. Please send the activity again.";

    private const string NotAnActivity = "The body is not an activity: send one JSON object with at least a \"type\", such as {\"type\":\"message\",\"text\":\"hello\"}.";

    private static (int Status, string Code, string Message)? ProblemOf(Exception failed, bool reachedBot, int limit) => failed switch
    {
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => (StatusCodes.Status413PayloadTooLarge, "TooLarge", TooLarge(limit)),
        IncompleteActivityException => (StatusCodes.Status400BadRequest, "BadArgument", failed.Message),
        System.Text.Json.JsonException or Newtonsoft.Json.JsonException => (StatusCodes.Status400BadRequest, "BadSyntax", NotAnActivity),
        OperationCanceledException => (StatusCodes.Status503ServiceUnavailable, "Busy", Busy),
        // An address that is not http means a streaming connection to the adapter, and there are none.
        NotImplementedException => (StatusCodes.Status400BadRequest, "BadArgument", IncompleteActivityException.NotHttp),
        // Before the bot is reached only the caller is looked at, and this is what the library of tokens throws where it gets no keys.
        InvalidOperationException when !reachedBot => (StatusCodes.Status503ServiceUnavailable, "CallerUnchecked", CallerUnchecked),
        _ => null,
    };

    private static string TooLarge(int limit) => $"The activity is larger than {limit} bytes. Send less text, or raise Messages:MaxBodyBytes.";

    private static (int Status, string Code, string Message)? Refusal(HttpContext context, bool open, int limit)
    {
        var request = context.Request;
        if (!HttpMethods.IsPost(request.Method))
        {
            context.Response.Headers.Allow = HttpMethods.Post;
            return (StatusCodes.Status405MethodNotAllowed, "MethodNotAllowed", $"{Path} takes POST only: a bot channel posts activities here.");
        }

        if (!open)
        {
            return (
                StatusCodes.Status503ServiceUnavailable,
                "NoAppId",
                "This bot has no app id, so only Development may post here. Set MicrosoftAppId, MicrosoftAppPassword and MicrosoftAppTenantId. The chat page works without them.");
        }

        if (!request.HasJsonContentType())
        {
            return (StatusCodes.Status415UnsupportedMediaType, "UnsupportedMediaType", "Send the activity with Content-Type: application/json.");
        }

        return request.ContentLength > limit ? (StatusCodes.Status413PayloadTooLarge, "TooLarge", TooLarge(limit)) : null;
    }

    private static Task ExplainAsync(HttpResponse response) => response is { HasStarted: false, ContentLength: null or 0 }
        ? response.StatusCode switch
        {
            StatusCodes.Status400BadRequest => Problems.WriteAsync(response, 400, "BadSyntax", NotAnActivity),
            StatusCodes.Status401Unauthorized => Problems.WriteAsync(
                response,
                401,
                "Unauthorized",
                "Send a Bot Framework token: Authorization: Bearer <token>, issued for this bot's MicrosoftAppId."),
            StatusCodes.Status403Forbidden => Problems.WriteAsync(
                response,
                403,
                "Forbidden",
                "The token is not for this bot, this channel or this serviceUrl."),
            _ => Task.CompletedTask,
        }
        : Task.CompletedTask;
}
