namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Ranges of days that have a name.</summary>
internal static class Periods
{
    public static Temporal Year(int year) =>
        Definite(Timexes.Year(year), new Moment(year, 1, 1), TimeUnit.Year) with { Parts = new DateParts(year), Grain = TimeUnit.Year };

    /// <summary>A month of a year, or the last and the next of its name.</summary>
    public static Temporal Month(int year, int month, Moment today)
    {
        var parts = new DateParts(year, month);
        if (year > 0)
        {
            return Definite(Timexes.Month(year, month), new Moment(year, month, 1), TimeUnit.Month) with { Parts = parts, Grain = TimeUnit.Month };
        }

        var past = new Moment(today.Year - (month >= today.Month ? 1 : 0), month, 1);
        var future = new Moment(today.Year + (month < today.Month ? 1 : 0), month, 1);
        return new Temporal(TemporalKind.DateRange, Timexes.Month(0, month))
        {
            Past = new Interval(past, past.AddMonths(1)),
            Future = new Interval(future, future.AddMonths(1)),
            Parts = parts,
            Grain = TimeUnit.Month,
        };
    }

    public static Temporal Week(Moment day)
    {
        var monday = Calendars.Monday(day);
        return Definite(Timexes.Week(monday), monday, TimeUnit.Week) with { Grain = TimeUnit.Week };
    }

    /// <summary>From Monday to Friday; its timex is that of the week.</summary>
    public static Temporal WorkingWeek(Moment day)
    {
        var monday = Calendars.Monday(day);
        return Temporal.Definite(TemporalKind.DateRange, Timexes.Week(monday), monday, monday.AddDays(5));
    }

    public static Temporal Weekend(Moment day)
    {
        var monday = Calendars.Monday(day);
        return Temporal.Definite(TemporalKind.DateRange, Timexes.Week(monday) + "-WE", monday.AddDays(5), monday.AddDays(7));
    }

    /// <summary>A number of months from the first of one: a quarter, a half year.</summary>
    public static Temporal Months(int year, int firstMonth, int months)
    {
        var start = new Moment(year, firstMonth, 1);
        return Counted(start, months, TimeUnit.Month) with { Parts = new DateParts(year, firstMonth), Grain = TimeUnit.Quarter };
    }

    /// <summary>A quarter of no year in particular: the last one that is over, or that of the year before, and the one after it.</summary>
    public static Temporal Quarter(int firstMonth, Moment today)
    {
        var start = new Moment(today.Year, firstMonth, 1);
        var past = start.AddMonths(3) <= today ? start : start.AddYears(-1);
        var future = past.AddYears(1);
        var timex = Timexes.Range(Timexes.Date(0, firstMonth, 1), Timexes.Date(0, start.AddMonths(3).Month, 1), Timexes.Length(3, TimeUnit.Month));
        return new Temporal(TemporalKind.DateRange, timex)
        {
            Past = new Interval(past, past.AddMonths(3)),
            Future = new Interval(future, future.AddMonths(3)),
            Parts = new DateParts(0, firstMonth),
            Grain = TimeUnit.Quarter,
        };
    }

    /// <summary>A number of units from a day, with the range as its timex: "(2016-11-08,2016-11-11,P3D)". Null beyond the calendar.</summary>
    public static Temporal Counted(Moment start, double number, TimeUnit unit) =>
        Calendars.Add(start, number, unit) is { } end ? Between(start, end, Timexes.Length(number, unit)) : null;

    public static Temporal Between(Moment start, Moment end, string length) =>
        Temporal.Definite(TemporalKind.DateRange, Timexes.Range(Timexes.Date(start), Timexes.Date(end), length), start, end);

    /// <summary>A decade of which only the last two digits of its years are known is one of the last or of the next century.</summary>
    public static Temporal Decade(int century, int decade, Moment today)
    {
        var next = (decade + 10) % 100;
        if (century > 0)
        {
            var begin = new Moment((century * 100) + decade, 1, 1);
            return Between(begin, begin.AddYears(10), "P10Y") with { Parts = new DateParts(begin.Year), Grain = TimeUnit.Year };
        }

        var nearest = new Moment((today.Year / 100 * 100) + decade, 1, 1);
        var past = nearest < today ? nearest : nearest.AddYears(-100);
        return new Temporal(TemporalKind.DateRange, Timexes.Range($"XX{decade:00}-01-01", $"XX{next:00}-01-01", "P10Y"))
        {
            Past = new Interval(past, past.AddYears(10)),
            Future = new Interval(past.AddYears(100), past.AddYears(110)),
            Grain = TimeUnit.Year,
        };
    }

    private static Temporal Definite(string timex, Moment start, TimeUnit unit) =>
        Temporal.Definite(TemporalKind.DateRange, timex, start, Calendars.Add(start, 1, unit) ?? Moment.MaxValue.Date);
}
