using CareerBot.Knowledge.Model;
using CareerBot.Knowledge.Recognition.Dating;
using CareerBot.Knowledge.Recognition.Learning;
using CareerBot.Knowledge.Recognition.Matching;
using CareerBot.Knowledge.Recognition.Texts;

namespace CareerBot.Knowledge.Recognition;

/// <summary>
/// Understands what people ask: a pure function of what it was trained from and the text. Curated keywords
/// lead, weights learned from the examples follow. Any text gives a result; none throws.
/// </summary>
public sealed class CareerRecognizer
{
    private const int LongestSetAside = 4;

    // A last sentence with this confidence asks what it says, whatever was told before.
    private const double PlainlyAsked = 0.9;

    private readonly Targets _targets;
    private readonly Wording _wording;
    private readonly TargetModel _model;
    private readonly Judge _judge;
    private readonly Speller _speller;
    private readonly Cues _cues;
    private readonly Splitter _splitter;
    private readonly EntityReader _entities;
    private readonly LanguageReader _languages;
    private readonly Refusals _refusals;
    private readonly TopicYears _years;
    private readonly YearReader _reader;
    private readonly YearReach _reach;
    private readonly Explainer _explainer;
    private readonly Pool<Scratch> _scratches;

    /// <summary>Learns from <paramref name="source"/>.</summary>
    /// <param name="source">Topics, talk acts, names and spellings; at least one topic with an example.</param>
    /// <exception cref="ArgumentException">There is no example of anything in scope.</exception>
    public CareerRecognizer(RecognizerSource source)
        : this(source, null)
    {
    }

    internal CareerRecognizer(RecognizerSource source, ClassifierOptions? options)
        : this(source, options, new Targets(source))
    {
    }

    private CareerRecognizer(RecognizerSource source, ClassifierOptions? options, Targets targets)
        : this(source, options, targets, Examples(source, targets))
    {
    }

    private CareerRecognizer(RecognizerSource source, ClassifierOptions? options, Targets targets, List<Example> examples)
    {
        _targets = targets;
        _wording = new Wording(source.Lexicon);
        var (model, speller, languages, words) = (default(TargetModel)!, default(Speller)!, default(LanguageReader)!, default(CuratedWords)!);
        Parallel.Invoke(
            () => model = TargetTrainer.Learn(examples, _targets, _wording, options ?? Options),
            () => words = new CuratedWords(source, _wording),
            () => speller = Speller.Of(examples, source.Terms, _wording),
            () => languages = new LanguageReader(examples, _wording));
        (_model, _speller, _languages) = (model, speller, languages);
        _judge = new Judge(source, _targets, _model, words);
        _reader = new YearReader(source.Numbers);
        _entities = new EntityReader(source.Terms);
        _cues = new Cues(source, _wording);
        _reach = new YearReach(_cues, source);
        _splitter = new Splitter(_cues);
        _refusals = new Refusals(_cues, _judge.Keywords, _targets);
        _years = new TopicYears(source, _targets, words.Keywords, _entities, _cues);
        _scratches = new Pool<Scratch>(() => new Scratch(_model.Room, _targets.Count));
        _explainer = new Explainer(_targets, _model, _judge, _refusals);
    }

    /// <summary>Learns in the background; what cannot be learned from is refused at once.</summary>
    /// <param name="source">Topics, talk acts, names and spellings; at least one topic with an example.</param>
    /// <exception cref="ArgumentException">There is no example of anything in scope.</exception>
    public static Task<CareerRecognizer> LearnAsync(RecognizerSource source)
    {
        var targets = new Targets(source);
        var examples = Examples(source, targets);
        return Task.Run(() => new CareerRecognizer(source, null, targets, examples));
    }

    /// <summary>
    /// How it learns where nothing else is said. Fewer passes would make the start a little shorter, but then the order of the examples decides
    /// more: of 1,570 unseen questions 29 went one way or the other at 6 passes, 15 at 10 and 4 at 20.
    /// </summary>
    internal static ClassifierOptions Options { get; } = new() { UseLabelNames = false, Calibrate = false };

