using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CareerBot.Dialogs.Plan;

/// <summary>When a person wants to be reminded of the plan, once a week.</summary>
/// <param name="Day">The day of the week.</param>
/// <param name="Minute">Minutes after midnight, in <paramref name="Zone"/>.</param>
/// <param name="Zone">The person's time zone, by its IANA name.</param>
public sealed record NudgeTime(DayOfWeek Day, int Minute, string Zone)
{
    private const int DaysOfWeek = 7;

    /// <summary>The last time before or at <paramref name="now"/> that this names.</summary>
    public DateTimeOffset LastBefore(DateTimeOffset now)
    {
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(Zone, out var own) ? own : TimeZoneInfo.Utc;
        var there = TimeZoneInfo.ConvertTime(now, zone).DateTime;
        var day = there.Date.AddDays(-((there.DayOfWeek - Day + DaysOfWeek) % DaysOfWeek)).AddMinutes(Minute);
        day = day > there ? day.AddDays(-DaysOfWeek) : day;
        return new DateTimeOffset(day, zone.GetUtcOffset(day));
    }
}

/// <summary>A nudge in the book: when, and how the conversation is found again.</summary>
public sealed record NudgeEntry
{
    /// <summary>When.</summary>
    public required NudgeTime Time { get; init; }

    /// <summary>When it was asked for; what was due before is none of it.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>The channel.</summary>
    public required string Channel { get; init; }

    /// <summary>The address of the channel's service.</summary>
    public required string ServiceUrl { get; init; }

    /// <summary>The conversation in which it was asked for.</summary>
    public required string Conversation { get; init; }

    /// <summary>The person.</summary>
    public required string User { get; init; }

    /// <summary>The bot, as the channel calls it.</summary>
    public required string Bot { get; init; }

    /// <summary>The tenant of the conversation; null where the channel has none.</summary>
    public string? Tenant { get; init; }

    /// <summary>What an adapter continues the conversation by.</summary>
    public ConversationReference ToReference() => new()
    {
        ChannelId = Channel,
        ServiceUrl = ServiceUrl,
        Conversation = new ConversationAccount { Id = Conversation, TenantId = Tenant },
        User = new ChannelAccount { Id = User },
        Bot = new ChannelAccount { Id = Bot },
    };

    /// <summary>The entry for the person of <paramref name="turn"/>; null where nobody could be reached later.</summary>
    public static NudgeEntry? For(ITurnContext turn, NudgeTime time, DateTimeOffset now) => turn.Activity is
    {
        ChannelId: { Length: > 0 } channel, ServiceUrl: { Length: > 0 } service, Conversation: { Id: { Length: > 0 } conversation } account, From.Id: { Length: > 0 } user,
    }
        ? new NudgeEntry { Time = time, Since = now, Channel = channel, ServiceUrl = service, Conversation = conversation, User = user, Bot = turn.Activity.Recipient?.Id ?? string.Empty, Tenant = account.TenantId }
        : null;
}

/// <summary>One page of the book of nudges, by the person.</summary>
public sealed record NudgePage : IStoreItem
{
    /// <summary>The entries.</summary>
    public Dictionary<string, NudgeEntry> Entries { get; init; } = [];

    /// <inheritdoc/>
    [System.Text.Json.Serialization.JsonIgnore]
    public string ETag { get; set; } = null!;
}
