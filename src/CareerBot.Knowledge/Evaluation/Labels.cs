namespace CareerBot.Knowledge.Evaluation;

/// <summary>The labels that mean "out of scope", whatever a file calls it.</summary>
public static class Labels
{
    /// <summary>Out of scope, as the knowledge says it.</summary>
    public const string None = "none";

    /// <summary>Out of scope, as public collections say it.</summary>
    public const string OutOfScope = "oos";

    /// <summary>Whether <paramref name="label"/> means out of scope.</summary>
    public static bool IsOutOfScope(string label) => label is None or OutOfScope;

    /// <summary>Whether two labels mean the same.</summary>
    public static bool Same(string one, string other) => one == other || (IsOutOfScope(one) && IsOutOfScope(other));
}
