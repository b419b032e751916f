using CareerBot.Dialogs.Conversation;
using CareerBot.Knowledge.Plans;

namespace CareerBot.Dialogs.Plan;

/// <summary>Hears that time was lost: "I lost two weeks", "do hafte chhoot gaye". Whoever lost a job a month ago lost no weeks of study.</summary>
internal sealed class PlanLosses(PlanDesk desk, PlanAnswers answers, OpenWish? open)
{
    private readonly WeeksOff _weeks = new(desk, answers);

    /// <summary>Does what <paramref name="said"/> tells of lost time and says so; null if it tells of none.</summary>
    public string? Do(string said) => Skipped(said) ?? Lost(said) ?? OneWeek(said);

    /// <summary>Whether <paramref name="said"/> tells that a stretch of time was lost.</summary>
    public static bool Tells(PlanDesk desk, string said) => !desk.Hearing.IsQuestion(said)
        && (desk.Hearing.Is(said, "plan.hear.behind") || IsLost(desk, said) || (desk.Hearing.Parts(said) is [_, .., var last] && IsLost(desk, last)));

    private static bool IsLost(PlanDesk desk, string said) =>
        (desk.Hearing.After(said, "plan.hear.lost") ?? desk.Hearing.Before(said, "plan.hear.lostEnd") ?? Away(desk, said)) is { } stretch
            && IsOfTime(desk, stretch);

    // "I was at my aunt's for two weeks": what was done in that time was no study. Who was a student or had a job for so long tells of a life.
    private static string? Away(PlanDesk desk, string said)
    {
        var tokens = desk.Hearing.After(said, "plan.hear.behindUs") is { } told && !desk.Hearing.Says(told, "plan.hear.standingCue")
            ? told.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            : [];
        var at = Array.FindLastIndex(tokens, token => desk.Hearing.Is(token, "plan.hear.lasting"));
        return at < 0 ? null : string.Join(' ', tokens[at..]);
    }

    // Only a number, or words such as "the last", may stand before the weeks.
    private static bool IsOfTime(PlanDesk desk, string stretch)
    {
        foreach (var token in desk.Spoken(stretch).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (desk.Hearing.Is(token, "plan.hear.timeUnit"))
            {
                return true;
            }

            if (!desk.Hearing.Is(token, "plan.hear.stretchWord") && HourReader.NumbersOf(token).Count == 0)
            {
                return false;
            }
        }

        return false;
    }

    private string? Lost(string said)
    {
        // "Six weeks", where it was asked how many were lost.
        var isAsked = open?.Loss is { } told && Tells(desk, told) && desk.Readers.IsLength(said);
        if (!isAsked && !Tells(desk, said))
        {
            return null;
        }

        if (_weeks.In(said) is not { } weeks)
        {
            desk.Talk.Now = desk.Talk.Now with { Open = new OpenWish { Loss = said } };
            return desk.Vary("plan.lostHow", ("most", PlanTexts.Number(WeeksOff.Most)));
        }

        // Weeks that lie behind are lost already: the plan goes on from today. A plan that is younger than they are waits for as long.
        var from = desk.Today.AddDays(-weeks * WeeksOff.DaysOfWeek);
        var isBehind = answers.Start <= from && desk.Hearing.After(said, "plan.hear.lostAhead") is null;
        var after = isBehind ? answers with { Busy = [.. answers.Busy, new PlanSpan(from, desk.Today.AddDays(-1))] } : _weeks.Paused(weeks);
        var (then, now) = (desk.Plan(answers, isBehind ? from : null), desk.Plan(after));
        desk.Holder.Now = desk.Holder.Now.Changed(after);
        var head = isBehind ? desk.Say("plan.leftOutBehind", ("weeks", desk.Texts.Weeks(weeks)))
            : _weeks.Told(weeks);
        return $"{Rounded(said, weeks)}{head} {Slips(then, now)}";
    }

    // "This week I have only 2 hours": one number of hours holds for all weeks.
    private string? OneWeek(string said) =>
        desk.Hearing.Says(said, "plan.hear.oneWeek")
            && desk.Readers.Hours(said, needsUnit: true) is not null
            && desk.Hearing.After(said, "plan.hear.finished") is null
        ? desk.Say("plan.hoursOneWeek") : null;

    // Days are taken as the weeks that hold them, which is said.
    private string Rounded(string said, int weeks) => _weeks.Days(said) == weeks * WeeksOff.DaysOfWeek ? string.Empty
        : $"{desk.Say("plan.lostRounded", ("weeks", desk.Texts.Weeks(weeks)))} ";

    // "Skip next week", "skip March": left out as other busy weeks are.
    private string? Skipped(string said) =>
        !desk.Hearing.IsQuestion(said)
        && desk.Hearing.After(said, "plan.hear.lostAhead") is { Length: > 0 } when
        && desk.Hearing.Says(when, "plan.hear.timeAhead")
        && desk.Readers.Span(when) is { } span
            ? desk.Change(answers with { Busy = [.. answers.Busy, span] }, desk.Texts.LeftOut(span))
            : null;

    /// <summary>What the last change made slip; null unless <paramref name="said"/> asks for it.</summary>
    public string? Slipped(string said) =>
        desk.Hearing.Is(said, "plan.hear.whatSlips") && desk.Holder.Now.Past is [.., var before] ? Slips(desk.Plan(before), desk.Plan(answers)) : null;

    private string Slips(Knowledge.Plans.Plan then, Knowledge.Plans.Plan now) => desk.Texts.Range(then) == desk.Texts.Range(now)
        ? desk.Say("plan.slipsNothing", ("after", desk.Texts.Range(now)))
        : desk.Say("plan.slips", ("before", desk.Texts.Range(then)), ("after", desk.Texts.Range(now)), ("slips", desk.Texts.Slips(then, now)));
}
