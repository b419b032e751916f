using CareerBot.Dialogs.Conversation;
using CareerBot.Knowledge.Model;
using CareerBot.Knowledge.Plans;

namespace CareerBot.Dialogs.Plan;

/// <summary>Looks at a plan that change nothing: all of it, this week, what comes next, where the person is, what is open.</summary>
internal static class PlanViews
{
    private const int DaysOfWeek = 7;

    // How many more hours a week are proposed to be compared.
    private const int MoreHours = 5;

    private const string HowLong = "plan.hear.howLong";
    private const string Faster = "plan.hear.faster";
    private const string Left = "plan.hear.left";
    private const string Feasibly = "plan.hear.feasible";
    private const string BesideWork = "plan.hear.besideWork";
    private const string TimesOf = "plan.hear.timesOf";

    private static readonly Wordings s_changeHours = new("plan.hear.changeHours.");
    private static readonly Wordings s_unwell = new("main.hear.unwell.");
    private static readonly Wordings s_notStudied = new("plan.hear.notStudied.");
    private static readonly Wordings s_howMuchLeft = new("plan.hear.howMuchLeft.");
    private static readonly Wordings s_howLongNow = new("plan.hear.howLongNow.");
    private static readonly Wordings s_doneByThen = new("plan.hear.doneByThen.");
    private static readonly Wordings s_sooner = new("plan.hear.sooner.");

    private static readonly string[] s_views = ["show", "week", "next", "where", "gap", "end"];

    private static readonly string[] s_ofDraft = [Left, BesideWork];

    /// <summary>Whether <paramref name="said"/> asks for any view.</summary>
    public static bool Asks(PlanDesk desk, string said) => Named(desk, said) is not null;

    /// <summary>Whether <paramref name="said"/> asks what comes next, or what to do now: without a plan, of the way in.</summary>
    public static bool AsksNext(PlanDesk desk, string said) =>
        Named(desk, said) is var view && (view == "next" || (view == "week" && desk.Hearing.Says(said, "plan.hear.now")));

    /// <summary>Whether <paramref name="said"/> asks what is still open.</summary>
    public static bool AsksGap(PlanDesk desk, string said) => Named(desk, said) == "gap";

    /// <summary>What <paramref name="said"/> asks to see, in words; null if it asks for no view.</summary>
    public static string? Of(PlanDesk desk, string said, PlanAnswers answers) => (Named(desk, said) ?? NamedOfPlan(desk, said)) switch
    {
        "show" => desk.Texts.Whole(desk.Plan(answers), answers),
        "week" => desk.Texts.Week(desk.Plan(answers), desk.Today),
        "nextWeek" => desk.Texts.Week(desk.Plan(answers), desk.Today.AddDays(DaysOfWeek), "Next"),
        "faster" => desk.Say("plan.faster", ("hours", PlanTexts.Number(Math.Ceiling(desk.Plan(answers).Hours) + MoreHours))),
        "next" => Next(desk, desk.Plan(answers)),
        "where" => desk.Texts.Where(desk.Plan(answers)),
        "end" => desk.Say("plan.endsWith"),
        "basis" => Basis(desk),
        "besideWork" => $"{desk.Say("plan.besideWork", ("hours", desk.Texts.HoursAWeek(desk.Plan(answers).Hours)))} {Feasible(desk.Texts, desk.Plan(answers), answers)}",
        "left" => desk.Texts.Left(desk.Plan(answers)),
        "whatDone" => Finished(desk, answers),
        "everyWeek" => desk.Say("plan.everyWeek"),
        "tired" => desk.Say("plan.tired"),
        "notToday" => desk.Say("plan.notToday"),
        "feasible" => Feasible(desk.Texts, desk.Plan(answers), answers),
        "changeable" => desk.Say("plan.changeable"),
        "gap" => new PlanGap(desk, desk.Plan(answers)).Text(isAside: true),
        _ when desk.Hearing.Is(said, "plan.hear.answers") => Answered(desk, said, answers),
        _ => IsDone(desk, said, answers) ?? Times(desk, said, answers) ?? PlanComparison.Of(desk, said, answers) ?? PlanOrder.Of(desk, said, answers),
    };

