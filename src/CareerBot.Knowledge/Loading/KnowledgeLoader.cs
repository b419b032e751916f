using System.Security.Cryptography;
using System.Text;
using CareerBot.Knowledge.Checks;
using CareerBot.Knowledge.Model;

namespace CareerBot.Knowledge.Loading;

/// <summary>Reads a folder of knowledge: checked whole, then turned into a model that never changes.</summary>
public sealed class KnowledgeLoader
{
    /// <summary>The file that is read when none is named.</summary>
    public const string DefaultFile = "deep-learning-engineer.en.yaml";

    private const string InstituteFile = "institute.yaml";
    private const string SharedFolder = "shared";
    private const string MainSuffix = ".en.yaml";

    private readonly string _folder;
    private readonly string _file;
    private readonly List<Problem> _problems = [];
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly TopicReader _topics;

    private KnowledgeLoader(string folder, string file)
    {
        (_folder, _file) = (folder, file);
        _topics = new TopicReader(_problems);
    }

    /// <summary>Loads <paramref name="file"/> of <paramref name="folder"/> with its languages, lexicons and shared files.</summary>
    /// <exception cref="KnowledgeException">Something is wrong; every problem is listed.</exception>
    public static CareerKnowledge Load(string folder, string file = DefaultFile)
    {
        var (knowledge, problems) = TryLoad(folder, file);
        return knowledge is not null && problems.All(problem => problem.IsWarning) ? knowledge : throw new KnowledgeException(problems);
    }

