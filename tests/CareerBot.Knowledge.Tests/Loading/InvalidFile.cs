using CareerBot.Knowledge.Loading;

namespace CareerBot.Knowledge.Tests.Loading;

/// <summary>A file that breaks one rule, and what is said about it.</summary>
/// <param name="Name">What the case shows.</param>
/// <param name="Rule">The rule that is broken.</param>
/// <param name="Yaml">What follows the head of the smallest career.</param>
/// <param name="Said">Every problem, as it is printed.</param>
public sealed record InvalidFile(string Name, Rule Rule, string Yaml, params string[] Said)
{
    /// <summary>The file's own text, where the head is not to be there.</summary>
    public string? Whole { get; init; }

    /// <summary>Another file beside it.</summary>
    public (string Name, string Text)[] Others { get; init; } = [];

    public override string ToString() => Name;
}
