using System.Text.RegularExpressions;

namespace CareerBot.Knowledge.Checks;

/// <summary>The placeholders that texts of the knowledge may hold, as in <c>ask {contact}</c>.</summary>
public static partial class Placeholders
{
    /// <summary>What the dialogs fill in.</summary>
    public static IReadOnlyList<string> Known { get; } = ["botName", "contact", "country", "field", "institute", "role", "roles", "stages"];

    /// <summary>The names between braces in <paramref name="text"/>.</summary>
    public static IEnumerable<string> In(string text) =>
        text.Contains('{', StringComparison.Ordinal) ? Braces().Matches(text).Select(match => match.Groups[1].Value) : [];

    [GeneratedRegex(@"\{([^{}\s]*)\}")]
    private static partial Regex Braces();
}
