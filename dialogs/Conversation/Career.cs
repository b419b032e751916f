using CareerBot.Dialogs.History;
using CareerBot.Dialogs.Plan;
using CareerBot.Knowledge.Model;
using CareerBot.Knowledge.Recognition;
using CareerBot.Knowledge.Recognition.Speech;

namespace CareerBot.Dialogs.Conversation;

/// <summary>One career in service, with all that is made from its knowledge; replaced whole when the knowledge is reloaded.</summary>
public sealed class Career
{
    private static readonly string[] s_sections = ["role", "skills", "responsibilities", "projects", "roadmap", "history", "milestones", "future"];

    private readonly Task<CareerRecognizer> _learning;
    private readonly Recent<RecognitionResult> _understood;

    /// <summary>The career of <paramref name="knowledge"/>. It is ready at once; its recognizer goes on learning, and who asks for it first may wait.</summary>
    /// <param name="knowledge">The checked knowledge.</param>
    /// <param name="overrides">A folder of words files laid over the built-in words, or null.</param>
    /// <exception cref="WordsException">An override is wrong.</exception>
    /// <exception cref="ArgumentException">The knowledge has no example of anything in scope.</exception>
    public Career(CareerKnowledge knowledge, string? overrides = null)
    {
        Knowledge = knowledge;
        Thresholds = RecognizerThresholds.From(knowledge.Thresholds);
        _learning = CareerRecognizer.LearnAsync(KnowledgeSource.From(knowledge));
        _understood = new Recent<RecognitionResult>(text => Recognizer.Recognize(text));
        Tracks = new CareerTracks(knowledge);
        WordForWord = new WordForWord(knowledge);
        Commands = new Commands(knowledge);
        Landmarks = new Landmarks(knowledge);
        Openings = [.. s_sections.Select(Opening).OfType<Topic>()];
        var defaults = WordsLoader.Load(new Dictionary<string, string>(StringComparer.Ordinal), overrides);
        Words = defaults.With(Placeholders(knowledge, defaults));
        Spoken = new Spoken(knowledge.Spoken);
        Hearing = new Hearing(Words, knowledge.Lexicon);
        Misspelt = new CommandSpelling(Hearing);
        Places = new PlaceReader(Hearing, Spoken);
        SmallTalk = new SmallTalk(Hearing);
        SameQuestions = new SameQuestions(Words, Hearing);
        AmongListed = new AmongListed(this);
        EntriesByPlace = new EntriesByPlace(knowledge, Hearing, Places);
        EntriesBeside = new EntriesBeside(this);
        SeveralNames = new SeveralNames(this);
    }

    /// <summary>What is known.</summary>
    public CareerKnowledge Knowledge { get; }

    /// <summary>Understands questions about it; waits until it has learned.</summary>
    public CareerRecognizer Recognizer => _learning.GetAwaiter().GetResult();

    /// <summary>What its recognizer makes of <paramref name="text"/>.</summary>
    internal RecognitionResult Understood(string text) => _understood.Of(text);

    /// <summary>From where on it answers, and for how long what was said is remembered.</summary>
    public RecognizerThresholds Thresholds { get; }

    /// <summary>The runs of topics.</summary>
    public CareerTracks Tracks { get; }

    /// <summary>The titles and curated questions of its topics.</summary>
    public WordForWord WordForWord { get; }

    /// <summary>The commands that count as whole messages only.</summary>
    public Commands Commands { get; }

    /// <summary>The named things of its history.</summary>
    public Landmarks Landmarks { get; }

    /// <summary>The topics that open the sections there are.</summary>
    public IReadOnlyList<Topic> Openings { get; }

    /// <summary>What is said around the facts.</summary>
    public Words Words { get; }

    /// <summary>Numbers and dates as people say them, in English.</summary>
    public Spoken Spoken { get; }

    /// <summary>Finds the phrases of the words in what people write.</summary>
    public Hearing Hearing { get; }

    /// <summary>Finds commands of the plan that are misspelt.</summary>
    public CommandSpelling Misspelt { get; }

    /// <summary>Reads places in lists.</summary>
    public PlaceReader Places { get; }

    /// <summary>Hears small talk.</summary>
    internal SmallTalk SmallTalk { get; }

    /// <summary>Finds questions that mean a plain one.</summary>
    internal SameQuestions SameQuestions { get; }

    /// <summary>Finds entries of what was listed last by what they are about.</summary>
    internal AmongListed AmongListed { get; }

    /// <summary>Finds entries that are named by their list and their place in it.</summary>
    internal EntriesByPlace EntriesByPlace { get; }

    /// <summary>Finds entries beside one that is named.</summary>
    internal EntriesBeside EntriesBeside { get; }

    /// <summary>Finds the topics of a message that is little but names.</summary>
    internal SeveralNames SeveralNames { get; }

    /// <summary>The topic that <paramref name="name"/> stands for: word for word, or as it is understood; null for none.</summary>
    internal Topic? Called(string name) => WordForWord.Find(name) ?? (Understood(name).Decision.Told() is { } id ? Knowledge.Find(id) : null);

    private Topic? Opening(string intent) => intent switch
    {
        "skills" => Knowledge.Skills?.Topic,
        "responsibilities" => Knowledge.Responsibilities?.Topic,
        "projects" => Knowledge.Responsibilities?.Projects?.Topic,
        "roadmap" => Knowledge.Roadmap?.Topic,
        "history" => Knowledge.History?.Topic,
        "milestones" => Knowledge.History?.Milestones?.Topic,
        "future" => Knowledge.History?.Future,
        _ => Knowledge.Topics.FirstOrDefault(topic => topic.Intent == intent),
    };

    private static Dictionary<string, string> Placeholders(CareerKnowledge knowledge, Words words) => new(StringComparer.Ordinal)
    {
        ["role"] = knowledge.Role.Title,
        ["roles"] = knowledge.Role.Plural,
        ["field"] = knowledge.Role.Field,
        ["country"] = knowledge.Role.Country,
        ["stages"] = Words.Number(knowledge.Roadmap?.Stages.Count ?? 0),
        ["botName"] = knowledge.Institute?.BotName ?? words.Say(Words.Fallback, "main.botName"),
        ["contact"] = knowledge.Institute?.Contact ?? words.Say(Words.Fallback, "main.contact"),
        ["institute"] = knowledge.Institute?.Name ?? string.Empty,
        ["publisher"] = knowledge.Institute?.Publisher ?? knowledge.Institute?.Name ?? words.Say(Words.Fallback, "main.botName"),
        ["privacyContact"] = knowledge.Institute?.PrivacyContact ?? knowledge.Institute?.Contact ?? words.Say(Words.Fallback, "main.contact"),
        ["curator"] = knowledge.Provenance.Curator,
        ["basis"] = knowledge.Provenance.Basis,
        ["reviewed"] = knowledge.Provenance.Reviewed.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture),
    };
}
