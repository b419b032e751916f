using System.Text.RegularExpressions;
using CareerBot.Dialogs.Conversation;
using CareerBot.Knowledge.Recognition.Speech;

namespace CareerBot.Dialogs.Plan;

/// <summary>Days and weeks that stand apart from their month: "December exams, 7 to 20".</summary>
/// <param name="hearing">The phrases that are listened for.</param>
/// <param name="spoken">Puts numbers and dates into English.</param>
/// <param name="readers">Reads dates.</param>
/// <param name="dates">Finds dates.</param>
internal sealed partial class DaysApart(Hearing hearing, Spoken spoken, PlanReaders readers, SaidDates dates)
{
    private const string To = "to";
    private const string Of = "of";
    private const string In = "in";

    // "7 to 20".
    private const int DaysJoined = 3;

    // "Second week".
    private const int WeekWords = 2;

    private static readonly char[] s_signs = [',', '.', ';'];

    /// <summary>"December exams, 7 to 20" and "April, second week" as "7 to 20 December" and "second week of April"; null for any other text.</summary>
    public string? Together(string text)
    {
        var tokens = Tokens(text);
        return DaysIn(tokens) is >= 0 and var days && MonthOf(tokens, days, DaysJoined) is { } month
            ? $"{tokens[days]} {To} {tokens[days + DaysJoined - 1].Trim(s_signs)} {month}"
            : WeekIn(tokens) is >= 0 and var week && MonthOf(tokens, week, WeekWords) is { } around
                ? $"{tokens[week]} {tokens[week + 1]} {Of} {hearing.Between(around, "plan.hear.inMonth")}"
            : null;
    }

    /// <summary>Whether <paramref name="text"/> names two days by their numbers: "3 to 12".</summary>
    public bool AreIn(string text) => DaysIn(Tokens(text)) >= 0;

    /// <summary><paramref name="text"/> as what happens in it: "and May" is a month only behind "in".</summary>
    public string BehindIn(string text) => $"{In} {hearing.Between(text, "plan.hear.and")}";

    private string[] Tokens(string text) => Range().Replace(spoken.ToEnglish(text), "$1 to $2").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    // The one month, without a day, of what is left when the words from a place on are taken out.
    private string? MonthOf(string[] tokens, int at, int count)
    {
        var rest = string.Join(' ', [.. tokens[..at], .. tokens[(at + count)..]]);
        var named = dates.In(rest).Count > 0 ? rest : BehindIn(rest);
        return dates.In(named) is [_] && readers.Date(named) is { Day: not null, Text: var month } && !PlanReaders.NamesDay(month) ? month : null;
    }

    private int WeekIn(string[] tokens) => Array.FindIndex(tokens, token => hearing.Is(token, "plan.hear.nth")) is var at && at >= 0 && at + 1 < tokens.Length
        && hearing.Is(tokens[at + 1], "plan.hear.week1") ? at : -1;

    // Where two numbers of days stand that a word joins; below 0 where there are none.
    private int DaysIn(string[] tokens) => Array.FindIndex(tokens, IsDay) is var at && at >= 0 && at + DaysJoined <= tokens.Length
        && (hearing.Is(tokens[at + 1], "plan.hear.joins") || hearing.Is(tokens[at + 1], "plan.hear.untilWord")) && IsDay(tokens[at + DaysJoined - 1]) ? at : -1;

    private static bool IsDay(string token) => Day().IsMatch(token);

    [GeneratedRegex(@"^(\d{1,2})(st|nd|rd|th)?[,.;]?$")]
    private static partial Regex Day();

    [GeneratedRegex(@"(?<![\d\-/.])(\d{1,2}(?:st|nd|rd|th)?)\s*[-–]\s*(\d{1,2}(?:st|nd|rd|th)?)(?![\d\-/.])")]
    private static partial Regex Range();
}
