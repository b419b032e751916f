namespace Microsoft.Bot.Schema;

/// <summary>How much a message matters.</summary>
public static class ActivityImportance
{
    /// <summary>The value high.</summary>
    public const string High = "high";

    /// <summary>The value low.</summary>
    public const string Low = "low";

    /// <summary>The value normal.</summary>
    public const string Normal = "normal";
}
