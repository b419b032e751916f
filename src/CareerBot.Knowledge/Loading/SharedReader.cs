using CareerBot.Knowledge.Model;

namespace CareerBot.Knowledge.Loading;

/// <summary>Reads what every career shares: talk acts, questions about the rest of the world, lexicons.</summary>
internal sealed class SharedReader(List<Problem> problems)
{
    private const string WordsTable = "words";
    private const string CuesTable = "cues";

    private readonly Dictionary<string, string> _words = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string Spelling, string Word, Place Place)> _lexicon = [];
    private readonly SpokenTables _spoken = new();
    private readonly Dictionary<string, List<string>> _cues = CueKinds.All.ToDictionary(kind => kind, _ => new List<string>(), StringComparer.Ordinal);
    private readonly List<TalkAct> _talk = [];
    private readonly Dictionary<string, IReadOnlyList<string>> _elsewhere = new(StringComparer.Ordinal);
    private readonly List<(TalkAct Act, MapReader Map)> _translated = [];

    public IReadOnlyList<TalkAct> Talk => _talk;

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Elsewhere => _elsewhere;

    /// <summary>Spellings and the form that is usual.</summary>
    public IReadOnlyDictionary<string, string> Words => _words;

    /// <summary>How numbers, dates, yes and no are said.</summary>
    public SpokenWords Spoken => _spoken.Words;

    /// <summary>Little words that steer a message, by kind.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Cues =>
        _cues.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<string>)pair.Value, StringComparer.Ordinal);

    /// <summary>Every entry of the lexicons and where it stands.</summary>
    public IReadOnlyList<(string Spelling, string Word, Place Place)> Lexicon => _lexicon;

    /// <summary>Reads a file of the shared folder by its name: <c>talk.hi.yaml</c> holds the talk acts in Hindi.</summary>
    public void Read(string name, MapReader root)
    {
        var parts = Path.GetFileName(name).Split('.');
        if (parts is not [var what, var language, "yaml"] || what is not ("talk" or "elsewhere" or "lexicon"))
        {
            problems.Add(new Problem(
                Rule.FileName,
                root.Place with { Line = 1, Column = 1 },
                "the files of this folder are called talk.*.yaml, elsewhere.*.yaml or lexicon.*.yaml with a language for the star; rename it"));
            return;
        }

        CheckLanguage(root, language);
        switch (what)
        {
            case "talk":
                ReadTalk(root, language);
                break;
            case "elsewhere":
                _elsewhere[language] = root.Texts("elsewhere");
                root.Done();
                break;
            default:
                ReadLexicon(root);
                break;
        }
    }

    /// <summary>Reports the file's <c>language</c> if it is not the one that its name says.</summary>
    public static void CheckLanguage(MapReader root, string language)
    {
        var told = root.Text("language");
        if (told.Length > 0 && told != language)
        {
            root.Report(Rule.Overlay, "language", $"'language' says '{told}' and the file's name '{language}'; make them the same");
        }
    }

    /// <summary>Adds the words of a lexicon; the first file that names a spelling keeps it.</summary>
    public void ReadLexicon(MapReader root)
    {
        foreach (var entry in root.Map(WordsTable)?.AllTexts() ?? [])
        {
            _words.TryAdd(entry.Key, entry.Text);
            _lexicon.Add(entry);
        }

        _spoken.Read(root);
        if (root.Map(CuesTable) is { } cues)
        {
            foreach (var (kind, phrases) in _cues)
            {
                phrases.AddRange(cues.Texts(kind));
            }

            cues.Done();
        }

        root.Done();
    }

    /// <summary>Reports talk acts of other languages that English does not have, or has with another intent.</summary>
    public void CheckTranslations()
    {
        var english = _talk.Where(act => act.Language == KnowledgeLoader.English)
            .GroupBy(act => act.Id, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        foreach (var (act, map) in _translated.Where(pair => pair.Act.Id.Length > 0))
        {
            if (!english.TryGetValue(act.Id, out var same))
            {
                map.Report(
                    Rule.Reference,
                    "id",
                    $"there is no talk act '{act.Id}' in English; {Nearest.NameCure(act.Id, english.Keys, "write it there first")}");
            }
            else if ((act.Intent, act.Label, act.IsWhole) != (same.Intent, same.Label, same.IsWhole))
            {
                map.Report(Rule.Overlay, "intent", $"the talk act '{act.Id}' has another intent, label or whole than in English; make them the same");
            }
        }
    }

    private void ReadTalk(MapReader root, string language)
    {
        var maps = root.Maps("talk");
        IdForm.CheckOnce("talk act", maps, problems);
        foreach (var map in maps)
        {
            var act = ActOf(map, language);
            _talk.Add(act);
            if (language != KnowledgeLoader.English)
            {
                _translated.Add((act, map));
            }
        }

        root.Done();
    }

    private static TalkAct ActOf(MapReader map, string language)
    {
        var id = map.Text("id");
        IdForm.Check(map, "id", id);
        var intent = map.TextOr("intent", id);
        var label = map.TextOr("label", intent);
        if (!Intents.OfTalk.Contains(label))
        {
            map.Report(
                Rule.Choice,
                map.Has("label") ? "label" : "intent",
                $"'{label}' is no label; write 'label:' with one of {string.Join(", ", Intents.OfTalk)}");
        }

        var act = new TalkAct(id, language, intent, label, map.Flag("whole"), map.Texts("keywords"), map.Texts("examples")) { Refused = RefusalOf(map) };
        if (act.Examples.Count == 0)
        {
            map.Report(Rule.Count, "examples", $"the talk act '{id}' has no examples; write what people say");
        }

        map.Done();
        return act;
    }

    private static Refusal RefusalOf(MapReader map)
    {
        var told = map.TextOr("refused", nameof(Refusal.Spared));
        if (Enum.TryParse<Refusal>(told.Replace("-", string.Empty, StringComparison.Ordinal), ignoreCase: true, out var refusal) && Enum.IsDefined(refusal))
        {
            return refusal;
        }

        map.Report(Rule.Choice, "refused", $"'{told}' says nothing of a refusal; write spared, heard, heard-in-front or meant");
        return Refusal.Spared;
    }
}
