using CareerBot.Dialogs.Sharing;
using CareerBot.Knowledge.Plans;

namespace CareerBot.Dialogs.Plan;

/// <summary>What is kept of a person: the answers that the plan is made from, and how they were before the last changes.</summary>
public sealed record PersonPlan
{
    private const int MostUndo = 5;

    /// <summary>The answers; null as long as there is no plan.</summary>
    public PlanAnswers? Answers { get; init; }

    /// <summary>Earlier answers, oldest first, for "undo".</summary>
    public List<PlanAnswers> Past { get; init; } = [];

    /// <summary>The answers that "undo" took back, for "redo"; null where nothing was taken back, or something was changed since.</summary>
    public PlanAnswers? TakenBack { get; init; }

    /// <summary>When the person wants to be reminded of the plan; null for never.</summary>
    public NudgeTime? Nudge { get; init; }

    /// <summary>Counts the changes, so that a calendar knows which of two copies is the newer one.</summary>
    public int Revision { get; init; }

    /// <summary>The links, the codes and the people that the plan has beside its own person.</summary>
    public PlanShares Shares { get; init; } = new();

    /// <summary>The person whose plan this one's is, since it was taken over by a code; null for an own plan.</summary>
    public string? Home { get; init; }

    /// <summary>Whether nothing is kept.</summary>
    public bool IsEmpty() => Answers is null && Home is null && Nudge is null && Shares.IsEmpty();

    /// <summary>The person after a change that can be undone.</summary>
    public PersonPlan Changed(PlanAnswers answers) => this with
    {
        Answers = answers,
        Past = Answers is null ? Past : [.. Past.TakeLast(MostUndo - 1), Answers],
        TakenBack = null,
        Revision = Revision + 1,
    };

    /// <summary>The person before the last change, or null if there is none to take back.</summary>
    public PersonPlan? Undone() =>
        Past.Count == 0 ? null : this with { Answers = Past[^1], Past = [.. Past.SkipLast(1)], TakenBack = Answers, Revision = Revision + 1 };
}

/// <summary>The questions for a plan as far as they are answered; kept with the dialog, not with the person, until it is saved.</summary>
public sealed record PlanForm
{
    /// <summary>The answers so far.</summary>
    public PlanAnswers Answers { get; init; } = new();

    /// <summary>The question that waits, one of <see cref="PlanFields"/>.</summary>
    public string Field { get; init; } = PlanFields.Standing;

    /// <summary>The questions that need not be asked any more.</summary>
    public List<string> Settled { get; init; } = [];

    /// <summary>The question that was answered last: what "make that 12" is about. Null before the first answer.</summary>
    public string? Last { get; init; }

    /// <summary>The answers before the last one, for "undo"; null where there is nothing to take back.</summary>
    public PlanAnswers? Earlier { get; init; }

    /// <summary>The question that waited when the last answer was given.</summary>
    public string AskedAt { get; init; } = PlanFields.Standing;

    /// <summary>The answers that were read from words that may mean something else, and wait for a yes.</summary>
    public List<string> Confirming { get; init; } = [];

    /// <summary>
    /// How long something lasts of which the first day was asked for, its days without the month, or
    /// the item whose date was asked for; null where nothing such was told.
    /// </summary>
    public string? Length { get; init; }

    /// <summary>Answers to the waiting question that could not be used.</summary>
    public int Tries { get; init; }

    /// <summary>Whether the question that waits was the last one that was asked too, so that a short form does.</summary>
    public bool IsAskedAgain { get; init; }

    /// <summary>What to say before the question, ready to be said; empty for nothing.</summary>
    public string Notice { get; init; } = string.Empty;

    /// <summary>The form with its open question passed over.</summary>
    public PlanForm Passed(string notice) => Settling([Field], notice) with { Last = Field };

    /// <summary>The form with <paramref name="fields"/> settled, at the next question that is open.</summary>
    public PlanForm Settling(IEnumerable<string> fields, string notice)
    {
        List<string> settled = [.. Settled.Union(fields, StringComparer.Ordinal)];
        return this with { Settled = settled, Field = PlanFields.FirstOpen(settled), Tries = 0, IsAskedAgain = false, Confirming = [], Length = null, Notice = notice };
    }

    /// <summary>The form that asks <paramref name="field"/> again.</summary>
    public PlanForm Asking(string field, params IReadOnlyCollection<string> open) =>
        this with
        {
            Field = field,
            Settled = [.. Settled.Where(each => each != field && !open.Contains(each))],
            Tries = 0,
            IsAskedAgain = false,
            Confirming = [],
            Notice = string.Empty,
        };
}

/// <summary>The questions in their order.</summary>
public static class PlanFields
{
    public const string Standing = "standing";
    public const string Have = "have";
    public const string Hours = "hours";
    public const string Target = "target";
    public const string Busy = "busy";
    public const string Extras = "extras";

    /// <summary>The first day: told with the target, never asked for by itself.</summary>
    public const string Start = "start";

    /// <summary>Whether what was read is right.</summary>
    public const string Confirm = "confirm";

    /// <summary>All of it, to be saved or changed.</summary>
    public const string Summary = "summary";

    /// <summary>All questions but the summary.</summary>
    public static IReadOnlyList<string> All { get; } = [Standing, Have, Hours, Target, Busy, Extras];

    /// <summary>The first question that is not settled; the summary when all are.</summary>
    public static string FirstOpen(IReadOnlyCollection<string> settled) => All.FirstOrDefault(field => !settled.Contains(field)) ?? Summary;

    /// <summary>The question before <paramref name="field"/>; the first one has none before it.</summary>
    public static string Before(string field) => All[Math.Max(0, (All.Contains(field) ? All.ToList().IndexOf(field) : All.Count) - 1)];
}
