using CareerBot.Dialogs.Conversation;
using CareerBot.Knowledge.Model;
using CareerBot.Knowledge.Plans;
using Microsoft.Bot.Builder;

namespace CareerBot.Dialogs.Plan;

/// <summary>What the plan's parts need in one turn: the day where the person is, the readers, the plan, the words.</summary>
internal sealed class PlanDesk
{
    private readonly ITurnContext _turn;

    private Knowledge.Plans.Plan? _whole;

    public PlanDesk(Advisor advisor, ITurnContext turn)
    {
        Career = advisor.Career;
        _turn = turn;
        Channel = turn.Activity.ChannelId;
        Language = Advisor.LanguageOf(turn);
        Holder = TurnHolder.Of<PersonPlan>(turn);
        Zone = PlanZone.Of(turn.Activity.LocalTimezone);
        Today = Zone.DayOf(advisor.Clock.GetUtcNow());
        Hearing = Career.Hearing;
        Readers = new PlanReaders(Career, Today);
        Finder = new WorkFinder(Career.Knowledge, Hearing);
        Texts = new PlanTexts(Career.Words, Language);
    }

    public Career Career { get; }

    public string? Channel { get; }

    public string Language { get; }

    public TurnHolder<PersonPlan> Holder { get; }

    /// <summary>What is remembered of the talk.</summary>
    public TurnHolder<Talk> Talk => TurnHolder.Of<Talk>(_turn);

    public TimeZoneInfo Zone { get; }

    public DateOnly Today { get; }

    public Hearing Hearing { get; }

    public PlanReaders Readers { get; }

    public WorkFinder Finder { get; }

    public PlanTexts Texts { get; }

    /// <summary>What the questions accept.</summary>
    public PlanLimits Limits => Career.Knowledge.Planning?.Limits ?? new PlanLimits();

    public bool CanPlan => Career.Knowledge is { Planning: not null, Roadmap: not null };

    /// <summary>The plan where nothing is answered: all its items and works, to find what a text names.</summary>
    public Knowledge.Plans.Plan Whole => _whole ??= Plan(new PlanAnswers());

    public Knowledge.Plans.Plan Plan(PlanAnswers answers, DateOnly? asOf = null) => Planner.Make(Career.Knowledge, answers, asOf ?? Today)!;

    /// <summary>What <paramref name="answers"/> say, and the question whether to save them.</summary>
    public string Summary(PlanAnswers answers) =>
        $"{Say("plan.summary.head")}\n\n{Texts.Answers(answers, Plan(answers), Titles)}\n\n{Say("plan.summary.foot")}";

    /// <summary>Titles of all items, and names of their works, by id.</summary>
    public IReadOnlyDictionary<string, string> Titles =>
        Career.Knowledge.Roadmap!.Stages.SelectMany(stage => stage.Items).Select(item => (Id: item.Topic.Id.Value, item.Topic.In(Language).Title))
            .Concat(Whole.Works.Select(work => (work.Id, Title: work.Name)))
            .DistinctBy(named => named.Id).ToDictionary(named => named.Id, named => named.Title, StringComparer.Ordinal);

    /// <summary>Makes <paramref name="after"/> the answers of the plan, so that undo finds those before, and says where it stands then.</summary>
    public string Change(PlanAnswers after, string notice)
    {
        Holder.Now = Holder.Now.Changed(after);
        return $"{notice} {Texts.Where(Plan(after))}";
    }

    /// <summary>The items with a date of the person's own of which <paramref name="answers"/> tell nothing yet.</summary>
    public IReadOnlyList<PlanItem> OpenOwn(PlanAnswers answers) =>
        [.. Plan(answers).Stages.SelectMany(stage => stage.Items).Where(item => item is { Kind: ItemKind.OwnDate, Date: null, IsDone: false })];

    /// <summary>The days of <paramref name="item"/> moved by <paramref name="later"/>, as they are said; a whole month stays one.</summary>
    public string Shifted(PlanAnswers answers, string item, Func<DateOnly, DateOnly> later) =>
        Texts.Days(later(answers.OwnDates[item]), answers.OwnEnds.TryGetValue(item, out var end) ? later(end.AddDays(1)).AddDays(-1) : null);

    /// <summary>What is kept of the person for the plan.</summary>
    public IEnumerable<string> Kept(PlanAnswers answers)
    {
        var plan = Plan(answers);
        var finished = answers.Done.Count == 0 ? Say("plan.summary.nothing") : Texts.Names(plan, answers.Done.Select(done => done.Work));
        return Texts.AnswerLines(answers, plan, Titles).Append(Say("plan.about.finished", ("value", finished)));
    }

    /// <summary>What was told for a plan that is not saved; empty for nothing.</summary>
    public IReadOnlyList<string> Unsaved() => (Talk.Now.Draft?.Answers ?? Talk.Now.Told) is not { } told ? []
        : [.. PlanFields.All.Where(field => IsGiven(told, field)).SelectMany(field => Texts.AnswerLines(told, Plan(told), Titles, field))];

    /// <summary>
    /// Whether <paramref name="answers"/> hold an answer to <paramref name="field"/>; a
    /// degree that somebody has is none of the skills that are asked for.
    /// </summary>
    public bool IsGiven(PlanAnswers answers, string field) =>
        PlanParts.IsGiven(
            field == PlanFields.Have ? answers with { Have = [.. answers.Have.Except(OwnDone(answers), StringComparer.Ordinal)] } : answers,
            field);

    /// <summary>What <paramref name="answers"/> have as done of the items with a date of the person's own: degrees, an internship.</summary>
    public IReadOnlyList<string> OwnDone(PlanAnswers answers) =>
        [.. Whole.Stages.SelectMany(stage => stage.Items)
            .Where(item => item.Kind == ItemKind.OwnDate)
            .Select(item => item.Topic.Id.Value)
            .Where(answers.Have.Contains)];

    /// <summary>What the notes propose to build in <paramref name="item"/>, tied to no skill and no level, since they tie it to none.</summary>
    public string Proposed(PlanItem item) => Say("plan.gap.build", ("proposed", Career.Words.Fill(item.Topic.In(Language).Lead)));

    /// <summary>The day of a moment where the person is, as it is said.</summary>
    public string Day(DateTimeOffset at) => PlanTexts.Day(Zone.DayOf(at));

    /// <summary>A moment where the person is, as it is said.</summary>
    public string Moment(DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, Zone).ToString("d MMMM yyyy, HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Numbers and dates of <paramref name="text"/> in English.</summary>
    public string Spoken(string text) => Readers.English(text);

    /// <summary>Whether the whole of <paramref name="text"/> is a yes, in any of the languages.</summary>
    public bool IsYes(string text) => Hearing.Is(text, "plan.hear.yes") || Spoken(text) == "yes";

    /// <summary>Whether the whole of <paramref name="text"/> is a no, in any of the languages.</summary>
    public bool IsNo(string text) => Hearing.Is(text, "plan.hear.no") || Spoken(text) == "no";

    /// <summary>A sentence of which there are variants, so that it does not follow itself.</summary>
    public string Vary(string key, params ReadOnlySpan<(string Name, string Value)> values) => Career.Words.Say(Language, key, Talk.Now.Turn, values);

    public string Say(string key, params ReadOnlySpan<(string Name, string Value)> values) => Career.Words.Say(Language, key, 0, values);
}
