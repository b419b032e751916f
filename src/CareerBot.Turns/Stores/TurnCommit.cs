namespace CareerBot.Turns.Stores;

/// <summary>What a turn leaves behind; written together or not at all.</summary>
public sealed record TurnCommit
{
    /// <summary>Changed items with the versions that the turn has read.</summary>
    public IReadOnlyList<ItemChange> Changes { get; init; } = [];

    /// <summary>New log entries; they take the positions after <see cref="ITurn.LogEnd"/>. An empty entry keeps its position but is never read back.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Log { get; init; } = [];

    /// <summary>Replies that are to be delivered after the commit, in this order.</summary>
    public IReadOnlyList<OutboxDraft> Outbox { get; init; } = [];

    /// <summary>
    /// Conversations of which nothing may be left: the entries of their logs (positions go on), their outbox, their handled activities. It
    /// happens before anything else of this commit is written, so that what a turn says about the erasure stays.
    /// </summary>
    public IReadOnlyList<string> Erase { get; init; } = [];

    /// <summary>What to answer when the same activity comes again; ignored if the turn's scope has no handled key.</summary>
    public ReadOnlyMemory<byte> Handled { get; init; }

    /// <summary>Whether there is nothing to write.</summary>
    internal bool IsEmpty(TurnScope scope) => Changes.Count + Log.Count + Outbox.Count + Erase.Count == 0 && scope.HandledKey is null;
}

/// <summary>A stored value and the version by which its next writer proves that it was read.</summary>
/// <param name="Value">The bytes as they were written.</param>
/// <param name="Version">Positive, and never the same for two writes of one store.</param>
/// <param name="At">When it was written.</param>
public readonly record struct StoredItem(ReadOnlyMemory<byte> Value, long Version, DateTimeOffset At);

/// <summary>One change of one item.</summary>
/// <param name="Key">Any text; compared byte by byte.</param>
/// <param name="Value">The new bytes; <see langword="null"/> deletes the item.</param>
/// <param name="Expected">The version that was read, <see cref="Absent"/> if there was none, <see cref="Any"/> to overwrite blindly.</param>
public readonly record struct ItemChange(string Key, ReadOnlyMemory<byte>? Value, long Expected)
{
    /// <summary>The item must not exist.</summary>
    public const long Absent = 0;

    /// <summary>Whatever is there is replaced.</summary>
    public const long Any = -1;
}

/// <summary>An entry of a conversation's log.</summary>
/// <param name="Position">1 for the first entry of a conversation, then without gaps.</param>
/// <param name="Value">The bytes as they were written.</param>
public readonly record struct LogEntry(long Position, ReadOnlyMemory<byte> Value);

/// <summary>A stretch of a conversation's log.</summary>
/// <param name="Entries">The entries, oldest first, without those that were erased.</param>
/// <param name="Next">The position to read on after: the last one looked at, or where the reader already was.</param>
public sealed record LogPage(IReadOnlyList<LogEntry> Entries, long Next);
