using System.Text.RegularExpressions;
using CareerBot.Dialogs.Conversation;
using CareerBot.Dialogs.History;
using CareerBot.Knowledge.Model;

namespace CareerBot.Dialogs.Quiz;

/// <summary>
/// Draws questions from a history: a year for an event and back, people and what they did, the era of an event, a milestone and what
/// it made possible. Every word of a question and its answers stands in the knowledge. What has no year is asked for none.
/// </summary>
public sealed partial class QuizMaker
{
    /// <summary>How many questions a quiz has.</summary>
    public const int Length = 5;

    // As many as there can be buttons, so that every answer can be tapped.
    private const int Options = 3;
    private const int LongestOption = 80;

    private readonly Knowledge.Model.History? _history;
    private readonly CareerKnowledge _knowledge;
    private readonly string _language;

    /// <summary>A maker of quizzes on <paramref name="knowledge"/>, in <paramref name="language"/>.</summary>
    public QuizMaker(CareerKnowledge knowledge, string language)
    {
        _knowledge = knowledge;
        _language = language;
        _history = knowledge.History;
    }

    /// <summary>Whether the notes are rich enough for a quiz.</summary>
    public bool CanAsk => All(new Random(0)).SelectMany(kind => kind).Take(Length).Count() == Length;

    /// <summary>The quiz that <paramref name="seed"/> draws: as many kinds of question as there are, no event twice where that can be avoided.</summary>
    public QuizForm Make(int seed)
    {
#pragma warning disable CA5394 // A quiz that can be drawn again is wanted; nothing is secret about it.
        var random = new Random(seed);
        var kinds = All(random).Select(kind => new Queue<QuizQuestion>(Shuffled(kind, random))).Where(kind => kind.Count > 0).ToArray();
        random.Shuffle(kinds);
#pragma warning restore CA5394
        var drawn = new List<QuizQuestion>();
        foreach (var avoids in (bool[])[true, false])
        {
            for (var idle = 0; drawn.Count < Length && idle < kinds.Length;)
            {
                idle = 0;
                foreach (var kind in kinds.Where(_ => drawn.Count < Length))
                {
                    idle += Draw(kind, drawn, avoids) is { } question && Add(drawn, question) ? 0 : 1;
                }
            }
        }

        return new QuizForm { Seed = seed, Questions = drawn, Open = [.. Enumerable.Range(0, drawn.Count)] };
    }

    private static bool Add(List<QuizQuestion> drawn, QuizQuestion question)
    {
        drawn.Add(question);
        return true;
    }

    private static QuizQuestion? Draw(Queue<QuizQuestion> kind, List<QuizQuestion> drawn, bool avoidsRepeats)
    {
        for (var left = kind.Count; left > 0; left--)
        {
            var question = kind.Dequeue();
            if (!avoidsRepeats || drawn.TrueForAll(each => each.Topic != question.Topic))
            {
                return question;
            }

            kind.Enqueue(question);
        }

        return null;
    }

    private IEnumerable<IEnumerable<QuizQuestion>> All(Random random) => _history is null ? [] :
    [
        Years(random), Events(random), People(random), Deeds(random), Eras(random), Milestones(random),
    ];

    private List<HistoryEvent> Dated => [.. _history!.Events.Where(happened => happened.Year is not null)];

    private IEnumerable<QuizQuestion> Years(Random random) => Dated
        .Where(happened => Dated.Count(each => each.Year == happened.Year) == 1)
        .Select(happened => Question("year", Name(happened), happened.Topic, YearOf(happened), Others(happened).Select(YearOf), random)).OfType<QuizQuestion>();

    private IEnumerable<QuizQuestion> Events(Random random) => Dated
        .Where(happened => Dated.Count(each => each.Year == happened.Year) == 1)
        .Select(happened => Question("event", YearOf(happened), happened.Topic, Name(happened), Others(happened).Select(Name), random)).OfType<QuizQuestion>();

    private IEnumerable<QuizQuestion> People(Random random) => Dated
        .Where(happened => happened.People.Count > 0)
        .Select(happened => Question(
            "people",
            Name(happened),
            happened.Topic,
            Names(happened.People),
            Strangers(happened).Select(other => Names(other.People)),
            random)).OfType<QuizQuestion>();

