namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>The units of time, from the smallest to the largest.</summary>
internal enum TimeUnit
{
    Second,
    Minute,
    Hour,
    Day,
    BusinessDay,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
}

internal static class TimeUnits
{
    private const double SecondsOfDay = 86400;

    /// <summary>How the unit is written in a timex, and how many of the written one it is.</summary>
    public static (string Letter, int Count) Timex(this TimeUnit unit) => unit switch
    {
        TimeUnit.Second => ("S", 1),
        TimeUnit.Minute => ("M", 1),
        TimeUnit.Hour => ("H", 1),
        TimeUnit.Day => ("D", 1),
        TimeUnit.BusinessDay => ("BD", 1),
        TimeUnit.Weekend => ("WE", 1),
        TimeUnit.Week => ("W", 1),
        TimeUnit.Fortnight => ("W", 2),
        TimeUnit.Month => ("M", 1),
        TimeUnit.Quarter => ("M", 3),
        TimeUnit.Year => ("Y", 1),
        TimeUnit.Decade => ("Y", 10),
        _ => ("Y", 100),
    };

    /// <summary>A month has thirty days and a year 365.</summary>
    public static double Seconds(this TimeUnit unit) => unit switch
    {
        TimeUnit.Second => 1,
        TimeUnit.Minute => 60,
        TimeUnit.Hour => 3600,
        TimeUnit.Day or TimeUnit.BusinessDay => SecondsOfDay,
        TimeUnit.Weekend => 2 * SecondsOfDay,
        TimeUnit.Week => 7 * SecondsOfDay,
        TimeUnit.Fortnight => 14 * SecondsOfDay,
        TimeUnit.Month => 30 * SecondsOfDay,
        TimeUnit.Quarter => 90 * SecondsOfDay,
        TimeUnit.Year => 365 * SecondsOfDay,
        TimeUnit.Decade => 3650 * SecondsOfDay,
        _ => 36500 * SecondsOfDay,
    };

    public static bool IsOfDay(this TimeUnit unit) => unit < TimeUnit.Day;
}
