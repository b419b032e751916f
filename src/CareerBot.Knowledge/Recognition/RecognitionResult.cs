namespace CareerBot.Knowledge.Recognition;

/// <summary>What the recognizer makes of one message.</summary>
public sealed record RecognitionResult
{
    /// <summary>The message as it came, cut to the longest that is read.</summary>
    public required string Text { get; init; }

    /// <summary>The language that it seems to be in: <c>en</c>, <c>hinglish</c> or <c>hi</c>.</summary>
    public required string Language { get; init; }

    /// <summary>What to do with it.</summary>
    public required Decision Decision { get; init; }

    /// <summary>The likeliest topics, best first; at most five.</summary>
    public IReadOnlyList<ScoredTopic> Topics { get; init; } = [];

    /// <summary>The intent of the decision; <c>none</c> where nothing is known.</summary>
    public required string Intent { get; init; }

    /// <summary>The winner's label before any rejection, for an evaluation.</summary>
    public required string Best { get; init; }

    /// <summary>How sure it is that the message is in scope and that <see cref="Best"/> is right, from 0 to 1; calibrated.</summary>
    public double Confidence { get; init; }

    /// <summary>Small talk that was glued to a question and set aside, by the ids of the talk acts: a greeting, thanks.</summary>
    public IReadOnlyList<string> Acts { get; init; } = [];

    /// <summary>The questions in the message where it holds more than one, in order; else empty. The first one that is known decides for the whole.</summary>
    public IReadOnlyList<RecognitionResult> Parts { get; init; } = [];

    /// <summary>Topics that the message refuses: "I don't want the maths part".</summary>
    public IReadOnlyList<string> Refused { get; init; } = [];

    /// <summary>Named things, people, years and stages in it, in their order.</summary>
    public IReadOnlyList<Entity> Entities { get; init; } = [];

    /// <summary>The years that it names, or null.</summary>
    public YearRange? Years { get; init; }

    /// <summary>
    /// The years that an answer is about, in their order: those that the message names; else those of the topic that is answered, or
    /// of the people or things that it names. Empty where the knowledge gives none.
    /// </summary>
    public IReadOnlyList<YearRange> About { get; init; } = [];

    /// <summary>Why it was understood so; null unless it was asked for by <see cref="CareerRecognizer.Explain"/>.</summary>
    public Explanation? Explanation { get; init; }
}

/// <summary>What to do with a message. Closed: exactly these cases.</summary>
public abstract record Decision
{
    private Decision()
    {
    }

    /// <summary>Answer with a topic of the knowledge.</summary>
    /// <param name="Topic">Its id.</param>
    public sealed record Answer(string Topic) : Decision;

    /// <summary>Ask which of a few topics is meant.</summary>
    /// <param name="Topics">Their ids, best first; two or three.</param>
    public sealed record Suggest(IReadOnlyList<string> Topics) : Decision;

    /// <summary>Say that the notes do not cover it, by name.</summary>
    /// <param name="Topic">The id of the topic out of scope.</param>
    public sealed record OutOfScope(string Topic) : Decision;

    /// <summary>Small talk or control.</summary>
    /// <param name="Id">The id of the talk act.</param>
    public sealed record Act(string Id) : Decision;

    /// <summary>Say that this is not known here.</summary>
    public sealed record Unknown : Decision;

    /// <summary>The id of the topic that it tells, also where that says what the notes leave out; null for none.</summary>
    // A method, since records write their properties out.
    public string? Told() => this switch
    {
        Answer answer => answer.Topic,
        OutOfScope outside => outside.Topic,
        _ => null,
    };
}

/// <summary>A topic and how likely it is.</summary>
/// <param name="Id">The topic.</param>
/// <param name="Score">The engine's score; only good for comparing.</param>
/// <param name="Confidence">From 0 to 1; calibrated.</param>
public readonly record struct ScoredTopic(string Id, double Score, double Confidence);

/// <summary>A stretch of years, both ends included.</summary>
public readonly record struct YearRange(int From, int To)
{
    /// <summary>The last year of what lasts.</summary>
    public const int Lasting = int.MaxValue;

    /// <summary>The number of years of a decade.</summary>
    internal const int YearsOfDecade = 10;

    /// <summary>Whether it is one decade, such as 1980-1989.</summary>
    internal bool IsDecade => To - From == YearsOfDecade - 1 && From % YearsOfDecade == 0;

    /// <summary>As it is written: <c>1986</c>, <c>1940-1969</c>, and <c>2000-</c> for what lasts.</summary>
    public override string ToString() => From == To ? $"{From}" : To == Lasting ? $"{From}-" : $"{From}-{To}";
}

/// <summary>Something named in a message.</summary>
/// <param name="Kind">The kind of the term (person, framework, …), <c>stage</c> or <c>years</c>.</param>
/// <param name="Id">The id of the term or topic; for years the range.</param>
/// <param name="Start">Where it begins in <see cref="RecognitionResult.Text"/>.</param>
/// <param name="Length">How long it is there.</param>
public readonly record struct Entity(string Kind, string Id, int Start, int Length);