    /// <summary>Understands <paramref name="text"/>.</summary>
    /// <param name="text">What somebody wrote; beyond 2,000 characters or 200 words it is not read.</param>
    public RecognitionResult Recognize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var scratch = _scratches.Borrow();
        try
        {
            return Understand(text, scratch, Read(text, scratch));
        }
        finally
        {
            _scratches.Return(scratch);
        }
    }

    /// <summary>Understands <paramref name="text"/> and says why. Slower than <see cref="Recognize"/>; for people who look into it.</summary>
    /// <param name="text">What somebody wrote.</param>
    public RecognitionResult Explain(string text)
    {
        var result = Recognize(text);
        var scratch = new Scratch(_model.Room, _targets.Count);
        var years = Years(Read(text, scratch));
        var judged = JudgePart(text, scratch.Words, scratch, years, out var acts, out _);
        return result with { Explanation = _explainer.Of(text, scratch, acts.Count > 0 ? scratch.Part : scratch.Words, years, judged) };
    }

    /// <summary>What is decided about the whole of a text, with the evidence.</summary>
    internal Judged Decide(string text)
    {
        var scratch = new Scratch(_model.Room, _targets.Count);
        return JudgePart(text, scratch.Words, scratch, Years(Read(text, scratch)), out _, out _);
    }

    private static List<Example> Examples(RecognizerSource source, Targets targets)
    {
        var examples = Example.In(source, targets).ToList();
        return examples.Exists(example => targets.IsInScope[example.Target])
            ? examples
            : throw new ArgumentException("There is no example of anything in scope; give a topic with examples.", nameof(source));
    }

    // The years in it are found on the way.
    private IReadOnlyList<(int From, int To, int Start, int Length)> Read(string text, Scratch scratch)
    {
        _wording.Read(text, scratch.Usual);
        var years = _reader.Find(text);
        if (SpelledDates.AreIn(text, years))
        {
            SpelledDates.Write(text, scratch.Usual, years, scratch.Part);
            _speller.Apply(scratch.Part, scratch.Words);
        }
        else
        {
            _speller.Apply(scratch.Usual, scratch.Words);
        }

        return years;
    }

    private RecognitionResult Understand(string text, Scratch scratch, IReadOnlyList<(int From, int To, int Start, int Length)> years)
    {
        var words = scratch.Words;
        var judged = JudgePart(text, words, scratch, Years(years), out var acts, out var refused);
        var result = Result(text, _languages.Read(words), judged) with
        {
            Acts = acts,
            Refused = refused,
            Entities = Entities(words, years),
            Years = Years(years),
        };
        var parts = AfterStory(text, scratch, judged) is { } asked ? [Result(text, result.Language, asked)] : Parts(text, scratch, result, refused.Count > 0);
        if (parts is [var question])
        {
            // A story and then a question: what was told is no part of what is asked.
            result = result with { Decision = question.Decision, Topics = question.Topics, Intent = question.Intent, Best = question.Best, Confidence = question.Confidence };
            parts = [];
        }

        return result with { Parts = parts, About = About(result, words, years) };
    }

    private static YearRange? Years(IReadOnlyList<(int From, int To, int Start, int Length)> found) =>
        found is [var first, ..] ? new YearRange(first.From, first.To) : null;

    private IReadOnlyList<YearRange> About(RecognitionResult result, TokenBuffer words, IReadOnlyList<(int From, int To, int Start, int Length)> named) =>
        named.Count > 0 ? [.. named.SelectMany(years => _years.Within(_reach.Of(years, words), words, result.Entities)).Distinct()]
        : result.Decision is Decision.Answer answer ? _years.Of(answer.Topic, words, result.Entities)
        : [];

    private Judged JudgePart(string text, TokenBuffer words, Scratch scratch, YearRange? years, out IReadOnlyList<string> acts, out IReadOnlyList<string> refused)
    {
        acts = [];
        refused = [];
        if (_judge.Acts.Whole(words, 0, words.Count).IsEmpty)
        {
            words = SetAside(words, scratch, ref acts);
        }

        if (Instead(text, words, scratch, years, ref refused) is { } wanted)
        {
            return wanted;
        }

        var targets = _refusals.In(words);
        refused = targets.Count == 0 ? [] : [.. targets.Select(_targets.Id)];
        var judged = _judge.Decide(words, scratch, targets, years);

        // "thank you for all of that": what is left says nothing, the whole says thanks.
        if (acts.Count > 0 && judged.Decision is Decision.Unknown && _judge.Decide(scratch.Words, scratch, targets, years) is { Decision: Decision.Act } whole)
        {
            acts = [];
            return whole;
        }

        return judged.Decision is Decision.Act ? AfterSteering(text, words, scratch, years, ref acts) ?? Spared(words, scratch, judged) : judged;
    }

    // "Not the skills, the roadmap": what is refused is set aside, and what follows the pause is a question that is known.
    private Judged? Instead(string text, TokenBuffer words, Scratch scratch, YearRange? years, ref IReadOnlyList<string> refused)
    {
        var from = _refusals.Instead(text, words);
        if (from == 0)
        {
            return null;
        }

        List<int> targets = [.. _refusals.NamedIn(words, 0, from)];
        var wanted = new TokenBuffer();
        wanted.Add(words, 0, from);
        if (targets.Count == 0 && _judge.Decide(wanted, scratch, []) is { Decision: Decision.Answer } unwanted)
        {
            targets.Add(_targets.Find(unwanted.Topic!));
        }

        wanted.Clear();
        wanted.Add(words, from, words.Count);
        if (targets.Count == 0 || _judge.Decide(wanted, scratch, [], years) is not { Decision: Decision.Answer } judged || targets.Contains(_targets.Find(judged.Topic!)))
        {
            return null;
        }

        refused = [.. targets.Select(_targets.Id)];
        return judged;
    }

    // "Don't cancel", "mujhe madad nahi chahiye": a command that is refused is none, and asks to leave things as they are.
    private Judged Spared(TokenBuffer words, Scratch scratch, Judged judged)
    {
        var (first, end) = _refusals.Spared(words);
        if (first >= end || judged is not { IsWholePhrase: false, Decision: Decision.Act { Id: var act } }
            || _targets[_targets.Find(act)].Refused is Refusal.Heard or Refusal.Meant || (first == 0 && _targets[_targets.Find(act)].Refused == Refusal.HeardInFront))
        {
            return judged;
        }

        var command = new TokenBuffer();
        command.Add(words, first, end);
        return _judge.Decide(command, scratch, []) is { IsWholePhrase: true, Decision: Decision.Act { Id: var refused } } && refused == act && _targets.Kept is { } kept
            ? judged with { Decision = new Decision.Act(kept), Intent = Targets.None }
            : judged;
    }

    // "Leave it, tell me about skills": the steering words stand apart, and what follows is a question that is known.
    private Judged? AfterSteering(string text, TokenBuffer words, Scratch scratch, YearRange? years, ref IReadOnlyList<string> acts)
    {
        for (var count = Math.Min(LongestSetAside, words.Count - 2); count > 0; count--)
        {
            if (Splitter.IsBreak(text, words, count) && _judge.Acts.Whole(words, 0, count) is [var act, ..] && _targets[act].IsWhole)
            {
                scratch.Part.Clear();
                scratch.Part.Add(words, count, words.Count);
                if (_judge.Decide(scratch.Part, scratch, [], years) is { Decision: Decision.Answer } judged)
                {
                    acts = [_targets.Id(act)];
                    return judged;
                }
            }
        }

        return null;
    }

    // A greeting or thanks before a question is set aside; what is left is the question.
    private TokenBuffer SetAside(TokenBuffer words, Scratch scratch, ref IReadOnlyList<string> acts)
    {
        for (var count = Math.Min(LongestSetAside, words.Count - 2); count > 0; count--)
        {
            if (_cues.At(CueKinds.GoOn, words, count) > 0)
            {
                break;
            }

            foreach (var act in _judge.Acts.Whole(words, 0, count))
            {
                if (_targets.IsInScope[act] && !_targets[act].IsWhole)
                {
                    acts = [_targets.Id(act)];
                    scratch.Part.Clear();
                    scratch.Part.Add(words, count, words.Count);
                    return scratch.Part;
                }
            }
        }

        return words;
    }

    // "I am a welder in Surat. My work is heavy. Which skills are needed?": a message that begins with the person is about what its last
    // sentence asks, unless that person's circumstances are what is asked about.
    private Judged? AfterStory(string text, Scratch scratch, Judged whole)
    {
        var first = whole.Decision is Decision.Act || _cues.At(CueKinds.Myself, scratch.Words, 0) == 0 ? 0 : Splitter.LastSentence(text, scratch.Words);
        if (first == 0)
        {
            return null;
        }

        scratch.Part.Clear();
        scratch.Part.Add(scratch.Words, first, scratch.Words.Count);
        var asked = _judge.Decide(scratch.Part, scratch, []);
        return asked.Decision is Decision.Answer && !IsOfCircumstance(asked)
            && (whole.Decision is not Decision.Answer || asked.Best == whole.Best || (asked.Confidence >= PlainlyAsked && !IsOfCircumstance(whole)))
            ? asked : null;
    }

    private RecognitionResult[] Parts(string text, Scratch scratch, RecognitionResult whole, bool isRefusing)
    {
        var words = scratch.Words;
        if (whole.Decision is Decision.Act)
        {
            return [];
        }

        if (!isRefusing && _splitter.List(text, words) is { } list && Parts(text, scratch, whole.Language, list) is { Count: > 1 } listed && AreOfSeveralLabels(listed))
        {
            return [.. listed];
        }

        return _splitter.Split(text, words) is { } parts && Parts(text, scratch, whole.Language, parts) is { Count: > 0 } found && (found.Count > 1 || whole.Decision is Decision.Suggest or Decision.Unknown) ? [.. found] : [];
    }

    // What each part is about, in order; none where one of them is about nothing that is known. What only tells of the person asks nothing.
    private List<RecognitionResult>? Parts(string text, Scratch scratch, string language, List<(int First, int Count)> parts)
    {
        var found = new List<RecognitionResult>(parts.Count);
        foreach (var (first, count) in parts)
        {
            scratch.Part.Clear();
            scratch.Part.Add(scratch.Words, first, first + count);
            var judged = _judge.Decide(scratch.Part, scratch, []);
            if (_cues.At(CueKinds.Myself, scratch.Words, first) > 0 && !IsOfCircumstance(judged))
            {
                continue;
            }

            if (judged.Decision is not (Decision.Answer or Decision.OutOfScope) || found.Exists(part => TopicOf(part) == judged.Topic))
            {
                return null;
            }

            found.Add(Result(text, language, judged));
        }

        return found;
    }

    private bool IsOfCircumstance(Judged judged) => judged.Topic is { } topic && _targets[_targets.Find(topic)].Kind == SourceKind.Circumstance;

    // A list of one kind ("python, numpy and pandas") asks one question; one of several kinds asks several.
    private static bool AreOfSeveralLabels(List<RecognitionResult> parts) =>
        parts.TrueForAll(part => part.Decision is Decision.Answer) && parts.DistinctBy(part => part.Best).Count() == parts.Count;

    private static string? TopicOf(RecognitionResult result) => result.Decision switch
    {
        Decision.Answer answer => answer.Topic,
        Decision.OutOfScope outside => outside.Topic,
        _ => null,
    };

    private static RecognitionResult Result(string text, string language, Judged judged) => new()
    {
        Text = text.Length > TokenReader.MostCharacters ? text[..TokenReader.MostCharacters] : text,
        Language = language,
        Decision = judged.Decision,
        Topics = judged.Topics,
        Intent = judged.Intent,
        Best = judged.Best,
        Confidence = judged.Confidence,
    };

    private List<Entity> Entities(TokenBuffer words, IReadOnlyList<(int From, int To, int Start, int Length)> years)
    {
        var entities = new List<Entity>(years.Count);
        foreach (var (from, to, start, length) in years)
        {
            entities.Add(new Entity(YearReader.Kind, new YearRange(from, to).ToString(), start, length));
        }

        _entities.Find(words, entities);
        return entities;
    }
}
