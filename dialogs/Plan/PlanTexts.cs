using System.Globalization;
using CareerBot.Dialogs.Conversation;
using CareerBot.Knowledge.Model;
using CareerBot.Knowledge.Plans;

namespace CareerBot.Dialogs.Plan;

/// <summary>Says plans in words. Every figure comes from the plan, every name from the knowledge.</summary>
public sealed class PlanTexts(Words words, string language)
{
    private const int ShownWorks = 3;
    private const int MostOfList = 12;

    /// <summary>A day as it is said: 5 June 2027.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A month as it is said: June 2027.</summary>
    public static string Month(DateOnly day) => day.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>Whether <paramref name="text"/> is a number and nothing else.</summary>
    public static bool IsNumber(string text) => double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);

    /// <summary>A number without needless digits.</summary>
    public static string Number(double number) => Math.Round(number, number < 10 ? 1 : 0).ToString("0.#", CultureInfo.InvariantCulture);

    // Hours of a week are a person's own, and told to the tenth.
    private static string Exact(double hours) => Math.Round(hours, 1).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>The sentence that says whose assumption the hours are, and how to change them.</summary>
    public string Assumption(Knowledge.Plans.Plan plan) =>
        plan.OwnTotal is null ? $"{plan.Assumption.Assumption} {Assumption("plan.assumption", plan)}" : Assumption("plan.assumptionReplaced", plan);

    private string Assumption(string key, Knowledge.Plans.Plan plan) =>
        words.Say(language, key, 0, ("from", Number(plan.Assumption.HoursFrom)), ("to", Number(plan.Assumption.HoursTo)), ("hours", Number(plan.OwnTotal ?? 0)));

    /// <summary>
    /// The key of a sentence about the hours: another one where the person counts them, and
    /// nothing is assumed of their sum, or where the person's own pace counts.
    /// </summary>
    public static string Key(Knowledge.Plans.Plan plan, string key) => plan.Pace is not null ? key + "Paced" : plan.OwnTotal is null ? key : key + "Own";

    /// <summary>The works and items of <paramref name="plan"/> with these <paramref name="ids"/>, as a list.</summary>
    public string Names(Knowledge.Plans.Plan plan, IEnumerable<string> ids) => Names(NamesOf(plan, ids));

    /// <summary>Names of works: the first dozen, and how many there are beyond.</summary>
    public string Names(IEnumerable<string> names)
    {
        var all = names.ToList();
        var shown = string.Join(", ", all.Take(all.Count == MostOfList + 1 ? all.Count : MostOfList));
        return all.Count <= MostOfList + 1 ? shown : words.Say(language, "plan.andMore", 0, ("shown", shown), ("more", Number(all.Count - MostOfList)));
    }

    /// <summary>That the notes say nothing of skills which somebody named: they are not passed over in silence.</summary>
    /// <param name="named">What was named, at least one.</param>
    /// <param name="isAll">Whether nothing else was named.</param>
    public string Elsewhere(IReadOnlyList<string> named, bool isAll) =>
        words.Say(language, isAll ? "plan.read.elsewhereOnly" : "plan.read.elsewhere", 0, ("names", words.AllOf(language, named)));

    /// <summary>Hours a week in words.</summary>
    public string HoursAWeek(double hours) => words.Say(language, Exact(hours) == "1" ? "plan.oneHour" : "plan.someHours", 0, ("hours", Exact(hours)));

    /// <summary>A number of weeks in words.</summary>
    public string Weeks(int weeks) => weeks == 1 ? words.Say(language, "plan.oneWeek") : words.Say(language, "plan.someWeeks", 0, ("weeks", Number(weeks)));

    /// <summary>Which items end later in <paramref name="after"/> than in <paramref name="before"/>: the first few, each with both days.</summary>
    public string Slips(Knowledge.Plans.Plan before, Knowledge.Plans.Plan after)
    {
        var ends = before.Stages.SelectMany(stage => stage.Items)
            .Where(item => item.When is not null)
            .ToDictionary(item => item.Topic.Id, item => item.When!.To);
        var late = after.Stages.SelectMany(stage => stage.Items)
            .Where(item => item.When is { } span && ends.TryGetValue(item.Topic.Id, out var end) && span.To > end)
            .ToList();
        return string.Join(
            '\n',
            late
                .Take(ShownWorks)
                .Select(item => "- " + words.Say(language, "plan.slip", 0, ("item", item.Topic.In(language).Title), ("before", Day(ends[item.Topic.Id])), ("after", Day(item.When!.To)))));
    }

    /// <summary>Items with a date of the person's own, and what they leave out.</summary>
    public IReadOnlyList<string> Own(PlanAnswers answers, Knowledge.Plans.Plan plan, IReadOnlyDictionary<string, string> titles) =>
    [
        .. plan.Stages.SelectMany(stage => stage.Items).Where(item => item is { Date: not null, IsDone: false }).Select(Item),
        .. answers.LeftOut.Select(id => words.Say(language, "plan.summary.without", 0, (
            "item",
            titles.GetValueOrDefault(id) ?? id[(id.IndexOf('/', StringComparison.Ordinal) + 1)..]))),
    ];

    /// <summary>When it is ready: two months, or the days where both lie in one month.</summary>
    public static (string From, string To) Ends(PlanSpan finish) => Month(finish.From) == Month(finish.To)
        ? (Day(finish.From), Day(finish.To))
        : (Month(finish.From), Month(finish.To));

    /// <summary>The range of the finish by days, to be compared with another.</summary>
    public string Range(Knowledge.Plans.Plan plan) => plan.Finish is { } finish
        ? words.Say(language, "plan.range", 0, ("from", Day(finish.From)), ("to", Day(finish.To)))
        : plan.Earliest is { } earliest ? words.Say(language, "plan.range", 0, ("from", Day(earliest)), ("to", words.Say(language, "plan.never")))
        : words.Say(language, "plan.never");

    /// <summary>The whole plan.</summary>
    public string Whole(Knowledge.Plans.Plan plan, PlanAnswers answers)
    {
        var lines = new List<string> { Head(plan) };
        lines.AddRange(Ends(plan, answers));
        foreach (var stage in plan.Stages)
        {
            lines.Add("\n" + words.Say(language, "plan.shown.stage", 0, ("stage", stage.Topic.In(language).Title)));
            lines.AddRange(stage.Items.Select(item => "- " + Item(item)));
        }

        lines.Add("\n" + string.Join('\n', Basis(plan)));
        return string.Join('\n', lines);
    }

    /// <summary>How far it is, in one line.</summary>
    public string Head(Knowledge.Plans.Plan plan) => words.Say(language, "plan.shown.head", 0, ("done", Percent(plan)), ("hours", HoursAWeek(plan.Hours)));

    /// <summary>When it ends, and how the target stands.</summary>
    public IEnumerable<string> Ends(Knowledge.Plans.Plan plan, PlanAnswers answers) => [End(plan), .. Target(plan, answers)];

    /// <summary>When an item is worked on, without its name.</summary>
    public string When(PlanItem item) => item switch
    {
        { IsDone: true } => words.Say(language, "plan.card.done"),
        { Kind: ItemKind.Ongoing } => words.Say(language, "plan.card.ongoing"),
        { Kind: ItemKind.OwnDate, Date: { } date } => Days(date, item.Until),
        { Kind: ItemKind.OwnDate } => words.Say(language, "plan.card.open"),
        { When: { } span } => words.Say(language, "plan.card.when", 0, ("hours", OpenHours(item)), ("start", Day(span.From)), ("end", Day(span.To))),
        _ => string.Empty,
    };

    /// <summary>What the dates rest on, sentence by sentence: the free weeks, the person's own figures, the assumption and how to change it.</summary>
    public IReadOnlyList<string> Basis(Knowledge.Plans.Plan plan) =>
    [
        words.Say(language, "plan.shown.free", 0, ("every", Number(plan.Assumption.FreeEvery)), ("free", Number(plan.Assumption.FreeWeeks))),
        .. plan.Pace is { } pace ? [PaceOf(pace)] : (string[])[],
        Assumption(plan),
    ];

    /// <summary>How the person's own pace stands beside the assumption.</summary>
    public string PaceOf(double pace) =>
        Number(pace) == "1" ? words.Say(language, "plan.shown.paceSame") : words.Say(language, "plan.shown.pace", 0, ("pace", Number(pace)));

    /// <summary>What to do in the week of <paramref name="day"/>: at most three things.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="day">A day of the week.</param>
    /// <param name="which">What the keys of the sentences end with: "Next" for next week, nothing for this one.</param>
    public string Week(Knowledge.Plans.Plan plan, DateOnly day, string which = "")
    {
        if (plan.Next is null)
        {
            return words.Say(language, "plan.week.over");
        }

        if (plan.WeekOf(day) is not { } week)
        {
            return words.Say(language, "plan.week.notYet", 0, ("date", Day(plan.Start)));
        }

        return week.Kind switch
        {
            WeekKind.Busy => words.Say(language, "plan.week.busy" + which),
            WeekKind.Free => words.Say(language, "plan.week.free" + which),
            _ => $"{words.Say(language, "plan.week.head" + which, 0, ("from", Day(week.Start)), ("to", Day(week.Start.AddDays(6))))}\n\n{string.Join('\n', week.Shares.Take(ShownWorks).Select(share => Share(plan, share)))}\n\n{Assumption(plan)}",
        };
    }

    /// <summary>How many hours are left.</summary>
    public string Left(Knowledge.Plans.Plan plan) => $"{words.Say(language, "plan.left", 0, ("hours", Hours(plan.Left)))} {Assumption(plan)}";

    /// <summary>What comes next.</summary>
    public string Next(Knowledge.Plans.Plan plan) => plan.Next is { } next
        ? words.Say(language, Key(plan, "plan.next"), 0, ("work", next.Name), ("hours", Hours(next.Hours)))
        : words.Say(language, "plan.shown.all");

    /// <summary>Where the person is.</summary>
    public string Where(Knowledge.Plans.Plan plan)
    {
        if (plan.Next is not { } next || plan.Finish is not { } finish)
        {
            return End(plan);
        }

        var stage = plan.Stages.First(each => each.Items.Any(item => item.Topic.Id == next.Item));
        var (from, to) = Ends(finish);
        return words.Say(language, Key(plan, "plan.where"), 0, ("stage", stage.Topic.In(language).Title), ("done", Percent(plan)), ("work", next.Name), ("from", from), ("to", to));
    }

    /// <summary>What the answers say, as a list.</summary>
    /// <param name="answers">The answers.</param>
    /// <param name="plan">The plan that they make.</param>
    /// <param name="titles">Titles of all items, by id.</param>
    public string Answers(PlanAnswers answers, Knowledge.Plans.Plan plan, IReadOnlyDictionary<string, string> titles) =>
        string.Join('\n', AnswerLines(answers, plan, titles).Select(line => "- " + line));

    /// <summary>What the answers say, line by line; see <see cref="Answers"/>. Only that to <paramref name="field"/>, if it is given.</summary>
    public IEnumerable<string> AnswerLines(PlanAnswers answers, Knowledge.Plans.Plan plan, IReadOnlyDictionary<string, string> titles, string? field = null)
    {
        var nothing = words.Say(language, "plan.summary.nothing");
        List<string> done = [.. plan.Works.Where(work => work.IsDone).Select(work => work.Name), .. plan.Stages.SelectMany(stage => stage.Items)
            .Where(item => item is { Kind: ItemKind.OwnDate, IsDone: true })
            .Select(item => item.Topic.In(language).Title)];
        var own = Own(answers, plan, titles);
        (string Key, string Value)[] lines =
        [
            ("plan.summary.standing", answers.Standing ?? words.Say(language, "plan.summary.unsaid")),
            ("plan.summary.have", done.Count == 0 ? nothing : Names(done)),
            ("plan.summary.hours", answers.Hours is null ? words.Say(language, "plan.summary.usual", 0, ("hours", Exact(plan.Hours))) : Exact(plan.Hours)),
            ("plan.summary.start", answers.Start is { } start ? Day(start) : words.Say(language, "plan.summary.today")),
            ("plan.summary.target", answers.Target is { } target ? Day(target) : words.Say(language, "plan.summary.asap")),
            ("plan.summary.busy", answers.Busy.Count == 0 ? nothing : Spans(answers.Busy)),
            ("plan.summary.extras", own.Count == 0 ? nothing : string.Join(", ", own)),
            .. OwnFigures(answers, plan),
        ];
        return lines
            .Where(line => field is null || line.Key == "plan.summary." + field)
            .Select(line => words.Say(language, line.Key, 0, ("value", line.Value)));
    }

    /// <summary>The sentence that a stretch of days is left out.</summary>
    public string LeftOut(PlanSpan span) => words.Say(language, "plan.read.busy", 0, ("from", Day(span.From)), ("to", Day(span.To)));

    /// <summary>Stretches of days, in their order.</summary>
    public string Spans(IEnumerable<PlanSpan> spans) =>
        string.Join(", ", spans.OrderBy(span => span.From).Select(Span));

    private string Span(PlanSpan span) => words.Say(language, "plan.summary.span", 0, ("from", Day(span.From)), ("to", Day(span.To)));

    private IEnumerable<(string Key, string Value)> OwnFigures(PlanAnswers answers, Knowledge.Plans.Plan plan)
    {
        if (answers.TotalHours is { } total)
        {
            yield return ("plan.summary.total", Number(total));
        }

        foreach (var scaled in answers.Scales.Where(scale => scale.Value != 1 && !answers.LeftOut.Contains(scale.Key)).GroupBy(scale => scale.Value))
        {
            yield return (
                "plan.summary.scaled",
                words.Say(language, "plan.summary.factor", 0, ("factor", Number(scaled.Key)), ("works", Names(plan, scaled.Select(scale => scale.Key)))));
        }
    }

    private string Hours(HourRange hours) => Number(hours.From) == Number(hours.To)
        ? Number(hours.From)
        : words.Say(language, "plan.range", 0, ("from", Number(hours.From)), ("to", Number(hours.To)));

    /// <summary>The share that is done, in percent.</summary>
    public static string Percent(Knowledge.Plans.Plan plan) => Number(Math.Floor(plan.Progress * 100));

    private string End(Knowledge.Plans.Plan plan) => (plan.Next, plan.Finish) switch
    {
        (null, _) => words.Say(language, "plan.shown.all"),
        (_, { } finish) when Ends(finish) is var (from, to) => words.Say(language, Key(plan, "plan.shown.finish"), 0, ("from", from), ("to", to)),
        _ when plan.Earliest is { } earliest => words.Say(language, "plan.shown.noLatest", 0, ("from", Month(earliest))),
        _ => words.Say(language, "plan.shown.noFinish"),
    };

    /// <summary>How the target stands against the end, by the assumption; nothing without a target.</summary>
    public IEnumerable<string> Target(Knowledge.Plans.Plan plan, PlanAnswers answers)
    {
        if (answers.Target is not { } target || plan.Next is null)
        {
            return [];
        }

        var hours = plan.HoursForTarget is { } needed ? HoursAWeek(needed) : null;
        return (plan.Reach, hours) switch
        {
            (Reach.Sure, _) => [words.Say(language, Key(plan, "plan.shown.sure"), 0, ("target", Day(target)))],
            (Reach.Possible, { } safe) => [words.Say(language, Key(plan, "plan.shown.possible"), 0, ("target", Day(target)), ("hours", safe))],
            (Reach.Possible, null) => [words.Say(language, "plan.shown.possibleOnly", 0, ("target", Day(target)))],
            (Reach.Missed, { } enough) => [words.Say(language, Key(plan, "plan.shown.missed"), 0, ("target", Day(target)), ("hours", enough), ("week", HoursAWeek(plan.Hours)), ("from", Number(plan.Left.From)), ("to", Number(plan.Left.To)))],
            (Reach.Missed, null) => [words.Say(language, Key(plan, "plan.shown.missedFar"), 0, ("target", Day(target)), ("from", Number(plan.Left.From)), ("to", Number(plan.Left.To)))],
            _ => [],
        };
    }

    /// <summary>When <paramref name="works"/> are worked on, and how many hours they take.</summary>
    public string Times(Knowledge.Plans.Plan plan, IEnumerable<PlanWork> works) =>
        $"{string.Join('\n', works.Select(work => "- " + Time(work)))}\n\n{Assumption(plan)}";

    private string Time(PlanWork work) => work.When is not { } span ? words.Say(language, "plan.shown.done", 0, ("item", work.Name))
        : words.Say(language, "plan.shown.item", 0, ("item", work.Name), ("hours", Hours(work.Hours)), ("start", Day(span.From)), ("end", Day(span.To)));

    /// <summary>An item with its hours and days, or what else is to be said of when it is done.</summary>
    public string Item(PlanItem item)
    {
        var title = item.Topic.In(language).Title;
        return item switch
        {
            { IsDone: true } => words.Say(language, "plan.shown.done", 0, ("item", title)),
            { Kind: ItemKind.Ongoing } => words.Say(language, "plan.shown.ongoing", 0, ("item", title)),
            { Kind: ItemKind.OwnDate, Date: { } date } => words.Say(language, "plan.shown.own", 0, ("item", title), ("date", Days(date, item.Until))),
            { Kind: ItemKind.OwnDate } => words.Say(language, "plan.shown.ownOpen", 0, ("item", title)),
            { When: { } span } => words.Say(language, "plan.shown.item", 0, ("item", title), ("hours", Hours(Open(item))), ("start", Day(span.From)), ("end", Day(span.To))),
            _ => title,
        };
    }

    /// <summary>A day, or the stretch from it to <paramref name="until"/>.</summary>
    public string Days(DateOnly from, DateOnly? until) => until is not { } to ? Day(from)
        : from.Day == 1 && to == from.AddMonths(1).AddDays(-1) ? Month(from)
        : from.DayOfYear == 1 && to == from.AddYears(1).AddDays(-1) ? Number(from.Year)
        : Span(new PlanSpan(from, to));

    /// <summary>The hours of an item that are still open.</summary>
    public string OpenHours(PlanItem item) => Hours(Open(item));

    private static HourRange Open(PlanItem item) => item.Works.Where(work => !work.IsDone).Aggregate(default(HourRange), (sum, work) => sum.Plus(work.Hours));

    private string Share(Knowledge.Plans.Plan plan, PlanShare share) =>
        "- " + words.Say(language, "plan.week.line", 0, ("work", plan.Works.First(work => work.Id == share.Work).Name), ("hours", Exact(share.Hours)));

    /// <summary>The names of works and titles of items of <paramref name="plan"/> by their <paramref name="ids"/>.</summary>
    public static IEnumerable<string> NamesOf(Knowledge.Plans.Plan plan, IEnumerable<string> ids) =>
        ids.Select(id => plan.Works.FirstOrDefault(work => work.Id == id)?.Name
            ?? plan.Stages.SelectMany(stage => stage.Items).FirstOrDefault(item => item.Topic.Id.Value == id)?.Topic.Told.Title
            ?? id);
}
