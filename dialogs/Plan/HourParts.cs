using CareerBot.Dialogs.Conversation;

namespace CareerBot.Dialogs.Plan;

/// <summary>Sets hours of several days apart where nobody wrote a comma: "sat 3 hours sunday 2 hours", "2 hours daily no weekends".</summary>
internal sealed class HourParts(Hearing hearing)
{
    private const int LongestRest = 4;

    /// <summary><paramref name="said"/> with a comma where the hours of other days begin, and around days that have none.</summary>
    // "2 hours on weekdays 5 on weekends": where hours stand first, a number behind a day begins another part.
    public string Separated(string said)
    {
        var tokens = said.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var numbersFirst = Enumerable.Range(0, tokens.Length).FirstOrDefault(at => IsCount(tokens, at), -1) is >= 0 and var number
            && number < Array.FindIndex(tokens, IsDays);
        // In "2 hours at night, sunday 5" each part has its own number.
        var isCounted = numbersFirst && IsCount(tokens, 0);
        var hasRest = hearing.Says(said, "plan.hear.restOfDays");
        for (var (at, isNamed) = (1, IsDays(tokens.FirstOrDefault(string.Empty))); at < tokens.Length - 1; at++)
        {
            var isDays = IsDays(tokens[at]);
            isCounted = isCounted && !tokens[at - 1].EndsWith(',') && !hearing.Is(tokens[at], "plan.hear.and");
            if ((isDays && isNamed && !numbersFirst && (hearing.Is(tokens[at - 1], "plan.hear.hourUnit") || IsCount(tokens, at - 1)))
                || (isCounted && IsCount(tokens, at) && IsDays(tokens[at - 1]))
                || (hasRest && hearing.Is(tokens[at - 1], "plan.hear.hourUnit") && IsRest(tokens[at..])))
            {
                tokens[at - 1] += ",";
            }

            isNamed |= isDays;
            isCounted |= numbersFirst && IsCount(tokens, at);
        }

        return string.Join(' ', hearing.Says(said, "plan.hear.noTime") ? OffApart(tokens) : tokens);
    }

    /// <summary>Whether <paramref name="part"/> names the morning or the evening: who studies then does so every day.</summary>
    public bool IsPartOfDay(string part) => hearing.Says(part, "plan.hear.clockEarly") || hearing.Says(part, "plan.hear.clockLate");

    // "Rest of the days one hour".
    private bool IsRest(string[] tokens) => hearing.After(string.Join(' ', tokens.Take(LongestRest)), "plan.hear.restOfDays") is not null;

    // "Six to eight sunday off", "no weekends": the days without hours are a part of their own.
    private string[] OffApart(string[] tokens)
    {
        for (var at = 0; at < tokens.Length; at++)
        {
            if (!IsDayOfWeek(tokens[at]))
            {
                continue;
            }

            var (first, last) = (at, at);
            while (last + 1 < tokens.Length && !tokens[last].EndsWith(',') && (IsDayOfWeek(tokens[last + 1]) || hearing.Is(tokens[last + 1], "plan.hear.and")))
            {
                last++;
            }

            var (start, end) = (BeforeOff(tokens, first), BehindOff(tokens, last));
            if (start < first || end > last)
            {
                tokens[Math.Max(start - 1, 0)] += start > 0 ? "," : string.Empty;
                tokens[end] += end < tokens.Length - 1 ? "," : string.Empty;
            }

            at = Math.Max(last, end);
        }

        return tokens;
    }

    // Where the "not on" in front of the days begins; the days' own place where there is none.
    private int BeforeOff(string[] tokens, int first)
    {
        var start = first;
        while (start > 0 && hearing.Is(string.Join(' ', tokens[(start - 1)..first]), "plan.hear.offBefore"))
        {
            start--;
        }

        return start == first && first > 1 && hearing.Is(string.Join(' ', tokens[(first - 2)..first]), "plan.hear.offBefore") ? first - 2 : start;
    }

    // Where the "off" behind the days ends; the last day's place where there is none.
    private int BehindOff(string[] tokens, int last)
    {
        if (tokens[last].EndsWith(','))
        {
            return last;
        }

        var from = last + 1;
        while (from < tokens.Length && hearing.Is(tokens[from], "plan.hear.besideOff"))
        {
            from++;
        }

        return from + 1 < tokens.Length && hearing.Is($"{tokens[from]} {tokens[from + 1]}", "plan.hear.noTime") ? from + 1
            : from < tokens.Length && hearing.Is(tokens[from], "plan.hear.noTime") ? from
            : last;
    }

    private bool IsDayOfWeek(string token) => hearing.Is(token, "plan.hear.oneDay") || hearing.Is(token, "plan.hear.weekend");

    // "One hour" has its number in a word; "6 months" counts no hours.
    private bool IsCount(string[] tokens, int at) =>
        (PlanTexts.IsNumber(tokens[at]) || (tokens[at].All(char.IsAsciiLetter) && HourReader.NumbersOf(tokens[at]).Count > 0))
        && !(at + 1 < tokens.Length && hearing.Is(tokens[at + 1], "plan.hear.monthUnit"));

    private bool IsDays(string token) => HourReader.KindsOfDays.Any(days => hearing.Is(token, days)) || IsPartOfDay(token);
}
