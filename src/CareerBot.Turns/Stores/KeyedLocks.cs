namespace CareerBot.Turns.Stores;

/// <summary>One waiting line per key, first come first served. A key costs memory only while somebody holds it.</summary>
internal sealed class KeyedLocks
{
    private readonly Stripe[] _stripes = [.. Enumerable.Range(0, 64).Select(_ => new Stripe())];

    public ValueTask AcquireAsync(string key, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var stripe = StripeOf(key);
        Waiter waiter;
        lock (stripe.Gate)
        {
            if (stripe.Lines.TryAdd(key, null))
            {
                return ValueTask.CompletedTask;
            }

            waiter = new Waiter();
            (stripe.Lines[key] ??= new Queue<Waiter>()).Enqueue(waiter);
        }

        return new ValueTask(waiter.WaitAsync(cancellationToken));
    }

    public void Release(string key)
    {
        var stripe = StripeOf(key);
        lock (stripe.Gate)
        {
            var line = stripe.Lines[key];
            while (line is { Count: > 0 })
            {
                // A waiter that gave up in the meantime does not take the lock: ask the next one.
                if (line.Dequeue().TrySetResult())
                {
                    return;
                }
            }

            stripe.Lines.Remove(key);
        }
    }

    private Stripe StripeOf(string key) => _stripes[string.GetHashCode(key, StringComparison.Ordinal) & 63];

    private sealed class Stripe
    {
        public Lock Gate { get; } = new();

        public Dictionary<string, Queue<Waiter>?> Lines { get; } = new(StringComparer.Ordinal);
    }

    private sealed class Waiter() : TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        public async Task WaitAsync(CancellationToken cancellationToken)
        {
            await using var registration = cancellationToken.UnsafeRegister(
                static (state, token) => ((Waiter)state!).TrySetCanceled(token), this);
            await Task.ConfigureAwait(false);
        }
    }
}
