using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Bot.Builder;

namespace CareerBot.Dialogs.Plan;

/// <summary>What is said of the weekly nudge: it is wanted, at another time, or no more.</summary>
internal sealed partial class NudgeTalk(PlanDesk desk, NudgeOptions options, ITurnContext turn)
{
    private const int MinutesOfHour = 60;
    private const int HoursOfHalfDay = 12;
    private const int HoursOfDay = 24;

    /// <summary>Does what <paramref name="said"/> asks for and says so; null if it is not about nudges.</summary>
    public string? Do(string said)
    {
        var wished = desk.Hearing.Says(said, "plan.hear.nudge");
        if (desk.Holder.Now.Nudge is not null && (desk.Hearing.Is(said, "plan.hear.stop") || desk.Hearing.Says(said, "plan.hear.nudgeStop")))
        {
            desk.Holder.Now = desk.Holder.Now with { Nudge = null };
            return desk.Say("plan.nudge.stopped");
        }

        return desk.Hearing.Says(said, "plan.hear.nudgeStop") ? desk.Say("plan.nudge.none")
            : !wished ? null
            : !options.Reaches(turn.Activity.ChannelId) || NudgeEntry.For(turn, Usual, default) is null ? desk.Say("plan.nudge.cannot")
            : Begin(said);
    }

    private NudgeTime Usual => new(options.Day, options.Hour * MinutesOfHour, desk.Zone.Id);

    private string Begin(string said)
    {
        var english = desk.Spoken(said);
        var minute = MinuteOf(english) ?? Usual.Minute;
        if (options.IsQuiet(minute))
        {
            return desk.Say("plan.nudge.quiet", ("given", Clock(minute)), ("from", Clock(options.QuietUntil * MinutesOfHour)), ("to", Clock(options.QuietFrom * MinutesOfHour)));
        }

        var time = Usual with { Day = DayOf(english) ?? options.Day, Minute = minute };
        desk.Holder.Now = desk.Holder.Now with { Nudge = time };
        return desk.Say("plan.nudge.set", ("day", Name(time.Day)), ("time", Clock(minute)));
    }

    /// <summary>A time of day as it is said.</summary>
    public static string Clock(int minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / MinutesOfHour}:{minute % MinutesOfHour:00}");

    /// <summary>A day of the week as it is said.</summary>
    public static string Name(DayOfWeek day) => CultureInfo.InvariantCulture.DateTimeFormat.GetDayName(day);

    private static DayOfWeek? DayOf(string english) => DayName().Match(english) is { Success: true } found
        ? Enum.GetValues<DayOfWeek>().First(day => day.ToString().StartsWith(found.Value[..3], StringComparison.OrdinalIgnoreCase))
        : null;

    [GeneratedRegex(@"\b(sun|mon|tue|wed|thu|fri|sat)(?=(day|sday|nesday|rsday|urday)?s?\b)", RegexOptions.IgnoreCase)]
    private static partial Regex DayName();

    // "6 pm", "18:30", "at 9": a bare number counts only behind "at", since it may be anything else.
    private static int? MinuteOf(string english)
    {
        var found = TimeOfDay().Match(english);
        if (!found.Success)
        {
            return null;
        }

        var hour = int.Parse(found.Groups["hour"].Value, CultureInfo.InvariantCulture);
        var minute = found.Groups["minute"].Success ? int.Parse(found.Groups["minute"].Value, CultureInfo.InvariantCulture) : 0;
        var half = found.Groups["half"].Value;
        hour = half.StartsWith("p", StringComparison.OrdinalIgnoreCase) && hour < HoursOfHalfDay ? hour + HoursOfHalfDay
            : half.StartsWith("a", StringComparison.OrdinalIgnoreCase) && hour == HoursOfHalfDay ? 0 : hour;
        return hour < HoursOfDay && minute < MinutesOfHour ? (hour * MinutesOfHour) + minute : null;
    }

    [GeneratedRegex(@"\b(?<hour>\d{1,2})[:.](?<minute>\d{2})\s*(?<half>[ap]\.?m)?|\b(?<hour>\d{1,2})\s*(?<half>[ap]\.?m)|\bat\s+(?<hour>\d{1,2})\b(?!\s*([:.]\d|[ap]\.?m))|\b(?<hour>\d{1,2})\s*(baje|बजे)", RegexOptions.IgnoreCase)]
    private static partial Regex TimeOfDay();
}
