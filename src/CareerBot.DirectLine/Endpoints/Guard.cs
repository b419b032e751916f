using CareerBot.Turns.Stores;

using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CareerBot.DirectLine.Endpoints;

/// <summary>
/// Stands before every call: lets in pages of known origins only and tells their browsers so (CORS), and turns failures into answers
/// that a client understands.
/// </summary>
internal sealed class Guard(Origins origins, ILogger<Guard> logger) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (!LetsIn(http))
        {
            return DirectLineError.ForeignOrigin(http.Request.Headers.Origin);
        }

        try
        {
            return await next(context).ConfigureAwait(false);
        }
        catch (TurnStoreException error)
        {
            logger.StoreFailed(error.Message);
            return DirectLineError.StoreFailed;
        }
        catch (OperationCanceledException) when (!http.RequestAborted.IsCancellationRequested)
        {
            return DirectLineError.BotFailed;
        }
        catch (BadHttpRequestException error)
        {
            return DirectLineError.BadRequest(error.StatusCode);
        }
    }

    /// <summary>Answers a browser that asks what it may do.</summary>
    public static IResult Preflight(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.AccessControlAllowMethods = "GET, POST";
        headers.AccessControlAllowHeaders = "authorization, content-type, x-ms-bot-agent, x-requested-with";
        headers.AccessControlMaxAge = "3600";
        return TypedResults.NoContent();
    }

    private bool LetsIn(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        string? origin = http.Request.Headers.Origin;
        if (origin is null)
        {
            return true;
        }

        http.Response.Headers.Append("Vary", "Origin");
        if (!origins.Allows(http.Request, origin))
        {
            logger.OriginRefused();
            return false;
        }

        http.Response.Headers.AccessControlAllowOrigin = origin;
        http.Response.Headers.AccessControlExposeHeaders = "Retry-After, Date";
        return true;
    }
}
