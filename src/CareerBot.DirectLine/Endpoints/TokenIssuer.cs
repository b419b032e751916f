using CareerBot.DirectLine.Tokens;

using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace CareerBot.DirectLine.Endpoints;

/// <summary>Makes the answers that carry a token.</summary>
internal sealed class TokenIssuer(TokenSigner signer, IOptions<DirectLineOptions> options)
{
    public async Task<ConversationBody> IssueAsync(TokenClaims claims, CancellationToken cancellationToken) => new()
    {
        ConversationId = claims.Conversation,
        Token = await signer.SignAsync(claims, options.Value.TokenLifetime, cancellationToken).ConfigureAwait(false),
        ExpiresIn = (int)options.Value.TokenLifetime.TotalSeconds,
        UserId = claims.User,
    };

    /// <summary>The same with the address of a stream that begins after a position.</summary>
    public async Task<ConversationBody> IssueWithStreamAsync(HttpRequest request, TokenClaims claims, long after)
    {
        var ticket = await signer.SignAsync(
            new TokenClaims { Use = TokenClaims.Ticket, Conversation = claims.Conversation, Id = Conversations.NewId(), After = after },
            options.Value.TicketLifetime,
            request.HttpContext.RequestAborted).ConfigureAwait(false);
        return await IssueAsync(claims, request.HttpContext.RequestAborted).ConfigureAwait(false) with
        {
            StreamUrl = PublicAddress.Stream(request, options.Value, claims.Conversation, ticket),
        };
    }
}
