using System.Globalization;
using System.Text.RegularExpressions;
using CareerBot.Dialogs.Conversation;
using Microsoft.Bot.Builder;

namespace CareerBot.Dialogs.Plan;

/// <summary>What is said of the weekly nudge: it is wanted, at another time, or no more.</summary>
/// <param name="desk">The turn.</param>
/// <param name="options">When nudges are sent, and where they can be.</param>
/// <param name="turn">The turn's context.</param>
/// <param name="refused">The message before, if what it wished waits for another time of day.</param>
internal sealed partial class NudgeTalk(PlanDesk desk, NudgeOptions options, ITurnContext turn, string? refused = null)
{
    private const int MinutesOfHour = 60;
    private const int HoursOfHalfDay = 12;
    private const int HoursOfDay = 24;
    private const int ShortestDay = 3;
    private const int LongestTime = 5;

    /// <summary>Does what <paramref name="said"/> asks for and says so; null if it is not about nudges.</summary>
    public string? Do(string said)
    {
        // "8 pm", "make it Wednesday" after a wish, or after a time at which the bot keeps quiet.
        var wished = refused is not null && Wishes(refused) && IsTime(said) ? $"{said} {refused}" : said;
        if (desk.Holder.Now.Nudge is not null && (desk.Hearing.Is(said, "plan.hear.stop") || desk.Hearing.Says(said, "plan.hear.nudgeStop")))
        {
            desk.Holder.Now = desk.Holder.Now with { Nudge = null };
            return desk.Say("plan.nudge.stopped");
        }

        return desk.Hearing.Says(said, "plan.hear.nudgeStop") ? desk.Vary("plan.nudge.none")
            : !Wishes(wished) ? null
            : desk.Hearing.Is(said, "plan.hear.nudgeAsked") ? desk.Holder.Now.Nudge is { } set ? Told(set) : desk.Vary("plan.nudge.none")
            : !options.Reaches(turn.Activity.ChannelId) || NudgeEntry.For(turn, Usual, default) is null ? desk.Say("plan.nudge.cannot")
            : Begin(wished);
    }

    private bool IsTime(string said) =>
        said.Count(' ') < LongestTime
            && (MinuteOf(desk.Spoken(said)) is not null || DayOf(desk.Spoken(said)) is not null)
            && !desk.Hearing.Says(said, "plan.hear.busyCue");

    private bool Wishes(string said) => desk.Hearing.Says(said, "plan.hear.nudge");

    private NudgeTime Usual => new(options.Day, options.Hour * MinutesOfHour, desk.Zone.Id);

    private string Begin(string said)
    {
        var english = desk.Spoken(said);
        var before = desk.Holder.Now.Nudge ?? Usual;
        var minute = MinuteOf(english) ?? before.Minute;
        desk.Talk.Now = desk.Talk.Now with { Open = new OpenWish { Nudge = said } };
        if (options.IsQuiet(minute))
        {
            return desk.Say(
                "plan.nudge.quiet",
                ("given", Clock(minute)),
                ("from", Clock(options.QuietUntil * MinutesOfHour)),
                ("to", Clock(options.QuietFrom * MinutesOfHour)));
        }

        var time = before with { Day = DayOf(english) ?? before.Day, Minute = minute };
        desk.Holder.Now = desk.Holder.Now with { Nudge = time };
        return Told(time);
    }

    private string Told(NudgeTime time) => desk.Say("plan.nudge.set", ("day", Name(time.Day)), ("time", Clock(time.Minute)));

    /// <summary>A time of day as it is said.</summary>
    public static string Clock(int minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / MinutesOfHour}:{minute % MinutesOfHour:00}");

    /// <summary>A day of the week as it is said.</summary>
    public static string Name(DayOfWeek day) => CultureInfo.InvariantCulture.DateTimeFormat.GetDayName(day);

    // "Fri", "tues", "Sundays".
    private static DayOfWeek? DayOf(string english) => PlainText.Of(english).Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Where(word => word.Length >= ShortestDay)
        .Select(word => Enum.GetValues<DayOfWeek>()
            .Cast<DayOfWeek?>()
            .FirstOrDefault(day => Name(day!.Value).StartsWith(word.TrimEnd('s'), StringComparison.OrdinalIgnoreCase)))
        .FirstOrDefault(day => day is not null);

    // "6 pm", "18:30", "at 9", "shaam 6 baje", "Tuesday 9": a bare number counts only beside a day or a word of the clock, since it may be anything else.
    private int? MinuteOf(string english)
    {
        foreach (Match found in TimeOfDay().Matches(english))
        {
            var (before, behind) = (LastWord(english[..found.Index]), FirstWord(english[(found.Index + found.Length)..]));
            var (isMorning, isEvening) = (
                Is("clockMorning", before, behind) || Says(english, "clockEarly"),
                Is("clockEvening", before, behind) || Says(english, "clockLate"));
            if (!found.Groups["minute"].Success && !isMorning && !isEvening && !Is("clockAt", before) && !Is("clockHour", behind) && DayOf(before) is null)
            {
                continue;
            }

            var hour = int.Parse(found.Groups["hour"].Value, CultureInfo.InvariantCulture);
            var minute = found.Groups["minute"].Success ? int.Parse(found.Groups["minute"].Value, CultureInfo.InvariantCulture) : 0;
            hour = isEvening && hour < HoursOfHalfDay ? hour + HoursOfHalfDay : isMorning && hour == HoursOfHalfDay ? 0 : hour;
            return hour < HoursOfDay && minute < MinutesOfHour ? (hour * MinutesOfHour) + minute : null;
        }

        return null;
    }

    private bool Is(string key, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (word.Length > 0 && desk.Hearing.Is(word, "plan.hear." + key))
            {
                return true;
            }
        }

        return false;
    }

    private bool Says(string text, string key) => desk.Hearing.Says(text, "plan.hear." + key);

    private static string LastWord(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is [.., var last] ? last : string.Empty;

    private static string FirstWord(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is [var first, ..] ? first : string.Empty;

    [GeneratedRegex(@"(?<![\d.:])(?<hour>\d{1,2})([:.](?<minute>\d{2}))?(?!\d)")]
    private static partial Regex TimeOfDay();
}
