namespace CareerBot.Dialogs.Plan;

/// <summary>Where people are whose device does not say so.</summary>
public static class PlanZone
{
    private const string Usual = "Asia/Kolkata";

    private static readonly TimeZoneInfo s_usual = TimeZoneInfo.TryFindSystemTimeZoneById(Usual, out var usual) ? usual : TimeZoneInfo.Utc;

    /// <summary>The zone called <paramref name="name"/>, or the usual one if there is none of that name.</summary>
    public static TimeZoneInfo Of(string? name) =>
        name is { Length: > 0 } && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var own) ? own
        : s_usual;

    /// <summary>The day there at a moment.</summary>
    public static DateOnly DayOf(this TimeZoneInfo zone, DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);
}
