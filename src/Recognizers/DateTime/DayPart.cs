namespace Microsoft.Recognizers.Text.DateTime;

internal enum DayPart
{
    Morning,
    Afternoon,
    Evening,
    Night,
    Daytime,
    BusinessHours,
    Breakfast,
    Brunch,
    Lunch,
    Dinner,
}

internal static class DayParts
{
    public static string Timex(this DayPart part) => part switch
    {
        DayPart.Morning => "TMO",
        DayPart.Afternoon => "TAF",
        DayPart.Evening => "TEV",
        DayPart.Night => "TNI",
        DayPart.Daytime => "TDT",
        DayPart.Breakfast => "TMEB",
        DayPart.Brunch => "TMER",
        DayPart.Lunch => "TMEL",
        DayPart.Dinner => "TMED",
        _ => "TBH",
    };

    public static (TimeSpan Start, TimeSpan End) Hours(this DayPart part) => part switch
    {
        DayPart.Lunch => (TimeSpan.FromHours(11), TimeSpan.FromHours(13)),
        DayPart.Morning or DayPart.Breakfast or DayPart.Brunch => (TimeSpan.FromHours(8), TimeSpan.FromHours(12)),
        DayPart.Afternoon => (TimeSpan.FromHours(12), TimeSpan.FromHours(16)),
        DayPart.Evening or DayPart.Dinner => (TimeSpan.FromHours(16), TimeSpan.FromHours(20)),
        DayPart.Night => (TimeSpan.FromHours(20), new TimeSpan(23, 59, 59)),
        _ => (TimeSpan.FromHours(8), TimeSpan.FromHours(18)),
    };

    /// <summary>The hour on the clock that is meant by an hour from 1 to 12 in this part of the day.</summary>
    public static int HourOf(this DayPart part, int hour) => part switch
    {
        DayPart.Morning => hour == 12 ? 0 : hour,
        DayPart.Breakfast or DayPart.Brunch => hour,
        DayPart.Lunch => hour < 10 ? hour + 12 : hour,
        DayPart.Night => hour is 12 ? 0 : hour < 5 ? hour : hour + 12,
        _ => hour < 12 ? hour + 12 : hour,
    };
}
