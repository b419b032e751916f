using CareerBot.Dialogs.Conversation;

namespace CareerBot.Dialogs.Plan;

/// <summary>Names the days of a week one by one where people join them: "mon-fri", "somvar se shanivar", "sat sun".</summary>
internal sealed class WeekDays(Hearing hearing)
{
    private const string To = "to";

    // In the order of the week; the first name of each is the one that is written.
    private static readonly string[] s_days =
    [
        "plan.hear.days.monday", "plan.hear.days.tuesday", "plan.hear.days.wednesday", "plan.hear.days.thursday", "plan.hear.days.friday",
        "plan.hear.days.saturday", "plan.hear.days.sunday",
    ];

    private static readonly char[] s_dashes = ['-', '–'];
    private static readonly char[] s_slashes = ['/', '&'];

    /// <summary>
    /// <paramref name="text"/> with each day that a stretch of them holds, and "sat" and
    /// "sun" written out where they are days and no words of Hindi.
    /// </summary>
    public string Spelled(string text)
    {
        var tokens = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(Apart).ToList();
        if (!tokens.Exists(token => DayOf(token) >= 0))
        {
            return text;
        }

        var spelled = new List<string>();
        for (var at = 0; at < tokens.Count; at++)
        {
            // "Change Sunday to Saturday" puts one day in the place of another.
            if (at + 2 < tokens.Count && DayOf(tokens[at]) is >= 0 and var from && DayOf(tokens[at + 2]) is >= 0 and var to && IsUntil(tokens[at + 1])
                && !(at > 0 && hearing.Is(tokens[at - 1], "plan.hear.changeDay")))
            {
                spelled.AddRange(Enumerable.Range(0, ((to - from + s_days.Length) % s_days.Length) + 1).Select(day => NameOf((from + day) % s_days.Length)));
                spelled[^1] += Comma(tokens[at + 2]);
                at += 2;
                at += at + 1 < tokens.Count && hearing.Is(tokens[at + 1], "plan.hear.untilEnd") ? 1 : 0;
            }
            else
            {
                spelled.Add(hearing.Is(tokens[at], "plan.hear.dayOrWord") && IsBesideDay(tokens, at)
                    ? NameOf(DayOf(tokens[at])) + Comma(tokens[at])
                    : tokens[at]);
            }
        }

        return string.Join(' ', spelled);
    }

    // "Mon-fri", "sat/sun".
    private IEnumerable<string> Apart(string token) =>
        token.Split(s_dashes) is [_, _] ends && Array.TrueForAll(ends, end => DayOf(end) >= 0) ? [ends[0], To, ends[1]]
        : token.Split(s_slashes) is [_, _, ..] days && Array.TrueForAll(days, day => DayOf(day) >= 0) ? days
        : [token];

    private bool IsBesideDay(List<string> tokens, int at) =>
        IsDayBeyond(tokens, at, step: -1) || IsDayBeyond(tokens, at, step: 1) || (at > 0 && hearing.Is(tokens[at - 1], "plan.hear.onDay"));

    private bool IsDayBeyond(List<string> tokens, int at, int step)
    {
        do
        {
            at += step;
        }
        while (at >= 0 && at < tokens.Count && hearing.Is(tokens[at], "plan.hear.and"));

        return at >= 0 && at < tokens.Count && DayOf(tokens[at]) >= 0;
    }

    private bool IsUntil(string token) => hearing.Is(token, "plan.hear.joins") || hearing.Is(token, "plan.hear.untilWord");

    private int DayOf(string token) => Array.FindIndex(s_days, day => hearing.Is(token, day));

    private string NameOf(int day) => hearing.All(s_days[day]).First().Trim();

    private static string Comma(string token) => token.EndsWith(',') ? "," : string.Empty;
}
