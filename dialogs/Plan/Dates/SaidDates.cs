using System.Globalization;
using System.Text.RegularExpressions;
using CareerBot.Dialogs.Conversation;
using CareerBot.Knowledge.Recognition.Speech;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.DateTime;

namespace CareerBot.Dialogs.Plan;

/// <summary>Finds the dates of what people write in English, Hinglish and Hindi: puts them in the order of English first, day before month.</summary>
/// <param name="hearing">The phrases that are listened for.</param>
/// <param name="spoken">Puts numbers and dates into English.</param>
/// <param name="today">What "tomorrow" is counted from.</param>
internal sealed partial class SaidDates(Hearing hearing, Spoken spoken, DateOnly today)
{
    private const string DayFirst = "en-*";
    private const string To = "to";
    private const string Of = "of";
    private const string Within = "in";
    private const string This = "this";
    private const string Week = "week";
    private const string Next = "next";
    private const string Year = "year";
    private const int MonthsOfYear = 12;
    private const int FewestJoined = 3;

    /// <summary>The dates of <paramref name="text"/>.</summary>
    public List<ModelResult> In(string text) =>
        Read(Said(text)) is var found && found.TrueForAll(DateValues.IsOpen) && WithMonth(text) is { } named ? Read(Said(named)) : found;

    /// <summary>The dates of <paramref name="said"/>, which is in English already.</summary>
    public List<ModelResult> Read(string said) =>
        [.. DateTimeRecognizer.RecognizeDateTime(said, DayFirst, DateTimeOptions.None, today.ToDateTime(TimeOnly.MinValue))
            .Where(result => !IsWeekOfPlan(result.Text) && !IsOfBefore(result))];

    /// <summary><paramref name="text"/> in English, as the recognizer reads it.</summary>
    public string Said(string text) => InEnglish(Joined(Ordered(text)));

    // "Week 3" is the third of the plan and not of the calendar, unless its year stands beside it.
    private bool IsWeekOfPlan(string text) => text.Split(' ') is [var week, _] && hearing.Is(week, "plan.hear.week1");

    // "That year" is one that was spoken of, and which one the text does not say.
    private static bool IsOfBefore(ModelResult result) => DateValues.Of(result).Exists(value => value.GetValueOrDefault("Mod") == "ref_undef");

    // In English "march" and "may" are months only behind a word such as "in"; the "se" of "march se 8 ghante" stands behind it, and "boards march" has none.
    private string? WithMonth(string text)
    {
        var tokens = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var at = Array.FindIndex(tokens, IsMonthName);
        var isNamed = at >= 0 && ((at > 0 && hearing.Is(tokens[at - 1], "plan.hear.busyCue"))
            || (at + 1 < tokens.Length
                && (hearing.Is(tokens[at + 1], "plan.hear.untilWord")
                    || hearing.Is(tokens[at + 1], "plan.hear.within")
                    || hearing.Is(tokens[at + 1], "plan.hear.ofMonth"))));
        return isNamed ? string.Join(' ', [.. tokens[..at], Within, .. tokens[at..]]) : null;
    }

    // "Is hafte", "2029 march" and "march end" as they are said in English: the month before its year, the part before its month.
    private string Ordered(string text)
    {
        var tokens = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToList();
        var (isThisWeek, isNextYear) = (hearing.Says(text, "plan.hear.thisWeek"), hearing.Says(text, "plan.hear.nextYear"));
        for (var at = 0; at < tokens.Count - 1; at++)
        {
            if (isThisWeek && hearing.Is($"{tokens[at]} {tokens[at + 1]}", "plan.hear.thisWeek"))
            {
                (tokens[at], tokens[at + 1]) = (This, Week);
            }

            // "Nxt yr march": a month behind the year is one, whatever else its name may mean.
            if (isNextYear && hearing.Is($"{tokens[at]} {tokens[at + 1]}", "plan.hear.nextYear"))
            {
                (tokens[at], tokens[at + 1]) = (Next, Year);
                tokens.InsertRange(at + 2, at + 2 < tokens.Count && IsMonthName(tokens[at + 2]) ? [Within] : []);
            }

            if (IsMonthName(tokens[at + 1]) && hearing.Is(tokens[at], "plan.hear.every"))
            {
                tokens[at] = Within;
            }

            var part = at + 2 < tokens.Count && hearing.Is(tokens[at + 1], "plan.hear.ofMonth") ? at + 2 : at + 1;
            if (DayReading.IsYear(tokens[at]) && IsMonth(tokens[at + 1]) && !(at > 0 && IsMonth(tokens[at - 1])))
            {
                (tokens[at], tokens[at + 1]) = (tokens[at + 1], tokens[at]);
            }
            else if (PartBefore(tokens, part) is { } named && IsMonth(tokens[at]))
            {
                tokens[part] = $"{named} {tokens[at]}";
                tokens.RemoveRange(at, part - at);
            }
        }

        return string.Join(' ', tokens);
    }

