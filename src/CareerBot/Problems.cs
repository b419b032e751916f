using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CareerBot.Turns.Stores;

namespace CareerBot;

/// <summary>The one shape in which every HTTP door says what is wrong: <c>{"error":{"code","message"}}</c>.</summary>
internal static partial class Problems
{
    // The body is JSON and nothing else, so quotes in a sentence need no other escape than JSON's own.
    private static readonly ProblemJson s_json = new(new JsonSerializerOptions(ProblemJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static Task WriteAsync(HttpResponse response, int status, string code, string message)
    {
        response.StatusCode = status;
        return response.WriteAsJsonAsync(new Problem(new ProblemDetail(code, message)), s_json.Problem);
    }

    /// <summary>Says so, wherever it is noticed, that the storage is away; who asked may ask again.</summary>
    public static IApplicationBuilder UseStorageProblems(this WebApplication app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context).ConfigureAwait(false);
        }
        catch (TurnStoreException error) when (!context.Response.HasStarted)
        {
            app.Logger.StorageFailed(error.Message);
            context.Response.Headers.CacheControl = "no-store";
            await WriteAsync(
                context.Response,
                StatusCodes.Status503ServiceUnavailable,
                "ServiceUnavailable",
                "The storage cannot be used at the moment. Please try again soon.").ConfigureAwait(false);
        }
    });

    internal sealed record Problem(ProblemDetail Error);

    internal sealed record ProblemDetail(string Code, string Message);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(Problem))]
    private sealed partial class ProblemJson : JsonSerializerContext;
}
