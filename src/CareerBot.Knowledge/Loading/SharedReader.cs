using CareerBot.Knowledge.Model;

namespace CareerBot.Knowledge.Loading;

/// <summary>Reads what every career shares: talk acts, questions about the rest of the world, lexicons.</summary>
internal static class SharedReader
{
    public static IReadOnlyList<TalkAct> Talk(MapReader root, string language)
    {
        IReadOnlyList<TalkAct> acts = [.. root.Maps("talk").Select(map => ActOf(map, language))];
        root.Done();
        return acts;
    }

    public static IReadOnlyList<string> Elsewhere(MapReader root)
    {
        var examples = root.Texts("elsewhere");
        root.Done();
        return examples;
    }

    /// <summary>Adds the words of a lexicon to <paramref name="words"/>; the first file that names a spelling keeps it.</summary>
    public static void Lexicon(MapReader root, Dictionary<string, string> words)
    {
        root.Node("of");
        foreach (var section in (string[])["words", "numbers", "ordinals", "units", "months", "weekdays", "dates"])
        {
            if (root.Map(section) is not { } map)
            {
                continue;
            }

            foreach (var spelling in map.Keys.ToList())
            {
                words.TryAdd(spelling, map.Text(spelling));
            }
        }

        foreach (var answer in (string[])["yes", "no"])
        {
            foreach (var spelling in root.Texts(answer))
            {
                words.TryAdd(spelling, answer);
            }
        }

        root.Done();
    }

    public static Institute Institute(MapReader root, TopicReader topics)
    {
        var institute = new Institute(root.Text("name"), root.TextOrNull("botName"), root.TextOrNull("contact"), root.TextOrNull("publisher"), root.TextOrNull("privacyContact"));
        foreach (var map in root.Maps("topics"))
        {
            topics.Read(map, TopicKind.Fact, fromInstitute: true);
            map.Done();
        }

        root.Done();
        return institute;
    }

    private static TalkAct ActOf(MapReader map, string language)
    {
        var id = map.Text("id");
        var intent = map.TextOr("intent", id);
        var act = new TalkAct(id, language, intent, map.TextOr("label", intent), map.Flag("whole"), map.Texts("keywords"), map.Texts("examples"));
        map.Done();
        return act;
    }
}
