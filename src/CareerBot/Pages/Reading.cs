namespace CareerBot.Pages;

/// <summary>Addresses that are only read.</summary>
internal static class Reading
{
    private static readonly string[] s_methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps GET, and HEAD, by which uptime checks and previews of links ask.</summary>
    public static void MapRead(this IEndpointRouteBuilder routes, string pattern, RequestDelegate answer) => routes.MapMethods(pattern, s_methods, answer);
}
