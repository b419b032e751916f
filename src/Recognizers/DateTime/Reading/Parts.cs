namespace Microsoft.Recognizers.Text.DateTime.Reading;

/// <summary>The beginning, middle and end of a period.</summary>
internal static class Parts
{
    public static Temporal Narrow(Temporal whole, Mod part) => whole with
    {
        Part = part,
        Past = Narrow(whole.Past, part, whole.Grain),
        Future = Narrow(whole.Future, part, whole.Grain),
    };

    /// <summary>"early on" a day, in its middle hours, "late" in it.</summary>
    public static Temporal OfDay(Temporal day, Mod part)
    {
        var (first, last) = part == Mod.Start ? (0, 12) : part == Mod.End ? (12, 24) : (10, 14);
        return day with
        {
            Kind = TemporalKind.DateTimeRange,
            Part = part,
            Past = new Interval(day.Past.Start.AddHours(first), day.Past.Start.AddHours(last)),
            Future = new Interval(day.Future.Start.AddHours(first), day.Future.Start.AddHours(last)),
        };
    }

    private static Interval Narrow(in Interval whole, Mod part, TimeUnit grain)
    {
        var (quarter, half, threeQuarters) = grain switch
        {
            TimeUnit.Year => (Inside(whole, 0.25), Inside(whole, 0.5), Inside(whole, 0.75)),
            TimeUnit.Month => (whole.Start.AddDays(9), whole.Start.AddDays(15), whole.Start.AddDays(20)),
            TimeUnit.Week => (whole.Start.AddDays(1), whole.Start.AddDays(3), whole.Start.AddDays(4)),
            _ => (whole.Start, Middle(whole), whole.End),
        };
        return part switch
        {
            Mod.Start => new Interval(whole.Start, half),
            Mod.End => new Interval(half, whole.End),
            _ => new Interval(quarter, threeQuarters),
        };
    }

    /// <summary>By whole months, as years are parted.</summary>
    private static Moment Inside(in Interval whole, double part) =>
        whole.Start.AddMonths((int)(((whole.End.Year - whole.Start.Year) * 12) * part));

    // Nights end a second before the next day.
    private static Moment Middle(in Interval whole) => whole.Start.AddSeconds(Math.Ceiling((whole.End - whole.Start).TotalSeconds / 2));
}
