using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

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

    internal sealed record Problem(ProblemDetail Error);

    internal sealed record ProblemDetail(string Code, string Message);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(Problem))]
    private sealed partial class ProblemJson : JsonSerializerContext;
}
