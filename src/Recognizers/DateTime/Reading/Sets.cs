using Microsoft.Recognizers.Text.Lexing;

namespace Microsoft.Recognizers.Text.DateTime.Reading;

/// <summary>What recurs: "every day", "weekly", "every Monday at 4 pm", "every Monday from 4 to 5 pm", "3pm daily", "on Mondays", "(3 hours) a day".</summary>
internal static class Sets
{
    private const string Weekends = "XXXX-WXX-WE";

    /// <param name="text">The text.</param>
    /// <param name="start">Where it would begin.</param>
    /// <param name="isAfterDuration">A duration ends here, so that a unit says how often.</param>
    public static Found? Read(Sentence text, int start, bool isAfterDuration)
    {
        var word = text.Word(start);
        if (word.Is(DateRole.Each))
        {
            return ReadEach(text, start);
        }

        if (word.Is(DateRole.Periodic))
        {
            return WithTime(text, start, start + 1, Periodic.Timex(word.DateValue), Periodic.IsDaily(word.DateValue));
        }

        if (word.Is(DateRole.Weekdays))
        {
            return WithTime(
                text,
                start,
                start + 1,
                word.Is(DateRole.Unit) || word.DateValue == 0 ? Weekends : new DateParts(Weekday: word.DateValue).Timex,
                false);
        }

        if (word.Is(DateRole.On) && text.Is(start + 1, DateRole.Weekdays | DateRole.DayParts))
        {
            return Read(text, start + 1, isAfterDuration: false) is { } set ? set with { Start = start } : null;
        }

        return ReadDayParts(text, start) ?? ReadPer(text, start, isAfterDuration) ?? ReadTimeFirst(text, start);
    }

    /// <summary>"mornings", "Tuesday afternoons", "evenings at 9".</summary>
    private static Found? ReadDayParts(Sentence text, int start)
    {
        var isOfWeekday = text.Is(start, DateRole.Weekday);
        var at = isOfWeekday ? start + 1 : start;
        if (!text.Is(at, DateRole.DayParts))
        {
            return null;
        }

        var (date, part) = (isOfWeekday ? new DateParts(Weekday: text.Value(start)).Timex : string.Empty, (DayPart)text.Value(at));
        var hour = text.Skip(at + 1, DateRole.At);
        if (Times.Read(text, hour, isAt: hour > at + 1) is { Value.Kind: TemporalKind.Time } time)
        {
            var clock = time.Value.IsEitherHalf ? time.Value.Clock.In(part) : time.Value.Clock;
            return new Found(start, time.End, Temporal.Set(date + clock.Timex));
        }

        return hour > at + 1 ? null : new Found(start, at + 1, Temporal.Set(date + part.Timex()));
    }

    private static Found? ReadEach(Sentence text, int start)
    {
        var other = text.Is(start + 1, DateRole.Other) ? 2.0 : 1;
        var at = text.Skip(start + 1, DateRole.Other);
        if (text.Is(at, DateRole.Unit) && !text.Is(at, DateRole.NeedsContext) && !text.Is(at + 1, DateRole.Unit))
        {
            return text.Value(start) == 0 || text.Value(at) >= (int)TimeUnit.Day ? ReadEachUnit(text, start, at, other) : null;
        }

        if (text.Value(start) != 0)
        {
            return null;
        }

        if (Lengths.Read(text, at) is { IsByArticle: false } length && other == 1)
        {
            return new Found(start, length.End, Temporal.Set(Timexes.Length(length.Number, length.Unit)));
        }

        if (text.Is(at, DateRole.DayPart))
        {
            return Times.Read(text, at, isAt: false) is { } time
                ? new Found(start, time.End, Temporal.Set(time.Value.Timex))
                : new Found(start, at + 1, Temporal.Set(((DayPart)text.Value(at)).Timex()));
        }

        return Ranges.Read(text, at) is { Value.Kind: TemporalKind.Date or TemporalKind.DateTime or TemporalKind.DateRange or TemporalKind.DateTimeRange, Value.PastTimex: null } found
            && found.Value.Timex.StartsWith(found.Value.Timex[0] == '(' ? "(X" : "X", StringComparison.Ordinal)
            ? new Found(start, found.End, Temporal.Set(found.Value.Timex))
            : null;
    }

