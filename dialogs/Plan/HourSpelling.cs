using System.Globalization;
using System.Text.RegularExpressions;
using CareerBot.Dialogs.Conversation;

namespace CareerBot.Dialogs.Plan;

/// <summary>Puts hours that are told in several numbers into one: "1 hr 30 min", "an hour and a half", "2 x 6"; times of the clock beside hours go.</summary>
internal sealed partial class HourSpelling(Hearing hearing)
{
    private const double MinutesOfHour = 60;
    private const double Half = 0.5;

    // Behind a number and the name of hours: "and", number, "minutes".
    private const int Behind = 2;

    /// <summary><paramref name="said"/>, in English, with one number for one amount of time.</summary>
    public string Of(string said)
    {
        if (!hearing.Says(said, "plan.hear.hourUnit"))
        {
            return Reckoned(said);
        }

        var tokens = Reckoned(said).Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        for (var at = 1; at < tokens.Count; at++)
        {
            if (hearing.Is(tokens[at], "plan.hear.hourUnit") && NumberBefore(tokens, at) is { } hours)
            {
                Join(tokens, at, hours);
            }
        }

        return string.Join(' ', WithoutClock(tokens));
    }

    /// <summary><paramref name="text"/> with an amount of time as a clock shows it, "1:30 hours", in decimals.</summary>
    public string InDecimals(string text) => !text.Contains(':', StringComparison.Ordinal) ? text : Clock().Replace(text, found =>
        hearing.Is(found.Groups["unit"].Value, "plan.hear.hourUnit")
            ? $"{Written(Number(found, "hours") + (Number(found, "minutes") / MinutesOfHour))} {found.Groups["unit"]}"
            : found.Value);

    private double? NumberBefore(List<string> tokens, int unit) =>
        HourReader.NumbersOf(tokens[unit - 1]) is [var number] ? number
        : hearing.Is($"{tokens[unit - 1]} {tokens[unit]}", "plan.hear.anHour") ? 1
        : hearing.Ahead(string.Join(' ', tokens.Take(unit)), "plan.hear.couple") is not null ? 2
        : null;

    // "1 hr 30 min", "1 hour and 15 minutes", "2 hours and a half".
    private void Join(List<string> tokens, int unit, double hours)
    {
        var behind = unit + 1;
        behind += behind < tokens.Count && hearing.Is(tokens[behind], "plan.hear.and") ? 1 : 0;
        if (behind + 1 < tokens.Count && IsMinutes(tokens[behind + 1]) && HourReader.NumbersOf(tokens[behind]) is [var minutes])
        {
            hours += minutes / MinutesOfHour;
            tokens.RemoveRange(unit + 1, behind + Behind - unit - 1);
        }
        else if (HalfBehind(tokens, unit) is > 0 and var count)
        {
            hours += Half;
            tokens.RemoveRange(unit + 1, count);
        }
        else if (HourReader.NumbersOf(tokens[unit - 1]) is [_] || hearing.Is($"{tokens[unit - 1]} {tokens[unit]}", "plan.hear.anHour"))
        {
            // The number of "one and a half hours", and "half an hour", are read as they stand.
            return;
        }

        tokens[unit - 1] = Written(hours);
    }

    private bool IsMinutes(string token) => hearing.Is(token, "plan.hear.minuteUnit") || hearing.Is(token, "plan.hear.minuteShort");

    // How many words of "and a half" stand behind the name of hours.
    private int HalfBehind(List<string> tokens, int unit) =>
        Enumerable.Range(1, 3).LastOrDefault(count => unit + count < tokens.Count && hearing.Is(string.Join(' ', tokens.GetRange(unit + 1, count)), "plan.hear.andHalf"));

    // "After 10 pm two hours", "raat 10 baje ke baad 2 ghante": what the clock shows is no number of hours.
    private List<string> WithoutClock(List<string> tokens)
    {
        var at = tokens.FindIndex(1, token => hearing.Is(token, "plan.hear.clockWord"));
        if (at < 0 || !IsNumber(tokens[at - 1]))
        {
            return tokens;
        }

        var from = at - 1;
        // "From 9 to 11 pm", "9 pm to 11 pm".
        from -= from > 1 && hearing.Is(tokens[from - 1], "plan.hear.joins") && IsNumber(tokens[from - 2]) ? Behind : 0;
        List<string> left = [.. tokens[..from], .. tokens[(at + 1)..]];
        return left.Exists(token => hearing.Is(token, "plan.hear.hourUnit")) ? WithoutClock(left) : tokens;
    }

    private static bool IsNumber(string token) => char.IsAsciiDigit(token[0]);

    private static string Reckoned(string said) => Sum().Replace(
        Product().Replace(said, found => Written(Number(found, "one") * Number(found, "other"))),
        found => Written(Number(found, "one") + Number(found, "other")));

    private static double Number(Match found, string group) => double.Parse(found.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static string Written(double number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b(?<hours>\d{1,2}):(?<minutes>[0-5]\d)\s*(?<unit>\p{L}+)")]
    private static partial Regex Clock();

    [GeneratedRegex(@"\b(?<one>\d{1,2}(\.\d)?)\s*[x×*]\s*(?<other>\d{1,2}(\.\d)?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Product();

    [GeneratedRegex(@"\b(?<one>\d{1,2}(\.\d)?)\s*\+\s*(?<other>\d{1,2}(\.\d)?)\b")]
    private static partial Regex Sum();
}