    // "What is my target?" asks for one answer, "what did I tell you?" for all.
    private static string Answered(PlanDesk desk, string said, PlanAnswers answers) => FormSteering.FieldIn(desk, said) is { } field
        ? $"{desk.Texts.AnswerLines(answers, desk.Plan(answers), desk.Titles, field).Single()}."
        : $"{desk.Say("plan.answersHead")}\n\n{string.Join('\n', desk.Kept(answers).Select(line => "- " + line))}";

    // "What have I finished?"
    private static string Finished(PlanDesk desk, PlanAnswers answers)
    {
        var plan = desk.Plan(answers);
        var works = plan.Works.Where(work => work.IsDone).Select(work => work.Name).ToList();
        return works.Count == 0
            ? $"{desk.Say("plan.read.haveNone")} {desk.Texts.Next(plan)}"
            : $"{desk.Say("plan.isDone", ("works", desk.Texts.Names(works)))} {desk.Texts.Where(plan)}";
    }

    // "Did I finish NumPy?", "what is left in stage 2?"
    private static bool AsksDone(PlanDesk desk, string said) =>
        desk.Hearing.After(said, "plan.hear.askDone") is not null || (desk.Hearing.IsQuestion(said) && PlanProgress.IsEndOfDone(desk, said));

    private static string? IsDone(PlanDesk desk, string said, PlanAnswers answers)
    {
        if (!AsksDone(desk, said))
        {
            return null;
        }

        var plan = desk.Plan(answers);
        var found = desk.Finder.Find(said, plan);
        var told = plan.Works.Where(work => found.Contains(work.Id)).GroupBy(work => work.IsDone)
            .Select(works => desk.Say(works.Key ? "plan.isDone" : "plan.isOpen", ("works", desk.Texts.Names(works.Select(work => work.Name))))).ToList();
        return told.Count == 0 ? null : string.Join(' ', told);
    }

    // "When do I start PyTorch?", "how many hours for maths?": of a plan that there is, its own dates and hours are meant.
    private static string? Times(PlanDesk desk, string said, PlanAnswers answers)
    {
        if (!desk.Hearing.Says(said, TimesOf))
        {
            return null;
        }

        var plan = desk.Plan(answers);
        var found = desk.Finder.Find(said, plan);
        return plan.Works.Where(work => found.Contains(work.Id)).ToList() is [_, ..] works ? desk.Texts.Times(plan, works)
            : desk.Hearing.Says(said, "plan.hear.myOwn") && desk.Finder.Items(said, plan, ItemKind.OwnDate) is [_, ..] own
                ? string.Join('\n', own.Select(desk.Texts.Item))
            : null;
    }

    // What is to be built comes with what the notes propose to build.
    private static string Next(PlanDesk desk, Knowledge.Plans.Plan plan) =>
        plan.Next is { } next
            && plan.Stages.SelectMany(stage => stage.Items).FirstOrDefault(item => item.Topic.Id == next.Item) is { Kind: ItemKind.Build } build
            ? $"{desk.Texts.Next(plan)} {desk.Proposed(build)}"
            : desk.Texts.Next(plan);

    // Without a plan these are questions about the career, or about nothing.
    private static string? NamedOfPlan(PlanDesk desk, string said) =>
        desk.Hearing.Is(said, "plan.hear.first") ? "next"
        : AsksHowLong(desk, said) ? "where"
        : IsOfBasis(desk, said) ? "basis"
        : AsksFeasible(desk, said) ? "feasible"
        : desk.Hearing.Is(said, Left) ? "left"
        : desk.Hearing.IsMadeOf(said, s_howMuchLeft) ? "gap"
        : desk.Hearing.Is(said, "plan.hear.whatDone") ? "whatDone"
        : desk.Hearing.Is(said, BesideWork) ? "besideWork"
        : IsEveryWeek(desk, said) ? "everyWeek"
        : IsTired(desk, said) ? "tired"
        : desk.Hearing.Says(said, "plan.hear.today") && desk.Hearing.IsMadeOf(said, s_notStudied) ? "notToday"
        : desk.Hearing.Is(said, "plan.hear.changeable") || AsksOtherHours(desk, said) ? "changeable"
        : AsksFaster(desk, said) ? "faster"
        : desk.Hearing.Is(said, "plan.hear.nextWeek") ? "nextWeek"
        : null;

