using System.Reflection;
using System.Text.Json.Serialization;
using CareerBot.Careers;
using CareerBot.Pages;
using CareerBot.Security;

namespace CareerBot.Health;

/// <summary><c>/health/live</c> and <c>/health/ready</c>.</summary>
internal static partial class HealthEndpoints
{
    public static string Version { get; } =
        typeof(HealthEndpoints).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    public static IEndpointRouteBuilder MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapRead("/health/live", context => context.Response.WriteAsJsonAsync(new Live("live", Version), HealthJson.Default.Live));
        routes.MapRead("/health/ready", ReadyAsync);
        return routes;
    }

    private static async Task ReadyAsync(HttpContext context)
    {
        var career = context.RequestServices.GetRequiredService<CareerInService>().Now;
        // Ready is who answers at once: has learned as well.
        _ = career.Recognizer;
        var storage = context.RequestServices.GetRequiredService<StorageCheck>();
        var problem = await storage.IsWritableAsync().WaitAsync(context.RequestAborted).ConfigureAwait(false)
            ? null
            : "The storage cannot be written; the log says why.";
        var note = context.RequestServices.GetRequiredService<PublicUrlCheck>().Note;
        context.Response.StatusCode = problem is null ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        await context.Response.WriteAsJsonAsync(
            new Ready(problem is null ? "ready" : "not ready", Version, career.Knowledge.Hash, problem, note),
            HealthJson.Default.Ready).ConfigureAwait(false);
    }

    private sealed record Live(string Status, string Version);

    private sealed record Ready(string Status, string Version, string Knowledge, string? Problem, string? Note);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonSerializable(typeof(Live))]
    [JsonSerializable(typeof(Ready))]
    private sealed partial class HealthJson : JsonSerializerContext;
}
