using Microsoft.Recognizers.Text.Lexing;

namespace Microsoft.Recognizers.Text.DateTime.Reading;

/// <summary>A date with a time of that day: "tomorrow at 5 pm", "8 pm on Monday", "Friday afternoon", "5-6pm tomorrow".</summary>
internal static class Joins
{
    public static Found? Read(Sentence text, int start)
    {
        var isAt = (text.Is(start - 1, DateRole.At) || text.IsAny(start - 1, "@")) && !IsDayBesideAnother(text, start);
        if (Atoms.Read(text, start, isAt) is not { } first)
        {
            return ReadHoursOfDay(text, start);
        }

        return first.Value.Kind switch
        {
            TemporalKind.Date when first.Value.IsResolved => ReadTimeAfter(text, first) ?? first,
            TemporalKind.Time or TemporalKind.TimeRange => ReadDateAfter(text, first) ?? first,
            TemporalKind.DateTimeRange when first.Value.DayPart is not null => ReadHourAfter(text, first) ?? first,
            _ => first,
        };
    }

    /// <summary>"from 5 to 6 pm", perhaps with its day.</summary>
    public static Found? ReadClockRange(Sentence text, int start) =>
        ClockRanges.Read(text, start) is { } range ? ReadDateAfter(text, range) ?? range : ReadHoursOfDay(text, start);

    /// <summary>"4 tomorrow", where a word before says that a time may follow.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the hour would begin.</param>
    /// <param name="mayBeAlone">It is a time without its day, too.</param>
    public static Found? ReadHour(Sentence text, int start, bool mayBeAlone) => Times.Read(text, start, isAt: true) is { } hour
        ? ReadDateAfter(text, hour) ?? (mayBeAlone ? hour : Times.Read(text, start, isAt: false))
        : null;

    public static Temporal OnDay(Temporal day, Temporal clock)
    {
        var isRange = clock.Kind == TemporalKind.TimeRange;
        return clock with
        {
            Kind = isRange ? TemporalKind.DateTimeRange : TemporalKind.DateTime,
            Timex = TimexOn(day.Timex, clock),
            PastTimex = day.PastTimex is null ? null : TimexOn(day.PastTimex, clock),
            Past = Shift(clock.Past, day.Past.Start),
            Future = Shift(clock.Future, day.Future.Start),
            Parts = day.Parts,
        };
    }

    private static string TimexOn(string day, Temporal clock) => clock is { Kind: TemporalKind.TimeRange, DayPart: null }
        ? Timexes.Range(day + clock.Clock.Timex, day + clock.EndClock.Timex, clock.Timex[(clock.Timex.LastIndexOf(',') + 1)..^1])
        : day + clock.Timex;

    /// <summary>"at 18 and 19 June": a day, not an hour.</summary>
    private static bool IsDayBesideAnother(Sentence text, int start) =>
        text.Is(start + 1, DateRole.And | DateRole.Or) && text.Tokens.IsDigits(start + 2) && text.Is(start + 3, DateRole.Month);

    private static Interval Shift(in Interval clock, Moment day) =>
        new(day + (clock.Start - Moment.MinValue), day + (clock.End - Moment.MinValue));

    private static Found? ReadTimeAfter(Sentence text, in Found date)
    {
        var at = text.Skip(date.End, ',');
        if (text.Tokens.IsGlued(at, TokenKind.Word) && text.Tokens.Span(at) is "T" or "t")
        {
            return Times.Read(text, at + 1, isAt: false) is { } iso
                ? new Found(date.Start, iso.End, OnDay(date.Value, iso.Value with { IsEitherHalf = false }))
                : null;
        }

        var time = text.Is(at, DateRole.At | DateRole.Link) || text.IsAny(at, "@") ? at + 1 : at;
        time = IsAround(text, time) ? time + 1 : time;
        var found = ClockRanges.Read(text, time) ?? Times.Read(text, time, isAt: time > at && !text.Is(at, DateRole.On)) ?? ClockRanges.ReadDayPart(text, time);
        found ??= ReadHalfOfDay(text, at);
        if (text.Is(at, DateRole.From | DateRole.Between | DateRole.At))
        {
            found = Found.Longer(found, ClockRanges.ReadBare(text, text.Is(at, DateRole.At) ? time : at));
        }
        else if (found is null && ClockRanges.ReadBare(text, at) is { } last && text.IsEnd(last.End))
        {
            // "Monday 8 to 9", and nothing after it that these could be the number of.
            found = last;
        }

        return found is not { } clock || !clock.Value.IsClock ? null
            : ReadYearAfter(text, date, clock) ?? ReadWeekAfter(text, date, clock) ?? new Found(date.Start, clock.End, OnDay(date.Value, clock.Value));
    }

    /// <summary>"Wed Oct 26 15:50:06 2016": the year stands behind the time.</summary>
    private static Found? ReadYearAfter(Sentence text, in Found date, in Found clock) =>
        date.Value.Parts is { Year: 0, Month: > 0, Day: > 0 } && clock.Value.Kind == TemporalKind.Time && text.Tokens.IsDigits(clock.End, 4)
            && Years.Read(text, clock.End, out var end) is { } year
            ? new Found(date.Start, end, OnDay((date.Value.Parts with { Year = year }).Resolve(text.Today), clock.Value))
            : null;

