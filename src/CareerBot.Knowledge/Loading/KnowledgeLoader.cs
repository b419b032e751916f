using CareerBot.Knowledge.Checks;
using CareerBot.Knowledge.Model;

namespace CareerBot.Knowledge.Loading;

/// <summary>Reads a folder of knowledge: checked whole, then turned into a model that never changes.</summary>
public sealed class KnowledgeLoader
{
    /// <summary>The file that is read when none is named.</summary>
    public const string DefaultFile = "deep-learning-engineer.en.yaml";

    /// <summary>The language of the main file.</summary>
    public const string English = "en";

    private readonly FolderReader _folder;
    private readonly List<Problem> _problems;
    private readonly TermReader _terms;
    private readonly TopicReader _topics;

    private KnowledgeLoader(FolderReader folder, List<Problem> problems)
    {
        (_folder, _problems) = (folder, problems);
        _terms = new TermReader(problems);
        _topics = new TopicReader(folder.Overlays, problems);
    }

    /// <summary>Loads <paramref name="file"/> of <paramref name="folder"/> with its languages, lexicons and shared files.</summary>
    /// <exception cref="KnowledgeException">Something is wrong; every problem is listed.</exception>
    public static CareerKnowledge Load(string folder, string file = DefaultFile) => TryLoad(folder, file).Usable;

    /// <summary>Loads as <see cref="Load"/> does, and gives the problems instead of throwing.</summary>
    public static LoadResult TryLoad(string folder, string file = DefaultFile) => TryLoad(KnowledgeFiles.In(folder), file);

    /// <summary>Loads <paramref name="file"/> of <paramref name="files"/>.</summary>
    public static LoadResult TryLoad(KnowledgeFiles files, string file = DefaultFile)
    {
        List<Problem> problems = [];
        using var opener = new FileOpener(files, problems);
        var folder = new FolderReader(opener, file, problems);
        folder.Read();
        if (folder.Main is not { } main)
        {
            return new LoadResult(null, InOrder(problems));
        }

        var loader = new KnowledgeLoader(folder, problems);
        var build = loader.Read(main);
        return new LoadResult(problems.Any(problem => !problem.IsWarning) ? null : build(opener.Hash, files.Folder), InOrder(problems))
        {
            Places = loader._topics.AllPlaces(),
        };
    }

    private static IReadOnlyList<Problem> InOrder(IEnumerable<Problem> problems) =>
        [
        .. problems
            .OrderBy(problem => problem.Place.File, StringComparer.Ordinal)
            .ThenBy(problem => problem.Place.Line)
            .ThenBy(problem => problem.Place.Column)
            .ThenBy(problem => problem.Message, StringComparer.Ordinal),
    ];

    // Everything is read and checked before anything is built: the model is made of faultless parts only.
    private Func<string, string, CareerKnowledge> Read(MapReader main)
    {
        var role = CareerReader.Role(main.Map("role", required: true));
        var provenance = CareerReader.ProvenanceOf(main);
        _terms.Read(main, _folder.Overlays.Terms);
        var sections = new SectionReader(_topics);
        foreach (var map in main.Maps("topics"))
        {
            sections.Leaf(map);
        }

        var skills = sections.List(main.Map("skills"));
        var responsibilities = sections.Responsibilities(main.Map("responsibilities"));
        var roadmap = sections.Roadmap(main.Map("roadmap"));
        var history = new HistoryReader(_topics, sections, _terms.People).Read(main.Map("history"));
        ReadLooseTopics(main);
        var thresholds = CareerReader.Thresholds(main.Map("recognition"));
        var planning = new PlanningReader(_terms.Ids, roadmap).Read(main.Map("planning"));
        main.Done();
        var institute = ReadInstitute();
        CheckAll(institute);

        return (hash, folder) => new CareerKnowledge(_topics.Topics.Select(pair => pair.Topic))
        {
            Role = role,
            Provenance = provenance,
            Terms = _terms.Terms,
            Skills = skills,
            Responsibilities = responsibilities,
            Roadmap = roadmap,
            History = history,
            Planning = planning,
            Talk = _folder.Shared.Talk,
            Elsewhere = _folder.Shared.Elsewhere,
            Lexicon = _folder.Shared.Words,
            Spoken = _folder.Shared.Spoken,
            Cues = _folder.Shared.Cues,
            Thresholds = thresholds,
            Institute = institute,
            Languages = [English, .. _folder.Overlays.Languages],
            Hash = hash,
            Folder = folder,
        };
    }

    private void ReadLooseTopics(MapReader main)
    {
        foreach (var map in main.Maps("circumstances"))
        {
            _topics.Read(map, TopicKind.Circumstance);
            map.Done();
        }

        foreach (var map in main.Maps("outOfScope"))
        {
            _topics.ReadOutOfScope(map);
        }
    }

    private Institute? ReadInstitute()
    {
        if (_folder.Institute is not { } root)
        {
            return null;
        }

        var institute = new Institute(
            root.Text("name"),
            root.TextOrNull("botName"),
            root.TextOrNull("contact"),
            root.TextOrNull("publisher"),
            root.TextOrNull("privacyContact"));
        foreach (var map in root.Maps("topics"))
        {
            _topics.Read(map, TopicKind.Fact, isFromInstitute: true);
            map.Done();
        }

        root.Done();
        return institute;
    }

    private void CheckAll(Institute? institute)
    {
        _topics.CheckReferences();
        _folder.Overlays.CheckIds([.. _topics.Places.Keys]);
        _terms.CheckLexicon(_folder.Shared.Lexicon);
        new TopicRules(_topics.Words(), institute?.Contact, _problems).Check();
    }
}