    // Events of which no two have a person in common, so that a name alone is an answer.
    private List<HistoryEvent> Strangers(HistoryEvent happened)
    {
        var taken = happened.People.ToHashSet(StringComparer.Ordinal);
        return [.. Others(happened).Where(other => other.People.Count > 0 && !other.People.Any(taken.Contains) && other.People.All(taken.Add))];
    }

    private IEnumerable<QuizQuestion> Deeds(Random random) => Dated
        .SelectMany(happened => happened.People.Select(person => (Person: person, Happened: happened)))
        .Select(each => Question(
            "deed",
            Names([each.Person]),
            each.Happened.Topic,
            Name(each.Happened),
            Others(each.Happened).Where(other => !other.People.Contains(each.Person)).Select(Name),
            random)).OfType<QuizQuestion>();

    private IEnumerable<QuizQuestion> Eras(Random random) => Dated
        .Select(happened => (Happened: happened, Era: _history!.Eras.FirstOrDefault(era => era.Topic.Id == happened.Era)))
        .Where(each => each.Era is not null)
        .Select(each => Question(
            "era",
            Name(each.Happened),
            each.Happened.Topic,
            each.Era!.Topic.In(_language).Title,
            Shuffled(_history!.Eras.Where(era => era != each.Era).Select(era => era.Topic.In(_language).Title), random),
            random)).OfType<QuizQuestion>();

    // The opening of the milestones tells of each in a line of its own what it made possible.
    private IEnumerable<QuizQuestion> Milestones(Random random)
    {
        if (_history!.Milestones is not { } milestones)
        {
            return [];
        }

        var told = milestones.Items.Select(topic => (Topic: topic, Line: LineOf(milestones, topic))).Where(each => each.Line is not null).ToList();
        return told.Select(each => Question(
            "milestone", each.Topic.In(_language).Title, each.Topic, each.Line!, Shuffled(
                told.Where(other => other.Topic != each.Topic).Select(other => other.Line!),
                random), random)).OfType<QuizQuestion>();
    }

    private string? LineOf(TopicList milestones, Topic topic)
    {
        var names = milestones.Topic.In(_language).Points.Where(point => point.Topic == topic.Id).Select(point => point.Text).Append(topic.In(_language).Title);
        return Lines()
            .Matches(milestones.Topic.In(_language).Answer)
            .FirstOrDefault(line => names.Contains(line.Groups["name"].Value, StringComparer.OrdinalIgnoreCase))?.Groups["what"].Value
            .Trim()
            .TrimEnd('.');
    }

    private static QuizQuestion? Question(string kind, string asked, Topic topic, string right, IEnumerable<string> wrong, Random random)
    {
        var others = wrong.Where(option => !option.Equals(right, StringComparison.OrdinalIgnoreCase) && option.Length <= LongestOption)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Take(Options - 1)
            .ToList();
        if (others.Count == 0 || right.Length > LongestOption)
        {
            return null;
        }

        List<string> options = kind is "year" ? [.. others.Append(right).Order(StringComparer.Ordinal)] : [.. Shuffled(others.Append(right), random)];
        return new QuizQuestion(kind, asked, options, options.IndexOf(right), topic.Id.Value);
    }

    // Of the same era first, then the nearest in time.
    private IEnumerable<HistoryEvent> Others(HistoryEvent happened) => Dated
        .Where(each => each != happened)
        .OrderBy(each => each.Era == happened.Era ? 0 : 1)
        .ThenBy(each => Math.Abs(each.Year!.Value - happened.Year!.Value));

    private string Name(HistoryEvent happened) => HistoryNames.Bare(happened, _language);

    private static string YearOf(HistoryEvent happened) => Words.Number(happened.Year!.Value);

    private string Names(IEnumerable<string> people) => string.Join(", ", people.Select(_knowledge.NameOf));

    private static T[] Shuffled<T>(IEnumerable<T> items, Random random)
    {
        T[] shuffled = [.. items];
#pragma warning disable CA5394 // See above.
        random.Shuffle(shuffled);
#pragma warning restore CA5394
        return shuffled;
    }

    [GeneratedRegex(@"^- \*\*(?<name>[^*]+?):?\*\*:? (?<what>.+)$", RegexOptions.Multiline)]
    private static partial Regex Lines();
}