    // "Feb end sem" names an exam, and no part of the month.
    private string? PartBefore(List<string> tokens, int at) => at + 1 < tokens.Count && hearing.Is($"{tokens[at]} {tokens[at + 1]}", "plan.hear.busyCue") ? null
        : hearing.Is(tokens[at], "plan.hear.partOf") ? tokens[at]
        : $"{tokens[at]} {Of}" is var part && hearing.Is(part, "plan.hear.partOf") ? part : null;

    private bool IsMonth(string token) => token.All(char.IsLetter)
        && Read(spoken.ToEnglish(token))
            .SelectMany(DateValues.Of)
            .Any(value => value.GetValueOrDefault("timex") is { Length: 7 } timex && timex.StartsWith("XXXX-", StringComparison.Ordinal));

    // "1 se 10 november": "se" between two dates is "to", and the "tak" behind them says no more.
    private string Joined(string text)
    {
        var tokens = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToList();
        // "Aaj se do saal baad" is one day.
        var at = tokens.Count < FewestJoined || hearing.Is(tokens[^1], "plan.hear.afterThen")
            ? -1
            : tokens.FindIndex(1, tokens.Count - 2, token => hearing.Is(token, "plan.hear.untilWord"));
        if (at < 0 || !(IsDay(tokens[..at]) || tokens[at - 1].All(char.IsDigit)) || !IsDay(tokens[(at + 1)..]))
        {
            return text;
        }

        tokens[at] = To;
        return string.Join(' ', tokens.Where((token, place) => place < at || !hearing.Is(token, "plan.hear.untilEnd")));
    }

    private bool IsDay(List<string> tokens) =>
        Read(InEnglish(string.Join(' ', tokens))).SelectMany(DateValues.Of).Any(value => value.GetValueOrDefault("type") is "date" or "daterange");

    private string InEnglish(string text) =>
        Words().Replace(Dashes().Replace(Years().Replace(SideBySide(spoken.ToEnglish(text)), "$1$2 to $1$3"), " to "), dashed =>
        IsDay([dashed.Groups["from"].Value]) && IsDay([dashed.Groups["to"].Value])
            ? $"{dashed.Groups["from"].Value} to {dashed.Groups["to"].Value}"
            : dashed.Value);

    // "May June" is both of them, where the second follows the first; the "me" of "may june me" stands between them in English.
    private string SideBySide(string english) =>
        MonthsApart().Replace(english, pair => Place(pair.Groups["to"]) == (Place(pair.Groups["from"]) + 1) % MonthsOfYear
        && IsDay([pair.Groups["first"].Value]) && IsDay([pair.Groups["second"].Value]) ? $"{pair.Groups["first"].Value} {To} " : pair.Value);

    private static int Place(Group month) =>
        Array.FindIndex(
            CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames,
            name => month.ValueSpan.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static bool IsMonthName(string token) => token.All(char.IsLetter)
        && Array.Exists(CultureInfo.InvariantCulture.DateTimeFormat.MonthNames, name => name.Length > 0
            && (token.Equals(name, StringComparison.OrdinalIgnoreCase) || token.Equals(name[..3], StringComparison.OrdinalIgnoreCase)));

    [GeneratedRegex(
        @"\b(?<first>(?<from>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*)\s+(in\s+)?(?=(?<second>(?<to>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*)\b)",
        RegexOptions.IgnoreCase)]
    private static partial Regex MonthsApart();

    // "2034-36"; "2027-12" is a month.
    [GeneratedRegex(@"\b(20)(\d{2})\s*[-–]\s*(?:20)?(1[3-9]|[2-9]\d)\b(?![-/])")]
    private static partial Regex Years();

    // "Feb-March", "may/june", "10 Dec - 20 Dec".
    [GeneratedRegex(@"(?<from>(\b\d{1,2}\s+)?\b\p{L}{3,9})\s*[-–/]\s*(?<to>(\d{1,2}\s+)?\p{L}{3,9}\b)")]
    private static partial Regex Words();

    // "1-20 March" is a range; "5-6-2027" is a date.
    [GeneratedRegex(@"(?<=(?<![\d\-/])\d{1,2}(st|nd|rd|th)?)\s*[-–]\s*(?=\d{1,2}(st|nd|rd|th)?\s*\p{L})")]
    private static partial Regex Dashes();
}
