using CareerBot.Dialogs.Conversation;
using CareerBot.Knowledge.Model;
using CareerBot.Knowledge.Plans;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CareerBot.Dialogs.Plan;

/// <summary>What the plan's parts need in one turn: the day where the person is, the readers, the plan, the words.</summary>
internal sealed class PlanDesk
{
    private const string UsualZone = "Asia/Kolkata";

    public PlanDesk(Advisor advisor, ITurnContext turn)
    {
        Career = advisor.Career;
        Language = Advisor.LanguageOf(turn);
        Holder = TurnHolder.Of<PersonPlan>(turn);
        Zone = ZoneOf(turn.Activity);
        Today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(advisor.Clock.GetUtcNow(), Zone).DateTime);
        Hearing = Career.Hearing;
        Readers = new PlanReaders(Career, Today);
        Finder = new WorkFinder(Career.Knowledge, Hearing);
        Texts = new PlanTexts(Career.Words, Language);
    }

    public Career Career { get; }

    public string Language { get; }

    public TurnHolder<PersonPlan> Holder { get; }

    public TimeZoneInfo Zone { get; }

    public DateOnly Today { get; }

    public PlanHearing Hearing { get; }

    public PlanReaders Readers { get; }

    public WorkFinder Finder { get; }

    public PlanTexts Texts { get; }

    /// <summary>What the questions accept.</summary>
    public PlanLimits Limits => Career.Knowledge.Planning?.Limits ?? new PlanLimits();

    public bool CanPlan => Career.Knowledge is { Planning: not null, Roadmap: not null };

    public Knowledge.Plans.Plan Plan(PlanAnswers answers) => Planner.Make(Career.Knowledge, answers, Today)!;

    /// <summary>What <paramref name="answers"/> say, and the question whether to save them.</summary>
    public string Summary(PlanAnswers answers) =>
        $"{Say("plan.summary.head")}\n\n{Texts.Answers(answers, Plan(answers), Titles)}\n\n{Say("plan.summary.foot")}";

    /// <summary>Titles of all items, by id.</summary>
    public IReadOnlyDictionary<string, string> Titles =>
        Career.Knowledge.Roadmap!.Stages.SelectMany(stage => stage.Items).ToDictionary(item => item.Topic.Id.Value, item => item.Topic.In(Language).Title, StringComparer.Ordinal);

    /// <summary>Everything that is kept of the person.</summary>
    public string About() => Holder.Now.Answers is { } answers && Plan(answers) is var plan
        ? $"{Say("plan.about.head")}\n\n{Texts.Answers(answers, plan, Titles)}\n- {Say("plan.about.finished", ("value", answers.Done.Count == 0 ? Say("plan.summary.nothing") : Texts.Names(PlanReading.NamesOf(plan, answers.Done.Select(done => done.Work)))))}\n\n{Say("plan.about.foot")}"
        : $"{Say("plan.about.none")} {Say("plan.about.foot")}";

    /// <summary>Numbers and dates of <paramref name="text"/> in English.</summary>
    public string Spoken(string text) => Readers.English(text);

    /// <summary>Whether the whole of <paramref name="text"/> is a yes, in any of the languages.</summary>
    public bool IsYes(string text) => Hearing.Is(text, "plan.hear.yes") || Spoken(text) == "yes";

    /// <summary>Whether the whole of <paramref name="text"/> is a no, in any of the languages.</summary>
    public bool IsNo(string text) => Hearing.Is(text, "plan.hear.no") || Spoken(text) == "no";

    public string Say(string key, params ReadOnlySpan<(string Name, string Value)> values) => Career.Words.Say(Language, key, 0, values);

    private static TimeZoneInfo ZoneOf(Activity activity) =>
        activity.LocalTimezone is { Length: > 0 } zone && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var own) ? own
        : TimeZoneInfo.TryFindSystemTimeZoneById(UsualZone, out var usual) ? usual
        : TimeZoneInfo.Utc;
}
