using Microsoft.Extensions.Options;

namespace CareerBot.DirectLine.Tokens;

/// <summary>Gives a page that was away longer than a token lives its conversation back.</summary>
internal sealed class PageTokens(TokenSigner signer, Conversations conversations, IOptions<DirectLineOptions> options)
{
    /// <returns>The claims of the old token; <see langword="null"/> if it is not one of ours, too old, of another page, or its conversation is gone.</returns>
    public async ValueTask<TokenClaims?> ResumeAsync(string token, string? origin, CancellationToken cancellationToken)
    {
        var reading = await signer.ReadAsync(token, TokenClaims.Token, cancellationToken, options.Value.ResumeWithin).ConfigureAwait(false);
        return reading is TokenReading.Good(var claims)
            && claims.User is not null
            && (claims.Origins is not { Count: > 0 } origins || (origin is not null && origins.Contains(origin)))
            && await conversations.FindAsync(claims.Conversation, cancellationToken).ConfigureAwait(false) is not null
                ? claims
                : null;
    }
}
