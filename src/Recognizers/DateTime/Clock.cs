namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>A time of day; -1 for minutes or seconds that are not told.</summary>
internal readonly record struct Clock(int Hour, int Minute = -1, int Second = -1)
{
    private const int HoursOfDial = 12;

    public TimeSpan OfDay => new(Hour, Math.Max(0, Minute), Math.Max(0, Second));

    public string Timex => Second >= 0 ? $"T{Hour:00}:{Minute:00}:{Second:00}"
        : Minute >= 0 ? $"T{Hour:00}:{Minute:00}"
        : $"T{Hour:00}";

    /// <summary>Whether a dial shows its hour in either half of the day: "5" may be 5:00 or 17:00, "0" and "17" may not.</summary>
    public bool IsOnDial => Hour is >= 1 and <= HoursOfDial;

    public static bool IsValid(long hour, long minute = 0, long second = 0) =>
        hour is >= 0 and <= 24 && minute is >= 0 and < 60 && second is >= 0 and < 60 && (hour < 24 || (minute == 0 && second == 0));

    /// <summary>The time that it is in <paramref name="part"/>, whichever half of the day that lies in.</summary>
    public Clock In(DayPart part) => this with { Hour = part.HourOf(Hour) };

    /// <summary>The time that it is in the morning (0) or afternoon (1); "13 pm" says only once more what the hour told. Null if it is in the other.</summary>
    public Clock? In(int half) => Hour <= HoursOfDial ? this with { Hour = (Hour % HoursOfDial) + (HoursOfDial * half) } : half > 0 ? this : null;

    public Temporal ToTemporal(bool isEitherHalf)
    {
        var time = Interval.At(Moment.MinValue.Date + OfDay);
        return new Temporal(TemporalKind.Time, Timex) { Past = time, Future = time, Clock = this, IsEitherHalf = isEitherHalf };
    }
}
