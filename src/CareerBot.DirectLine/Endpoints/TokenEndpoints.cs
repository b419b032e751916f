using CareerBot.DirectLine.Tokens;

using Microsoft.AspNetCore.Http;

namespace CareerBot.DirectLine.Endpoints;

/// <summary><c>tokens/generate</c>, <c>tokens/refresh</c> and <c>/directline/token</c>.</summary>
internal static class TokenEndpoints
{
    private const string UserPrefix = "dl_";

    public static async Task<IResult> GenerateAsync(HttpContext context, Callers callers, TokenIssuer issuer)
    {
        switch (await callers.OfAsync(context).ConfigureAwait(false))
        {
            case Caller.Nobody(var refusal):
                return refusal;
            case not Caller.Owner:
                return DirectLineError.SecretOnly;
        }

        if (await BodyReader.ReadStartAsync(context.Request, context.RequestAborted).ConfigureAwait(false) is not { } body)
        {
            return DirectLineError.BadStart;
        }

        if (body.User?.Id is { } user && !user.StartsWith(UserPrefix, StringComparison.Ordinal))
        {
            return DirectLineError.BadActivity("The id of a user must begin with 'dl_'.");
        }

        var issued = await issuer.IssueAsync(ClaimsFor(body), context.RequestAborted).ConfigureAwait(false);
        return TooMuch(issued) ?? Ok(issued);
    }

    /// <returns><see langword="null"/>, or the refusal of a token that this bot would not take back.</returns>
    public static IResult? TooMuch(ConversationBody issued) => issued.Token?.Length > TokenSigner.MaxLength
        ? DirectLineError.BadActivity("The user and the trusted origins do not fit into a token: send a shorter name, or fewer origins.")
        : null;

    public static async Task<IResult> RefreshAsync(HttpContext context, Callers callers, TokenIssuer issuer) =>
        await callers.OfAsync(context).ConfigureAwait(false) switch
        {
            Caller.Nobody(var refusal) => refusal,
            Caller.Client(var claims) => Ok(await issuer.IssueAsync(claims, context.RequestAborted).ConfigureAwait(false)),
            _ => DirectLineError.TokenOnly,
        };

    /// <summary>A token for a page: new, or of the conversation whose token the page still has.</summary>
    public static async Task<IResult> ForPageAsync(
        HttpContext context, Origins origins, Limits limits, TokenIssuer issuer, PageTokens pages)
    {
        string? origin = context.Request.Headers.Origin;
        if (origin is null && !origins.AllowsNone)
        {
            return DirectLineError.ForeignOrigin(origin);
        }

        if (limits.TakeToken(context.Connection.RemoteIpAddress) is { } refusal)
        {
            return refusal;
        }

        if (await BodyReader.ReadStartAsync(context.Request, context.RequestAborted).ConfigureAwait(false) is not { } body)
        {
            return DirectLineError.BadStart;
        }

        if (body.Resume is not null)
        {
            return await pages.ResumeAsync(body.Resume, origin, context.RequestAborted).ConfigureAwait(false) is { } resumed
                ? Ok(await issuer.IssueAsync(resumed, context.RequestAborted).ConfigureAwait(false))
                : DirectLineError.NotResumable;
        }

        var fresh = new TokenClaims
        {
            Use = TokenClaims.Token,
            Conversation = Conversations.NewId(),
            User = UserPrefix + Conversations.NewId(),
            Origins = origin is null ? null : [origin],
        };
        return Ok(await issuer.IssueAsync(fresh, context.RequestAborted).ConfigureAwait(false));
    }

    public static TokenClaims ClaimsFor(StartBody body) => new()
    {
        Use = TokenClaims.Token,
        Conversation = Conversations.NewId(),
        User = body.User?.Id,
        Name = body.User?.Name,
        Origins = body.TrustedOrigins,
    };

    public static IResult Ok(ConversationBody body, int status = 200) =>
        TypedResults.Json(body, WireContext.Default.ConversationBody, statusCode: status);
}
