using System.Collections.Frozen;

namespace CareerBot.Knowledge.Model;

/// <summary>Everything that the bot knows about one career: checked whole, then never changed.</summary>
public sealed class CareerKnowledge
{
    private readonly FrozenDictionary<string, Topic> _topics;

    internal CareerKnowledge(IEnumerable<Topic> topics)
    {
        Topics = [.. topics];
        _topics = Topics.ToFrozenDictionary(topic => topic.Id.Value, StringComparer.Ordinal);
    }

    /// <summary>Whose career it is.</summary>
    public required CareerRole Role { get; init; }

    /// <summary>Who wrote it, from what, and when it was last reviewed.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>The named things and people.</summary>
    public IReadOnlyList<Term> Terms { get; init; } = [];

    /// <summary>All topics, in the order of the file; those of the institute last.</summary>
    public IReadOnlyList<Topic> Topics { get; }

    /// <summary>The skills, or null.</summary>
    public TopicList? Skills { get; init; }

    /// <summary>What they do, or null.</summary>
    public Responsibilities? Responsibilities { get; init; }

    /// <summary>The way in, or null.</summary>
    public Roadmap? Roadmap { get; init; }

    /// <summary>The history, or null.</summary>
    public History? History { get; init; }

    /// <summary>The bot's own assumption about hours, apart from the facts; null if there is none.</summary>
    public Planning? Planning { get; init; }

    /// <summary>The talk acts, in every language.</summary>
    public IReadOnlyList<TalkAct> Talk { get; init; } = [];

    /// <summary>Examples of questions about anything else in the world, by language.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Elsewhere { get; init; } = FrozenDictionary<string, IReadOnlyList<string>>.Empty;

    /// <summary>Spellings and their usual form, the role's and the language's together.</summary>
    public IReadOnlyDictionary<string, string> Lexicon { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>How numbers, dates, yes and no are said where a prompt awaits them.</summary>
    public SpokenWords Spoken { get; init; } = new();

    /// <summary>Little words that steer a message, by the kinds of <see cref="CueKinds"/>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Cues { get; init; } = FrozenDictionary<string, IReadOnlyList<string>>.Empty;

    /// <summary>Thresholds of the recognizer by name.</summary>
    public IReadOnlyDictionary<string, double> Thresholds { get; init; } = FrozenDictionary<string, double>.Empty;

    /// <summary>The institute that runs this bot, or null.</summary>
    public Institute? Institute { get; init; }

    /// <summary>Languages that add keywords, examples or answers.</summary>
    public IReadOnlyList<string> Languages { get; init; } = ["en"];

    /// <summary>SHA-256 over the names and contents of the files read, lower-case hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>The folder that was read.</summary>
    public required string Folder { get; init; }

    /// <summary>The topic called <paramref name="id"/>.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Topic this[TopicId id] => Find(id.Value) ?? throw new KeyNotFoundException($"The knowledge has no topic '{id}'.");

    /// <summary>The name of the term called <paramref name="id"/>.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public string NameOf(string id) => Terms.First(term => term.Id == id).Name;

    /// <summary>The topic called <paramref name="id"/>, or null.</summary>
    public Topic? Find(string id) => _topics.GetValueOrDefault(id);
}

/// <summary>Whose career it is.</summary>
public sealed record CareerRole(string Title, string Plural, IReadOnlyList<string> ShortForms, string Field, string Country, string Tagline);

/// <summary>Where the knowledge comes from.</summary>
public sealed record Provenance(string Curator, string Basis, DateOnly Reviewed);

/// <summary>The institute that runs a bot.</summary>
public sealed record Institute(string Name, string? BotName, string? Contact, string? Publisher, string? PrivacyContact);

/// <summary>Something that people say to steer the talk: hello, help, next, yes.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Language">The language of its words.</param>
/// <param name="Intent">What the dialogs do with it.</param>
/// <param name="Label">What an evaluation counts it as.</param>
/// <param name="IsWhole">Whether it counts only as a whole message.</param>
/// <param name="Keywords">Words and phrases.</param>
/// <param name="Examples">Whole messages.</param>
public sealed record TalkAct(
    string Id, string Language, string Intent, string Label, bool IsWhole, IReadOnlyList<string> Keywords, IReadOnlyList<string> Examples)
{
    /// <summary>What becomes of it where it is refused; <see cref="Refusal.Spared"/> by default.</summary>
    public Refusal Refused { get; init; }
}

/// <summary>The bot's own assumption about hours: never a fact, always said to be an assumption.</summary>
public sealed record Planning(
    string Assumption, string SetBy, string Why, int HoursFrom, int HoursTo, int FreeEvery, int FreeWeeks, IReadOnlyList<PlanWeight> Weights)
{
    /// <summary>When the assumption was last looked at; the default date if the file does not say.</summary>
    public DateOnly Reviewed { get; init; }

    /// <summary>What the questions for a plan accept.</summary>
    public PlanLimits Limits { get; init; } = new();
}

/// <summary>What the questions for a plan accept, and when a person's own pace counts.</summary>
public sealed record PlanLimits
{
    /// <summary>The fewest hours a week that a plan is made for.</summary>
    public int LeastHours { get; init; } = 1;

    /// <summary>The most hours a week that a plan is made for.</summary>
    public int MostHours { get; init; } = 80;

    /// <summary>Hours a week where the person named none.</summary>
    public int UsualHours { get; init; } = 6;

    /// <summary>How many years ahead a target may lie.</summary>
    public int Years { get; init; } = 20;

    /// <summary>Answers to one question that cannot be used, before the bot takes a default and goes on.</summary>
    public int Tries { get; init; } = 3;

    /// <summary>Finished works after which the person's own pace takes the place of the assumption.</summary>
    public int PaceAfter { get; init; } = 3;
}

/// <summary>One item's share of the hours.</summary>
public sealed record PlanWeight(TopicId Item, double Weight, IReadOnlyList<PlanPart> Parts);

/// <summary>One part of an item, by the id of its term.</summary>
public sealed record PlanPart(string Term, double Weight);
