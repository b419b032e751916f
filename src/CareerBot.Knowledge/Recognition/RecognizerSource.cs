namespace CareerBot.Knowledge.Recognition;

/// <summary>Everything that a <c>CareerRecognizer</c> is trained from. Plain data: it knows neither YAML nor a career.</summary>
public sealed record RecognizerSource
{
    /// <summary>What can be asked, what is out of scope by name, and the talk acts. Ids must be unique.</summary>
    public required IReadOnlyList<SourceTopic> Topics { get; init; }

    /// <summary>Named things and people: entities, never corrected into each other.</summary>
    public IReadOnlyList<SourceTerm> Terms { get; init; } = [];

    /// <summary>Spellings and the form that is usual, lower case. Empty by default.</summary>
    public IReadOnlyDictionary<string, string> Lexicon { get; init; } = new Dictionary<string, string>();

    /// <summary>Examples of questions about anything else in the world, in every language together.</summary>
    public IReadOnlyList<string> Elsewhere { get; init; } = [];

    /// <summary>Little words that steer a message, by the kinds of <see cref="Model.CueKinds"/>. Empty by default.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Cues { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>How numbers are said beside English, so that years in words are read. Empty by default.</summary>
    public IReadOnlyDictionary<string, string> Numbers { get; init; } = new Dictionary<string, string>();

    /// <summary>What words do in a date, and the number in them: <c>decade 80</c>. Empty by default: then years are read in digits.</summary>
    public IReadOnlyDictionary<string, string> Years { get; init; } = new Dictionary<string, string>();

    /// <summary>Thresholds by name, as <see cref="RecognizerThresholds.From"/> reads them; missing ones keep their defaults.</summary>
    public IReadOnlyDictionary<string, double> Thresholds { get; init; } = new Dictionary<string, double>();
}

/// <summary>What kind of thing a <see cref="SourceTopic"/> is.</summary>
public enum SourceKind
{
    /// <summary>Something that the notes tell.</summary>
    Topic,

    /// <summary>A question of circumstance: can I, must I, will I.</summary>
    Circumstance,

    /// <summary>Something that the notes do not cover, by name.</summary>
    OutOfScope,

    /// <summary>Small talk or control: hello, help, next, yes.</summary>
    TalkAct,
}

/// <summary>One thing that an utterance can be about.</summary>
/// <param name="Id">Its stable name.</param>
/// <param name="Intent">The intent that it counts as.</param>
/// <param name="Kind">What kind of thing it is.</param>
public sealed record SourceTopic(string Id, string Intent, SourceKind Kind)
{
    /// <summary>Other intents that would be right as well.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>What an evaluation counts it as; the intent by default.</summary>
    public string Label { get; init; } = Intent;

    /// <summary>Whether it counts only as a whole message. Talk acts only.</summary>
    public bool IsWhole { get; init; }

    /// <summary>What becomes of it where it is refused. Talk acts only.</summary>
    public Model.Refusal Refused { get; init; }

    /// <summary>Its words, once for each language.</summary>
    public IReadOnlyList<SourceWords> Words { get; init; } = [];

    /// <summary>Keywords that another topic owns as well, knowingly.</summary>
    public IReadOnlyList<string> Shared { get; init; } = [];

    /// <summary>The year that it is about, or its first year; null if it has none.</summary>
    public int? FromYear { get; init; }

    /// <summary>Its last year; null if it has none or lasts.</summary>
    public int? ToYear { get; init; }

    /// <summary>The years that its first sentence names, where it has none of its own.</summary>
    public IReadOnlyList<YearRange> NamedYears { get; init; } = [];

    /// <summary>Ids of the people in it.</summary>
    public IReadOnlyList<string> People { get; init; } = [];

    /// <summary>Whether it is a list of dated topics, such as a whole history: about all of their years and none.</summary>
    public bool IsOpening { get; init; }
}

/// <summary>A topic's words in one language.</summary>
/// <param name="Language">en, hinglish or hi.</param>
public sealed record SourceWords(string Language)
{
    /// <summary>Words and phrases that should win.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>Questions as people ask them.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];

    /// <summary>What the topic itself says: title, answer, points. Weak evidence.</summary>
    public IReadOnlyList<string> OwnText { get; init; } = [];
}

/// <summary>A named thing, person or stage of the knowledge.</summary>
/// <param name="Id">Its stable name.</param>
/// <param name="Name">The name as it is written.</param>
/// <param name="Kind">framework, language, person, stage, …</param>
/// <param name="Aliases">Other spellings, in every language.</param>
public sealed record SourceTerm(string Id, string Name, string Kind, IReadOnlyList<string> Aliases);
