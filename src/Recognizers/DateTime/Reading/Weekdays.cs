using Microsoft.Recognizers.Text.Lexing;

namespace Microsoft.Recognizers.Text.DateTime.Reading;

/// <summary>"Friday", "next Sunday", "Friday of this week", "Monday, January 5".</summary>
internal static class Weekdays
{
    private const int MostMonthsAhead = 24;

    public static Found? Read(Sentence text, int start) =>
        text.Is(start, DateRole.Swift) ? ReadSwift(text, start) : ReadWeekday(text, start);

    private static Found? ReadSwift(Sentence text, int start)
    {
        var swift = text.Value(start);
        if (text.Is(start + 1, DateRole.Weekday) && text.Is(start, DateRole.Nearest))
        {
            var nearest = new DateParts(Weekday: text.Value(start + 1)).Resolve(swift > 0 ? text.Today.AddDays(1) : text.Today);
            return new Found(start, start + 2, OnDay(text, swift > 0 ? nearest.Future.Start : nearest.Past.Start));
        }

        if (text.Is(start + 1, DateRole.Weekday))
        {
            return new Found(start, start + 2, InWeek(text, text.Value(start + 1), swift));
        }

        var day = text.Skip(start + 2, DateRole.On | DateRole.Of);
        return IsWeek(text, start + 1) && text.Is(day, DateRole.Weekday)
            ? new Found(start, day + 1, InWeek(text, text.Value(day), swift))
            : null;
    }

    private static Found? ReadWeekday(Sentence text, int start)
    {
        var end = start + 1;
        var isShort = text.Tokens.IsSymbol(end, '.') && text.Tokens[start].Length < 5;
        var next = text.Skip(isShort ? end + 1 : end, ',');
        if (!text.Is(next, DateRole.Weekday | DateRole.DayShift | DateRole.Swift) && Dates.Read(text, next) is { } date && date.Value.Parts.Day > 0)
        {
            return date with { Start = start, Value = date.Value.Parts.Month > 0 ? date.Value : OnWeekday(text, date.Value, text.Value(start)) };
        }

        var swift = text.Skip(text.Skip(end, DateRole.Of), DateRole.The);
        if (InWeekAt(text, swift, text.Value(start)) is { } inWeek)
        {
            return new Found(start, swift + 2, inWeek);
        }

        if (ReadWeekFromNow(text, end, text.Value(start)) is { } later)
        {
            return later with { Start = start };
        }

        return text.Is(start, DateRole.NeedsContext) && !HasContext(text, start)
            ? null
            : new Found(start, end, new DateParts(Weekday: text.Value(start)).Resolve(text.Today));
    }

    /// <summary>"(Monday) two weeks from now".</summary>
    private static Found? ReadWeekFromNow(Sentence text, int start, int weekday)
    {
        var isOfWeeks = Duration.Read(text, start) is { Lengths: [{ Unit: TimeUnit.Week or TimeUnit.Fortnight }] } duration
            && (DurationDates.IsFromNow(text, duration.End) || text.Is(duration.End, DateRole.Ago));
        return isOfWeeks && DurationDates.Read(text, start) is { Value.Kind: TemporalKind.Date } day
            ? new Found(start, day.End, OnDay(text, Calendars.Monday(day.Value.Future.Start).AddDays(weekday - 1)))
            : null;
    }

    private static bool HasContext(Sentence text, int start) =>
        text.Is(start - 1, DateRole.On | DateRole.Prefix | DateRole.From | DateRole.To | DateRole.Each)
        || text.Is(start + 1, DateRole.At | DateRole.DayPart | DateRole.Meridiem)
        || (ClockRanges.IsConnector(text, start + 1, isBetween: true) && text.Is(start + 2, DateRole.Weekday))
        || ClockRanges.IsConnector(text, start - 1, isBetween: true)
        || (IsBeside(text, start + 1) && text.Is(start + 2, DateRole.Weekday)) || (IsBeside(text, start - 1) && text.Is(start - 2, DateRole.Weekday))
        || text.Tokens.Count == 1;

    /// <summary>"Mon, Wed and Fri", "Sat &amp; Sun".</summary>
    private static bool IsBeside(Sentence text, int index) => text.Is(index, DateRole.And | DateRole.Or) || text.IsAny(index, ",/&");

    /// <summary>The weekday in the week of "next week", or null.</summary>
    public static Temporal InWeekAt(Sentence text, int swift, int weekday) =>
        text.Is(swift, DateRole.Swift) && IsWeek(text, swift + 1) ? InWeek(text, weekday, text.Value(swift)) : null;

    private static bool IsWeek(Sentence text, int index) => text.Is(index, DateRole.Unit) && text.Value(index) == (int)TimeUnit.Week;

    private static Temporal InWeek(Sentence text, int weekday, int swift) =>
        OnDay(text, Calendars.Monday(text.Today).AddDays(weekday - 1 + (7 * swift)));

    /// <summary>"Thursday the 14th": the first month from this one on where the day falls on the weekday.</summary>
    private static Temporal OnWeekday(Sentence text, Temporal date, int weekday)
    {
        var month = new Moment(text.Today.Year, text.Today.Month, 1);
        for (var ahead = 0; ahead < MostMonthsAhead; ahead++, month = month.AddMonths(1))
        {
            if (DateParts.MakeDay(month.Year, month.Month, date.Parts.Day) is { } day && Calendars.Weekday(day) == weekday)
            {
                return OnDay(text, day);
            }
        }

        return date;
    }

    private static Temporal OnDay(Sentence text, Moment day) => new DateParts(day.Year, day.Month, day.Day).Resolve(text.Today);
}
