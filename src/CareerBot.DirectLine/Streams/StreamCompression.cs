using System.Net.WebSockets;

using Microsoft.AspNetCore.Http;

namespace CareerBot.DirectLine.Streams;

/// <summary>
/// permessage-deflate on streams, if the client offers it: most of what an activity says on the wire is said in every activity.
/// </summary>
/// <remarks>
/// <para>
/// Compression under encryption can tell an onlooker what a frame holds, if he can put guesses into the same frame and watch its length (CRIME, BREACH). Here
/// he cannot: no page but the one that shows the chat can write into a conversation (the token is in a header, the ticket is used once, origins are checked),
/// a frame carries one activity, and every frame is compressed by itself. What a person wrote and a link that the bot gives are never in one window, and no
/// token is ever in a frame.
/// </para>
/// <para>
/// Each frame by itself (no context takeover, in both directions) also means that an idle stream holds no window, which would be up to 300 KB for each.
/// </para>
/// </remarks>
internal static class StreamCompression
{
    private const string Extension = "permessage-deflate";
    private const string ClientForgets = "client_no_context_takeover";

    // Below this the few bytes that are won are not worth the work.
    private const int SmallestFrame = 200;

    public static async Task<WebSocket> AcceptAsync(HttpContext context)
    {
        // A server may ask this of every client that offers the extension (RFC 7692, 7.1.1.2); ASP.NET Core repeats it only where the client said it first.
        var offers = context.Request.Headers.SecWebSocketExtensions.ToString();
        if (offers.Contains(Extension, StringComparison.OrdinalIgnoreCase))
        {
            context.Request.Headers.SecWebSocketExtensions = string.Join(", ", offers.Split(',', StringSplitOptions.TrimEntries).Select(Forgetful));
        }

        return await context.WebSockets.AcceptWebSocketAsync(
            new WebSocketAcceptContext { DangerousEnableCompression = true, DisableServerContextTakeover = true }).ConfigureAwait(false);
    }

    /// <summary>How a frame of this length is sent; has no meaning on a stream without compression.</summary>
    public static WebSocketMessageFlags FlagsOf(int length) =>
        length < SmallestFrame ? WebSocketMessageFlags.EndOfMessage | WebSocketMessageFlags.DisableCompression : WebSocketMessageFlags.EndOfMessage;

    private static string Forgetful(string offer) =>
        offer.StartsWith(Extension, StringComparison.OrdinalIgnoreCase) && !offer.Contains(ClientForgets, StringComparison.OrdinalIgnoreCase)
            ? $"{offer}; {ClientForgets}"
            : offer;
}
