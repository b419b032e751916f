using System.Security.Cryptography;
using System.Text;

using CareerBot.DirectLine.Tokens;

using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace CareerBot.DirectLine;

/// <summary>Who makes a call, as proven by the Authorization header.</summary>
internal abstract record Caller
{
    private Caller()
    {
    }

    /// <summary>Whether the caller may enter a conversation.</summary>
    public abstract bool MayEnter(string conversation);

    /// <summary>A server that knows the secret.</summary>
    public sealed record Owner : Caller
    {
        public override bool MayEnter(string conversation) => true;
    }

    /// <summary>A client with a token of one conversation.</summary>
    public sealed record Client(TokenClaims Claims) : Caller
    {
        public override bool MayEnter(string conversation) => Claims.Conversation == conversation;
    }

    /// <summary>Nobody; <paramref name="Refusal"/> says why.</summary>
    public sealed record Nobody(IResult Refusal) : Caller
    {
        public override bool MayEnter(string conversation) => false;
    }
}

/// <summary>Reads the Authorization header.</summary>
internal sealed class Callers(TokenSigner signer, IOptions<DirectLineOptions> options)
{
    private const string Scheme = "Bearer ";

    private readonly byte[]? _secretHash = options.Value.Secret is { Length: > 0 } secret ? Hash(secret) : null;

    public async ValueTask<Caller> OfAsync(HttpContext context)
    {
        string? header = context.Request.Headers.Authorization;
        if (header is null || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return new Caller.Nobody(DirectLineError.MissingCredentials);
        }

        var credential = header[Scheme.Length..].Trim();
        // Hashed, so that neither length nor content of the secret shows in the time that this takes.
        if (_secretHash is not null && CryptographicOperations.FixedTimeEquals(_secretHash, Hash(credential)))
        {
            return new Caller.Owner();
        }

        var reading = await signer.ReadAsync(credential, TokenClaims.Token, context.RequestAborted).ConfigureAwait(false);
        return reading is TokenReading.Good(var claims) ? Admit(context, claims)
            : reading == TokenReading.Expired ? new Caller.Nobody(DirectLineError.TokenExpired)
            : reading == TokenReading.Malformed ? new Caller.Nobody(DirectLineError.MalformedCredentials)
            : new Caller.Nobody(DirectLineError.BadToken);
    }

    private static Caller Admit(HttpContext context, TokenClaims claims)
    {
        string? origin = context.Request.Headers.Origin;
        return claims.Origins is { Count: > 0 } origins && origin is not null && !origins.Contains(origin)
            ? new Caller.Nobody(DirectLineError.ForeignOrigin(origin))
            : new Caller.Client(claims);
    }

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
