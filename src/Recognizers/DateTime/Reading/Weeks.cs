namespace Microsoft.Recognizers.Text.DateTime.Reading;

/// <summary>Weeks counted within a month or a year; the first is that of the first Thursday. A place of 5 is the last.</summary>
internal static class Weeks
{
    private const int Last = 5;

    public static Temporal OfMonth(Temporal month, int place)
    {
        // The last of a month is written as its fifth: it may be another one in the past than in the future, and both have one timex.
        return new Temporal(TemporalKind.DateRange, $"{month.Timex}-W{place:00}")
        {
            Past = OfMonth(month.Past, place),
            Future = OfMonth(month.Future, place),
            Grain = TimeUnit.Week,
        };
    }

    public static Temporal Around(Temporal day) => new(TemporalKind.DateRange, day.Timex)
    {
        Past = Periods.Week(day.Past.Start).Past,
        Future = Periods.Week(day.Future.Start).Future,
        Grain = TimeUnit.Week,
    };

    /// <summary>The weekend of the week of a day, or the one before a Monday.</summary>
    public static Temporal WeekendAt(Temporal day)
    {
        var (past, future) = (WeekendAt(day.Past.Start), WeekendAt(day.Future.Start));
        return future with { Past = past.Past, PastTimex = past.Timex == future.Timex ? null : past.Timex };
    }

    private static Temporal WeekendAt(Moment day) => Periods.Weekend(Calendars.Weekday(day) == 1 ? day.AddDays(-1) : day);

    public static Temporal OfYear(int year, int place) => place == Last ? Periods.Week(new Moment(year, 12, 28)) : Numbered(year, place);

    /// <summary>A week by its number; the 53rd of a year that has only 52 is the first of the next one.</summary>
    public static Temporal Numbered(int year, int number) => Periods.Week(new Moment(year, 1, 4).AddDays(7 * (number - 1)));

    /// <summary>The weeks of a month or a year: those that have most of their days in it.</summary>
    public static Interval Of(in Interval whole) => new(First(whole.Start), Calendars.Monday(whole.End.AddDays(-4)).AddDays(7));

    private static Interval OfMonth(in Interval month, int place)
    {
        var monday = place == Last ? Calendars.Monday(month.End.AddDays(-4)) : First(month.Start).AddDays(7 * (place - 1));
        return new Interval(monday, monday.AddDays(7));
    }

    private static Moment First(Moment month) => Calendars.Monday(month.AddDays(3));
}
