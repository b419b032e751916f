using System.Globalization;
using System.Text.RegularExpressions;

namespace CareerBot.Knowledge.First;

/// <summary>
/// Finds years, decades and ranges in what people type, in English, Hinglish and Devanagari: "1986", "the 80s",
/// "80 ke dashak", "between 1980 and 2000", "1943 से 1969".
/// </summary>
internal static partial class Years
{
    private const int FirstYear = 1900;
    private const int LastYear = 2099;
    private const int CenturyTurn = 30;

    /// <summary>The stretches of years in <paramref name="text"/>, in their order.</summary>
    public static IReadOnlyList<(int From, int To, int Start, int Length)> Find(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('0', '9') && !text.AsSpan().ContainsAnyInRange('\u0966', '\u096F'))
        {
            return [];
        }

        var latin = Latin(text);
        var found = new List<(int From, int To, int Start, int Length)>();
        Collect(found, Range().Matches(latin), match => (Number(match.Groups[1]), Number(match.Groups[2])));
        Collect(found, Decade().Matches(latin), match => Decades(Number(match.Groups[1])));
        Collect(found, Year().Matches(latin), match => (Number(match.Groups[1]), Number(match.Groups[1])));
        found.Sort((one, other) => one.Start.CompareTo(other.Start));
        return found;
    }

    private static void Collect(List<(int From, int To, int Start, int Length)> found, MatchCollection matches, Func<Match, (int From, int To)> years)
    {
        foreach (Match match in matches)
        {
            var (from, to) = years(match);
            if (from is >= FirstYear and <= LastYear && to is >= FirstYear and <= LastYear
                && !found.Any(each => match.Index < each.Start + each.Length && each.Start < match.Index + match.Length))
            {
                found.Add((Math.Min(from, to), Math.Max(from, to), match.Index, match.Length));
            }
        }
    }

    private static (int From, int To) Decades(int number)
    {
        var first = number >= FirstYear ? number : number + (number < CenturyTurn ? 2000 : 1900);
        return (first, first + 9);
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static string Latin(string text) => text.AsSpan().ContainsAnyInRange('\u0966', '\u096F')
        ? string.Create(text.Length, text, static (to, from) =>
        {
            for (var i = 0; i < to.Length; i++)
            {
                to[i] = from[i] is >= '\u0966' and <= '\u096F' ? (char)('0' + (from[i] - '\u0966')) : from[i];
            }
        })
        : text;

    [GeneratedRegex(@"(?<!\d)(\d{4})s?\s*(?:-|–|to|and|till|until|se|aur|से|और|तक)\s*(?:the\s+)?(\d{4})(?!\d)", RegexOptions.IgnoreCase)]
    private static partial Regex Range();

    [GeneratedRegex(@"(?<!\d)(\d{3}0|\d0)(?:\s*'?s\b|\s*(?:ke|wale|waale|के|वाले)?\s*(?:dashak|decade|दशक))", RegexOptions.IgnoreCase)]
    private static partial Regex Decade();

    [GeneratedRegex(@"(?<![\d.,])(\d{4})(?![\d.,]?\d)", RegexOptions.IgnoreCase)]
    private static partial Regex Year();
}
