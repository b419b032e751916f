using System.Globalization;

using CareerBot.DirectLine.Tokens;
using CareerBot.Turns.Stores;

using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace CareerBot.DirectLine.Endpoints;

/// <summary><c>conversations</c> and <c>conversations/{id}</c>.</summary>
internal static class ConversationEndpoints
{
    private const int MaxName = 200;

    public static async Task<IResult> StartAsync(
        HttpContext context, Callers callers, Conversations conversations, TokenIssuer issuer, IOptions<DirectLineOptions> options)
    {
        var caller = await callers.OfAsync(context).ConfigureAwait(false);
        if (caller is Caller.Nobody(var refusal))
        {
            return refusal;
        }

        if (await BodyReader.ReadStartAsync(context.Request, context.RequestAborted).ConfigureAwait(false) is not { } body)
        {
            return DirectLineError.BadStart;
        }

        var claims = caller is Caller.Client client ? client.Claims : TokenEndpoints.ClaimsFor(body);
        var issued = await issuer.IssueWithStreamAsync(context.Request, claims, after: 0).ConfigureAwait(false);
        if (TokenEndpoints.TooMuch(issued) is { } tooMuch)
        {
            return tooMuch;
        }

        var isNew = await conversations.StartAsync(
            claims.Conversation,
            claims.User is null ? null : new UserBody(claims.User, Short(claims.Name ?? body.User?.Name)),
            Short(body.Locale),
            PublicAddress.Of(context.Request, options.Value),
            context.RequestAborted).ConfigureAwait(false);
        return TokenEndpoints.Ok(issued, isNew ? 201 : 200);
    }

    public static async Task<IResult> ReconnectAsync(
        string id, string? watermark, HttpContext context, Callers callers, Conversations conversations, TokenIssuer issuer, ITurnStore store)
    {
        var caller = await callers.OfAsync(context).ConfigureAwait(false);
        if (await RefusalAsync(caller, id, conversations, context.RequestAborted).ConfigureAwait(false) is { } refusal)
        {
            return refusal;
        }

        if (!Watermark.TryParse(watermark, out var after))
        {
            return DirectLineError.BadWatermark;
        }

        // Without a watermark the client wants only what comes from now on.
        after ??= await store.ReadLogEndAsync(Conversations.LogKey(id), context.RequestAborted).ConfigureAwait(false);
        var claims = caller is Caller.Client client
            ? client.Claims
            : new TokenClaims
            {
                Use = TokenClaims.Token,
                Conversation = id,
                User = (await conversations.FindAsync(id, context.RequestAborted).ConfigureAwait(false))?.User,
            };
        return TokenEndpoints.Ok(await issuer.IssueWithStreamAsync(context.Request, claims, after.Value).ConfigureAwait(false));
    }

    public static IResult SessionId() =>
        TypedResults.Json(new SessionBody(Conversations.NewId()), WireContext.Default.SessionBody);

    /// <returns><see langword="null"/> if the caller may enter and the conversation is there.</returns>
    public static async ValueTask<IResult?> RefusalAsync(
        Caller caller, string id, Conversations conversations, CancellationToken cancellationToken) =>
        caller is Caller.Nobody(var refusal) ? refusal
        : !caller.MayEnter(id) ? DirectLineError.ForeignConversation
        : await conversations.FindAsync(id, cancellationToken).ConfigureAwait(false) is null ? DirectLineError.NoConversation
        : null;

    public static string? Short(string? text) => text is { Length: > MaxName } ? text[..MaxName] : text;
}

/// <summary>Positions of the log as clients see them: opaque text.</summary>
internal static class Watermark
{
    /// <summary>Reads a watermark; none or an empty one is <see langword="null"/>.</summary>
    public static bool TryParse(string? text, out long? position)
    {
        position = null;
        if (string.IsNullOrEmpty(text))
        {
            return true;
        }

        if (text.Length > 18 || text.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        position = long.Parse(text, CultureInfo.InvariantCulture);
        return true;
    }
}
