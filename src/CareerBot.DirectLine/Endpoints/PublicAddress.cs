using Microsoft.AspNetCore.Http;

namespace CareerBot.DirectLine.Endpoints;

/// <summary>Where clients reach this bot.</summary>
internal static class PublicAddress
{
    /// <summary>The configured address, or the one that the request was sent to; without a slash at the end.</summary>
    public static string Of(HttpRequest request, DirectLineOptions options) =>
        options.PublicUrl ?? $"{request.Scheme}://{request.Host}{request.PathBase}";

    /// <summary>The address of a stream: ws for http, wss for https.</summary>
    public static string Stream(HttpRequest request, DirectLineOptions options, string conversation, string ticket) =>
        $"ws{Of(request, options)["http".Length..]}/v3/directline/conversations/{Uri.EscapeDataString(conversation)}/stream?t={ticket}";
}
