using Microsoft.Recognizers.Text.Lexing;

namespace Microsoft.Recognizers.Text.DateTime.Reading;

/// <summary>
/// Holidays: "Christmas", "Thanksgiving 2027". The lexicon gives month times 100 plus day, or for those on a weekday month times
/// 10000 plus weekday times 100 plus which one of the month it is, 5 for the last, or a million plus the days from Easter Sunday.
/// </summary>
internal static class Holidays
{
    private const int FirstOnWeekday = 10000;
    private const int Easter = 1000000;
    private const int FirstOfEaster = Easter - 100;

    public static Found? Read(Sentence text, int start)
    {
        var at = text.Skip(start, DateRole.Swift);
        if (!text.Is(at, DateRole.Holiday))
        {
            return null;
        }

        var next = text.Skip(at + 1, DateRole.Of);
        var year = Years.Read(text, next, out var end) ?? Years.ReadSwift(text, next, out end);
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

        if (holiday >= FirstOfEaster)
        {
            return OfEaster(text, holiday - Easter, year);
        }

        var date = WeekdaysOfMonth.Resolve(text, new DateParts(year, holiday / FirstOnWeekday), holiday / 100 % 100, holiday % 100);
        return date with { Timex = date.Timex.Replace("#", "", StringComparison.Ordinal) };
    }

    /// <summary>The timex of one without a year is that of the day in the year in which it is said.</summary>
    private static Temporal OfEaster(Sentence text, int days, int year)
    {
        var day = DayOfEaster(year > 0 ? year : text.Today.Year).AddDays(days);
        return year > 0 ? new DateParts(day.Year, day.Month, day.Day).Resolve(text.Today) : new Temporal(TemporalKind.Date, Timexes.Date(0, day.Month, day.Day))
        {
            Past = Interval.At(day < text.Today ? day : DayOfEaster(day.Year - 1).AddDays(days)),
            Future = Interval.At(day >= text.Today ? day : DayOfEaster(day.Year + 1).AddDays(days)),
        };
    }

    /// <summary>Easter Sunday of the Gregorian calendar (Butcher's rule).</summary>
    private static Moment DayOfEaster(int year)
    {
        var (century, ofCentury) = (year / 100, year % 100);
        var moon = ((19 * (year % 19)) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var week = (32 + (2 * (century % 4)) + (2 * (ofCentury / 4)) - moon - (ofCentury % 4)) % 7;
        var days = moon + week - (7 * (((year % 19) + (11 * moon) + (22 * week)) / 451)) + 114;
        return new Moment(year, days / 31, (days % 31) + 1);
    }
}
