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
        // A degree that they told of stays, whatever skills they have.
        List<string> own = [.. desk.OwnDone(answers)];
        if (desk.Hearing.Is(text, "plan.hear.none") || desk.IsNo(text))
        {
            return new PlanRead(answers with { Have = own });
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
        if (found.Count + partly.Count == 0 && desk.Finder.Find(text, plan) is [_, ..] denied)
        {
            return answers.Have.Intersect(denied, StringComparer.Ordinal).ToList() is [_, ..] known ? Unknown(answers, known)
                : adds ? null
                : new PlanRead(answers with { Have = own }, desk.Say("plan.read.haveNone"));
        }

        if (found.Count + partly.Count == 0 && (!adds || answers.Have.Count == own.Count) && desk.Hearing.Says(text, "plan.hear.nothingYet"))
        {
            return new PlanRead(answers with { Have = own }, adds ? desk.Say("plan.read.haveNone") : string.Empty);
        }

        var elsewhere = desk.Hearing.Named(text, "plan.hear.elsewhere");
        if (found.Count + partly.Count == 0 && !adds && text.Any(char.IsLetter) && desk.Hearing.After(desk.Hearing.Unfilled(text), "plan.hear.question") is null && desk.Career.Places.In(text, plan.Works.Count) is { } place && place >= 1 && place <= plan.Works.Count)
        {
            found = [plan.Works[place - 1].Id];
        }

        if (found.Count + partly.Count == 0)
        {
            return adds || elsewhere.Count == 0 ? null : new PlanRead(answers with { Have = own }, desk.Texts.Elsewhere(elsewhere, isAll: true));
        }

        // "Not Keras, I meant PyTorch": what was struck off by mistake is open again.
        List<string> mistaken = adds ? [.. desk.Finder.Find(text, plan).Except(found, StringComparer.Ordinal).Except(partly, StringComparer.Ordinal).Intersect(answers.Have, StringComparer.Ordinal)] : [];
        List<string> said =
        [
            .. mistaken.Count > 0 ? [Unknown(answers, mistaken).Notice] : (string[])[],
            .. found.Count > 0 ? [desk.Say("plan.read.have", ("works", desk.Texts.Names(PlanTexts.NamesOf(plan, found))))] : (string[])[],
            .. partly.Count > 0 ? [desk.Say("plan.read.partly", ("works", desk.Texts.Names(PlanTexts.NamesOf(plan, partly))))] : (string[])[],
            .. elsewhere.Count > 0 ? [desk.Texts.Elsewhere(elsewhere, isAll: false)] : (string[])[],
        ];
        var scales = answers.Scales.Where(scale => !found.Contains(scale.Key)).Concat(partly.Where(id => !answers.Scales.ContainsKey(id)).Select(id => KeyValuePair.Create(id, PlanFigures.Half)));
        return new PlanRead(answers with { Have = adds ? [.. answers.Have.Union(found, StringComparer.Ordinal).Except([.. partly, .. mistaken], StringComparer.Ordinal)] : [.. own.Union(found, StringComparer.Ordinal)], Scales = new(scales) }, string.Join(' ', said));
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
        new(answers with { Have = [.. answers.Have.Except(known, StringComparer.Ordinal)] }, desk.Say("plan.read.haveNot", ("works", desk.Texts.Names(PlanTexts.NamesOf(desk.Whole, known)))));

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
