using CareerBot.DirectLine.Tokens;
using CareerBot.Turns.Stores;

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CareerBot.DirectLine.Streams;

/// <summary><c>conversations/{id}/stream</c>: a WebSocket, opened with a ticket that can be used once.</summary>
internal sealed class StreamEndpoint(
    TokenSigner signer,
    ITurnStore store,
    Origins origins,
    StreamRegistry registry,
    IOptions<DirectLineOptions> options,
    ILogger<StreamEndpoint> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var (after, refusal) = await CheckAsync(context).ConfigureAwait(false);
        if (refusal is not null)
        {
            await refusal.ExecuteAsync(context).ConfigureAwait(false);
            return;
        }

        using var socket = await StreamCompression.AcceptAsync(context).ConfigureAwait(false);
        using var stream = new ActivityStream(socket, ConversationOf(context), after, store, options.Value, logger);
        registry.Add(stream);
        try
        {
            await stream.RunAsync().ConfigureAwait(false);
        }
        finally
        {
            registry.Remove(stream);
        }
    }

    private static string ConversationOf(HttpContext context) => (string?)context.GetRouteValue("id") ?? "";

    private async Task<(long After, IResult? Refusal)> CheckAsync(HttpContext context)
    {
        string? origin = context.Request.Headers.Origin;
        if (origin is not null && !origins.Allows(context.Request, origin))
        {
            return (0, DirectLineError.ForeignOrigin(origin));
        }

        if (!context.WebSockets.IsWebSocketRequest)
        {
            return (0, DirectLineError.NotAWebSocket);
        }

        if (registry.IsFull)
        {
            return (0, DirectLineError.TooManyStreams);
        }

        // Read by itself: the request would keep its whole query as long as the stream.
        var ticket = QueryHelpers.ParseQuery(context.Request.QueryString.Value).GetValueOrDefault("t").ToString();
        var reading = await signer.ReadAsync(ticket, TokenClaims.Ticket, context.RequestAborted).ConfigureAwait(false);
        return reading is TokenReading.Good(var claims)
            && claims.Conversation == ConversationOf(context)
            && await UseAsync(claims, context.RequestAborted).ConfigureAwait(false)
                ? (claims.After ?? 0, null)
                : (0, DirectLineError.BadTicket);
    }

    private ValueTask<bool> UseAsync(TokenClaims ticket, CancellationToken cancellationToken) =>
        store.UseOnceAsync(ticket.Id ?? "", DateTimeOffset.FromUnixTimeSeconds(ticket.Expires), cancellationToken);
}
