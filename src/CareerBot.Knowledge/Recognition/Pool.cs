namespace CareerBot.Knowledge.Recognition;

/// <summary>
/// Keeps what was used to be used again, for as many callers at once as there may well be: twice as many as there are processors, since
/// one that waits for its turn holds on to what it has.
/// </summary>
/// <typeparam name="T">What is kept.</typeparam>
/// <param name="make">Makes one more where none is left.</param>
internal sealed class Pool<T>(Func<T> make)
    where T : class
{
    private readonly T?[] _spares = new T?[2 * Environment.ProcessorCount];

    /// <summary>One that nobody else has until it is returned.</summary>
    public T Borrow()
    {
        foreach (ref var spare in _spares.AsSpan())
        {
            if (spare is not null && Interlocked.Exchange(ref spare, null) is { } borrowed)
            {
                return borrowed;
            }
        }

        return make();
    }

    /// <summary>Gives one back; beyond the room for them it is left to the collector.</summary>
    public void Return(T borrowed)
    {
        foreach (ref var spare in _spares.AsSpan())
        {
            if (spare is null && Interlocked.CompareExchange(ref spare, borrowed, null) is null)
            {
                return;
            }
        }
    }
}
