using CareerBot.Knowledge.Plans;

namespace CareerBot.Dialogs.Plan;

/// <summary>Reads what a person puts in the place of the assumed hours: "plan with 500 hours", "this is only half for me".</summary>
internal sealed class PlanFigures(PlanDesk desk)
{
    private const int MostTotal = 100_000;

    /// <summary>What the hours of something that is half known are multiplied with.</summary>
    public const double Half = 0.5;

    /// <summary>The answers with the figure that <paramref name="text"/> gives, and what to say to it; null if it gives none.</summary>
    public PlanRead? Read(string text, PlanAnswers answers) => desk.Hearing.IsQuestion(text) ? null : Total(text, answers) ?? Weighed(text, answers);

    /// <summary>The hours of all items together that <paramref name="text"/> names; null if it names none, or hours of a week.</summary>
    public double? TotalOf(string text)
    {
        var english = desk.Spoken(text);
        var isAll = desk.Hearing.Says(text, "plan.hear.total");
        if ((!isAll && !desk.Hearing.Says(text, "plan.hear.planWith")) || !desk.Hearing.Says(english, "plan.hear.hourUnit")
            || desk.Hearing.Says(text, "plan.hear.perTime") || HourReader.NumbersOf(english) is not [var hours, ..])
        {
            return null;
        }

        // "plan with ten hours" can only be meant of a week.
        return isAll || hours is < 1 || hours > desk.Limits.MostHours ? hours : null;
    }

    private PlanRead? Total(string text, PlanAnswers answers) =>
        desk.Hearing.Is(text, "plan.hear.totalAssumed") ? new PlanRead(answers with { TotalHours = null }, desk.Say("plan.fewer.totalAssumed"))
        : TotalOf(text) is not { } hours ? null
        : hours is < 1 or > MostTotal
            ? new PlanRead(
                null,
                desk.Say("plan.why.total", ("given", PlanTexts.Number(hours)), ("least", PlanTexts.Number(1)), ("most", PlanTexts.Number(MostTotal))))
            : new PlanRead(answers with { TotalHours = hours }, desk.Say("plan.fewer.total", ("hours", PlanTexts.Number(hours))));

    private PlanRead? Weighed(string text, PlanAnswers answers)
    {
        var factor = desk.Hearing.Says(text, "plan.hear.half") ? Half
            : desk.Hearing.Says(text, "plan.hear.double") ? 2
            : desk.Hearing.Says(text, "plan.hear.asAssumed") ? 1
            : 0;
        var plan = desk.Plan(answers);
        var found = desk.Hearing.After(text, "plan.hear.everything") is null ? desk.Finder.Find(text, plan) : [.. plan.Works.Select(work => work.Id)];
        if (factor == 0 || found.Count == 0)
        {
            return null;
        }

        var scales = new Dictionary<string, double>(answers.Scales, StringComparer.Ordinal);
        foreach (var id in found)
        {
            scales[id] = factor;
        }

        return new PlanRead(
            // What counts some of its hours is not done.
            answers with { Scales = scales, Have = factor == 1 ? answers.Have : [.. answers.Have.Except(found, StringComparer.Ordinal)] },
            desk.Say(factor == 1 ? "plan.fewer.full" : factor < 1 ? "plan.fewer.half" : "plan.fewer.double", ("works", desk.Texts.Names(plan, found))));
    }
}
