using System.Globalization;

using CareerBot.Turns.Stores;

using Microsoft.Bot.Schema;

namespace CareerBot.Turns;

/// <summary>
/// Put into the turn state by an adapter whose conversations are read from the store's own log: the incoming message and the
/// replies become log entries in the same commit as the state, and nothing is sent.
/// </summary>
/// <param name="conversationId">The conversation's id; ids of activities begin with it.</param>
public sealed class TurnLog(string conversationId)
{
    /// <summary>Names the incoming activity, so that the same one is answered once; <see langword="null"/> (the default) to not look.</summary>
    public string? HandledKey { get; init; }

    /// <summary>Whether the incoming activity is an entry of the log too; <see langword="true"/> by default.</summary>
    public bool LogsIncoming { get; init; } = true;

    /// <summary>A conversation with so many entries takes no further activity; without limit by default.</summary>
    public long MaxEntries { get; init; } = long.MaxValue;

    /// <summary>After the turn: whether it was not run because the conversation holds <see cref="MaxEntries"/> or more.</summary>
    public bool IsFull { get; internal set; }

    /// <summary>What the adapter wants to be written in the same commit; nothing by default.</summary>
    public IReadOnlyList<ItemChange> Changes { get; init; } = [];

    /// <summary>After the turn: the id that the incoming activity has in the log.</summary>
    public string? IncomingId { get; internal set; }

    /// <summary>After the turn: whether it was committed, now or when the same activity came before.</summary>
    public bool Committed { get; internal set; }

    /// <summary>The key under which a store keeps the log of a conversation of a channel.</summary>
    public static string KeyOf(string channelId, string conversationId) => TurnKeys.Conversation(channelId, conversationId);

    internal string IdAt(long position) => $"{conversationId}|{position:D7}";

    /// <summary>The position that an id of <see cref="IdAt"/> names; <see langword="null"/> if it is none of this conversation.</summary>
    internal static long? PositionIn(string conversationId, string id) =>
        id.Length > conversationId.Length && id.StartsWith(conversationId, StringComparison.Ordinal) && id[conversationId.Length] == '|'
        && long.TryParse(id.AsSpan(conversationId.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var position) && position > 0
            ? position
            : null;

    /// <summary>What of an outgoing activity a client may see; types that are not passed on are left out.</summary>
    internal static bool Passes(Activity activity) =>
        activity.Type is not (ActivityTypes.Trace or ActivityTypes.ConversationUpdate or ActivityTypesEx.InvokeResponse or ActivityTypesEx.Delay);
}
