using CareerBot.DirectLine.Endpoints;
using CareerBot.DirectLine.Streams;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CareerBot.DirectLine;

/// <summary>The addresses of Direct Line.</summary>
public static class DirectLineEndpoints
{
    /// <summary>Maps Direct Line 3.0 under <c>/v3/directline</c>, and <c>POST /directline/token</c> for pages.</summary>
    public static IEndpointRouteBuilder MapDirectLine(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        var pages = routes.MapGroup("/directline").WithTags("Direct Line").AddEndpointFilterFactory(Guarded);
        pages.MapPost("/token", TokenEndpoints.ForPageAsync);
        pages.MapMethods("/token", [HttpMethods.Options], Guard.Preflight);

        var calls = routes.MapGroup("/v3/directline").WithTags("Direct Line").AddEndpointFilterFactory(Guarded);
        calls.MapMethods("/{**path}", [HttpMethods.Options], Guard.Preflight);
        calls.MapPost("/tokens/generate", TokenEndpoints.GenerateAsync);
        calls.MapPost("/tokens/refresh", TokenEndpoints.RefreshAsync);
        calls.MapPost("/conversations", ConversationEndpoints.StartAsync);
        calls.MapGet("/conversations/{id}", ConversationEndpoints.ReconnectAsync);
        calls.MapGet("/conversations/{id}/activities", ActivityEndpoints.GetAsync);
        calls.MapPost("/conversations/{id}/activities", ActivityEndpoints.PostAsync);
        calls.MapPost("/conversations/{id}/upload", ActivityEndpoints.UploadAsync);
        calls.MapGet("/session/getsessionid", ConversationEndpoints.SessionId);

        calls.Map("/{**path}", () => DirectLineError.NoSuchCall);

        routes.Map("/v3/directline/conversations/{id}/stream", Streams(routes)).WithTags("Direct Line");
        return routes;
    }

    // As AddEndpointFilter<Guard>() does, which makes it by expressions, compiled at the first request.
    private static EndpointFilterDelegate Guarded(EndpointFilterFactoryContext context, EndpointFilterDelegate next)
    {
        var guard = ActivatorUtilities.CreateInstance<Guard>(context.ApplicationServices);
        return call => guard.InvokeAsync(call, next);
    }

    private static RequestDelegate Streams(IEndpointRouteBuilder routes)
    {
        var pipeline = routes.CreateApplicationBuilder();
        pipeline.UseWebSockets(new WebSocketOptions
        {
            KeepAliveInterval = TimeSpan.FromSeconds(30),
            // A client that is gone without a word (a phone in a tunnel) does not answer pings.
            KeepAliveTimeout = TimeSpan.FromSeconds(30),
        });
        // Not from the request's own services, which would be made for it and kept as long as the stream.
        pipeline.Run(context => routes.ServiceProvider.GetRequiredService<StreamEndpoint>().InvokeAsync(context));
        return pipeline.Build();
    }
}
