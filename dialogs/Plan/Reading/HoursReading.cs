using CareerBot.Knowledge.Plans;

namespace CareerBot.Dialogs.Plan;

/// <summary>Reads the hours of a week: a number of them, or more or fewer than there are.</summary>
internal sealed class HoursReading(PlanDesk desk)
{
    private const int DaysOfWeek = 7;
    private const double LongestOfDay = 6;
    private const double FewOfDay = 3;

    private static readonly string[] s_units = ["plan.hear.hourUnit", "plan.hear.minuteUnit", "plan.hear.perTime", "plan.hear.oneDay", "plan.hear.workdays", "plan.hear.weekend"];

    // "31 Feb", "the first one" and "exams 1 to 15" hold numbers, but none of hours.
    private bool IsOfHours(string text) =>
        !desk.Hearing.Says(text, "plan.hear.noHours")
        && (!desk.Hearing.Says(text, "plan.hear.noBareHours")
            || desk.Hearing.Says(text, "plan.hear.hourUnit")
            || desk.Hearing.Says(text, "plan.hear.minuteUnit"))
        && !(desk.Hearing.Says(text, "plan.hear.busyCue") && desk.Readers.IsWithoutMonth(text) && !desk.Hearing.Says(text, "plan.hear.oneDay"))
        && (Array.Exists(s_units, key => desk.Hearing.Says(text, key)) || desk.Readers.Date(text) is null);

    /// <summary>The answers with the hours that <paramref name="text"/> names; null if it names none.</summary>
    /// <param name="text">What was said.</param>
    /// <param name="answers">The answers so far.</param>
    /// <param name="adds">Whether it "more" counts from the usual hours where none were told.</param>
    public PlanRead? Read(string text, PlanAnswers answers, bool adds)
    {
        var usual = Usual(text);

        // The number of "from 1 January 10 hours" is none of the day.
        var begins = desk.Readers.BeginsOn(usual);
        usual = begins is null ? usual : usual.Replace(begins.Text, string.Empty, StringComparison.OrdinalIgnoreCase);
        if (!IsOfHours(usual) || desk.Readers.Hours(usual) is not { } said)
        {
            // "Only on weekends" says when, and not yet how many.
            return desk.Hearing.Says(text, "plan.hear.weekend") ? new PlanRead(null, desk.Say("plan.why.weekends")) : null;
        }

        // The year of "Ramzan in March 2027 half hours" counts none.
        if (said > desk.Limits.MostHours && !desk.Readers.IsLength(usual) && usual.Split(' ').Any(DayReading.IsYear))
        {
            return null;
        }

        // "3 hours from tomorrow" are those of a day, where they are too few for a week.
        said *= said < desk.Limits.UsualHours && begins is not null ? DaysOfWeek : 1;

        // Minutes without how often are those of a day: "oh sorry, 45 mins".
        said *= desk.Hearing.Says(usual, "plan.hear.minuteUnit") && !desk.Hearing.Says(usual, "plan.hear.hourUnit") && !desk.Readers.SaysHowOften(usual)
            ? DaysOfWeek
            : 1;

        // "2 hours" to another question of the form, behind hours that were told by the day, are those of a day too.
        // So are as few, told where no hours a week were asked for.
        said *= adds
            && desk.Holder.Now.Answers is null
            && (answers.Hours is null ? said <= FewOfDay : said <= LongestOfDay && answers.Hours % DaysOfWeek == 0)
            && IsBare(usual) ? DaysOfWeek : 1;

        // The "aur" of "roz 1 ghanta aur sunday 4 ghante" adds nothing to what there was.
        // "5 hours more" counts from the hours that there are; where they are asked for there are none yet.
        var isJoined = desk.Hearing.Parts(text).Count(part => desk.Readers.Hours(part) is not null) > 1;
        var hours = isJoined || (answers.Hours ?? (adds ? desk.Limits.UsualHours : null)) is not { } before ? said
            : desk.Hearing.Says(text, "plan.hear.moreHours") ? before + said
            : desk.Hearing.Says(text, "plan.hear.fewerHours") ? before - said
            : said;
        return hours < desk.Limits.LeastHours || hours > desk.Limits.MostHours
            ? new PlanRead(
                null,
                desk.Vary(
                    "plan.why.hoursRange",
                    ("given", PlanTexts.Number(hours)),
                    ("least", PlanTexts.Number(desk.Limits.LeastHours)),
                    ("most", PlanTexts.Number(desk.Limits.MostHours))))
            : new PlanRead(
                answers with { Hours = hours },
                desk.Say(
                    begins is null && (usual.Length < text.Length || IsOfSomeWeeks(text, answers)) ? "plan.read.hoursOfAll" : "plan.read.hours",
                    ("hours", desk.Texts.HoursAWeek(hours))));
    }

    // A number and the name of hours, and no more.
    private bool IsBare(string text) =>
        desk.Hearing.WithoutCourtesy(text).Count(' ') == 1 && desk.Hearing.Says(text, "plan.hear.hourUnit") && !desk.Readers.SaysHowOften(text);

    // "8 hours from March", where the plan begins on another day; "3 hours after the boards".
    private bool IsOfSomeWeeks(string text, PlanAnswers answers)
    {
        // "2 hours after college" are those of every working day.
        var isBehindEvent = desk.Hearing.Says(text, "plan.hear.afterEvent")
            && !desk.Hearing.Says(text, "plan.hear.workdays")
            && (desk.Hearing.Says(text, "plan.hear.busyCue") || desk.Hearing.Says(text, "plan.hear.lifeEvent"));
        return isBehindEvent || (desk.Readers.IsOfSomeWeeks(text) && desk.Readers.Date(text, first: true)?.Day != answers.Start);
    }

    // "15 hours, but 5 during exams": what holds for some weeks is none of the hours of all.
    private string Usual(string text)
    {
        var parts = desk.Hearing.Parts(text).ToList();
        var usual = parts.FindAll(part => !desk.Hearing.Says(part, "plan.hear.busyCue") || desk.Hearing.Says(part, "plan.hear.oneDay"));
        return usual.Count < parts.Count && usual.Exists(part => desk.Readers.Hours(part) is not null) ? string.Join(' ', usual) : text;
    }
}
