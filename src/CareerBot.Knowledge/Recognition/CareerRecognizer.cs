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
    private readonly Targets _targets;
    private readonly Wording _wording;
    private readonly TargetModel _model;
    private readonly MessageJudge _judge;
    private readonly Questions _questions;
    private readonly Speller _speller;
    private readonly EntityReader _entities;
    private readonly LanguageReader _languages;
    private readonly TopicYears _years;
    private readonly YearReader _reader;
    private readonly YearReach _reach;
    private readonly Explainer _explainer;
    private readonly Pool<Scratch> _scratches;

    /// <summary>Learns from <paramref name="source"/>.</summary>
    /// <param name="source">Topics, talk acts, names and spellings; at least one topic with an example.</param>
    /// <exception cref="ArgumentException">There is no example of anything in scope.</exception>
    public CareerRecognizer(RecognizerSource source)
        : this(Lesson.Of(source))
    {
    }

    private CareerRecognizer(Lesson lesson)
    {
        var (source, examples) = (lesson.Source, lesson.Examples);
        _targets = lesson.Targets;
        _wording = new Wording(source.Lexicon);
        var (model, speller, languages, words) = (default(TargetModel)!, default(Speller)!, default(LanguageReader)!, default(CuratedWords)!);
        Parallel.Invoke(
            () => model = TargetTrainer.Learn(examples, _targets, _wording, Options),
            () => words = new CuratedWords(source, _wording),
            () => speller = Speller.Of(examples, source.Terms, source.Cues.Values.SelectMany(cues => cues), _wording),
            () => languages = new LanguageReader(examples, _wording));
        (_model, _speller, _languages) = (model, speller, languages);
        _reader = new YearReader(source.Numbers, source.Years);
        _entities = new EntityReader(source.Terms);
        var cues = new Cues(source, _wording);
        var judge = new Judge(
            source,
            _targets,
            _model,
            words,
            new OtherSubjects(source.Terms, _targets, words.Keywords, cues, _wording),
            new NamesAside(_targets, _model, cues));
        var refusals = new Refusals(cues, judge.Keywords, _targets);
        var courtesies = new Courtesies(_targets, judge.Acts, cues);
        _judge = new MessageJudge(_targets, judge, refusals, courtesies);
        _questions = new Questions(_targets, judge, courtesies, _entities, cues);
        _reach = new YearReach(cues, source);
        _years = new TopicYears(source, _targets, words.Keywords, _entities, cues);
        // A method, not a lambda: one here would keep alive whatever the others in this constructor take, the examples too.
        _scratches = new Pool<Scratch>(NewScratch);
        _explainer = new Explainer(_targets, _model, judge, refusals);
    }

    /// <summary>Learns in the background; what cannot be learned from is refused at once.</summary>
    /// <param name="source">Topics, talk acts, names and spellings; at least one topic with an example.</param>
    /// <exception cref="ArgumentException">There is no example of anything in scope.</exception>
    public static Task<CareerRecognizer> LearnAsync(RecognizerSource source)
    {
        var lesson = Lesson.Of(source);
        return Task.Run(() => new CareerRecognizer(lesson));
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
        var scratch = NewScratch();
        var years = Years(Read(text, scratch));
        var verdict = _judge.Decide(text, scratch, years);
        return result with { Explanation = _explainer.Of(text, scratch, verdict.Words, years, verdict.Judged) };
    }

    /// <summary>What is decided about the whole of a text, with the evidence.</summary>
    internal Judged Decide(string text)
    {
        var scratch = NewScratch();
        return _judge.Decide(text, scratch, Years(Read(text, scratch))).Judged;
    }

    private Scratch NewScratch() => new(_model.Room, _targets.Count, _targets.Labels.Length);

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
        var verdict = _judge.Decide(text, scratch, Years(years));
        var result = Result(text, _languages.Read(text, words), verdict.Judged) with
        {
            Acts = verdict.Acts,
            Refused = verdict.Refused,
            Entities = Entities(words, years),
            Years = Years(years),
        };
        var asked = _questions.In(text, scratch, verdict);
        if (asked is [var question])
        {
            // A story and then a question: what was told is no part of what is asked.
            result = result with { Decision = question.Decision, Topics = question.Topics, Intent = question.Intent, Best = question.Best, Confidence = question.Confidence };
            asked = [];
        }

        return result with { Parts = asked.Count == 0 ? [] : [.. asked.Select(part => Result(text, result.Language, part))], About = About(result, words, years) };
    }

    private static YearRange? Years(IReadOnlyList<(int From, int To, int Start, int Length)> found) =>
        found is [var first, ..] ? new YearRange(first.From, first.To) : null;

    private IReadOnlyList<YearRange> About(RecognitionResult result, TokenBuffer words, IReadOnlyList<(int From, int To, int Start, int Length)> named) =>
        named.Count > 0 ? [.. named.SelectMany(years => _years.Within(_reach.Of(years, words), words, result.Entities)).Distinct()]
        : result.Decision is Decision.Answer answer ? _years.Of(answer.Topic, words, result.Entities)
        : [];

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

    // What is learned from, checked before anybody waits for it.
    private sealed record Lesson(RecognizerSource Source, Targets Targets, List<Example> Examples)
    {
        public static Lesson Of(RecognizerSource source)
        {
            var targets = new Targets(source);
            var examples = Example.In(source, targets).ToList();
            return examples.Exists(example => targets.IsInScope[example.Target])
                ? new Lesson(source, targets, examples)
                : throw new ArgumentException("There is no example of anything in scope; give a topic with examples.", nameof(source));
        }
    }
}
