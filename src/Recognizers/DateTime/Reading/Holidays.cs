using Microsoft.Recognizers.Text.Lexing;

namespace Microsoft.Recognizers.Text.DateTime.Reading;

/// <summary>
/// Holidays: "Christmas", "Thanksgiving 2027". The lexicon gives month times 100 plus day, or for those on a weekday month times
/// 10000 plus weekday times 100 plus which one of the month it is, 5 for the last.
/// </summary>
internal static class Holidays
{
    private const int FirstOnWeekday = 10000;

    public static Found? Read(Sentence text, int start)
    {
        var at = text.Skip(start, DateRole.Swift);
        if (!text.Is(at, DateRole.Holiday))
        {
            return null;
        }

        var next = text.Skip(at + 1, DateRole.Of);
        var year = Years.Read(text, next, out var end);
        if (at > start)
        {
            (year, end) = (YearOf(text, text.Value(at), text.Value(start)), at + 1);
        }

        return new Found(start, year is null ? at + 1 : end, Resolve(text, text.Value(at), year ?? 0));
    }

    /// <summary>The next and the last one may fall into the year in which it is said.</summary>
    private static int YearOf(Sentence text, int holiday, int swift)
    {
        var year = text.Today.Year;
        var day = Resolve(text, holiday, year).Future.Start;
        var isThisYear = swift == 0 || (swift > 0 ? day > text.Today : day < text.Today);
        return isThisYear ? year : year + swift;
    }

    private static Temporal Resolve(Sentence text, int holiday, int year)
    {
        if (holiday < FirstOnWeekday)
        {
            return new DateParts(year, holiday / 100, holiday % 100).Resolve(text.Today);
        }

        var date = WeekdaysOfMonth.Resolve(text, new DateParts(year, holiday / FirstOnWeekday), holiday / 100 % 100, holiday % 100);
        return date with { Timex = date.Timex.Replace("#", "", StringComparison.Ordinal) };
    }
}
