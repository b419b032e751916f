using Microsoft.Recognizers.Text.Lexing;

namespace Microsoft.Recognizers.Text.DateTime.Reading;

/// <summary>Single days: by number and month, by weekday, by name, counted from today.</summary>
internal static class Dates
{
    public static Found? Read(Sentence text, int start)
    {
        if (text.Tokens.IsDigits(start))
        {
            return NumericDates.Read(text, start) ?? ReadDayMonth(text, start) ?? ReadYearFirst(text, start) ?? WeekdaysOfMonth.Read(text, start)
                ?? ReadDayOfMonth(text, start);
        }

        var word = text.Word(start);
        if (word.Is(DateRole.Month | DateRole.Swift) && ReadDayAfterMonth(text, start) is { } named)
        {
            return named;
        }

        if (word.Is(DateRole.Month))
        {
            return ReadMonthDay(text, start);
        }

        if (word.Is(DateRole.DayShift | DateRole.EitherDayShift))
        {
            return ReadDayShift(text, start, word);
        }

        if (word.Is(DateRole.Weekday | DateRole.Swift))
        {
            return WeekdaysOfMonth.Read(text, start) ?? Weekdays.Read(text, start) ?? Holidays.Read(text, start) ?? ReadTheDay(text, start);
        }

        return word.Is(DateRole.The) || word.Is(NumberRole.Small | NumberRole.Ordinal)
            ? ReadDayMonth(text, start) ?? WeekdaysOfMonth.Read(text, start) ?? ReadDayOfMonth(text, start) ?? ReadTheDay(text, start)
            : Holidays.Read(text, start);
    }

    /// <summary>"the day", "the last day", but for "the day after", "the last day of school" and "by the day I finish it".</summary>
    private static Found? ReadTheDay(Sentence text, int start)
    {
        var swift = text.Skip(start, DateRole.The);
        var isLast = text.Is(swift, DateRole.Swift) && text.Value(swift) < 0;
        var day = isLast ? swift + 1 : swift;
        return day > start && Months.IsUnit(text, day, TimeUnit.Day) && text.Is(day, DateRole.Present) && !text.Tokens.IsDigits(day + 1)
            && !text.Is(day + 1, DateRole.Of | DateRole.To | DateRole.Side | DateRole.Ago | DateRole.Later | DateRole.From)
            && (text.IsEnd(day + 1) || !text.Is(start - 1, DateRole.Prefix))
            && Calendars.AddDays(text.Today, isLast ? -1 : 0) is { } date
            ? new Found(start, day + 1, new DateParts(date.Year, date.Month, date.Day).Resolve(text.Today))
            : null;
    }

    /// <summary>"June 5", "Oct. 2nd, 2016", "May the twenty-ninth", "Oct/2".</summary>
    private static Found? ReadMonthDay(Sentence text, int start)
    {
        var at = SkipSeparator(text, start + 1);
        if (Days.Read(text, text.Skip(at, DateRole.The)) is not { } day || text.Is(day.End, DateRole.Unit | DateRole.Measure))
        {
            return null;
        }

        var isBare = !day.IsOrdinal && day.IsInWords;
        return isBare && text.Is(start, DateRole.NeedsContext) && day.Value < 4 ? null : WithYear(text, start, day.End, text.Value(start), day.Value);
    }

    /// <summary>"अगले महीने की 5 तारीख", "जुलाई का पहला शुक्रवार", "अगले महीने का आख़िरी दिन".</summary>
    private static Found? ReadDayAfterMonth(Sentence text, int start)
    {
        if (Months.Read(text, start) is not { } month || !text.Is(month.End, DateRole.Of))
        {
            return null;
        }

        if (WeekdaysOfMonth.ReadPlaceBehind(text, month.End, out var unit) is { } place
            && place is 1 or WeekdaysOfMonth.Last
            && Months.IsUnit(text, unit, TimeUnit.Day))
        {
            var edge = place == 1 ? month.Value.Future.Start : month.Value.Future.End.AddDays(-1);
            return new Found(start, unit + 1, (month.Value.Parts with { Day = edge.Day }).Resolve(text.Today));
        }

        return Days.Read(text, month.End + 1) is { } day && text.Is(day.End, DateRole.DayNoun)
            ? new Found(start, day.End + 1, (month.Value.Parts with { Day = day.Value }).Resolve(text.Today))
            : WeekdaysOfMonth.ReadAfterMonth(text, month);
    }

