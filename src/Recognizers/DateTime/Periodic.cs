namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>The values of words for recurrence: a number of units as 100 times the <see cref="TimeUnit"/> plus the number, 50 for a half.</summary>
internal static class Periodic
{
    private const int OfUnit = 100;
    private const int Half = 50;

    public static string Timex(int value) => Timexes.Length(value % OfUnit == Half ? 0.5 : value % OfUnit, (TimeUnit)(value / OfUnit));

    public static bool IsDaily(int value) => value == ((int)TimeUnit.Day * OfUnit) + 1;
}
