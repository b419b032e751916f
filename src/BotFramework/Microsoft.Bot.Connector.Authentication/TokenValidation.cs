using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Checks the tokens of one kind of caller: signature, issuer, time and endorsements.</summary>
internal sealed class TokenValidation(SigningKeyCache keys, IReadOnlyCollection<string> issuers, bool ofChannels)
{
    private static readonly JsonWebTokenHandler Handler = new();
    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];

    /// <summary>The token in an Authorization header.</summary>
    /// <exception cref="UnauthorizedAccessException">The header holds none.</exception>
    public static JsonWebToken Parse(string authHeader)
    {
        try
        {
            return authHeader.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var scheme, var token]
                && scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase)
                ? Handler.ReadJsonWebToken(token)
                : throw new UnauthorizedAccessException("The Authorization header holds no bearer token.");
        }
        catch (ArgumentException exception)
        {
            throw new UnauthorizedAccessException("The Authorization header holds no token that can be read.", exception);
        }
    }

    public bool IsIssuer(JsonWebToken token) => issuers.Contains(token.Issuer);

    /// <summary>The caller.</summary>
    /// <exception cref="UnauthorizedAccessException">The token is not good for that channel.</exception>
    public async Task<ClaimsIdentity> ValidateAsync(
        JsonWebToken token, string channelId, IEnumerable<string> requiredEndorsements, CancellationToken cancellationToken)
    {
        // Before anything is fetched: who sends made-up tokens must not make the bot ask for keys.
        if (!IsIssuer(token))
        {
            throw new UnauthorizedAccessException("The token's issuer is none that speaks for this kind of caller.");
        }

        var current = await keys.GetAsync(token.Kid, cancellationToken).ConfigureAwait(false);
        var result = await Handler.ValidateTokenAsync(token, ParametersFor(current)).ConfigureAwait(false);
        if (!result.IsValid)
        {
            throw new UnauthorizedAccessException($"The token is not valid: {result.Exception.GetType().Name}.", result.Exception);
        }

        RequireEndorsements(token, current, requiredEndorsements.Prepend(channelId));
        return result.ClaimsIdentity;
    }

    // The keys of organisations, which sign the Emulator's tokens, speak for no channel.
    private void RequireEndorsements(JsonWebToken token, SigningKeys current, IEnumerable<string> required)
    {
        var endorsements = token.Kid == null ? null : current.Endorsements.GetValueOrDefault(token.Kid);
        if (endorsements == null && !ofChannels)
        {
            return;
        }

        var missing = required.FirstOrDefault(wanted => !string.IsNullOrEmpty(wanted) && endorsements?.Contains(wanted) != true);
        if (endorsements == null || missing != null)
        {
            throw new UnauthorizedAccessException($"The signing key does not speak for '{missing}'.");
        }
    }

    private TokenValidationParameters ParametersFor(SigningKeys current) => new()
    {
        IssuerSigningKeys = current.Keys,
        ValidIssuers = issuers,
        ValidAlgorithms = Algorithms,
        ClockSkew = TimeSpan.FromMinutes(5),
        RequireSignedTokens = true,

        // Whom it is for is checked afterwards, against the bot's app.
        ValidateAudience = false,
    };
}
