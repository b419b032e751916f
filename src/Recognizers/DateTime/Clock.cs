namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>A time of day; -1 for minutes or seconds that are not told.</summary>
internal readonly record struct Clock(int Hour, int Minute = -1, int Second = -1)
{
    public TimeSpan OfDay => new(Hour, Math.Max(0, Minute), Math.Max(0, Second));

    public string Timex => Second >= 0 ? $"T{Hour:00}:{Minute:00}:{Second:00}"
        : Minute >= 0 ? $"T{Hour:00}:{Minute:00}"
        : $"T{Hour:00}";

    public static bool IsValid(long hour, long minute = 0, long second = 0) =>
        hour is >= 0 and <= 24 && minute is >= 0 and < 60 && second is >= 0 and < 60 && (hour < 24 || (minute == 0 && second == 0));

    public Temporal ToTemporal(bool isEitherHalf)
    {
        var time = Interval.At(Moment.MinValue.Date + OfDay);
        return new Temporal(TemporalKind.Time, Timex) { Past = time, Future = time, Clock = this, IsEitherHalf = isEitherHalf };
    }
}
