using System.Text.Json.Serialization;

namespace CareerBot.DirectLine;

internal sealed record ErrorBody(ErrorDetail Error);

internal sealed record ErrorDetail(string Code, string Message);

/// <summary>The answer to all calls that hand out a token.</summary>
internal sealed record ConversationBody
{
    public required string ConversationId { get; init; }

    public string? Token { get; init; }

    [JsonPropertyName("expires_in")]
    public int? ExpiresIn { get; init; }

    public string? StreamUrl { get; init; }

    /// <summary>The person's id, where the token names one.</summary>
    public string? UserId { get; init; }
}

/// <summary>The body of <c>tokens/generate</c> and <c>conversations</c>; every part may be missing.</summary>
internal sealed record StartBody
{
    public UserBody? User { get; init; }

    public IReadOnlyList<string>? TrustedOrigins { get; init; }

    public string? Locale { get; init; }

    /// <summary>For <c>/directline/token</c>: a token, ended or not, whose conversation the page wants to go on with.</summary>
    public string? Resume { get; init; }
}

internal sealed record UserBody(string? Id, string? Name);

internal sealed record IdBody(string Id);

internal sealed record SessionBody(string SessionId);

/// <summary>What is kept of a conversation beside its log. It outlives what a person wants to be forgotten, so it holds no name.</summary>
internal sealed record ConversationRecord
{
    public string? User { get; init; }

    public string? Locale { get; init; }

    /// <summary>Whether the bot was told who is there.</summary>
    public bool Announced { get; init; }

    /// <summary>The day on which it was last used, so that the retention sweep sees it is in use.</summary>
    public DateOnly Used { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ErrorBody))]
[JsonSerializable(typeof(ConversationBody))]
[JsonSerializable(typeof(StartBody))]
[JsonSerializable(typeof(IdBody))]
[JsonSerializable(typeof(SessionBody))]
[JsonSerializable(typeof(ConversationRecord))]
internal sealed partial class WireContext : JsonSerializerContext;
