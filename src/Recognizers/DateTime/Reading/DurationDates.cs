using Microsoft.Recognizers.Text.Lexing;
using Microsoft.Recognizers.Text.Number;

namespace Microsoft.Recognizers.Text.DateTime.Reading;

/// <summary>Days and moments so far from now or from another day: "two days ago", "3 weeks from now", "in 5 hours", "2 days after Monday".</summary>
internal static class DurationDates
{
    private const int MostWeeks = 520;

    public static Found? Read(Sentence text, int start)
    {
        if (text.Is(start, DateRole.In))
        {
            return Duration.Read(text, start + 1) is { First.Unit: < TimeUnit.Week } ahead ? From(text, start, ahead.End, ahead, text.Now, 1) : null;
        }

        if (text.Is(start, DateRole.The) && Months.IsUnit(text, start + 1, TimeUnit.Day) && text.Is(start + 1, DateRole.Present))
        {
            var day = new Duration(start, start + 2, [new Length(1, TimeUnit.Day, start + 2)]);
            return ReadFromDate(text, start, day) ?? ReadSide(text, start, day);
        }

        if (Duration.Read(text, start) is not { } duration)
        {
            return RelativePeriods.ReadNumberFirst(text, start) ?? ReadWeekdays(text, start);
        }

        var at = duration.End;
        if (text.Is(at, DateRole.Part) && text.Is(at + 1, DateRole.Swift) && text.Value(at + 1) == 0)
        {
            return null;
        }

        if (text.Is(at, DateRole.Ago | DateRole.Later))
        {
            return From(text, start, at + 1, duration, text.Now, text.Is(at, DateRole.Ago) ? -1 : 1);
        }

        if (IsFromNow(text, at))
        {
            return From(text, start, at + 2, duration, text.Now, 1);
        }

        if (text.Is(at, DateRole.InAfter))
        {
            return duration.First.Unit >= TimeUnit.Week || text.Is(at, DateRole.Swift)
                ? RelativePeriods.Counted(text, start, duration, 1) is { } period ? period with { End = at + 1 } : null
                : From(text, start, at + 1, duration, text.Now, 1);
        }

        return ReadFromDate(text, start, duration) ?? (IsBefore(text, at) ? ReadSide(text, start, duration) : null);
    }

    /// <summary>"two Sundays from now", "two Sundays later": the second one after today.</summary>
    private static Found? ReadWeekdays(Sentence text, int start)
    {
        if (NumberParser.ReadWhole(text.Tokens, start) is not { Value: >= 1 and <= MostWeeks } number
            || !text.Is(number.End, DateRole.Weekdays) || text.Value(number.End) == 0
            || !(IsFromNow(text, number.End + 1) || text.Is(number.End + 1, DateRole.Later)))
        {
            return null;
        }

        var first = new DateParts(Weekday: text.Value(number.End)).Resolve(text.Today.AddDays(1)).Future.Start;
        var day = first.AddDays(7 * ((int)number.Value - 1));
        return new Found(start, number.End + (text.Is(number.End + 1, DateRole.Later) ? 2 : 3), new DateParts(day.Year, day.Month, day.Day).Resolve(text.Today));
    }

    /// <summary>"दो हफ्ते बाद", counted from a day.</summary>
    public static Found? ReadAfter(Sentence text, int start, int at, Moment day) =>
        Duration.Read(text, at) is { IsOfDays: true } duration && text.Is(duration.End, DateRole.Later)
            ? From(text, start, duration.End + 1, duration, day, 1)
            : null;

    /// <summary>"from now", "from today", after a number of units.</summary>
    public static bool IsFromNow(Sentence text, int index) =>
        text.Is(index, DateRole.From) && text.Is(index + 1, DateRole.Now | DateRole.DayShift) && text.Value(index + 1) == 0;

    private static bool IsBefore(Sentence text, int index) => text.Is(index, DateRole.Side) && (Mod)text.Value(index) == Mod.Before;

    /// <summary>"two years before", "the day after", with nothing after it that it could be before or after of.</summary>
    private static Found? ReadSide(Sentence text, int start, Duration duration) =>
        text.Is(duration.End, DateRole.Side) && text.IsEnd(duration.End + 1)
            ? From(text, start, duration.End + 1, duration, text.Now, IsBefore(text, duration.End) ? -1 : 1)
            : null;

    private static Found? ReadFromDate(Sentence text, int start, Duration duration)
    {
        var at = duration.End;
        var mod = text.Is(at, DateRole.From) ? Mod.After : text.Is(at, DateRole.Prefix) ? (Mod)text.Value(at) : Mod.None;
        if (mod is not (Mod.After or Mod.Before) || !duration.IsOfDays || Dates.Read(text, at + 1) is not { Value.IsResolved: true } date)
        {
            return null;
        }

        // "3 weeks from Monday to Friday" counts nothing from Monday.
        return ClockRanges.IsConnector(text, date.End, false)
            ? null
            : From(text, start, date.End, duration, date.Value.Future.Start, mod == Mod.After ? 1 : -1);
    }

    private static Found? From(Sentence text, int start, int end, Duration duration, Moment origin, int direction)
    {
        if (duration.From(duration.IsOfDays ? origin.Date : origin, direction) is not { } moment)
        {
            return null;
        }

        return new Found(start, end, duration.IsOfDays
            ? new DateParts(moment.Year, moment.Month, moment.Day).Resolve(text.Today)
            : Temporal.Definite(TemporalKind.DateTime, Timexes.DateTime(moment), moment, moment));
    }
}
