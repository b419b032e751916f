using CareerBot.Knowledge.Model;
using CareerBot.Knowledge.Plans;

namespace CareerBot.Dialogs.Plan;

/// <summary>What came of an answer: new answers with something to say, or why it could not be used.</summary>
/// <param name="Answers">The answers with it; null if it could not be used.</param>
/// <param name="Notice">What was understood, or why not; may be empty.</param>
internal sealed record PlanRead(PlanAnswers? Answers, string Notice = "");

/// <summary>Reads the answer to each question of the form.</summary>
internal sealed class PlanReading(PlanDesk desk)
{
    private const int LongestStanding = 200;

    /// <summary>Reads <paramref name="text"/> as the answer to <paramref name="field"/>.</summary>
    public PlanRead Read(string field, string text, PlanAnswers answers) => field switch
    {
        PlanFields.Standing => Standing(text, answers),
        PlanFields.Have => Have(text, answers),
        PlanFields.Hours => Hours(text, answers, needsUnit: false) ?? new PlanRead(null, Why("plan.why.hours")),
        PlanFields.Target => desk.Hearing.Is(text, "plan.hear.asap") ? new PlanRead(answers with { Target = null }) : Target(text, answers) ?? new PlanRead(null, desk.Say("plan.why.target")),
        PlanFields.Busy => Busy(text, answers),
        _ => Extras(text, answers),
    };

    /// <summary>Reads a correction of whatever it names: hours with their unit, a date, parts of the plan; null if it names nothing.</summary>
    public PlanRead? Correction(string text, PlanAnswers answers) =>
        Hours(text, answers, needsUnit: true) ?? Target(text, answers);

    /// <summary>Reads what <paramref name="text"/> says of items with a date of their own; null if it names none.</summary>
    public PlanRead? Extra(string text, PlanAnswers answers) => Extras(text, answers) is { Answers: { } changed } read && !ReferenceEquals(changed, answers) ? read : null;

