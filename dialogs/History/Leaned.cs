using CareerBot.Dialogs.Conversation;
using CareerBot.Knowledge.Model;

namespace CareerBot.Dialogs.History;

/// <summary>What was told last, as a question leans on it that names nothing itself: the topic, and of the history its entries, years and people.</summary>
internal sealed class Leaned
{
    private readonly CareerKnowledge _knowledge;

    private Leaned(CareerKnowledge knowledge, Topic topic, IReadOnlyList<HistoryEvent> events) => (_knowledge, Topic, Events) = (knowledge, topic, events);

    public Topic Topic { get; }

    /// <summary>The entry that was told, the entries that were listed last, or all entries of a person.</summary>
    public IReadOnlyList<HistoryEvent> Events { get; }

    /// <summary>Those of them that have a year.</summary>
    public IReadOnlyList<HistoryEvent> Dated => [.. Events.Where(each => each.Year is not null)];

    public bool IsHistory => HistoryLookup.IsHistory(Topic);

    /// <summary>Whether several entries were told at once.</summary>
    public bool IsOfSeveral => Topic.Id == _knowledge.History?.Topic.Id && Events.Count > 1;

    /// <summary>Whether the history was told as a whole.</summary>
    public bool IsWhole => Topic.Id == _knowledge.History?.Topic.Id && Events.Count == 0;

    /// <summary>The person who was told of, or null.</summary>
    public string? Person => PersonOf(_knowledge, Topic);

    /// <summary>The people of what was told: a person alone, those of the entries or of an era, or those whom a detail names.</summary>
    public IReadOnlyList<string> People => Person is { } only ? [only]
        : Events.Count > 0 ? PeopleIn(Events)
        : Era is { } era ? PeopleIn(_knowledge.History!.Events.Where(each => each.Era == era.Topic.Id))
        : IsHistory ? [.. _knowledge.Terms.Where(term => term.Kind == Term.Person && Tells(term.Name)).Select(term => term.Id)]
        : [];

    /// <summary>The same; beside a person the others of their entries.</summary>
    public IReadOnlyList<string> Others => Person is { } only ? [.. PeopleIn(Events).Where(id => id != only)] : People;

    public IReadOnlyList<int> Years => [.. Events.Select(each => each.Year).Append(YearOfHighlight(_knowledge, Topic)).OfType<int>().Distinct().Order()];

    /// <summary>The one year of what was told, or that of the entry which a detail leads to; null for none or several.</summary>
    public int? Year => Years is [var only] ? only : Events.Count == 0 ? EntryAfter?.Year : null;

    /// <summary>The first dated entry that a detail of the history leads to.</summary>
    public HistoryEvent? EntryAfter => !IsHistory ? null
        : Topic.Next.Select(next => _knowledge.History?.Events.FirstOrDefault(each => each.Topic.Id == next && each.Year is not null))
            .FirstOrDefault(each => each is not null);

    /// <summary>The era that was told of itself, or null.</summary>
    public Era? Era => _knowledge.History?.Eras.FirstOrDefault(each => each.Topic.Id == Topic.Id);

    /// <summary>What a question leans on after <paramref name="topic"/> was told.</summary>
    public static Leaned Of(CareerKnowledge knowledge, Topic topic, Talk talk)
    {
        var year = YearOfHighlight(knowledge, topic);
        return new(knowledge, topic, knowledge.History is not { } history ? []
            : topic.Id == history.Topic.Id ? [.. history.Events.Where(each => talk.Listed.Contains(each.Topic.Id.Value))]
            : history.Events.FirstOrDefault(each => each.Topic.Id == topic.Id || (each.Year is not null && each.Year == year)) is { } only ? [only]
            : PersonOf(knowledge, topic) is { } person ? [.. history.Events.Where(each => each.People.Contains(person))]
            : []);
    }

    /// <summary>The era of the first or of the last entry.</summary>
    public Era? EraAt(bool isFirst) =>
        Events.Count > 0 && Events[isFirst ? 0 : ^1] is var end ? _knowledge.History?.Eras.FirstOrDefault(each => each.Topic.Id == end.Era) : null;

    private bool Tells(string name) =>
        $"{Topic.Told.Lead} {Topic.Told.More}".Contains(name, StringComparison.Ordinal)
            || Topic.Told.Points.Any(point => point.Text.Contains(name, StringComparison.Ordinal));

    private static IReadOnlyList<string> PeopleIn(IEnumerable<HistoryEvent> events) =>
        [.. events.SelectMany(each => each.People).Distinct(StringComparer.Ordinal)];

    private static int? YearOfHighlight(CareerKnowledge knowledge, Topic topic) =>
        knowledge.History?.Highlights?.Items.FirstOrDefault(each => each.Topic.Id == topic.Id)?.Year;

    private static string? PersonOf(CareerKnowledge knowledge, Topic topic) =>
        knowledge.Terms.FirstOrDefault(term => term.Kind == Term.Person && term.Name == topic.Told.Title)?.Id;
}