    /// <summary>"5 June", "the 5th of June 2027", "22/April", "second of Aug."</summary>
    private static Found? ReadDayMonth(Sentence text, int start)
    {
        if (Days.Read(text, text.Skip(start, DateRole.The)) is not { } day)
        {
            return null;
        }

        day = IsDayOf(text, day) ? day with { End = day.End + 1 } : day;
        var mayTakeIn = day.IsOrdinal || text.Is(start - 1, DateRole.To | DateRole.And) || text.IsAny(start - 1, "-");
        var of = text.Skip(day.End, mayTakeIn ? DateRole.Of | DateRole.In : DateRole.Of);
        var month = of > day.End ? text.Skip(of, DateRole.The) : SkipSeparator(text, day.End);
        if (text.Is(month, DateRole.Month))
        {
            // "The second may be wrong", and the first march is an event.
            var isDoubtful = of == day.End && day.IsInWords && text.Is(month, DateRole.NeedsContext)
                && !(day.IsOrdinal && (day.Value > 3 || Years.ReadAfterMonth(text, month + 1, out _) is not null));
            return isDoubtful ? null : WithYear(text, start, month + 1, text.Value(month), day.Value);
        }

        return ReadSwiftMonth(text, start, day);
    }

    /// <summary>"the twenty-sixth day of" a month.</summary>
    private static bool IsDayOf(Sentence text, in DayNumber day) =>
        day.IsOrdinal && Months.IsUnit(text, day.End, TimeUnit.Day) && text.Is(day.End + 1, DateRole.Of);

    /// <summary>"20th of next month", "5th this month"; an article before is no part of it.</summary>
    private static Found? ReadSwiftMonth(Sentence text, int start, in DayNumber day)
    {
        var swift = text.Skip(text.Skip(day.End, DateRole.Of), DateRole.In);
        var isThis = text.Is(swift, DateRole.The) && swift > day.End;
        if (!(isThis || text.Is(swift, DateRole.Swift)) || !text.Is(swift + 1, DateRole.Unit) || text.Value(swift + 1) != (int)TimeUnit.Month)
        {
            return null;
        }

        var month = Calendars.AddMonths(new Moment(text.Today.Year, text.Today.Month, 1), isThis ? 0 : text.Value(swift)) ?? text.Today;
        var begin = Months.IsUnit(text, day.End - 1, TimeUnit.Day) ? start : text.Skip(start, DateRole.The);
        return new Found(begin, swift + 2, new DateParts(month.Year, month.Month, day.Value).Resolve(text.Today));
    }

    /// <summary>"2019-Aug-01", "2019 August 1".</summary>
    private static Found? ReadYearFirst(Sentence text, int start)
    {
        if (!text.Tokens.IsDigits(start, 4) || Years.Read(text, start, out var end) is not { } year)
        {
            return null;
        }

        var month = SkipSeparator(text, end);
        return text.Is(month, DateRole.Month) && Days.Read(text, SkipSeparator(text, month + 1)) is { } day
            ? new Found(start, day.End, new DateParts(year, text.Value(month), day.Value).Resolve(text.Today))
            : null;
    }

    /// <summary>A day alone, "on the 5th", "on 15", "for the 27th", where nothing else can be meant by it. "The 20th" of a list is no date.</summary>
    private static Found? ReadDayOfMonth(Sentence text, int start)
    {
        if (Days.Read(text, start) is { } named && text.Is(named.End, DateRole.DayNoun))
        {
            return new Found(start, named.End + 1, new DateParts(Day: named.Value).Resolve(text.Today));
        }

        var at = text.Skip(start, DateRole.The);
        var on = text.Is(start - 1, DateRole.On);
        var mayLead = text.Tokens.IsDigits(at) && (at > start || IsAfterWeekday(text, start) || text.Is(start - 1, DateRole.At));
        if (!(on || mayLead)
            || Days.Read(text, at) is not { } day
            || !(day.IsOrdinal || ((on || (IsAfterWeekday(text, start) && (at > start || day.Value > 12))) && !day.IsInWords))
            || !(on || IsDue(text, start, day.End)))
        {
            return null;
        }

        var isLast = text.IsEnd(day.End) || text.Is(day.End, DateRole.Link | DateRole.At | DateRole.To | DateRole.From | DateRole.Between);
        return (isLast || (on && day is { IsOrdinal: true, IsInWords: false })) && !text.Is(day.End, DateRole.Unit)
            ? new Found(start, day.End, new DateParts(Day: day.Value).Resolve(text.Today))
            : null;
    }

    private static bool IsAfterWeekday(Sentence text, int index) =>
        text.Is(text.IsAny(index - 1, ",") || IsShortening(text, index) ? index - 2 : index - 1, DateRole.Weekday);

