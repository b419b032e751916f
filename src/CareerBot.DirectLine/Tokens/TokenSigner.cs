using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CareerBot.DirectLine.Tokens;

/// <summary>Makes and reads tokens: a JWT signed with HMAC-SHA256.</summary>
internal sealed class TokenSigner(SigningKeys keys, TimeProvider time)
{
    /// <summary>A longer text is not looked at.</summary>
    public const int MaxLength = 4096;

    private const string Algorithm = "HS256";

    public async ValueTask<string> SignAsync(TokenClaims claims, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        var key = await keys.CurrentAsync(cancellationToken).ConfigureAwait(false);
        var header = new TokenHeader { Algorithm = Algorithm, Type = "JWT", KeyId = key.Id };
        var expiring = claims with { Expires = (time.GetUtcNow() + lifetime).ToUnixTimeSeconds() };
        var signed = string.Concat(
            Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(header, TokenContext.Default.TokenHeader)),
            ".",
            Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(expiring, TokenContext.Default.TokenClaims)));
        return $"{signed}.{Base64Url.EncodeToString(HMACSHA256.HashData(key.Secret, Encoding.ASCII.GetBytes(signed)))}";
    }

    /// <summary>Reads any text that claims to be a token; with <paramref name="grace"/> also one that ended not long ago.</summary>
    public async ValueTask<TokenReading> ReadAsync(
        string token, string use, CancellationToken cancellationToken, TimeSpan grace = default)
    {
        if (token.Length > MaxLength || token.Split('.') is not [var header, var payload, var signature])
        {
            return TokenReading.Malformed;
        }

        try
        {
            var head = JsonSerializer.Deserialize(Base64Url.DecodeFromChars(header), TokenContext.Default.TokenHeader);
            var key = head?.Algorithm == Algorithm ? await keys.FindAsync(head.KeyId, cancellationToken).ConfigureAwait(false) : null;
            return key is null || !IsSigned(key, $"{header}.{payload}", signature) ? TokenReading.Foreign : Check(payload, use, grace);
        }
        catch (Exception error) when (error is FormatException or JsonException)
        {
            return TokenReading.Malformed;
        }
    }

    private static bool IsSigned(SigningKey key, string signed, string signature)
    {
        Span<byte> given = stackalloc byte[HMACSHA256.HashSizeInBytes + 16];
        var isBase64 = Base64Url.TryDecodeFromChars(signature, given, out var length);
        var right = HMACSHA256.HashData(key.Secret, Encoding.UTF8.GetBytes(signed));
        return isBase64 && CryptographicOperations.FixedTimeEquals(right, given[..length]);
    }

    private TokenReading Check(string payload, string use, TimeSpan grace)
    {
        var claims = JsonSerializer.Deserialize(Base64Url.DecodeFromChars(payload), TokenContext.Default.TokenClaims);
        return claims is null || claims.Use != use ? TokenReading.Foreign
            : claims.Expires <= (time.GetUtcNow() - grace).ToUnixTimeSeconds() ? TokenReading.Expired
            : new TokenReading.Good(claims);
    }
}

/// <summary>What became of reading a token.</summary>
internal abstract record TokenReading
{
    private TokenReading()
    {
    }

    /// <summary>It does not look like a token.</summary>
    public static TokenReading Malformed { get; } = new Bad();

    /// <summary>It was not made by us, or not for this use.</summary>
    public static TokenReading Foreign { get; } = new Bad();

    /// <summary>It was good once.</summary>
    public static TokenReading Expired { get; } = new Bad();

    public sealed record Good(TokenClaims Claims) : TokenReading;

    private sealed record Bad : TokenReading
    {
        public bool Equals(Bad? other) => ReferenceEquals(this, other);

        public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
    }
}
