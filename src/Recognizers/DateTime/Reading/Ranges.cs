using Microsoft.Recognizers.Text.Lexing;

namespace Microsoft.Recognizers.Text.DateTime.Reading;

/// <summary>From one date to another: "from 1980 to 2000", "June 5 - 10", "between Monday and Friday", "4th to 22nd of May".</summary>
internal static class Ranges
{
    /// <summary>The range at a place, else the date or time there.</summary>
    public static Found? Read(Sentence text, int start)
    {
        var isBetween = text.Is(start, DateRole.Between);
        var isLed = isBetween || text.Is(start, DateRole.From);
        var first = isLed ? start + 1 : start;
        if ((ReadDays(text, start, first, isBetween) ?? ReadMonthFirst(text, start)) is { } days)
        {
            return days;
        }

        var one = Joins.Read(text, first) ?? (isLed && text.Is(first, DateRole.The) ? Joins.Read(text, first + 1) : null);
        var whole = one is { } found ? ReadTo(text, start, found, isBetween) : null;
        return whole ?? (isLed ? Joins.ReadClockRange(text, start) : one);
    }

    private static Found? ReadTo(Sentence text, int start, in Found one, bool isBetween)
    {
        var at = one.End;
        var isAnd = text.Is(at, DateRole.And);
        if (!ClockRanges.IsConnector(text, at, isBetween) && !isAnd)
        {
            return null;
        }

        if (ReadOther(text, one, text.Skip(at + 1, DateRole.From)) is not { } other)
        {
            return null;
        }

        // In languages with postpositions, the word for "between" comes last.
        var end = text.Skip(other.End, DateRole.RangeEnd | DateRole.BetweenEnd);
        return isAnd && !isBetween && !text.Is(other.End, DateRole.BetweenEnd) ? null
            : RangeMaker.Make(one.Value, other.Value, text.Today) is { } range ? new Found(start, end, range)
            : null;
    }

    private static Found? ReadOther(Sentence text, in Found one, int at)
    {
        if (one.Value.Kind == TemporalKind.Date && one.Value.Parts.Month > 0 && ReadDayAfterMonth(text, one, at) is { } day)
        {
            return day;
        }

        return Joins.Read(text, at) ?? (text.Is(at, DateRole.The) ? Joins.Read(text, at + 1) : null);
    }

    /// <summary>"January 4 - 22, 1995".</summary>
    private static Found? ReadDayAfterMonth(Sentence text, in Found one, int at)
    {
        if (Days.Read(text, text.Skip(at, DateRole.The)) is not { } day || text.Is(day.End, DateRole.Month | DateRole.Of | DateRole.Meridiem | DateRole.Unit)
            || text.Is(text.Skip(day.End, '.'), DateRole.Month) || NumericDates.Read(text, at) is not null)
        {
            return null;
        }

        var year = Years.Read(text, text.Skip(day.End, ','), out var end) ?? 0;
        return new Found(at, year > 0 ? end : day.End, (one.Value.Parts with { Day = day.Value, Year = Math.Max(year, one.Value.Parts.Year), Weekday = 0 }).Resolve(text.Today));
    }

    /// <summary>"from 3 until 12 September", "4-22 this month", "4th to 22nd of January 1995", "from 2 to April 7", "4 और 22 जनवरी के बीच".</summary>
    private static Found? ReadDays(Sentence text, int start, int first, bool isBetween)
    {
        first = text.Skip(first, DateRole.The);
        if (Days.Read(text, first) is not { } day || !ClockRanges.IsConnector(text, day.End, isBetween: true)
            || Dates.Read(text, day.End + 1) is not { Value.Parts: { Day: > 0, Month: > 0 } } last || NumericDates.Read(text, first) is not null
            || !(Days.Read(text, text.Skip(day.End + 1, DateRole.The)) is not null || (first > start && text.Is(day.End + 1, DateRole.Month))))
        {
            return null;
        }

        if ((text.Is(day.End, DateRole.And) && !isBetween && !text.Is(last.End, DateRole.BetweenEnd))
            || (first > start && IsHours(text, day.End + 1, last.End)))
        {
            return null;
        }

        var from = (last.Value.Parts with { Day = day.Value }).Resolve(text.Today);
        return RangeMaker.Make(from, last.Value, text.Today) is { } range
            ? new Found(start, text.Skip(last.End, DateRole.RangeEnd | DateRole.BetweenEnd), range)
            : null;
    }

    /// <summary>"(from 5 to) 6 of April 22" are hours of a day, and 22 is no year.</summary>
    private static bool IsHours(Sentence text, int second, int end) =>
        text.Tokens.IsDigits(second) && text.Is(second + 1, DateRole.Of) && text.Is(second + 2, DateRole.Month) && end == second + 4
        && text.Tokens.IsDigits(second + 3, 2) && text.Tokens.Value(second + 3) <= 31;

    /// <summary>"January between 4 and 22", "this month 4-22", "इस महीने 4 से 23 तक", "सितंबर में 3 से 12 तक".</summary>
    private static Found? ReadMonthFirst(Sentence text, int start)
    {
        if (!text.Is(start, DateRole.Month | DateRole.Swift) || Months.Read(text, start) is not { Value.Parts: { Month: > 0 } month } named)
        {
            return null;
        }

        var isBetween = text.Is(named.End, DateRole.Between);
        var isLed = isBetween || text.Is(named.End, DateRole.From);
        var days = text.Skip(isLed ? named.End + 1 : text.Skip(named.End, DateRole.InAfter), DateRole.The);
        if (Days.Read(text, days) is not { } first || Days.Read(text, text.Skip(first.End + 1, DateRole.The)) is not { } last
            || !ClockRanges.IsConnector(text, first.End, isBetween || text.Is(last.End, DateRole.BetweenEnd))
            || !(isLed || text.Is(start, DateRole.Swift) || text.Is(last.End, DateRole.RangeEnd | DateRole.BetweenEnd)))
        {
            return null;
        }

        var end = text.Skip(last.End, DateRole.RangeEnd | DateRole.BetweenEnd);
        if (!text.IsEnd(end)
            && (!isLed || text.Is(
                end,
                DateRole.Meridiem | DateRole.Oclock | DateRole.Unit | DateRole.Month | DateRole.Measure | DateRole.In | DateRole.At | DateRole.DayPart)))
        {
            return end > last.End ? MakeDays(text, start, end, month, first.Value, last.Value) : null;
        }

        var year = Years.Read(text, text.Skip(end, ','), out var yearEnd) ?? 0;
        return MakeDays(text, start, year > 0 ? yearEnd : end, month with { Year = Math.Max(year, month.Year) }, first.Value, last.Value);
    }

    private static Found? MakeDays(Sentence text, int start, int end, in DateParts month, int first, int last) =>
        RangeMaker.Make((month with { Day = first }).Resolve(text.Today), (month with { Day = last }).Resolve(text.Today), text.Today) is { } range
            ? new Found(start, end, range)
            : null;
}
