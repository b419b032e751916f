namespace CareerBot.Dialogs.Conversation;

/// <summary>Takes a message apart after a sign and at a word that joins, such as "and".</summary>
internal static class MessageParts
{
    private const int DigitsOfYear = 4;

    /// <summary>The parts of <paramref name="tokens"/>, in their order.</summary>
    /// <param name="tokens">The words, with the signs behind them.</param>
    /// <param name="isJoin">Whether a word joins two parts; between two numbers ("1 and 20 March") it does not.</param>
    public static IEnumerable<string> Of(string[] tokens, Predicate<string> isJoin)
    {
        var part = new List<string>();
        for (var at = 0; at < tokens.Length; at++)
        {
            if (part.Count > 0 && (IsSign(part[^1][^1]) || Closes(part[^1]) || Opens(tokens[at]) || (isJoin(tokens[at]) && !IsBetweenNumbers(tokens, at))))
            {
                // Where what stands in brackets is left away, a sign stands still.
                yield return string.Join(' ', part) + (Opens(tokens[at]) && !IsSign(part[^1][^1]) ? "," : string.Empty);
                part.Clear();
            }

            part.Add(tokens[at]);
        }

        if (part.Count > 0)
        {
            yield return string.Join(' ', part);
        }
    }

    // Behind the year of a date another one may follow.
    private static bool IsBetweenNumbers(string[] tokens, int at) =>
        tokens[at - 1].Length < DigitsOfYear && char.IsAsciiDigit(tokens[at - 1][^1]) && at + 1 < tokens.Length && char.IsAsciiDigit(tokens[at + 1][0]);

    private static bool IsSign(char last) => last is ',' or ';' or '.' or '!' or '।';

    // "(SQL, some Python)" is told apart; one word in brackets belongs to the one before it.
    private static bool Opens(string token) => token[0] == '(' && !token.Contains(')', StringComparison.Ordinal);

    private static bool Closes(string token) => token[^1] == ')' && !token.Contains('(', StringComparison.Ordinal);
}
