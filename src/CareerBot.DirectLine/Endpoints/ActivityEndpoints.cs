using System.Buffers;
using System.Text.Json;

using CareerBot.Turns;
using CareerBot.Turns.Stores;

using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace CareerBot.DirectLine.Endpoints;

/// <summary><c>conversations/{id}/activities</c> and <c>conversations/{id}/upload</c>.</summary>
internal static class ActivityEndpoints
{
    // What is deeper cannot be read as a JToken, which a bot takes values and channel data for.
    private const int MaxDepth = 64;

    public static async Task<IResult> GetAsync(
        string id, string? watermark, HttpContext context, Callers callers, Conversations conversations, ITurnStore store,
        IOptions<DirectLineOptions> options)
    {
        var caller = await callers.OfAsync(context).ConfigureAwait(false);
        if (await ConversationEndpoints.RefusalAsync(caller, id, conversations, context.RequestAborted).ConfigureAwait(false) is { } refusal)
        {
            return refusal;
        }

        if (!Watermark.TryParse(watermark, out var after))
        {
            return DirectLineError.BadWatermark;
        }

        var page = await store.ReadLogAsync(
            Conversations.LogKey(id), after ?? 0, options.Value.PageSize, context.RequestAborted).ConfigureAwait(false);
        return TypedResults.Bytes(ActivitySet.Write(page), "application/json");
    }

    public static async Task<IResult> PostAsync(
        string id, HttpContext context, Callers callers, Conversations conversations, Limits limits, IOptions<DirectLineOptions> options)
    {
        var caller = await callers.OfAsync(context).ConfigureAwait(false);
        if (caller is Caller.Nobody(var refusal))
        {
            return refusal;
        }

        if (!caller.MayEnter(id))
        {
            return DirectLineError.ForeignConversation;
        }

        if (limits.TakeActivity(id, (caller as Caller.Client)?.Claims.User) is { } limited)
        {
            return limited;
        }

        if (await conversations.FindAsync(id, context.RequestAborted).ConfigureAwait(false) is not { } record)
        {
            return DirectLineError.NoConversation;
        }

        if (!context.Request.HasJsonContentType())
        {
            return DirectLineError.NotJson;
        }

        var (activity, unreadable) = await BodyReader.ReadAsync(
            context.Request, options.Value.MaxActivityBytes, body => Parse(body, options.Value), context.RequestAborted).ConfigureAwait(false);
        return unreadable
            ?? IncomingActivity.Refuse(activity, caller, options.Value)
            ?? await HearAsync(id, record, activity, context, conversations, options.Value).ConfigureAwait(false);
    }

    /// <summary>The bot does not take files, so nothing of them is read.</summary>
    public static async Task<IResult> UploadAsync(string id, HttpContext context, Callers callers, Conversations conversations)
    {
        var caller = await callers.OfAsync(context).ConfigureAwait(false);
        return await ConversationEndpoints.RefusalAsync(caller, id, conversations, context.RequestAborted).ConfigureAwait(false)
            ?? DirectLineError.NoUploads;
    }

    private static (Activity Activity, IResult? Refusal) Parse(ReadOnlySequence<byte>? body, DirectLineOptions options)
    {
        if (body is not { } json)
        {
            return (new Activity(), DirectLineError.TooLarge(options.MaxActivityBytes));
        }

        try
        {
            return (ActivityJson.Read(json.IsSingleSegment ? json.FirstSpan : json.ToArray(), MaxDepth), null);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or FormatException)
        {
            return (new Activity(), DirectLineError.BadActivity("The body is not the JSON of an activity."));
        }
    }

    private static async Task<IResult> HearAsync(
        string id, ConversationRecord record, Activity activity, HttpContext context, Conversations conversations, DirectLineOptions options)
    {
        var given = await conversations.HearAsync(id, record, activity, PublicAddress.Of(context.Request, options)).ConfigureAwait(false);
        return given is null ? DirectLineError.ConversationFull : TypedResults.Json(new IdBody(given), WireContext.Default.IdBody);
    }
}
