using System.Globalization;
using CareerBot.Knowledge.Recognition.Texts;

namespace CareerBot.Knowledge.Recognition.Dating;

/// <summary>Writes years and decades that are said in words in digits, the form that the knowledge has them in: "unnees sau chhiyasi" is 1986.</summary>
internal static class SpelledDates
{
    /// <summary>Whether some of <paramref name="years"/> in <paramref name="text"/> are said in words.</summary>
    public static bool AreIn(ReadOnlySpan<char> text, IReadOnlyList<(int From, int To, int Start, int Length)> years)
    {
        foreach (var each in years)
        {
            if (IsSpelled(text, each))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Writes the words of <paramref name="from"/>, which are those of
    /// <paramref name="text"/>, with the spelled ones of <paramref name="years"/> in digits.
    /// </summary>
    public static void Write(ReadOnlySpan<char> text, TokenBuffer from, IReadOnlyList<(int From, int To, int Start, int Length)> years, TokenBuffer into)
    {
        into.Clear();
        for (var i = 0; i < from.Count;)
        {
            var (start, length) = from.Source(i);
            var date = years.FirstOrDefault(each => each.Length > 0 && start >= each.Start && start < each.Start + each.Length);
            if (date.Length == 0 || !IsSpelled(text, date))
            {
                into.Add(from, i, i + 1);
                i++;
                continue;
            }

            foreach (var written in Written(date))
            {
                into.Add(written, date.Start, Math.Max(date.Length, start + length - date.Start));
            }

            while (i < from.Count && from.Source(i).Start < date.Start + date.Length)
            {
                i++;
            }
        }
    }

    private static string[] Written((int From, int To, int Start, int Length) date) =>
        date.From == date.To ? [Digits(date.From)]
        : new YearRange(date.From, date.To).IsDecade ? [Digits(date.From) + "s"]
        : [Digits(date.From), Digits(date.To)];

    private static string Digits(int year) => year.ToString(CultureInfo.InvariantCulture);

    // What stands there in four digits keeps its words.
    private static bool IsSpelled(ReadOnlySpan<char> text, (int From, int To, int Start, int Length) date) =>
        !HasFourDigits(text.Slice(date.Start, date.Length));

    private static bool HasFourDigits(ReadOnlySpan<char> text)
    {
        var run = 0;
        foreach (var letter in text)
        {
            run = char.IsDigit(letter) ? run + 1 : 0;
            if (run == 4)
            {
                return true;
            }
        }

        return false;
    }
}
