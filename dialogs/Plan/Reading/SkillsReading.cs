using CareerBot.Knowledge.Plans;

namespace CareerBot.Dialogs.Plan;

/// <summary>Reads which skills somebody has, wholly or in part, and which they have not.</summary>
internal sealed class SkillsReading(PlanDesk desk)
{
    /// <summary>The answers with the skills that <paramref name="text"/> names; null if it names none.</summary>
    /// <param name="text">What was said.</param>
    /// <param name="answers">The answers so far.</param>
    /// <param name="adds">Whether it adds to earlier answers, instead of taking their place.</param>
    public PlanRead? Read(string text, PlanAnswers answers, bool adds)
    {
        if (desk.Hearing.Is(text, "plan.hear.none") || desk.IsNo(text))
        {
            // A degree that they told of stays, whatever skills they have.
            return new PlanRead(answers with { Have = [.. desk.OwnDone(answers)] });
        }

        if (desk.Finder.IsLiking(text))
        {
            return null;
        }

        var plan = desk.Whole;
        var respelt = desk.Finder.Respelt(text, plan);
        text = desk.Finder.Find(respelt, plan).Count > desk.Finder.Find(text, plan).Count ? respelt : text;
        // "Sab theek hai" at the summary is no skill.
        List<string> found = IsAll(text, adds) ? [.. plan.Works.Select(work => work.Id)]
            : !adds && AllBut(text, plan) is { } rest ? rest
            : [.. desk.Finder.Known(text, plan)];
        var partly = Partly(text, plan);
        found = [.. found.Except(partly, StringComparer.Ordinal)];
        return found.Count + partly.Count > 0 ? Taken(text, answers, adds, found, partly) : NotTaken(text, answers, adds);
    }

    // No skill is said to be known: some are denied, there are none yet, one is said by its place, or by a name that the plan has not.
    private PlanRead? NotTaken(string text, PlanAnswers answers, bool adds)
    {
        List<string> own = [.. desk.OwnDone(answers)];
        if (desk.Finder.Find(text, desk.Whole) is [_, ..] denied)
        {
            return answers.Have.Intersect(denied, StringComparer.Ordinal).ToList() is [_, ..] known ? Unknown(answers, known)
                : adds ? null
                : new PlanRead(answers with { Have = own }, desk.Say("plan.read.haveNone"));
        }

        if ((!adds || answers.Have.Count == own.Count) && desk.Hearing.Says(text, "plan.hear.nothingYet"))
        {
            return new PlanRead(answers with { Have = own }, adds ? desk.Say("plan.read.haveNone") : string.Empty);
        }

        return adds ? null
            : AtPlace(text) is { } work ? Taken(text, answers, adds, [work], [])
            : desk.Hearing.Named(text, "plan.hear.elsewhere") is [_, ..] elsewhere
                ? new PlanRead(answers with { Have = own }, desk.Texts.Elsewhere(elsewhere, isAll: true))
            : null;
    }

    // The second of the skills that were listed; "what is the second?" has it not.
    private string? AtPlace(string text)
    {
        var works = desk.Whole.Works;
        return text.Any(char.IsLetter)
            && !desk.Hearing.Is(text, "plan.hear.whichFirst")
            && desk.Hearing.After(desk.Hearing.Unfilled(text), "plan.hear.question") is null
            && desk.Career.Places.In(text, works.Count) is { } place && place >= 1 && place <= works.Count ? works[place - 1].Id : null;
    }

    private PlanRead Taken(string text, PlanAnswers answers, bool adds, List<string> found, List<string> partly)
    {
        // "Not Keras, I meant PyTorch": what was struck off by mistake is open again.
        List<string> mistaken = adds
            ? [.. desk.Finder.Find(text, desk.Whole)
                .Except(found, StringComparer.Ordinal)
                .Except(partly, StringComparer.Ordinal)
                .Intersect(answers.Have, StringComparer.Ordinal)]
            : [];
        var elsewhere = desk.Hearing.Named(text, "plan.hear.elsewhere");
        List<string> said =
        [
            .. mistaken.Count > 0 ? [Unknown(answers, mistaken).Notice] : (string[])[],
            .. found.Count > 0 ? [desk.Say("plan.read.have", ("works", desk.Texts.Names(desk.Whole, found)))] : (string[])[],
            .. partly.Count > 0 ? [desk.Say("plan.read.partly", ("works", desk.Texts.Names(desk.Whole, partly)))] : (string[])[],
            .. elsewhere.Count > 0 ? [desk.Texts.Elsewhere(elsewhere, isAll: false)] : (string[])[],
        ];
        var scales = answers.Scales.Where(scale => !found.Contains(scale.Key))
            .Concat(partly.Where(id => !answers.Scales.ContainsKey(id)).Select(id => KeyValuePair.Create(id, PlanFigures.Half)));
        List<string> have = adds
            ? [.. answers.Have.Union(found, StringComparer.Ordinal).Except([.. partly, .. mistaken], StringComparer.Ordinal)]
            : [.. desk.OwnDone(answers).Union(found, StringComparer.Ordinal)];
        return new PlanRead(answers with { Have = have, Scales = new(scales) }, string.Join(' ', said));
    }

    // "All" where that was asked, "I completed everything" at any time.
    private bool IsAll(string text, bool adds) => (!adds && desk.Hearing.Is(text, "plan.hear.everything")) || desk.Finder.IsEverything(text);

    // "Python and some statistics": what somebody knows a part of is not struck off, but counts half. "Some Python and NumPy" is said of both.
    private List<string> Partly(string text, Knowledge.Plans.Plan plan)
    {
        var (found, isPartly) = (new List<string>(), false);
        foreach (var part in desk.Hearing.Parts(text))
        {
            isPartly = desk.Finder.IsPartly(part) || desk.Finder.IsGoodAt(part, plan) || (isPartly && desk.Hearing.After(part, "plan.hear.goesOn") is not null);
            found.AddRange(isPartly ? desk.Finder.Known(part, plan) : []);
        }

        return [.. found.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Strikes <paramref name="known"/> off no more: "I don't know NumPy".</summary>
    public PlanRead Unknown(PlanAnswers answers, List<string> known) =>
        new(
            answers with { Have = [.. answers.Have.Except(known, StringComparer.Ordinal)] },
            desk.Say("plan.read.haveNot", ("works", desk.Texts.Names(desk.Whole, known))));

    // "Everything except maths": what stands behind the word is not known, what stands before it is.
    private List<string>? AllBut(string text, Knowledge.Plans.Plan plan)
    {
        var tokens = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var at = Array.FindIndex(tokens, token => desk.Hearing.Is(token, "plan.hear.except"));
        if (at < 1)
        {
            return null;
        }

        var said = string.Join(' ', tokens[..at]);
        var excepted = desk.Finder.Find(string.Join(' ', tokens[(at + 1)..]), plan);
        if (desk.Hearing.Is(said, "plan.hear.none"))
        {
            return [.. excepted];
        }

        // "No Python, but statistics" excepts nothing: what stands behind the word is what is known.
        if (desk.Hearing.Says(said, "plan.hear.negation") && desk.Finder.Find(said, plan).Count > 0)
        {
            return null;
        }

        var known = desk.Hearing.Is(said, "plan.hear.everything") ? plan.Works.Select(work => work.Id) : desk.Finder.Known(said, plan);
        return [.. known.Except(excepted, StringComparer.Ordinal)];
    }
}
