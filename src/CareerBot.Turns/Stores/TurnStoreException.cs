namespace CareerBot.Turns.Stores;

/// <summary>The store could not do its work. The message names the store and says what to do about it.</summary>
public sealed class TurnStoreException : Exception
{
    /// <summary>Makes an exception without a message of its own.</summary>
    public TurnStoreException()
    {
    }

    /// <summary>Makes an exception that says what to do.</summary>
    public TurnStoreException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception that says what to do, and why.</summary>
    public TurnStoreException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
