namespace CareerBot.Turns.Stores;

/// <summary>
/// Wakes whoever watches a conversation. Signals are hints: a watcher reads the log to learn what happened, and must also
/// look now and then by itself if other instances write to the same store.
/// </summary>
public sealed class TurnFeed
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<Subscription>> _byConversation = new(StringComparer.Ordinal);

    /// <summary>Raised for what is to reach the watchers on other instances; set by a store that has any.</summary>
    internal Action<string, ReadOnlyMemory<byte>>? Forward { get; set; }

    /// <summary>The number of watchers on this instance.</summary>
    public int Watchers
    {
        get
        {
            lock (_gate)
            {
                return _byConversation.Values.Sum(list => list.Count);
            }
        }
    }

    /// <summary>Watches a conversation until the result is disposed.</summary>
    /// <param name="conversation">Key of the conversation.</param>
    /// <param name="signal">
    /// Called with an empty value when the log grew, otherwise with a passing activity that is not stored. Must return quickly and not throw.
    /// </param>
    public IDisposable Watch(string conversation, Action<ReadOnlyMemory<byte>> signal)
    {
        var subscription = new Subscription(this, conversation, signal);
        lock (_gate)
        {
            if (!_byConversation.TryGetValue(conversation, out var list))
            {
                _byConversation[conversation] = list = new List<Subscription>(1);
            }

            list.Add(subscription);
        }

        return subscription;
    }

    /// <summary>Shows a passing activity to all who watch the conversation now; it is not stored.</summary>
    public void Publish(string conversation, ReadOnlyMemory<byte> passing)
    {
        Signal(conversation, passing);
        Forward?.Invoke(conversation, passing);
    }

    /// <summary>The conversations that are watched on this instance.</summary>
    internal string[] Watched()
    {
        lock (_gate)
        {
            return [.. _byConversation.Keys];
        }
    }

    /// <summary>Tells this instance's watchers that the log grew.</summary>
    internal void LogGrew(string conversation) => Signal(conversation, default);

    internal void Signal(string conversation, ReadOnlyMemory<byte> passing)
    {
        Subscription[] watchers;
        lock (_gate)
        {
            if (!_byConversation.TryGetValue(conversation, out var list))
            {
                return;
            }

            watchers = [.. list];
        }

        foreach (var watcher in watchers)
        {
            watcher.Signal(passing);
        }
    }

    private void Remove(Subscription subscription)
    {
        lock (_gate)
        {
            if (_byConversation.TryGetValue(subscription.Conversation, out var list)
                && list.Remove(subscription)
                && list.Count == 0)
            {
                _byConversation.Remove(subscription.Conversation);
            }
        }
    }

    private sealed class Subscription(TurnFeed feed, string conversation, Action<ReadOnlyMemory<byte>> signal) : IDisposable
    {
        public string Conversation => conversation;

        public Action<ReadOnlyMemory<byte>> Signal => signal;

        public void Dispose() => feed.Remove(this);
    }
}
