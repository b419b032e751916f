namespace CareerBot.Turns.Stores;

/// <summary>One record of a store, as exported and imported.</summary>
public abstract record StoreRecord
{
    private StoreRecord()
    {
    }

    /// <summary>When the record was last written.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>A stored item.</summary>
    public sealed record Item(string Key, ReadOnlyMemory<byte> Value) : StoreRecord;

    /// <summary>A handled activity and what was answered.</summary>
    public sealed record Handled(string Key, ReadOnlyMemory<byte> Value) : StoreRecord;

    /// <summary>A conversation that has a log, and the position of its last entry.</summary>
    public sealed record Conversation(string Key, long End) : StoreRecord;

    /// <summary>An entry of a conversation's log.</summary>
    public sealed record Log(string Key, long Position, ReadOnlyMemory<byte> Value) : StoreRecord;

    /// <summary>A reply in the outbox, delivered (with the channel's id), undelivered or dead.</summary>
    public sealed record Outbox(OutboxEntry Entry, OutboxState State, string? ChannelId) : StoreRecord;
}

/// <summary>Where a reply stands.</summary>
public enum OutboxState
{
    /// <summary>To be delivered.</summary>
    Pending = 0,

    /// <summary>Taken by the channel.</summary>
    Delivered = 1,

    /// <summary>Given up; kept to be looked at and tried again by hand.</summary>
    Dead = 2,
}
