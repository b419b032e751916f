namespace CareerBot.Knowledge.Recognition;

/// <summary>Why a message was understood as it was.</summary>
public sealed record Explanation
{
    /// <summary>Words that were read as others, in their order.</summary>
    public IReadOnlyList<Rewriting> Rewritten { get; init; } = [];

    /// <summary>Whether the message as a whole is a curated phrase of the winner; then nothing else was weighed.</summary>
    public bool IsWholePhrase { get; init; }

    /// <summary>The winner and, where there is one, the best of another kind behind it.</summary>
    public IReadOnlyList<Contender> Contenders { get; init; } = [];

    /// <summary>The words that refuse something, or null; what they refuse is in <see cref="RecognitionResult.Refused"/>.</summary>
    public string? RefusedBy { get; init; }

    /// <summary>What the confidence is made of: the chance is 1 / (1 + e^-sum). Empty where nothing was weighed.</summary>
    public IReadOnlyList<ConfidencePart> Confidence { get; init; } = [];

    /// <summary>From this confidence on it is answered.</summary>
    public double AnswerFrom { get; init; }

    /// <summary>From this confidence on, below the other, topics are suggested.</summary>
    public double SuggestFrom { get; init; }
}

/// <summary>Something that was read as something else.</summary>
/// <param name="From">What was written.</param>
/// <param name="To">What it was read as.</param>
/// <param name="IsSlip">Whether as a slip of the finger; else as another spelling that the lexicon knows.</param>
public sealed record Rewriting(string From, string To, bool IsSlip);

/// <summary>A topic or talk act that came into question.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Label">What an evaluation counts it as.</param>
/// <param name="Score">Its score, the sum of all that spoke for and against it; only good for comparing.</param>
/// <param name="Keywords">Curated words that spoke for it.</param>
/// <param name="Learned">What was learned and spoke most for or against it, the strongest first.</param>
public sealed record Contender(string Id, string Label, double Score, IReadOnlyList<Contribution> Keywords, IReadOnlyList<Contribution> Learned);

/// <summary>Something in a message that spoke for or against a topic.</summary>
/// <param name="What">A word; two words side by side (<c>^</c> and <c>$</c> are the edges of the message); two words
/// with others between them; the letters of a word (<c>~</c>); what holds for any text.</param>
/// <param name="Weight">What it added to the score; below 0 it spoke against.</param>
public sealed record Contribution(string What, double Weight);

/// <summary>One part of the evidence for the confidence.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Value">How much of it there is.</param>
/// <param name="Weight">How much one of it counts.</param>
public sealed record ConfidencePart(string Name, double Value, double Weight)
{
    /// <summary>What it adds.</summary>
    public double Adds => Math.Round(Value * Weight, 6);
}
