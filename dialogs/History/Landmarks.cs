using CareerBot.Dialogs.Conversation;
using CareerBot.Knowledge.Model;

namespace CareerBot.Dialogs.History;

/// <summary>
/// The named things of the history and when they stand in it: an event that has the name in its title, or a highlight or a milestone,
/// whose year the notes may not give. What only one event speaks of stands where that event does.
/// </summary>
public sealed class Landmarks
{
    private readonly Dictionary<string, Landmark> _byTerm = new(StringComparer.Ordinal);
    private readonly HashSet<string> _fields = new(StringComparer.Ordinal);
    private readonly List<(string Phrase, Landmark Landmark)> _byTitle = [];

    /// <summary>The landmarks of <paramref name="knowledge"/>; none if it has no history.</summary>
    public Landmarks(CareerKnowledge knowledge)
    {
        if (knowledge.History is not { } history)
        {
            return;
        }

        var events = history.Events.Where(happened => !happened.IsPresent).ToList();
        IReadOnlyList<(Topic Topic, int? Year)> named =
        [
            .. events.Select(happened => (happened.Topic, happened.Year)),
            .. history.Highlights?.Items.Select(highlight => (highlight.Topic, highlight.Year)) ?? [],
            .. history.Milestones?.Items.Select(milestone => (milestone, (int?)null)) ?? [],
        ];
        _byTitle.AddRange(events
            .Select(each => (Bare(each.Topic.Told.Title), new Landmark(Bare(each.Topic.Told.Title), each.Topic, each.Year)))
            .Where(each => each.Item1.Contains(' ', StringComparison.Ordinal)));
        _fields.UnionWith(knowledge.Terms.Where(term => IsTheField(term, knowledge.Role)).Select(term => term.Id));
        foreach (var term in knowledge.Terms.Where(term => term.Kind != Term.Person && !IsField(term.Id)))
        {
            var phrases = term.Aliases.Append(term.Name).Select(PlainText.Of).ToList();
            var titled = named.Where(each => Holds(each.Topic.Told.Title, phrases)).ToList();
            var told = titled.Count > 0 ? [] : events.Where(happened => Holds($"{happened.Topic.Told.Lead} {happened.Topic.Told.More}", phrases)).ToList();
            if (titled is [var first, ..])
            {
                _byTerm[term.Id] = new Landmark(term.Name, first.Topic, first.Year);
            }
            else if (told is [var only])
            {
                _byTerm[term.Id] = new Landmark(term.Name, only.Topic, only.Year);
            }
        }
    }

    /// <summary>Whether the term called <paramref name="term"/> is the field of the career itself, whose whole history it is.</summary>
    public bool IsField(string term) => _fields.Contains(term);

    /// <summary>The landmark of the term called <paramref name="term"/>, or null.</summary>
    public Landmark? Of(string term) => _byTerm.GetValueOrDefault(term);

    /// <summary>The events whose title of several words stands in <paramref name="text"/>, and where.</summary>
    public IEnumerable<(Landmark Landmark, int At, int Length)> Titled(string text) => _byTitle
        .Select(each => (each.Landmark, At: text.IndexOf(each.Phrase, StringComparison.OrdinalIgnoreCase), each.Phrase.Length))
        .Where(each => each.At >= 0);

    private static bool IsTheField(Term term, CareerRole role) =>
        term.Aliases.Append(term.Name).Any(name => PlainText.Of(role.Field).Contains(PlainText.Of(name), StringComparison.Ordinal));

    private static bool Holds(string text, List<string> phrases) =>
        PlainText.Of(text) is var plain && phrases.Exists(phrase => plain.Contains(phrase, StringComparison.Ordinal));

    // The title of an event begins with its year.
    private static string Bare(string title) => title.IndexOf(": ", StringComparison.Ordinal) is var at and >= 0 ? title[(at + 2)..] : title;
}

/// <summary>Something that is named to say when.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Topic">What the notes tell of it.</param>
/// <param name="Year">When it was; null where the notes give no year.</param>
public sealed record Landmark(string Name, Topic Topic, int? Year);
