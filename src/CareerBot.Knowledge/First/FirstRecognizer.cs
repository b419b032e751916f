using CareerBot.Knowledge.Model;
using CareerBot.Knowledge.Recognition;

namespace CareerBot.Knowledge.First;

/// <summary>
/// Understands what people ask about one career: a pure function of the knowledge and the text. Curated keywords lead, weights
/// learned from the example questions follow.
/// </summary>
public sealed class FirstRecognizer
{
    /// <summary>What is beyond this many characters of a text is not read.</summary>
    public const int MostCharacters = 2000;

    private const string None = "none";
    private const string ElsewhereTopic = "elsewhere";
    private const int Offered = 3;

    private readonly RecognitionOptions _options;
    private readonly Lexicon _lexicon;
    private readonly TextClassifier _intents;
    private readonly Dictionary<string, TextClassifier> _topicsByIntent = new(StringComparer.Ordinal);
    private readonly KeywordIndex _keywords;
    private readonly List<Topic> _topics;
    private readonly Dictionary<string, TalkAct> _acts;
    private readonly KeywordIndex _actKeywords;
    private readonly List<string> _actIds;
    private readonly EntityFinder _entities;

    /// <summary>A recognizer trained on <paramref name="knowledge"/>.</summary>
    public FirstRecognizer(CareerKnowledge knowledge)
    {
        _options = RecognitionOptions.From(knowledge.Thresholds);
        _lexicon = new Lexicon(knowledge.Lexicon);
        _topics = [.. knowledge.Topics];
        _acts = knowledge.Talk.GroupBy(act => act.Id, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        _actIds = [.. _acts.Keys.Order(StringComparer.Ordinal)];
        var rows = new TrainingRows(knowledge, Normal);
        _intents = TextClassifier.Train(rows.Intents, rows.Options);
        foreach (var (intent, own) in rows.Topics)
        {
            _topicsByIntent[intent] = TextClassifier.Train(own, rows.Options);
        }

        _keywords = new KeywordIndex(_topics.SelectMany((topic, owner) => Words(topic).Select(keyword => (Normal(keyword), owner))));
        _actKeywords = new KeywordIndex(knowledge.Talk.SelectMany(act => act.Keywords.Concat(act.Examples).Select(word => (Normal(word), _actIds.IndexOf(act.Id)))));
        _entities = new EntityFinder(knowledge);
    }

    /// <summary>Understands <paramref name="text"/>; any text gives an answer, none throws.</summary>
    public RecognitionResult Recognize(string text)
    {
        var understood = Understand(text);
        var parts = understood.Parts.Select(part => Result(text, understood, part)).ToList();
        return parts[0] with { Parts = parts.Count > 1 ? parts : [] };
    }

    private static RecognitionResult Result(string text, Understanding understood, Understood part)
    {
        var years = understood.Entities.Where(entity => entity.Kind == "years").Select(entity => entity.Id.Split('-')).FirstOrDefault();
        return new RecognitionResult
        {
            Text = text,
            Language = understood.Language,
            Decision = part.Decision switch
            {
                Verdict.Answer => new Decision.Answer(part.Topics[0].Topic.Value),
                Verdict.Suggest => new Decision.Suggest([.. part.Topics.Select(topic => topic.Topic.Value)]),
                Verdict.OutOfScope => new Decision.OutOfScope(part.Topics[0].Topic.Value),
                Verdict.Act => new Decision.Act(part.Act!),
                _ => new Decision.Unknown(),
            },
            Topics = [.. part.Topics.Select(topic => new ScoredTopic(topic.Topic.Value, topic.Score, part.Confidence))],
            Intent = part.Intent,
            Best = part.BestIntent,
            Confidence = part.Confidence,
            Entities = [.. understood.Entities],
            Years = years is null ? null : new YearRange(int.Parse(years[0], System.Globalization.CultureInfo.InvariantCulture), int.Parse(years[^1], System.Globalization.CultureInfo.InvariantCulture)),
        };
    }

    private Understanding Understand(string text)
    {
        text = text.Length > MostCharacters ? text[..MostCharacters] : text;
        var entities = _entities.Find(text);
        var parts = Splitter.Split(text);
        var language = Languages.Guess(text);
        if (parts.Count > 1)
        {
            var understood = parts.Select(RecognizePart).ToList();
            var answered = understood.Where(part => part.Decision is Verdict.Answer or Verdict.OutOfScope).DistinctBy(part => part.Topics[0].Topic).ToList();
            if (answered.Count > 1 && answered.Count(part => part.Decision == Verdict.Answer) == answered.Count)
            {
                return new Understanding(answered, entities, language);
            }
        }

        return new Understanding([RecognizePart(text)], entities, language);
    }

    /// <summary>The normal form that everything is compared in.</summary>
    internal string Normal(string text)
    {
        Span<char> plain = stackalloc char[MostCharacters];
        Span<char> rewritten = stackalloc char[MostCharacters];
        var length = TextNormalizer.Normalize(text.AsSpan(0, Math.Min(text.Length, MostCharacters)), plain);
        return rewritten[.._lexicon.Apply(plain[..length], rewritten)].ToString();
    }

    private static IEnumerable<string> Words(Topic topic) =>
        topic.Translations.Values.SelectMany(told => told.Keywords).Concat(topic.Told.Keywords).Append(topic.Told.Title).Concat(topic.Translations.Values.Select(told => told.Title));

    private Understood RecognizePart(string text)
    {
        var normal = Normal(text);
        if (normal.Length == 0)
        {
            return new Understood { Decision = Verdict.Unknown, Intent = None, BestIntent = None, Confidence = 0 };
        }

        if (WholeAct(normal) is { } act)
        {
            return act;
        }

        if (_keywords.Whole(normal) is [var only])
        {
            return Answer(_topics[only], 1);
        }

        var rest = Greetings.Strip(normal, _actKeywords, _actIds);
        return Judge(rest.Length > 0 ? rest : normal);
    }

    private Understood? WholeAct(string normal)
    {
        var owners = _actKeywords.Whole(normal);
        return owners.Length > 0 ? Act(_acts[_actIds[owners[0]]], 1) : null;
    }

    private static Understood Act(TalkAct act, double confidence) =>
        new() { Decision = Verdict.Act, Intent = act.Label, BestIntent = act.Label, Act = act.Intent, Confidence = Rounded(confidence) };

    private Understood Judge(string normal)
    {
        Span<float> scores = stackalloc float[_intents.ScoreRoom];
        var known = _intents.Score(normal, scores);
        var hits = new KeywordHits(_topics.Count);
        _keywords.Find(normal, ref hits, static (ref KeywordHits state, int[] owners, int words, int _, int _) => state.Add(owners, words));
        AddKeywords(hits, scores);
        var (best, second) = TopTwo(scores[.._intents.Labels.Count]);
        var label = _intents.Labels[best];
        var confidence = Confidence(scores[best], scores[best] - scores[second], known);
        if (_acts.TryGetValue(label, out var act))
        {
            return confidence >= _options.Answer && IsShort(normal, act) ? Act(act, confidence) : Topical(normal, hits, scores, known);
        }

        return Topical(normal, hits, scores, known);
    }

    // A long message is not steering, whatever its words: "next to my college there is a course" is no "next".
    private static bool IsShort(string normal, TalkAct act) => normal.Count(' ') < (act.IsWhole ? 6 : 14);

    private Understood Topical(string normal, KeywordHits hits, ReadOnlySpan<float> scores, double known)
    {
        var best = -1;
        var second = float.NegativeInfinity;
        for (var i = 0; i < _intents.Labels.Count; i++)
        {
            if (_acts.ContainsKey(_intents.Labels[i]))
            {
                continue;
            }

            if (best < 0 || scores[i] > scores[best])
            {
                second = best < 0 ? second : scores[best];
                best = i;
            }
            else
            {
                second = Math.Max(second, scores[i]);
            }
        }

        var intent = _intents.Labels[best];
        var confidence = Confidence(scores[best], scores[best] - second, known);
        var topics = Rank(intent, normal, hits);
        if (intent == None)
        {
            var isNamed = known > 0 && topics is [{ Topic.Value: not ElsewhereTopic }, ..] && confidence >= _options.Suggest;
            return new Understood
            {
                Decision = isNamed ? Verdict.OutOfScope : Verdict.Unknown,
                Intent = None,
                BestIntent = BestCovered(scores),
                Confidence = Rounded(1 - confidence),
                Topics = isNamed ? topics : [.. Rank(BestCovered(scores), normal, hits)],
            };
        }

        return new Understood
        {
            Decision = confidence >= _options.Answer ? Verdict.Answer : confidence >= _options.Suggest ? Verdict.Suggest : Verdict.Unknown,
            Intent = confidence >= _options.Answer ? intent : None,
            BestIntent = intent,
            Confidence = Rounded(confidence),
            Topics = topics,
        };
    }

    private string BestCovered(ReadOnlySpan<float> scores)
    {
        var best = -1;
        for (var i = 0; i < _intents.Labels.Count; i++)
        {
            if (_intents.Labels[i] != None && !_acts.ContainsKey(_intents.Labels[i]) && (best < 0 || scores[i] > scores[best]))
            {
                best = i;
            }
        }

        return best < 0 ? None : _intents.Labels[best];
    }

    private List<RankedTopic> Rank(string intent, string normal, KeywordHits hits)
    {
        if (!_topicsByIntent.TryGetValue(intent, out var model))
        {
            return [];
        }

        Span<float> scores = stackalloc float[model.ScoreRoom];
        model.Score(normal, scores);
        var ranked = new List<RankedTopic>(model.Labels.Count);
        for (var i = 0; i < model.Labels.Count; i++)
        {
            var owner = _topics.FindIndex(topic => topic.Id.Value == model.Labels[i]);
            var bonus = owner < 0 ? 0 : hits.Of(owner) * _options.Keyword;
            ranked.Add(new RankedTopic(new TopicId(model.Labels[i]), Rounded(scores[i] + bonus)));
        }

        ranked.Sort((one, other) => other.Score.CompareTo(one.Score) is var order && order != 0 ? order : string.CompareOrdinal(one.Topic.Value, other.Topic.Value));
        return ranked.GetRange(0, Math.Min(Offered, ranked.Count));
    }

    private void AddKeywords(KeywordHits hits, Span<float> scores)
    {
        for (var i = 0; i < _intents.Labels.Count; i++)
        {
            var most = 0.0;
            for (var owner = 0; owner < _topics.Count; owner++)
            {
                if (_topics[owner].Intent == _intents.Labels[i])
                {
                    most = Math.Max(most, hits.Of(owner));
                }
            }

            scores[i] += (float)(most * _options.Keyword);
        }
    }

    private static Understood Answer(Topic topic, double confidence) => new()
    {
        Decision = topic.Kind == TopicKind.OutOfScope ? Verdict.OutOfScope : Verdict.Answer,
        Intent = topic.Intent,
        BestIntent = topic.Intent,
        Confidence = confidence,
        Topics = [new RankedTopic(topic.Id, 1)],
    };

    private double Confidence(double margin, double gap, double known) =>
        1 / (1 + Math.Exp(-((_options.MarginWeight * margin) + (_options.GapWeight * gap) + (_options.KnownWeight * known) + _options.Bias)));

    private static (int Best, int Second) TopTwo(ReadOnlySpan<float> scores)
    {
        var (best, second) = (0, -1);
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
            {
                (best, second) = (i, best);
            }
            else if (second < 0 || scores[i] > scores[second])
            {
                second = i;
            }
        }

        return (best, Math.Max(second, 0));
    }

    private static double Rounded(double score) => Math.Round(score, 6);
}
