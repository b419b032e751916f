namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>What is known of a date; 0 for what is not. Weekdays are counted from Monday, 1.</summary>
internal readonly record struct DateParts(int Year = 0, int Month = 0, int Day = 0, int Weekday = 0)
{
    private const int YearsToNextLeapDay = 8;

    public string Timex => Weekday > 0 && Day == 0
        ? $"XXXX-WXX-{Weekday}"
        : Timexes.Date(Year, Month, Day);

    /// <summary>The date itself if all of it is known, else the last such date before today and the first from today on.</summary>
    public Temporal Resolve(Moment today)
    {
        var past = Nearest(today, -1);
        var future = Nearest(today, 1);
        return past is null || future is null
            ? Temporal.Unresolved(TemporalKind.Date, Timex) with { Parts = this }
            : new Temporal(TemporalKind.Date, Timex)
            {
                Past = Interval.At(past.Value),
                Future = Interval.At(future.Value),
                Parts = this,
            };
    }

    /// <summary>A day that exists, or null.</summary>
    public static Moment? MakeDay(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= Moment.DaysInMonth(year, month) ? new Moment(year, month, day) : null;

    private Moment? Nearest(Moment today, int direction)
    {
        if (Day == 0)
        {
            return NearestWeekday(today, direction);
        }

        if (Year > 0)
        {
            return MakeDay(Year, Month, Day);
        }

        var step = Month > 0 ? 12 : 1;
        var first = new Moment(today.Year, Month > 0 ? Month : today.Month, 1);
        for (var months = 0; months <= YearsToNextLeapDay * 12; months += step)
        {
            if (Calendars.AddMonths(first, months * direction) is { } month
                && MakeDay(month.Year, month.Month, Day) is { } day
                && IsOnSide(day, today, direction))
            {
                return day;
            }
        }

        return null;
    }

    private Moment? NearestWeekday(Moment today, int direction)
    {
        var ahead = (Weekday - Calendars.Weekday(today) + 7) % 7;
        return Calendars.AddDays(today, direction > 0 ? ahead : ahead - 7);
    }

    private static bool IsOnSide(Moment day, Moment today, int direction) => direction > 0 ? day >= today : day < today;
}
