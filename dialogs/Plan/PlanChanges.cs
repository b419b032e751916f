using CareerBot.Knowledge.Plans;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Number;

namespace CareerBot.Dialogs.Plan;

/// <summary>Changes to a plan that there is: something finished, time lost, other hours, and what-ifs that change nothing.</summary>
internal sealed class PlanChanges(PlanDesk desk, PlanAnswers answers)
{
    private const int DaysOfWeek = 7;
    private const int MostWeeksLost = 52;
    private const int MostTotal = 100_000;

    /// <summary>Does what <paramref name="said"/> asks for and says so; null if it asks for none of it.</summary>
    public string? Do(string said) =>
        Undo(said) ?? WhatIf(said) ?? Finished(said) ?? Lost(said) ?? Weighed(said) ?? Corrected(said);

    private string? Undo(string said)
    {
        if (!desk.Hearing.Is(said, "plan.hear.undo"))
        {
            return null;
        }

        if (desk.Holder.Now.Undone() is not { } before)
        {
            return desk.Say("plan.nothingToUndo");
        }

        desk.Holder.Now = before;
        return $"{desk.Say("plan.undone")} {desk.Texts.Where(desk.Plan(before.Answers!))}";
    }

    private string? Finished(string said)
    {
        if (desk.Hearing.IsQuestion(said) || (desk.Hearing.After(said, "plan.hear.finished") is null && !desk.Hearing.Says(said, "plan.hear.finishedEnd")))
        {
            return null;
        }

        var plan = desk.Plan(answers);
        var found = desk.Finder.Find(said, plan);
        if (found.Count == 0)
        {
            return desk.Say("plan.finishedNothing", ("works", PlanTexts.Names(plan.Works.Where(work => !work.IsDone).Select(work => work.Name))));
        }

        var fresh = found.Where(id => !answers.Have.Contains(id) && !answers.Done.Exists(done => done.Work == id)).ToList();
        if (fresh.Count == 0)
        {
            return desk.Say("plan.finishedAlready");
        }

        var after = answers with { Done = [.. answers.Done, .. fresh.Select(id => new PlanDone(id, desk.Today))] };
        desk.Holder.Now = desk.Holder.Now.Changed(after);
        var now = desk.Plan(after);
        var text = $"{desk.Say("plan.finished", ("works", PlanTexts.Names(PlanReading.NamesOf(now, fresh))), ("done", PlanTexts.Percent(now)))} {desk.Texts.Next(now)}";
        return now.Pace is { } pace && plan.Pace is null ? $"{text}\n\n{desk.Say("plan.shown.pace", ("pace", PlanTexts.Number(pace)))}" : text;
    }

    private string? Lost(string said)
    {
        if (desk.Hearing.After(said, "plan.hear.lost") is not { } what || !desk.Hearing.Says(what, "plan.hear.week1"))
        {
            return null;
        }

        var weeks = Numbers(desk.Spoken(what)).FirstOrDefault(1);
        if (weeks is < 1 or > MostWeeksLost)
        {
            return desk.Say("plan.lostHow");
        }

        var after = answers with { Busy = [.. answers.Busy, new PlanSpan(desk.Today, desk.Today.AddDays(((int)weeks * DaysOfWeek) - 1))] };
        var before = desk.Texts.Range(desk.Plan(answers));
        desk.Holder.Now = desk.Holder.Now.Changed(after);
        return desk.Say("plan.lost", ("weeks", PlanTexts.Number(weeks)), ("before", before), ("after", desk.Texts.Range(desk.Plan(after))));
    }

    private string? WhatIf(string said)
    {
        var what = desk.Hearing.After(said, "plan.hear.whatIf") ?? (desk.Hearing.Says(said, "plan.hear.insteadEnd") || (said.EndsWith('?') && desk.Hearing.After(said, "plan.hear.skipIf") is not null) ? said : null);
        if (what is null || Changed(what) is not { } after)
        {
            return null;
        }

        return $"{desk.Say("plan.whatIf", ("before", desk.Texts.Range(desk.Plan(answers))), ("after", desk.Texts.Range(desk.Plan(after))))} {desk.Say("plan.whatIfKeep")}";
    }

    private PlanAnswers? Changed(string what)
    {
        var plan = desk.Plan(answers);
        if (new PlanReading(desk).Correction(what, answers) is { Answers: { } corrected })
        {
            return corrected;
        }

        var left = plan.Stages.SelectMany(stage => stage.Items).Where(item => desk.Finder.Items(what, plan, item.Kind).Contains(item) && item.Kind != Knowledge.Model.ItemKind.Ongoing).Select(item => item.Topic.Id.Value).ToList();
        return left.Count == 0 ? null : answers with { LeftOut = [.. answers.LeftOut.Concat(left).Distinct(StringComparer.Ordinal)] };
    }

    // "plan with 500 hours", "this is only half for me": the assumption is the person's to change.
    private string? Weighed(string said)
    {
        if (desk.Hearing.After(said, "plan.hear.planWith") is { } total && desk.Hearing.Says(total, "plan.hear.hourUnit") && Numbers(desk.Spoken(total)) is [var hours, ..] && hours is >= 1 and <= MostTotal)
        {
            desk.Holder.Now = desk.Holder.Now.Changed(answers with { TotalHours = hours });
            return $"{desk.Say("plan.fewer.total", ("hours", PlanTexts.Number(hours)))} {desk.Texts.Where(desk.Plan(desk.Holder.Now.Answers!))}";
        }

        var factor = desk.Hearing.Says(said, "plan.hear.half") ? 0.5 : desk.Hearing.Says(said, "plan.hear.double") ? 2 : 0;
        var plan = desk.Plan(answers);
        if (factor == 0 || desk.Hearing.IsQuestion(said) || desk.Finder.Find(said, plan) is not [_, ..] found)
        {
            return null;
        }

        var scales = new Dictionary<string, double>(answers.Scales, StringComparer.Ordinal);
        foreach (var id in found)
        {
            scales[id] = factor;
        }

        desk.Holder.Now = desk.Holder.Now.Changed(answers with { Scales = scales });
        return $"{desk.Say("plan.fewer.scale", ("works", PlanTexts.Names(PlanReading.NamesOf(plan, found))), ("factor", PlanTexts.Number(factor)))} {desk.Texts.Where(desk.Plan(desk.Holder.Now.Answers!))}";
    }

    private string? Corrected(string said)
    {
        if (desk.Hearing.After(said, "plan.hear.actually") is not { } what)
        {
            return null;
        }

        if (new PlanReading(desk).Correction(what, answers) is { Answers: null } refused)
        {
            return refused.Notice;
        }

        if (Changed(what) is not { } after)
        {
            return null;
        }

        desk.Holder.Now = desk.Holder.Now.Changed(after);
        return $"{desk.Say("plan.read.changed")} {desk.Texts.Where(desk.Plan(after))}";
    }

    private static List<double> Numbers(string text) => [.. NumberRecognizer.RecognizeNumber(text, Culture.English)
        .Select(found => double.TryParse(found.Resolution["value"] as string, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0).Where(number => number > 0)];
}
