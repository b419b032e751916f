namespace Microsoft.Bot.Schema;

/// <summary>Where a semantic action stands.</summary>
public static class SemanticActionStates
{
    /// <summary>The value continue.</summary>
    public const string Continue = "continue";

    /// <summary>The value done.</summary>
    public const string Done = "done";

    /// <summary>The value start.</summary>
    public const string Start = "start";
}
