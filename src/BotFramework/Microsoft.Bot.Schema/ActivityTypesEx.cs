namespace Microsoft.Bot.Schema;

/// <summary>Kinds of activities that never leave the bot.</summary>
public static class ActivityTypesEx
{
    /// <summary>The value delay.</summary>
    public const string Delay = "delay";

    /// <summary>The value invokeResponse.</summary>
    public const string InvokeResponse = "invokeResponse";
}
