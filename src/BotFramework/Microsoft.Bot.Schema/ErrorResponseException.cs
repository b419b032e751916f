namespace Microsoft.Bot.Schema;

/// <summary>A channel has refused a call.</summary>
public class ErrorResponseException : Exception
{
    /// <summary>Creates one without a message.</summary>
    public ErrorResponseException()
    {
    }

    /// <summary>Creates one with a message.</summary>
    public ErrorResponseException(string message)
        : base(message)
    {
    }

    /// <summary>Creates one with a message and the exception behind it.</summary>
    public ErrorResponseException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>What the channel said; null if it said nothing that is understood.</summary>
    public ErrorResponse Body { get; set; }
}
