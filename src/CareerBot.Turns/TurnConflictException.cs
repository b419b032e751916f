namespace CareerBot.Turns;

/// <summary>Somebody else changed what was read. Inside a turn the turn is run again; outside, the caller reads again.</summary>
public sealed class TurnConflictException : Exception
{
    /// <summary>Makes an exception that names no item.</summary>
    public TurnConflictException()
    {
    }

    /// <summary>Makes an exception that names the item.</summary>
    public TurnConflictException(string key)
        : base($"The stored item '{key}' was changed by somebody else.")
    {
    }

    /// <summary>Makes an exception with a cause.</summary>
    public TurnConflictException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
