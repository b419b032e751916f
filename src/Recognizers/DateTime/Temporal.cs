namespace Microsoft.Recognizers.Text.DateTime;

internal enum TemporalKind
{
    Date,
    Time,
    DateTime,
    DateRange,
    TimeRange,
    DateTimeRange,
    Duration,
    Set,
}

/// <summary>From <c>Start</c> until just before <c>End</c>; of a single moment, both are that moment.</summary>
internal readonly record struct Interval(Moment Start, Moment End)
{
    public static Interval At(Moment moment) => new(moment, moment);
}

/// <summary>
/// A date, time, range, duration or recurrence that a text speaks of: its timex, and the intervals that it can mean before and
/// after the time at which it is said. Times without a date lie on the first day of the calendar.
/// </summary>
internal sealed record Temporal(TemporalKind Kind, string Timex)
{
    public Interval Past { get; init; }

    public Interval Future { get; init; }

    /// <summary>The timex of the earlier meaning where it differs.</summary>
    public string PastTimex { get; init; }

    public bool IsResolved { get; init; } = true;

    /// <summary>The hour can be in either half of the day.</summary>
    public bool IsEitherHalf { get; init; }

    public Mod Mod { get; init; }

    /// <summary>The part of a period that is meant: its start, middle or end.</summary>
    public Mod Part { get; init; }

    /// <summary>The kind before a mod made a range of it.</summary>
    public TemporalKind? Source { get; init; }

    /// <summary>What is known of a day, a month or a year.</summary>
    public DateParts Parts { get; init; }

    public Clock Clock { get; init; }

    /// <summary>Of a time range that is a named part of the day, which.</summary>
    public DayPart? DayPart { get; init; }

    /// <summary>The last time of a range of times.</summary>
    public Clock EndClock { get; init; }

    /// <summary>The unit in which a range from this to another of its kind is counted.</summary>
    public TimeUnit Grain { get; init; } = TimeUnit.Day;

    /// <summary>The length of a duration.</summary>
    public double Seconds { get; init; }

    public bool IsClock => Kind is TemporalKind.Time or TemporalKind.TimeRange;

    public bool IsRange => Kind is TemporalKind.DateRange or TemporalKind.TimeRange or TemporalKind.DateTimeRange;

    public static Temporal Definite(TemporalKind kind, string timex, Moment start, Moment end) =>
        new(kind, timex) { Past = new Interval(start, end), Future = new Interval(start, end) };

    public static Temporal Unresolved(TemporalKind kind, string timex) => new(kind, timex) { IsResolved = false };

    public static Temporal Set(string timex) => Unresolved(TemporalKind.Set, timex);
}

/// <summary>A temporal read from the text up to the token <c>End</c> (exclusive), from <c>Start</c>.</summary>
internal readonly record struct Found(int Start, int End, Temporal Value)
{
    public static Found? Longer(Found? one, Found? other) =>
        one is null || (other is not null && other.Value.End > one.Value.End) ? other : one;
}