    private static Found? ReadEachUnit(Sentence text, int start, int at, double number)
    {
        var unit = (TimeUnit)text.Value(at);
        return unit == TimeUnit.Weekend
            ? new Found(start, at + 1, Temporal.Set(Weekends))
            : WithTime(text, start, at + 1, Timexes.Length(number, unit), unit == TimeUnit.Day && number == 1);
    }

    /// <summary>"per week", "once a day", and after a duration "a week".</summary>
    private static Found? ReadPer(Sentence text, int start, bool isAfterDuration)
    {
        var isSlash = isAfterDuration && text.Tokens.IsSymbol(start, '/');
        var first = text.Skip(start, isAfterDuration ? DateRole.Once | DateRole.In : DateRole.Once);
        var at = isSlash ? start + 1 : text.Skip(first, DateRole.Per | DateRole.Article | DateRole.Each);
        if (at == start)
        {
            return ReadUnitIn(text, start, isAfterDuration);
        }

        var isSaid = text.Is(start, DateRole.Per | DateRole.Once) || isAfterDuration;
        return isSaid
            && text.Is(at, DateRole.Unit)
            && text.Value(at) >= (int)TimeUnit.Hour
            && !text.Is(at, DateRole.NeedsContext)
            && !text.Is(at + 1, DateRole.Ago | DateRole.Later)
            && !DurationDates.IsFromNow(text, at + 1)
            ? new Found(
                start,
                at + 1,
                Temporal.Set(Timexes.Length(1.0 / Math.Max(1, text.Is(start, DateRole.Once) ? text.Value(start) : 1), (TimeUnit)text.Value(at))))
            : null;
    }

    /// <summary>"हफ्ते में 10 घंटे": a unit that has something said of it in every one.</summary>
    private static Found? ReadUnitIn(Sentence text, int start, bool isAfterDuration) =>
        text.Is(start, DateRole.Unit) && text.Value(start) >= (int)TimeUnit.Day && text.Is(start + 1, DateRole.InAfter)
            && (isAfterDuration || Duration.Read(text, start + 2) is not null)
            ? new Found(start, start + 2, Temporal.Set(Timexes.Length(1, (TimeUnit)text.Value(start))))
            : null;

    /// <summary>A time of every day: "3pm every day".</summary>
    private static Found? ReadTimeFirst(Sentence text, int start)
    {
        if (!text.Tokens.IsDigits(start) && !text.Word(start).Is(NumberRole.Small) && !text.Is(start, DateRole.NamedTime | DateRole.HourPart))
        {
            return null;
        }

        var isAt = text.Is(start - 1, DateRole.At);
        return Times.Read(text, start, isAt) is { } time && ReadDaily(text, time.End, out var end, out var date)
            ? new Found(start, end, Temporal.Set(date + time.Value.Timex))
            : null;
    }

    private static bool ReadDaily(Sentence text, int start, out int end, out string date)
    {
        date = string.Empty;
        if (text.Is(start, DateRole.Periodic) && Periodic.IsDaily(text.Value(start)))
        {
            end = start + 1;
            return true;
        }

        var on = text.Skip(start, DateRole.On);
        if (text.Is(on, DateRole.Weekdays) && text.Value(on) > 0 && !text.Is(on, DateRole.Unit))
        {
            (end, date) = (on + 1, new DateParts(Weekday: text.Value(on)).Timex);
            return true;
        }

        end = start + 2;
        if (!text.Is(start, DateRole.Each))
        {
            return false;
        }

        if (text.Is(start + 1, DateRole.Weekday))
        {
            date = new DateParts(Weekday: text.Value(start + 1)).Timex;
            return true;
        }

        return Months.IsUnit(text, start + 1, TimeUnit.Day) || text.Is(start + 1, DateRole.DayPart);
    }

    private static Found WithTime(Sentence text, int start, int end, string timex, bool isDaily)
    {
        var at = text.Skip(text.Skip(end, ','), DateRole.At);
        if ((isDaily || timex[0] == 'X') && Times.Read(text, at, isAt: at > end) is { } time)
        {
            return new Found(start, time.End, Temporal.Set((isDaily ? "" : timex) + time.Value.Timex));
        }

        return new Found(start, end, Temporal.Set(timex));
    }
}
