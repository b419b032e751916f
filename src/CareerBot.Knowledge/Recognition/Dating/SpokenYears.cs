namespace CareerBot.Knowledge.Recognition.Dating;

/// <summary>
/// Reads a year that is said by its century or in pieces: "unnees sau chhiyasi", "19 sau 43", "nineteen hundred and six", "do hazar barah",
/// "2k12", "19 86".
/// </summary>
internal static class SpokenYears
{
    private const int Nineteen = 19;
    private const int Twenty = 20;
    private const int Ten = 10;

    /// <summary>The year and the number of words that say it; 0 and 0 if none is said here.</summary>
    public static (int Year, int Count) At(DatedLine line, int at) =>
        (line.IsFactor(at + 1, NumberWords.Hundred) ? line.Sounded(at) : line.Number(at)) switch
        {
            (Nineteen or Twenty) and var century when line.IsFactor(at + 1, NumberWords.Hundred) => Rest(line, at, century * NumberWords.Hundred, 2),
            2 when line.IsFactor(at + 1, NumberWords.Thousand) => Rest(line, at, 2 * NumberWords.Thousand, 2),
            Nineteen when IsTorn(line, at) => Rest(line, at, Nineteen * NumberWords.Hundred, 1),
            _ => line[at] is ['2', 'k', >= '0' and <= '9', ..] ? Short(line, at) : default,
        };

    private static (int Year, int Count) Rest(DatedLine line, int at, int century, int head)
    {
        var next = at + head;
        next += line.Is(next, YearWordKind.And) ? 1 : 0;
        var number = line.Sounded(next);
        if (number is >= Twenty && number % Ten == 0 && line.Is(next + 1, YearWordKind.Unit))
        {
            number += line.Word(++next).Number;
        }

        return number < 0 || line.Is(next + 1, YearWordKind.Counted) ? default : (century + number, next + 1 - at);
    }

    // "19 86", "nineteen 86": two numbers of two digits with nothing but a blank between; a smaller one behind ("19 20 saal") is a guess at an amount.
    private static bool IsTorn(DatedLine line, int at) =>
        line.Gap(at + 1) is " " or "-" && at + 1 < line.Count && line[at + 1] is [> '2' and <= '9', >= '0' and <= '9'] && line.Number(at - 1) < 0;

    private static (int Year, int Count) Short(DatedLine line, int at)
    {
        var digits = line[at][2..];
        return digits.Length <= 2 && !digits.ContainsAnyExceptInRange('0', '9') && !line.Is(at + 1, YearWordKind.Counted)
            ? ((2 * NumberWords.Thousand) + int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture), 1)
            : default;
    }
}
