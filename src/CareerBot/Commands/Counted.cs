namespace CareerBot.Commands;

/// <summary>How many there are of something.</summary>
internal static class Counted
{
    /// <summary>The count and the noun, whose plural ends in s.</summary>
    public static string Of(int count, string noun) => $"{count} {noun}{(count == 1 ? string.Empty : "s")}";
}
