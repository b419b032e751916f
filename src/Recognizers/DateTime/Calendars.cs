using System.Globalization;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Arithmetic on days that ends, without an exception, where the calendar does.</summary>
internal static class Calendars
{
    /// <summary>From Monday, 1, to Sunday, 7.</summary>
    public static int Weekday(Moment day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    public static Moment Monday(Moment day) => AddDays(day.Date, 1 - Weekday(day)) ?? day.Date;

    public static int WeekOfYear(Moment day) => ISOWeek.GetWeekOfYear(day);

    public static Moment? AddDays(Moment day, double days) => AddSeconds(day, days * TimeUnit.Day.Seconds());

    public static Moment? AddSeconds(Moment moment, double seconds)
    {
        var ticks = moment.Ticks + (Math.Round(seconds) * TimeSpan.TicksPerSecond);
        return ticks >= Moment.MinValue.Ticks && ticks <= Moment.MaxValue.Ticks ? moment.AddSeconds(Math.Round(seconds)) : null;
    }

    public static Moment? AddMonths(Moment day, int months)
    {
        var month = (day.Year * 12L) + day.Month - 1 + months;
        return month is >= 12 and < 10000 * 12 ? day.AddMonths(months) : null;
    }

    /// <summary>Adds a number of units; parts of months and years count as days of 30 and 365 to the whole.</summary>
    public static Moment? Add(Moment moment, double number, TimeUnit unit)
    {
        var (letter, count) = unit.Timex();
        var amount = number * count;
        if (unit == TimeUnit.BusinessDay)
        {
            return AddBusinessDays(moment, number);
        }

        var months = unit < TimeUnit.Month ? 0 : letter == "Y" ? amount * 12 : amount;
        return unit < TimeUnit.Month || months != Math.Floor(months) || Math.Abs(months) > int.MaxValue
            ? AddSeconds(moment, number * unit.Seconds())
            : AddMonths(moment, (int)months);
    }

    private static Moment? AddBusinessDays(Moment day, double number)
    {
        const double MostDays = 10000;
        var direction = Math.Sign(number);
        for (var left = Math.Min(MostDays, Math.Abs(number)); left > 0;)
        {
            if (AddDays(day, direction) is not { } next)
            {
                return null;
            }

            day = next;
            left -= Weekday(day) <= 5 ? 1 : 0;
        }

        return day;
    }
}