    /// <summary>What a first message says of hours, of the target and of the person.</summary>
    public (PlanAnswers Answers, List<string> Fields, List<string> Noted) Profile(string text)
    {
        var (answers, fields, noted) = (new PlanAnswers(), new List<string>(), new List<string>());
        var clauses = text.Split([',', ';', '.', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var own = new List<string>();
        foreach (var clause in clauses)
        {
            if (Hours(clause, answers, needsUnit: true) is { Answers: { } withHours })
            {
                (answers, _) = (withHours, 0);
                Note(PlanFields.Hours, desk.Say("plan.default.hours", ("hours", PlanTexts.Number(withHours.Hours!.Value))));
            }
            else if (desk.Readers.Date(clause)?.Day is { } day && desk.Readers.IsAhead(day))
            {
                answers = answers with { Target = day };
                Note(PlanFields.Target, PlanTexts.Day(day));
            }
            else if (clause.Any(char.IsLetter) && !desk.Hearing.Says(clause, "plan.hear.wish") && !desk.Hearing.Says(clause, "plan.hear.mine"))
            {
                own.Add(desk.Hearing.After(clause, "plan.hear.iAm") is { } rest ? clause[^Math.Min(clause.Length, rest.Length)..] : clause);
            }
        }

        if (own.Count > 0 && text.Length > 0 && desk.Hearing.Says(text, "plan.hear.iAm"))
        {
            answers = answers with { Standing = Shortened(string.Join(", ", own)) };
            Note(PlanFields.Standing, answers.Standing);
        }

        return (answers, fields, noted);

        void Note(string field, string said)
        {
            fields.Add(field);
            noted.Add(said);
        }
    }

    private string Why(string key) => desk.Say(key, ("least", PlanTexts.Number(PlanReaders.FewestHours)), ("most", PlanTexts.Number(PlanReaders.MostHours)));

    private static string Shortened(string text) => text.Length <= LongestStanding ? text : text[..LongestStanding];

    private PlanRead Standing(string text, PlanAnswers answers) => text.Length is 0 or > LongestStanding || !text.Any(char.IsLetter)
        ? new PlanRead(null, desk.Say("plan.why.standing"))
        : new PlanRead(answers with { Standing = text });

    private PlanRead Have(string text, PlanAnswers answers)
    {
        if (desk.Hearing.Is(text, "plan.hear.none"))
        {
            return new PlanRead(answers with { Have = [] });
        }

        var plan = desk.Plan(new PlanAnswers());
        var found = desk.Finder.Find(text, plan);
        return found.Count == 0
            ? new PlanRead(null, desk.Say("plan.why.have"))
            : new PlanRead(answers with { Have = [.. found] }, desk.Say("plan.read.have", ("works", PlanTexts.Names(NamesOf(plan, found)))));
    }

    private PlanRead? Hours(string text, PlanAnswers answers, bool needsUnit)
    {
        if (desk.Readers.Hours(text, needsUnit) is not { } hours)
        {
            return null;
        }

        return hours is < PlanReaders.FewestHours or > PlanReaders.MostHours
            ? new PlanRead(null, desk.Say("plan.why.hoursRange", ("given", PlanTexts.Number(hours)), ("least", PlanTexts.Number(PlanReaders.FewestHours)), ("most", PlanTexts.Number(PlanReaders.MostHours))))
            : new PlanRead(answers with { Hours = hours }, desk.Say("plan.read.hours", ("hours", PlanTexts.Number(hours))));
    }

    private PlanRead? Target(string text, PlanAnswers answers) => desk.Readers.Date(text) switch
    {
        null => null,
        { Day: null } none => new PlanRead(null, desk.Say("plan.why.noSuchDay", ("given", none.Text))),
        { Day: { } day } when !desk.Readers.IsAhead(day) => new PlanRead(null, desk.Say("plan.why.past", ("given", PlanTexts.Day(day)), ("today", PlanTexts.Day(desk.Today)))),
        { Day: { } day } => new PlanRead(answers with { Target = day }, desk.Say("plan.read.date", ("date", PlanTexts.Day(day)))),
    };

    private PlanRead Busy(string text, PlanAnswers answers)
    {
        if (desk.Hearing.Is(text, "plan.hear.none"))
        {
            return new PlanRead(answers with { Busy = [] });
        }

        if (desk.Readers.Date(text) is { Day: null } none)
        {
            return new PlanRead(null, desk.Say("plan.why.noSuchDay", ("given", none.Text)));
        }

        return desk.Readers.Span(text) is not { } span ? new PlanRead(null, desk.Say("plan.why.busy"))
            : span.To <= desk.Today ? new PlanRead(null, desk.Say("plan.why.past", ("given", PlanTexts.Day(span.To)), ("today", PlanTexts.Day(desk.Today))))
            : new PlanRead(answers with { Busy = [span] }, desk.Say("plan.summary.busy", ("value", desk.Say("plan.summary.span", ("from", PlanTexts.Day(span.From)), ("to", PlanTexts.Day(span.To))))));
    }

    private PlanRead Extras(string text, PlanAnswers answers)
    {
        if (desk.Hearing.Is(text, "plan.hear.all") || desk.Hearing.Is(text, "plan.hear.none"))
        {
            return new PlanRead(answers);
        }

        var items = desk.Finder.Items(text, desk.Plan(new PlanAnswers()), ItemKind.OwnDate);
        if (items.Count == 0)
        {
            return new PlanRead(null, desk.Say("plan.why.extras"));
        }

        foreach (var item in items.Select(each => each.Topic.Id.Value))
        {
            answers = desk.Hearing.Says(text, "plan.hear.without") ? answers with { LeftOut = [.. answers.LeftOut.Append(item).Distinct(StringComparer.Ordinal)] }
                : desk.Hearing.Says(text, "plan.hear.doneWord") ? answers with { Have = [.. answers.Have.Append(item).Distinct(StringComparer.Ordinal)] }
                : desk.Readers.Date(text)?.Day is { } day ? answers with { OwnDates = new Dictionary<string, DateOnly>(answers.OwnDates) { [item] = day } }
                : answers;
        }

        return new PlanRead(answers, desk.Say("plan.read.changed"));
    }

    internal static IEnumerable<string> NamesOf(Knowledge.Plans.Plan plan, IEnumerable<string> ids) =>
        ids.Select(id => plan.Works.FirstOrDefault(work => work.Id == id)?.Name ?? plan.Stages.SelectMany(stage => stage.Items).FirstOrDefault(item => item.Topic.Id.Value == id)?.Topic.Told.Title ?? id);
}