    /// <summary>"Wednesday evening next week".</summary>
    private static Found? ReadWeekAfter(Sentence text, in Found date, in Found clock)
    {
        var week = text.Skip(clock.End, DateRole.Of);
        return date.Value.Parts is { Weekday: > 0, Day: 0 } && Weekdays.InWeekAt(text, week, date.Value.Parts.Weekday) is { } day
            ? new Found(date.Start, week + 2, OnDay(day, clock.Value))
            : null;
    }

    /// <summary>"Wed AM", "Friday in the PM": a half of the day without an hour is its morning or afternoon.</summary>
    private static Found? ReadHalfOfDay(Sentence text, int start)
    {
        var at = text.Is(start, DateRole.In) && text.Is(start + 1, DateRole.The) ? start + 2 : start;
        var isAlone = text.IsEnd(at + 1) || text.Is(at + 1, DateRole.And | DateRole.Or | DateRole.Link | DateRole.In | DateRole.On | DateRole.To);
        return text.Is(at, DateRole.Meridiem) && isAlone
            ? new Found(start, at + 1, ClockRanges.OfDay(text.Value(at) == 0 ? DayPart.Morning : DayPart.Afternoon))
            : null;
    }

    private static Found? ReadDateAfter(Sentence text, in Found clock)
    {
        var at = text.Skip(clock.End, ',');
        at = text.Skip(at, DateRole.On | DateRole.At | DateRole.Of | DateRole.Link);
        if (ReadDay(text, at) is not { } date)
        {
            return ReadPartOfTodayAfter(text, clock, at);
        }

        // "2:30 tomorrow afternoon"
        return clock.Value is { IsEitherHalf: true, Kind: TemporalKind.Time } time && Times.ReadDayPart(text, date.End, out var end) is { } part
            ? new Found(clock.Start, end, OnDay(date.Value, time.Clock.In(part).ToTemporal(false)))
            : new Found(clock.Start, date.End, OnDay(date.Value, clock.Value));
    }

    /// <summary>A day after its time: also "the coming Tuesday" and "two days ago".</summary>
    private static Found? ReadDay(Sentence text, int at)
    {
        var date = Dates.Read(text, at) ?? (text.Is(at, DateRole.The) && text.Is(at + 1, DateRole.Swift) ? Dates.Read(text, at + 1) : null)
            ?? DurationDates.Read(text, at);
        return date is { Value: { Kind: TemporalKind.Date, IsResolved: true } } ? date : null;
    }

    /// <summary>"8:00 tonight", "at 7 this evening", "between 7 and 9 last night".</summary>
    private static Found? ReadPartOfTodayAfter(Sentence text, in Found clock, int at)
    {
        var name = text.Is(at, DateRole.DayPartToday) ? at : text.Is(at, DateRole.Swift) && text.Is(at + 1, DateRole.DayPart) ? at + 1 : -1;
        if (name < 0 || clock.Value is not { Kind: TemporalKind.Time or TemporalKind.TimeRange, Clock: { Hour: > 0 } time })
        {
            return null;
        }

        var part = (DayPart)text.Value(name);
        var hours = clock.Value.Kind == TemporalKind.TimeRange ? ClockRanges.InPart(clock.Value, part)
            : (clock.Value.IsEitherHalf ? time.In(part) : time).ToTemporal(false);
        var day = text.Today.AddDays(name > at ? text.Value(at) : 0);
        var date = new DateParts(day.Year, day.Month, day.Day).Resolve(text.Today);
        return new Found(clock.Start, name + 1, OnDay(date, hours));
    }

    /// <summary>"tomorrow around 4 pm": said between a date and its time, it bounds neither.</summary>
    public static bool IsAround(Sentence text, int index) => text.Is(index, DateRole.Prefix) && (Mod)text.Value(index) == Mod.Approximately;

    /// <summary>"five to seven today", "8 tonight", "7, this morning": hours of which only the day or its part tells what they are.</summary>
    private static Found? ReadHoursOfDay(Sentence text, int start) =>
        ClockRanges.ReadBare(text, start) is { } hours ? ReadDateAfter(text, hours)
        : Times.Bare(text, start, out var end) is { Minute: < 0 } hour
            ? ReadPartOfTodayAfter(text, new Found(start, end, hour.ToTemporal(hour.IsOnDial)), text.Skip(end, ','))
        : null;

    /// <summary>"tonight at 8", "tonight 8", "this evening 5 to 6".</summary>
    private static Found? ReadHourAfter(Sentence text, in Found night)
    {
        var at = text.Skip(text.Skip(night.End, ','), DateRole.At);
        at = IsAround(text, at) ? at + 1 : at;
        var part = night.Value.DayPart.GetValueOrDefault();
        var day = night.Value.Parts.Resolve(text.Today);
        if ((ClockRanges.Read(text, at) ?? ClockRanges.ReadBare(text, at)) is { } hours
            && (text.Is(at, DateRole.From | DateRole.Between) || text.IsEnd(hours.End)))
        {
            return new Found(night.Start, hours.End, OnDay(day, ClockRanges.InPart(hours.Value, part)));
        }

        if (Times.Read(text, at, isAt: at > night.End || Times.IsLast(text, at)) is not { } time)
        {
            return null;
        }

        var clock = time.Value.IsEitherHalf ? time.Value.Clock.In(part) : time.Value.Clock;
        return new Found(night.Start, time.End, OnDay(day, clock.ToTemporal(false)));
    }
}
