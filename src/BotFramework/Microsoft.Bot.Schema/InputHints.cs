namespace Microsoft.Bot.Schema;

/// <summary>Whether the bot takes input after a message.</summary>
public static class InputHints
{
    /// <summary>The value acceptingInput.</summary>
    public const string AcceptingInput = "acceptingInput";

    /// <summary>The value expectingInput.</summary>
    public const string ExpectingInput = "expectingInput";

    /// <summary>The value ignoringInput.</summary>
    public const string IgnoringInput = "ignoringInput";
}