    /// <summary>The full stop of "Tues. the 12th"; that of a longer word, or before a number alone, ends a sentence.</summary>
    private static bool IsShortening(Sentence text, int index) =>
        text.IsAny(index - 1, ".") && text.Is(index, DateRole.The) && text.Tokens[index - 2].Length < 5;

    /// <summary>A word before says that a date follows, or the day is one end of a range.</summary>
    private static bool IsDue(Sentence text, int start, int end) =>
        text.Is(start - 1, DateRole.Link | DateRole.Prefix | DateRole.From | DateRole.To | DateRole.Between | DateRole.At)
        || (text.Is(start - 1, DateRole.Of) && text.Is(start - 2, DateRole.DayPart))
        || IsAfterWeekday(text, start)
        || text.IsAny(start - 1, "-–")
        || text.Is(end, DateRole.At | DateRole.To | DateRole.Between);

    /// <summary>"tomorrow", "tomorrow, 7/30/2021", and "आज से दो हफ्ते बाद".</summary>
    private static Found ReadDayShift(Sentence text, int start, Word word)
    {
        var next = text.Skip(start + 1, ',');
        if ((text.Tokens.IsDigits(next) || text.Is(next, DateRole.Month))
            && Read(text, next) is { Value: { IsResolved: true, Parts: { Day: > 0, Year: > 0 } } } said)
        {
            return said with { Start = start };
        }

        var future = Calendars.AddDays(text.Today, word.DateValue) ?? text.Today;
        if (text.Is(start + 1, DateRole.Suffix) && text.Is(start + 1, DateRole.To)
            && DurationDates.ReadAfter(text, start, start + 2, future) is { } later)
        {
            return later;
        }

        var date = new DateParts(future.Year, future.Month, future.Day).Resolve(text.Today);
        if (!word.Is(DateRole.EitherDayShift))
        {
            return new Found(start, start + 1, date);
        }

        var past = Calendars.AddDays(text.Today, -word.DateValue) ?? text.Today;
        return new Found(start, start + 1, date with { Past = Interval.At(past), PastTimex = Timexes.Date(past) });
    }

    private static Found WithYear(Sentence text, int start, int end, int month, int day)
    {
        if (ReadJoinedYear(text, start, end) is { } joined)
        {
            return new Found(start, end + 2, new DateParts(joined, month, day).Resolve(text.Today));
        }

        end = text.Tokens.IsSymbol(end, '.') && !text.Tokens.IsGlued(end + 1) && Years.Read(text, end + 1, out _) is not null ? end + 1 : end;
        var at = text.IsAny(end, ",-/") ? end + 1 : text.Skip(end, DateRole.Of | DateRole.In);
        var year = Years.ReadAfterMonth(text, at, out var yearEnd) ?? Years.ReadSwift(text, at, out yearEnd)
            ?? ReadLastTwoDigits(text, end, out yearEnd);
        return new Found(start, year is null ? end : yearEnd, new DateParts(year ?? 0, month, day).Resolve(text.Today));
    }

    /// <summary>The year of "5 June 27" and "June 5, 97" where nothing follows; "June 5, 27" may be two days.</summary>
    private static int? ReadLastTwoDigits(Sentence text, int end, out int yearEnd)
    {
        var at = text.Skip(end, ',');
        yearEnd = at + 1;
        return text.Tokens.IsDigits(at, 2) && !text.Tokens.IsGlued(at) && text.IsEnd(yearEnd) && !text.Tokens.IsGlued(yearEnd + 1)
            && (text.Is(end - 1, DateRole.Month) || text.Tokens.Value(at) > 31)
            ? Years.OfTwoDigits((int)text.Tokens.Value(at))
            : null;
    }

    /// <summary>The year of 5-Jun-2027 and 5-Jun-27.</summary>
    private static int? ReadJoinedYear(Sentence text, int start, int end)
    {
        var tokens = text.Tokens;
        if (!text.IsAny(end, "-/.") || !tokens.IsGlued(end) || !tokens.IsGlued(end + 1, TokenKind.Digits))
        {
            return null;
        }

        var isSame = text.IsAny(start + 1, tokens.Span(end));
        return tokens[end + 1].Length switch
        {
            4 => (int)tokens.Value(end + 1),
            2 when isSame => Years.OfTwoDigits((int)tokens.Value(end + 1)),
            _ => null,
        };
    }

    private static int SkipSeparator(Sentence text, int index) =>
        text.IsAny(index, "-/.,") && (text.Tokens.IsGlued(index) || text.Tokens.IsGlued(index + 1)) ? index + 1 : index;
}
