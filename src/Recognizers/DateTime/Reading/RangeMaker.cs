namespace Microsoft.Recognizers.Text.DateTime.Reading;

/// <summary>Makes one range of its two ends.</summary>
internal static class RangeMaker
{
    /// <summary>
    /// The range from the start of one to the start of the other, or to its end if that is a
    /// part of a period ("late July"); null if they do not fit each other.
    /// </summary>
    public static Temporal Make(Temporal one, Temporal other, Moment today)
    {
        if (one.Timex == Timexes.Present && other.Kind is TemporalKind.Time)
        {
            one = one with { Timex = Timexes.DateTime(one.Future.Start) };
            other = Joins.OnDay(new DateParts(today.Year, today.Month, today.Day).Resolve(today), other);
        }
        else if (one.IsClock && other.Kind is TemporalKind.DateTime)
        {
            one = Joins.OnDay(other.Parts.Resolve(today), one);
        }
        else if (one.Kind is TemporalKind.DateTime && other.Kind is TemporalKind.Time)
        {
            other = Joins.OnDay(one.Parts.Resolve(today), other);
        }

        (one, other) = (TodayWith(one, other, today), TodayWith(other, one, today));
        one = IsPart(one) ? DayOf(one, one.Future.Start, today) : one;
        other = IsPart(other) ? DayOf(other, other.Future.End, today) : other;
        (one, other) = (WithYearOf(one, other, -1, today), WeekdayAfter(one, WithYearOf(other, one, 1, today), today));
        if (!one.IsResolved
            || !other.IsResolved
            || one.IsClock
            || other.IsClock
            || one.Kind == TemporalKind.DateTimeRange
            || other.Kind == TemporalKind.DateTimeRange
            || one.Part != Mod.None)
        {
            return null;
        }

        var future = new Interval(one.Future.Start, other.Future.Start);
        future = future.Start > future.End ? future with { Start = one.Past.Start } : future;
        var past = new Interval(one.Past.Start, other.Past.Start);
        past = past.End < past.Start ? past with { End = other.Future.Start } : past;
        return future.Start > future.End ? null : Make(one, other, past, future);
    }

    private static bool IsPart(Temporal value) => value is { Kind: TemporalKind.DateRange, Part: not Mod.None };

    /// <summary>A day at the edge of a period, of any year if the period is.</summary>
    private static Temporal DayOf(Temporal period, Moment day, Moment today) =>
        new DateParts(period.Parts is { Year: 0, Month: > 0 } ? 0 : day.Year, day.Month, day.Day).Resolve(today);

    /// <summary>"from 2012 to now", "from now until Friday": where the other end is a day, now is today.</summary>
    private static Temporal TodayWith(Temporal one, Temporal other, Moment today) =>
        one.Timex == Timexes.Present && other.Kind is TemporalKind.Date or TemporalKind.DateRange
            ? new DateParts(today.Year, today.Month, today.Day).Resolve(today)
            : one;

    /// <summary>"next Monday to Friday": the weekday that comes first after a day that is known.</summary>
    private static Temporal WeekdayAfter(Temporal one, Temporal other, Moment today)
    {
        var isKnown = one is { Kind: TemporalKind.Date, IsResolved: true, Parts.Year: > 0 }
            && other is { Kind: TemporalKind.Date, Parts: { Weekday: > 0, Day: 0 } };
        return isKnown && new DateParts(Weekday: other.Parts.Weekday).Resolve(one.Future.Start).Future.Start is var day
            ? new DateParts(day.Year, day.Month, day.Day).Resolve(today)
            : other;
    }

    private static Temporal Make(Temporal one, Temporal other, in Interval past, in Interval future)
    {
        var hasTime = one.Kind == TemporalKind.DateTime || other.Kind == TemporalKind.DateTime;
        return new Temporal(
            hasTime ? TemporalKind.DateTimeRange : TemporalKind.DateRange,
            Timexes.Range(StartTimex(one), StartTimex(other), Length(one, other, future, hasTime)))
        {
            Past = past,
            Future = future,
            IsEitherHalf = one.IsEitherHalf && other.IsEitherHalf,
            Grain = one.Grain == other.Grain ? one.Grain : TimeUnit.Day,
        };
    }

    private static string Length(Temporal one, Temporal other, in Interval range, bool hasTime)
    {
        if (hasTime)
        {
            return Timexes.Length(range.End - range.Start);
        }

        var months = ((range.End.Year - range.Start.Year) * 12) + range.End.Month - range.Start.Month;
        return (one.Grain, other.Grain) switch
        {
            (TimeUnit.Year, TimeUnit.Year) => $"P{months / 12}Y",
            (TimeUnit.Month or TimeUnit.Quarter, TimeUnit.Month or TimeUnit.Quarter) => $"P{months}M",
            _ => $"P{(range.End - range.Start).TotalDays:0}D",
        };
    }

    private static string StartTimex(Temporal end) => end.Kind switch
    {
        TemporalKind.DateRange when end.Parts.Year > 0 || end.Parts.Month > 0 => Timexes.Date(end.Parts.Year, Math.Max(1, end.Parts.Month), 1),
        TemporalKind.DateRange when end.Timex is ['(', ..] => end.Timex[1..end.Timex.IndexOf(',', StringComparison.Ordinal)],
        TemporalKind.DateRange => Timexes.Date(end.Future.Start),
        _ => end.Timex,
    };

    /// <summary>
    /// "from May to August 2027": what has no year takes that of the other, or the one before it (-1) or after it (1) if that puts the
    /// two into their order: "from 1 December 2026 to 5 January".
    /// </summary>
    private static Temporal WithYearOf(Temporal one, Temporal other, int side, Moment today)
    {
        if (one.Parts is not { Year: 0, Month: > 0 } || other.Parts is not { Year: > 0, Month: > 0 })
        {
            return one;
        }

        var ahead = one.Parts.Month != other.Parts.Month ? one.Parts.Month - other.Parts.Month : one.Parts.Day - other.Parts.Day;
        var parts = one.Parts with { Year = other.Parts.Year + (ahead * side < 0 ? side : 0) };
        return one.Kind == TemporalKind.DateRange ? Periods.Month(parts.Year, parts.Month, today)
            : one.Kind == TemporalKind.Date ? parts.Resolve(today)
            : one;
    }
}
