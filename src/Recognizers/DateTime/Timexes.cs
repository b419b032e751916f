using System.Globalization;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>How dates, times, lengths and ranges are written in a timex.</summary>
internal static class Timexes
{
    public const string Present = "PRESENT_REF";
    public const string Future = "FUTURE_REF";
    public const string Past = "PAST_REF";

    /// <summary>With X for what is not known: XXXX-06-05.</summary>
    public static string Date(int year, int month, int day) => string.Create(10, (year, month, day), static (text, date) =>
    {
        Write(text[..4], date.year);
        text[4] = '-';
        Write(text[5..7], date.month);
        text[7] = '-';
        Write(text[8..], date.day);
    });

    public static string Date(Moment day) => Date(day.Year, day.Month, day.Day);

    public static string Month(int year, int month) => Date(year, month, 1)[..7];

    public static string Year(int year) => Date(year, 1, 1)[..4];

    public static string Week(Moment day) => $"{ISOWeek.GetYear(day):0000}-W{Calendars.WeekOfYear(day):00}";

    /// <summary>A week, weekend, month or year of which only that is known.</summary>
    public static string OfAny(TimeUnit unit) => unit switch
    {
        TimeUnit.Weekend => "XXXX-WXX-WE",
        TimeUnit.Week => "XXXX-WXX",
        TimeUnit.Month => "XXXX-XX",
        _ => "XXXX",
    };

    public static string DateTime(Moment moment) => $"{Date(moment)}T{moment:HH':'mm':'ss}";

    /// <summary>"P18M", "PT0.5H".</summary>
    public static string Length(double number, TimeUnit unit)
    {
        var (letter, count) = unit.Timex();
        return (unit.IsOfDay() ? "PT" : "P") + Number.NumberFormat.Write(number * count) + letter;
    }

    public static string Range(string start, string end, string length) => $"({start},{end},{length})";

    /// <summary>The length between two moments of one day or of several, in hours, minutes and seconds.</summary>
    public static string Length(TimeSpan length)
    {
        var hours = (long)length.TotalHours;
        return "PT" + (hours > 0 ? $"{hours}H" : "") + (length.Minutes > 0 ? $"{length.Minutes}M" : "") + (length.Seconds > 0 ? $"{length.Seconds}S" : "")
            + (length == TimeSpan.Zero ? "0H" : "");
    }

    private static void Write(Span<char> place, int value)
    {
        if (value <= 0)
        {
            place.Fill('X');
            return;
        }

        for (var at = place.Length - 1; at >= 0; at--, value /= 10)
        {
            place[at] = (char)('0' + (value % 10));
        }
    }
}
