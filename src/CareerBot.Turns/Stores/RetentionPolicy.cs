namespace CareerBot.Turns.Stores;

/// <summary>What may be forgotten. All times are points in the past: what was last written before them goes.</summary>
public sealed record RetentionPolicy
{
    /// <summary>Items whose key begins with none of the <see cref="Exceptions"/>, conversation logs, and what the outbox could not deliver.</summary>
    public required DateTimeOffset Before { get; init; }

    /// <summary>Keys of handled activities, delivered outbox entries.</summary>
    public required DateTimeOffset HandledBefore { get; init; }

    /// <summary>Now: tokens that expired before it need not be remembered as used.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Items that are kept longer or shorter, by the beginning of their keys; <see cref="DateTimeOffset.MinValue"/> keeps them for ever.</summary>
    public IReadOnlyList<RetentionException> Exceptions { get; init; } = [];
}

/// <summary>Another age for some items.</summary>
/// <param name="Prefix">What their keys begin with.</param>
/// <param name="Before">Those last written before this time go.</param>
public readonly record struct RetentionException(string Prefix, DateTimeOffset Before);
