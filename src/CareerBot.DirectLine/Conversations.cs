using System.Security.Cryptography;
using System.Text.Json;

using CareerBot.Turns;
using CareerBot.Turns.Stores;

using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace CareerBot.DirectLine;

/// <summary>Starts conversations, introduces the person to the bot, and hands over what is said.</summary>
internal sealed class Conversations(ITurnStore store, DirectLineAdapter adapter, IOptions<DirectLineOptions> options, TimeProvider time)
{
    private const string StorePrefix = "~/directline/";

    // Ours are shorter, and a store takes no key of any length.
    private const int MaxId = 200;

    private readonly DirectLineOptions _options = options.Value;

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    public static string NewId() => RandomNumberGenerator.GetHexString(24, lowercase: true);

    public static string LogKey(string conversation) => TurnLog.KeyOf(DirectLineAdapter.ChannelId, conversation);

    /// <summary>What is known of a conversation; <see langword="null"/> if it was not started, or was forgotten.</summary>
    public async ValueTask<ConversationRecord?> FindAsync(string id, CancellationToken cancellationToken) =>
        id.Length <= MaxId && await store.ReadAsync(StorePrefix + id, cancellationToken).ConfigureAwait(false) is { } item
            ? JsonSerializer.Deserialize(item.Value.Span, WireContext.Default.ConversationRecord)
            : null;

    /// <returns><see langword="false"/> if it was started before.</returns>
    public async Task<bool> StartAsync(string id, UserBody? user, string? locale, string serviceUrl, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken).ConfigureAwait(false) is not null)
        {
            return false;
        }

        var record = new ConversationRecord { User = user?.Id, Locale = locale, Used = Today };
        if (user?.Id is not null)
        {
            return await AnnounceAsync(id, record, user.Name, serviceUrl).ConfigureAwait(false);
        }

        return await store.WriteAsync([Change(id, record, ItemChange.Absent)], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Gives the bot what the person sent.</summary>
    /// <returns>The id of the activity in the conversation, empty if it was not kept (typing); <see langword="null"/> if the conversation is full.</returns>
    public async Task<string?> HearAsync(string id, ConversationRecord record, Activity activity, string serviceUrl)
    {
        if (!record.Announced)
        {
            record = record with { User = activity.From.Id };
            await AnnounceAsync(id, record, activity.From.Name, serviceUrl).ConfigureAwait(false);
            record = record with { Announced = true };
        }

        Address(activity, id, serviceUrl);
        activity.Locale ??= record.Locale;
        var log = new TurnLog(id)
        {
            HandledKey = ClientActivityId(activity),
            LogsIncoming = activity.Type != ActivityTypes.Typing,
            MaxEntries = _options.MaxStoredActivities,
            // A conversation that is in use must not look old to the retention sweep.
            Changes = record.Used == Today ? [] : [Change(id, record with { Used = Today }, ItemChange.Any)],
        };
        await adapter.ProcessAsync(activity, log).ConfigureAwait(false);
        return log.IsFull ? null
            : log.Committed ? log.IncomingId ?? ""
            : throw new OperationCanceledException("The turn was not committed.");
    }

    private static string? ClientActivityId(Activity activity) =>
        activity.Type == ActivityTypes.Message && activity.ChannelData is Newtonsoft.Json.Linq.JObject data
        && data["clientActivityID"] is Newtonsoft.Json.Linq.JValue { Value: string { Length: > 0 } id }
            ? id
            : null;

    /// <summary>Tells the bot, once in the life of a conversation, who is there.</summary>
    private async Task<bool> AnnounceAsync(string id, ConversationRecord record, string? name, string serviceUrl)
    {
        var user = new ChannelAccount(record.User, name, RoleTypes.User);
        var activity = new Activity
        {
            Type = ActivityTypes.ConversationUpdate,
            Id = NewId(),
            From = user,
            Timestamp = time.GetUtcNow(),
            Locale = record.Locale,
        };
        Address(activity, id, serviceUrl);
        activity.MembersAdded = [activity.Recipient, user];
        var log = new TurnLog(id)
        {
            HandledKey = "start",
            LogsIncoming = false,
            Changes = [Change(id, record with { Announced = true }, ItemChange.Any)],
        };
        await adapter.ProcessAsync(activity, log).ConfigureAwait(false);
        return log.Committed;
    }

    private static ItemChange Change(string id, ConversationRecord record, long expected) => new(
        StorePrefix + id, JsonSerializer.SerializeToUtf8Bytes(record, WireContext.Default.ConversationRecord), expected);

    private void Address(Activity activity, string id, string serviceUrl)
    {
        activity.ChannelId = DirectLineAdapter.ChannelId;
        activity.ServiceUrl = serviceUrl;
        activity.Conversation = new ConversationAccount(id: id);
        activity.Recipient = new ChannelAccount(_options.BotId, _options.BotName, RoleTypes.Bot);
    }
}
