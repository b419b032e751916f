using CareerBot.Knowledge.Model;

namespace CareerBot.Knowledge.Plans;

/// <summary>A way through the roadmap with dates, made from an assumption about hours that is not a fact.</summary>
public sealed record Plan
{
    /// <summary>The assumption behind every date.</summary>
    public required Planning Assumption { get; init; }

    /// <summary>The person's own figure for all hours together, in the place of the assumption's range; null for none.</summary>
    public double? OwnTotal { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>Hours of study a week.</summary>
    public required double Hours { get; init; }

    /// <summary>The stages of the roadmap, each with its items.</summary>
    public required IReadOnlyList<PlanStage> Stages { get; init; }

    /// <summary>The weeks from the start until the work is done by the middle of the range; ends early if it never is.</summary>
    public required IReadOnlyList<PlanWeek> Weeks { get; init; }

    /// <summary>When it may be done at the earliest; null if not even that is within <see cref="Planner.MostWeeks"/>.</summary>
    public DateOnly? Earliest { get; init; }

    /// <summary>When it may be done, earliest and latest; null if not within <see cref="Planner.MostWeeks"/>.</summary>
    public required PlanSpan? Finish { get; init; }

    /// <summary>How the target stands against the finish.</summary>
    public required Reach Reach { get; init; }

    /// <summary>Whole hours a week that would reach the target for sure; null where there is no target, or no such number.</summary>
    public int? HoursForTarget { get; init; }

    /// <summary>How much longer than assumed the person took over what is finished; null before <see cref="PlanLimits.PaceAfter"/> works.</summary>
    public double? Pace { get; init; }

    /// <summary>Hours of all that is left, least and most.</summary>
    public required HourRange Left { get; init; }

    /// <summary>All works of all items, in the order in which they are done.</summary>
    public required IReadOnlyList<PlanWork> Works { get; init; }

    /// <summary>
    /// The share of the assumed hours that is done, from 0 to 1. A pace of one's own changes
    /// nothing in it, so that it never falls when something is finished.
    /// </summary>
    public double Progress => Works.Sum(Assumed) is > 0 and var all ? Works.Where(work => work.IsDone).Sum(Assumed) / all : 1;

    // What is open stands in hours of the person's own pace.
    private double Assumed(PlanWork work) => work.IsDone ? work.Hours.Middle : work.Hours.Middle / (Pace ?? 1);

    /// <summary>The first work that is not done, or null.</summary>
    public PlanWork? Next => Works.FirstOrDefault(work => !work.IsDone);

    /// <summary>The week that <paramref name="day"/> lies in, or null.</summary>
    public PlanWeek? WeekOf(DateOnly day) => Weeks.FirstOrDefault(week => week.Start <= day && day < week.Start.AddDays(Calendar.DaysOfWeek));
}

/// <summary>How a target stands against the finish, always by the assumption.</summary>
public enum Reach
{
    /// <summary>There is no target.</summary>
    NoTarget,

    /// <summary>Even the most hours end before the target.</summary>
    Sure,

    /// <summary>The target lies inside the range.</summary>
    Possible,

    /// <summary>Even the fewest hours end after the target.</summary>
    Missed,
}

/// <summary>Hours, least and most.</summary>
/// <param name="From">The least.</param>
/// <param name="To">The most.</param>
public readonly record struct HourRange(double From, double To)
{
    /// <summary>Between the two.</summary>
    public double Middle => (From + To) / 2;

    /// <summary>The range <paramref name="factor"/> times as long.</summary>
    public HourRange Times(double factor) => new(From * factor, To * factor);

    /// <summary>Both ranges one after the other.</summary>
    public HourRange Plus(HourRange other) => new(From + other.From, To + other.To);
}

/// <summary>A stage and what is planned of it.</summary>
/// <param name="Topic">The stage.</param>
/// <param name="Items">Its items, without those left out.</param>
public sealed record PlanStage(Topic Topic, IReadOnlyList<PlanItem> Items)
{
    /// <summary>Whether everything in it that can be finished is.</summary>
    public bool IsDone => Items.Any(item => item.Kind != ItemKind.Ongoing) && Items.All(item => item.IsDone || item.Kind == ItemKind.Ongoing);
}

/// <summary>An item of the roadmap as it is planned.</summary>
/// <param name="Topic">The item.</param>
/// <param name="Kind">How it takes time.</param>
/// <param name="Works">Its works; none if it takes no hours.</param>
/// <param name="IsDone">Whether it is finished. What is ongoing never is.</param>
/// <param name="Date">Where the person put an item with a date of its own.</param>
public sealed record PlanItem(Topic Topic, ItemKind Kind, IReadOnlyList<PlanWork> Works, bool IsDone, DateOnly? Date)
{
    /// <summary>The last day of an item that the person put on several days; null for one day.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Its hours.</summary>
    public HourRange Hours => Works.Aggregate(default(HourRange), (sum, work) => sum.Plus(work.Hours));

    /// <summary>When it is worked on by the middle of the range; null if it is done or takes no hours.</summary>
    public PlanSpan? When => Works.Select(work => work.When).OfType<PlanSpan>().ToList() is [var first, ..] all ? new PlanSpan(first.From, all[^1].To) : null;
}

/// <summary>The smallest thing that can be finished: an item, or one part of it.</summary>
/// <param name="Id">The item's id, or <c>item/term</c> for a part.</param>
/// <param name="Item">The item.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Hours">Its hours by the assumption.</param>
/// <param name="IsDone">Whether it is finished.</param>
public sealed record PlanWork(string Id, TopicId Item, string Name, HourRange Hours, bool IsDone)
{
    /// <summary>When it is worked on by the middle of the range; null if it is done.</summary>
    public PlanSpan? When { get; init; }
}

/// <summary>What a week is for.</summary>
public enum WeekKind
{
    /// <summary>Study.</summary>
    Study,

    /// <summary>Kept free by the person: exams, holidays.</summary>
    Busy,

    /// <summary>Kept free by the plan, for what comes between.</summary>
    Free,
}

/// <summary>One week.</summary>
/// <param name="Start">Its first day.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Shares">What is done in it; empty unless it is for study.</param>
public sealed record PlanWeek(DateOnly Start, WeekKind Kind, IReadOnlyList<PlanShare> Shares);

/// <summary>Hours of a work in a week.</summary>
/// <param name="Work">The id of the work.</param>
/// <param name="Hours">The hours, never more than the week has.</param>
public sealed record PlanShare(string Work, double Hours);
