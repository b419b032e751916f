using System.Text.Json.Serialization;

namespace CareerBot.DirectLine.Tokens;

/// <summary>What a token says of its holder. Clients read <c>user</c>; the rest is for us.</summary>
internal sealed record TokenClaims
{
    public const string Token = "token";
    public const string Ticket = "ticket";

    /// <summary>What it is good for: <see cref="Token"/> in headers, or <see cref="Ticket"/> for one stream.</summary>
    [JsonPropertyName("use")]
    public required string Use { get; init; }

    [JsonPropertyName("conv")]
    public required string Conversation { get; init; }

    [JsonPropertyName("user")]
    public string? User { get; init; }

    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Origins of pages that may use it; any if there are none.</summary>
    [JsonPropertyName("origins")]
    public IReadOnlyList<string>? Origins { get; init; }

    /// <summary>Seconds since 1970.</summary>
    [JsonPropertyName("exp")]
    public long Expires { get; init; }

    /// <summary>Makes two tickets differ.</summary>
    [JsonPropertyName("jti")]
    public string? Id { get; init; }

    /// <summary>Where a ticket's stream begins.</summary>
    [JsonPropertyName("after")]
    public long? After { get; init; }
}

internal sealed record TokenHeader
{
    [JsonPropertyName("alg")]
    public string? Algorithm { get; init; }

    [JsonPropertyName("typ")]
    public string? Type { get; init; }

    [JsonPropertyName("kid")]
    public string? KeyId { get; init; }
}

/// <summary>The keys as they lie in the store.</summary>
internal sealed record KeyRing(SigningKey Current, SigningKey? Previous);

internal sealed record SigningKey(string Id, byte[] Secret);

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TokenClaims))]
[JsonSerializable(typeof(TokenHeader))]
[JsonSerializable(typeof(KeyRing))]
internal sealed partial class TokenContext : JsonSerializerContext;
