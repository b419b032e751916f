using CareerBot.Knowledge.Loading;
using CareerBot.Knowledge.Model;
using CareerBot.Knowledge.Recognition;

namespace CareerBot.Knowledge.Checks;

/// <summary>Finds what a curator would want to know of a knowledge that loads: nothing here forbids its use.</summary>
public sealed class KnowledgeLint
{
    private const string Keywords = "keywords";
    private const string Examples = "examples";
    private const string Unwritten = "TODO";

    private readonly CareerKnowledge _knowledge;
    private readonly Places _places;
    private readonly List<Problem> _problems = [];

    private KnowledgeLint(LoadResult loaded) => (_knowledge, _places) = (loaded.Usable, loaded.Places);

    /// <summary>
    /// Every warning, in the order of the files and lines: topics that nothing leads to, examples that
    /// stand twice, keywords that overlap, missing translations, TODOs, facts.
    /// </summary>
    /// <param name="loaded">A knowledge that can be used.</param>
    /// <param name="facts">The list of facts beside it, or null.</param>
    /// <param name="recognize">Recognises a message as the bot would; with it, examples are reported
    /// that their own topic does not win. Null: they are not tried.</param>
    /// <exception cref="KnowledgeException">The knowledge cannot be used.</exception>
    public static IReadOnlyList<Problem> Check(LoadResult loaded, FactList? facts = null, Func<string, RecognitionResult>? recognize = null)
    {
        var lint = new KnowledgeLint(loaded);
        lint.CheckTopics();
        lint.CheckExamples();
        lint.CheckKeywords();
        lint._problems.AddRange(facts?.Check(lint._knowledge, lint._places) ?? []);
        if (recognize is not null)
        {
            lint.CheckRecognition(recognize);
        }

        return [.. loaded.Problems.Concat(lint._problems)
            .OrderBy(problem => problem.Place.File, StringComparer.Ordinal)
            .ThenBy(problem => problem.Place.Line)
            .ThenBy(problem => problem.Place.Column)];
    }

    private void CheckTopics()
    {
        var reached = TopicLinks.Reached(_knowledge);
        var answered = _knowledge.Languages.Where(language => _knowledge.Topics.Any(topic => IsAnswered(topic, language))).ToList();
        foreach (var topic in _knowledge.Topics)
        {
            if (topic.Kind == TopicKind.Fact && !reached.Contains(topic.Id))
            {
                Warn(Rule.NoWayIn, _places.Of(topic.Id), $"no other topic leads to '{topic.Id}'; name it under 'next' or at a point of one that does");
            }

            foreach (var language in _knowledge.Languages)
            {
                CheckLanguage(topic, language, answered.Contains(language));
            }
        }
    }

    private void CheckLanguage(Topic topic, string language, bool hasAnswers)
    {
        if (language != KnowledgeLoader.English && topic.In(language) is var told && (told == topic.Told || told.Examples.Count == 0))
        {
            Warn(Rule.Translation, _places.Of(topic.Id), $"'{topic.Id}' has no examples in '{language}'; write some in the file of that language");
        }

        if (language != KnowledgeLoader.English && hasAnswers && !IsAnswered(topic, language))
        {
            Warn(
                Rule.Translation,
                _places.Of(topic.Id),
                $"'{topic.Id}' is answered in English where the talk is in '{language}'; translate it in the file of that language");
        }

        if (_places.MapOf(topic.Id, language) is { } map && TodoIn(map) is { } todo)
        {
            Warn(Rule.Todo, todo.Place, $"'{topic.Id}' is not written yet ({Short(todo.Value)}); write it");
        }
    }

    private static bool IsAnswered(Topic topic, string language) => topic.In(language).Lead != topic.Told.Lead;

    private static TextNode? TodoIn(MapReader map) => Texts(map.Source).FirstOrDefault(text => text.Value.Contains(Unwritten, StringComparison.Ordinal));

    // The topics inside a topic (the items of a stage) are looked at by themselves.
    private static IEnumerable<TextNode> Texts(Node node) => node switch
    {
        TextNode text => [text],
        ListNode list => list.Items.SelectMany(Texts),
        MapNode map => map.Entries.Where(entry => entry.Key.Value != "items").SelectMany(entry => Texts(entry.Value)),
        _ => [],
    };

    private void CheckExamples()
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (topic, language, example) in AllExamples())
        {
            var form = Text.Plain(example);
            if (!seen.TryAdd(form, topic.Id.Value))
            {
                var other = seen[form] == topic.Id.Value ? "this topic" : $"'{seen[form]}'";
                Warn(Rule.ExampleOnce, _places.Of(topic.Id, language, Examples, example), $"the example '{example}' stands in {other} already; take one out");
            }
        }
    }

    private void CheckKeywords()
    {
        var owners = new Dictionary<string, (string Owner, string Text)>(StringComparer.Ordinal);
        foreach (var act in _knowledge.Talk.Where(act => !act.IsWhole))
        {
            foreach (var keyword in act.Keywords)
            {
                owners.TryAdd(Text.Plain(keyword), ($"the talk act '{act.Id}'", keyword));
            }
        }

        foreach (var (topic, language, told) in AllTold().Where(each => each.Language == KnowledgeLoader.English
            || !each.Told.Title.Equals(each.Topic.Told.Title, StringComparison.Ordinal)))
        {
            owners.TryAdd(Text.Plain(told.Title), ($"the title of '{topic.Id}'", told.Title));
        }

        foreach (var (topic, language, told) in AllTold())
        {
            foreach (var keyword in told.Keywords.Where(keyword => !topic.Shared.Contains(keyword, StringComparer.OrdinalIgnoreCase)))
            {
                var mine = $"'{topic.Id}'";
                if (!owners.TryAdd(Text.Plain(keyword), (mine, keyword))
                    && owners[Text.Plain(keyword)] is var other
                    && other.Owner != mine
                    && other.Owner != $"the title of {mine}")
                {
                    Warn(
                        Rule.KeywordOverlap,
                        _places.Of(topic.Id, language, Keywords, keyword),
                        $"the keyword '{keyword}' is as good as '{other.Text}' of {other.Owner}; take one out, or name it under 'shared'");
                }
            }
        }
    }

    private void CheckRecognition(Func<string, RecognitionResult> recognize)
    {
        foreach (var (topic, language, example) in AllExamples())
        {
            var result = recognize(example);
            if (!result.Wins(topic.Id.Value))
            {
                Warn(
                    Rule.ExampleFound,
                    _places.Of(topic.Id, language, Examples, example),
                    $"the example '{example}' of '{topic.Id}' is understood as {result.Winner()}; write more like it, or take it out");
            }
        }
    }

    private IEnumerable<(Topic Topic, string Language, Told Told)> AllTold() =>
        _knowledge.Topics.SelectMany(topic => topic.Translations.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => (topic, pair.Key, pair.Value))
            .Prepend((topic, KnowledgeLoader.English, topic.Told)));

    private IEnumerable<(Topic Topic, string Language, string Example)> AllExamples() =>
        AllTold().SelectMany(each => each.Told.Examples.Select(example => (each.Topic, each.Language, example)));

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";

    private void Warn(Rule rule, Place place, string message) => _problems.Add(new Problem(rule, place, message));
}