    /// <summary>
    /// Whether <paramref name="said"/> asks how long it takes, what that goes by, whether it can be done, what
    /// is done and when a part is worked on: answered before the plan is saved, too.
    /// </summary>
    public static bool IsOfDraft(PlanDesk desk, string said) =>
        Array.Exists(s_ofDraft, key => desk.Hearing.Is(said, key))
        || AsksHowLong(desk, said)
        || AsksFeasible(desk, said)
        || AsksFaster(desk, said)
        || IsOfBasis(desk, said)
        || AsksOtherHours(desk, said)
        || IsEveryWeek(desk, said)
        || desk.Hearing.IsMadeOf(said, s_howMuchLeft)
        || AsksDone(desk, said) || PlanComparison.Asks(desk, said) || PlanOrder.Asks(desk, said) || desk.Hearing.Says(said, TimesOf);

    /// <summary>Whether <paramref name="said"/> tells of a tired day, and nothing heavier was told before.</summary>
    public static bool IsTired(PlanDesk desk, string said) =>
        (desk.Hearing.Is(said, "plan.hear.tired") || desk.Hearing.IsMadeOf(said, s_unwell)) && !desk.Talk.Now.Distressed;

    private static bool AsksHowLong(PlanDesk desk, string said) => desk.Hearing.Is(said, HowLong) || desk.Hearing.IsMadeOf(said, s_howLongNow);

    // "Will I be able to finish by then?"
    private static bool AsksFeasible(PlanDesk desk, string said) => desk.Hearing.Is(said, Feasibly) || desk.Hearing.IsMadeOf(said, s_doneByThen);

    // "Can I do it faster?"; "fast" alone says by when.
    private static bool AsksFaster(PlanDesk desk, string said) =>
        desk.Hearing.Is(said, Faster) || (desk.Hearing.IsQuestion(said) && desk.Hearing.IsMadeOf(said, s_sooner));

    // "Can I reduce the hours?", "can I study only on Sundays?"
    private static bool AsksOtherHours(PlanDesk desk, string said) =>
        (desk.Hearing.IsQuestion(said) || desk.Hearing.Says(said, "plan.hear.asksWithin"))
            && desk.Hearing.IsMadeOf(said, s_changeHours);

    // "Every Sunday I am busy" leaves no week out.
    private static bool IsEveryWeek(PlanDesk desk, string said) =>
        desk.Hearing.Says(said, "plan.hear.everyWeek")
            && desk.Hearing.Says(said, "plan.hear.busyCue")
            && desk.Readers.Hours(said, needsUnit: true) is null
            && desk.Readers.FromTo(said) is null;

    /// <summary>Whether <paramref name="said"/> asks how many hours there are in all, and why: "why 500 hours?", whatever the number.</summary>
    public static bool IsOfBasis(PlanDesk desk, string said) =>
        desk.Hearing.Is(said.AsSpan().ContainsAnyInRange('0', '9') ? string.Concat(said.Where(letter => !char.IsAsciiDigit(letter))) : said, "plan.hear.basis");

    // Whose assumption the hours are, and why.
    private static string Basis(PlanDesk desk)
    {
        var planning = desk.Career.Knowledge.Planning!;
        return desk.Say(
            "plan.basis",
            ("assumption", planning.Assumption),
            ("from", PlanTexts.Number(planning.HoursFrom)),
            ("to", PlanTexts.Number(planning.HoursTo)),
            ("by", planning.SetBy),
            ("why", planning.Why));
    }

    // The plan's own range, how the target stands against it, and whose assumption both rest on.
    private static string Feasible(PlanTexts texts, Knowledge.Plans.Plan plan, PlanAnswers answers) =>
        $"{string.Join(' ', texts.Ends(plan, answers))} {texts.Assumption(plan)}";

    private static string? Named(PlanDesk desk, string said) => Array.Find(s_views, name => desk.Hearing.Is(said, "plan.hear." + name));
}