    /// <summary>Loads as <see cref="Load"/> does, and gives the problems instead of throwing. The knowledge is null if it cannot be used.</summary>
    public static (CareerKnowledge? Knowledge, IReadOnlyList<Problem> Problems) TryLoad(string folder, string file = DefaultFile)
    {
        var loader = new KnowledgeLoader(folder, file);
        var knowledge = loader.Read();
        var problems = loader._problems.OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line).ThenBy(problem => problem.Column).ToList();
        return (problems.Any(problem => !problem.IsWarning) ? null : knowledge, problems);
    }

    private CareerKnowledge? Read()
    {
        if (!_file.EndsWith(MainSuffix, StringComparison.Ordinal))
        {
            _problems.Add(new Problem(_file, 1, 1, $"the name of a knowledge file ends in '{MainSuffix}'; rename it"));
            return null;
        }

        if (Open(_file) is not { } main)
        {
            return null;
        }

        var role = CareerReader.Role(main.Map("role", required: true));
        var provenance = CareerReader.ProvenanceOf(main);
        var terms = CareerReader.Terms(main);
        var sections = new SectionReader(_topics);
        foreach (var map in main.Maps("topics"))
        {
            sections.Leaf(map);
        }

        var skills = sections.List(main.Map("skills"));
        var responsibilities = sections.Responsibilities(main.Map("responsibilities"));
        var roadmap = sections.Roadmap(main.Map("roadmap"));
        var history = sections.History(main.Map("history"), terms.Where(term => term.Kind == "person").Select(term => term.Id).ToHashSet(StringComparer.Ordinal));
        foreach (var map in main.Maps("circumstances"))
        {
            _topics.Read(map, TopicKind.Circumstance);
            map.Done();
        }

        foreach (var map in main.Maps("outOfScope"))
        {
            _topics.ReadOutOfScope(map);
        }

        var thresholds = CareerReader.Thresholds(main.Map("recognition"));
        var planning = CareerReader.PlanningOf(main.Map("planning"), _topics);
        main.Done();

        var institute = Open(InstituteFile, optional: true) is { } root ? SharedReader.Institute(root, _topics) : null;
        var (talk, elsewhere, lexicon) = ReadShared();
        var (translated, languages, allTerms) = ReadOverlays(terms);
        _topics.CheckReferences();
        new TopicRules(_topics, _problems).Check();

        return new CareerKnowledge(_topics.Topics.Select(topic => translated.TryGetValue(topic.Id.Value, out var told) ? topic with { Translations = told } : topic))
        {
            Role = role,
            Provenance = provenance,
            Terms = allTerms,
            Skills = skills,
            Responsibilities = responsibilities,
            Roadmap = roadmap,
            History = history,
            Planning = planning,
            Talk = talk,
            Elsewhere = elsewhere,
            Lexicon = lexicon,
            Thresholds = thresholds,
            Institute = institute,
            Languages = languages,
            Hash = Convert.ToHexStringLower(_hash.GetHashAndReset()),
            Folder = Path.GetFullPath(_folder),
        };
    }

    private (List<TalkAct> Talk, Dictionary<string, IReadOnlyList<string>> Elsewhere, Dictionary<string, string> Lexicon) ReadShared()
    {
        var talk = new List<TalkAct>();
        var elsewhere = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var lexicon = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (Open(Stem + ".lexicon.yaml", optional: true) is { } own)
        {
            SharedReader.Lexicon(own, lexicon);
        }

        foreach (var file in FilesOf(SharedFolder))
        {
            if (Open(file) is not { } root)
            {
                continue;
            }

            var language = root.Text("language");
            switch (Path.GetFileName(file).Split('.')[0])
            {
                case "talk":
                    talk.AddRange(SharedReader.Talk(root, language));
                    break;
                case "elsewhere":
                    elsewhere[language] = SharedReader.Elsewhere(root);
                    break;
                case "lexicon":
                    SharedReader.Lexicon(root, lexicon);
                    break;
                default:
                    root.ReportAtMap("the files of this folder are called talk.*, elsewhere.* or lexicon.*; rename it");
                    break;
            }
        }

        return (talk, elsewhere, lexicon);
    }

    private (Dictionary<string, Dictionary<string, Told>> Translated, List<string> Languages, IReadOnlyList<Term> Terms) ReadOverlays(IReadOnlyList<Term> terms)
    {
        var translated = new Dictionary<string, Dictionary<string, Told>>(StringComparer.Ordinal);
        var aliases = terms.GroupBy(term => term.Id, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Aliases.ToList(), StringComparer.Ordinal);
        List<string> languages = ["en"];
        var topics = _topics.Topics.GroupBy(topic => topic.Id.Value, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        foreach (var file in FilesOf(string.Empty).Where(IsOverlay))
        {
            if (Open(file) is not { } root)
            {
                continue;
            }

            var language = root.Text("language");
            var (told, names) = new OverlayReader(_problems).Read(root, topics, aliases.Keys.ToHashSet(StringComparer.Ordinal));
            languages.Add(language);
            foreach (var (id, words) in told)
            {
                translated.TryAdd(id, new Dictionary<string, Told>(StringComparer.Ordinal));
                translated[id][language] = words;
            }

            foreach (var (id, more) in names)
            {
                aliases[id].AddRange(more);
            }
        }

        return (translated, languages, [.. terms.Select(term => term with { Aliases = aliases[term.Id] })]);
    }

    private string Stem => _file[..^MainSuffix.Length];

    private bool IsOverlay(string file) =>
        file.StartsWith(Stem + ".", StringComparison.Ordinal) && file != _file && !file.EndsWith(".lexicon.yaml", StringComparison.Ordinal);

    private IEnumerable<string> FilesOf(string folder)
    {
        var path = Path.Combine(_folder, folder);
        return Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*.yaml").Select(file => folder.Length == 0 ? Path.GetFileName(file) : $"{folder}/{Path.GetFileName(file)}").Order(StringComparer.Ordinal)
            : [];
    }

    private MapReader? Open(string name, bool optional = false)
    {
        var path = Path.Combine(_folder, name);
        if (!File.Exists(path))
        {
            if (!optional)
            {
                _problems.Add(new Problem(name, 1, 1, $"there is no such file in '{_folder}'; set Knowledge:Path to the folder and Knowledge:File to the file"));
            }

            return null;
        }

        byte[] bytes;
        string text;
        try
        {
            bytes = File.ReadAllBytes(path);
            text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            _problems.Add(new Problem(name, 1, 1, "the file is not UTF-8; save it as UTF-8"));
            return null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            _problems.Add(new Problem(name, 1, 1, $"the file cannot be read: {unreadable.Message}; mend its permissions"));
            return null;
        }

        _hash.AppendData(Encoding.UTF8.GetBytes(name));
        _hash.AppendData(bytes);
        if (YamlFile.Parse(name, text, _problems) is not { } file)
        {
            return null;
        }

        var root = new MapReader(file.Name, file.Root, _problems);
        if (root.Whole("format", 1, 1, "1, the only format that this version reads") is null && root.Node("format") is null)
        {
            root.ReportAtMap("'format' is missing; write 'format: 1'");
        }

        if (name == _file)
        {
            root.Text("language");
        }
        else
        {
            root.Node("language");
        }

        return root;
    }
}
