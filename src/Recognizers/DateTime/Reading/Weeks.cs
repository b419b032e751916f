namespace Microsoft.Recognizers.Text.DateTime.Reading;

/// <summary>Weeks counted within a month or a year; the first is that of the first Thursday. A place of 5 is the last.</summary>
internal static class Weeks
{
    private const int Last = 5;

    public static Temporal OfMonth(Temporal month, int place)
    {
        var (past, future) = (OfMonth(month.Past, place), OfMonth(month.Future, place));
        var number = ((future.Start - First(month.Future.Start)).Days / 7) + 1;
        return new Temporal(TemporalKind.DateRange, $"{month.Timex}-W{number:00}") { Past = past, Future = future, Grain = TimeUnit.Week };
    }

    public static Temporal Around(Temporal day) => new(TemporalKind.DateRange, day.Timex)
    {
        Past = Periods.Week(day.Past.Start).Past,
        Future = Periods.Week(day.Future.Start).Future,
        Grain = TimeUnit.Week,
    };

    public static Temporal OfYear(int year, int place)
    {
        var first = Calendars.Monday(new Moment(year, 1, 4));
        return Periods.Week(place == Last ? Calendars.Monday(new Moment(year, 12, 28)) : first.AddDays(7 * (place - 1)));
    }

    private static Interval OfMonth(in Interval month, int place)
    {
        var monday = place == Last ? Calendars.Monday(month.End.AddDays(-4)) : First(month.Start).AddDays(7 * (place - 1));
        return new Interval(monday, monday.AddDays(7));
    }

    private static Moment First(Moment month) => Calendars.Monday(month.AddDays(3));
}
