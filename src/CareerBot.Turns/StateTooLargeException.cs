namespace CareerBot.Turns;

/// <summary>A turn made more of a conversation's or a user's state than <see cref="TurnOptions.MaxStateBytes"/> allows.</summary>
public sealed class StateTooLargeException : Exception
{
    /// <summary>Makes an exception that names no size.</summary>
    public StateTooLargeException()
    {
    }

    /// <summary>Makes an exception with a message.</summary>
    public StateTooLargeException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception with a message and a cause.</summary>
    public StateTooLargeException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes an exception that names the size.</summary>
    public StateTooLargeException(int bytes, int limit)
        : base($"The state would take {bytes} bytes; the limit is {limit} (Turns:MaxStateBytes).")
    {
    }
}
