namespace CareerBot.Knowledge.Model;

/// <summary>A topic that opens a list, and the topics of the list.</summary>
public sealed record TopicList(Topic Topic, IReadOnlyList<Topic> Items);

/// <summary>What people of this career do: duties, activities, example projects.</summary>
public sealed record Responsibilities(Topic Topic, IReadOnlyList<Topic> Duties, IReadOnlyList<Topic> Activities, TopicList? Projects);

/// <summary>The way into the career.</summary>
public sealed record Roadmap(Topic Topic, Topic? Takeaway, IReadOnlyList<Stage> Stages);

/// <summary>One stage of the way and its items.</summary>
public sealed record Stage(Topic Topic, IReadOnlyList<StageItem> Items);

/// <summary>One item of a stage.</summary>
/// <param name="Topic">What it says.</param>
/// <param name="Kind">How it takes time.</param>
/// <param name="After">Items that come before it.</param>
public sealed record StageItem(Topic Topic, ItemKind Kind, IReadOnlyList<TopicId> After);

/// <summary>How an item of the roadmap takes time.</summary>
public enum ItemKind
{
    /// <summary>Takes hours of study.</summary>
    Learn,

    /// <summary>Takes hours of work on something of one's own.</summary>
    Build,

    /// <summary>Stands where the person puts it, such as a degree.</summary>
    OwnDate,

    /// <summary>Recurs and is never done.</summary>
    Ongoing,
}

/// <summary>How the field came about.</summary>
public sealed record History(
    Topic Topic, IReadOnlyList<Era> Eras, IReadOnlyList<HistoryEvent> Events, TopicList? Milestones, HighlightList? Highlights, Topic? Future)
{
    /// <summary>The events that have a year, oldest first.</summary>
    public IReadOnlyList<HistoryEvent> Dated { get; } = [.. Events.Where(happened => happened.Year is not null).OrderBy(happened => happened.Year)];
}

/// <summary>A stretch of the history.</summary>
/// <param name="Topic">What it says.</param>
/// <param name="From">Its first year.</param>
/// <param name="To">Its last year, or null if it lasts.</param>
public sealed record Era(Topic Topic, int From, int? To);

/// <summary>Something that happened.</summary>
/// <param name="Topic">What it says.</param>
/// <param name="Year">The year, or null where the notes give none.</param>
/// <param name="Era">The era it belongs to.</param>
/// <param name="People">Ids of the people in it.</param>
/// <param name="IsPresent">Whether it is the entry for today.</param>
public sealed record HistoryEvent(Topic Topic, int? Year, TopicId? Era, IReadOnlyList<string> People, bool IsPresent);

/// <summary>The highlights of the history, in their order.</summary>
public sealed record HighlightList(Topic Topic, IReadOnlyList<Highlight> Items);

/// <summary>A highlight.</summary>
/// <param name="Topic">What it says.</param>
/// <param name="Year">The year that the history gives it, or null.</param>
public sealed record Highlight(Topic Topic, int? Year);
