namespace CareerBot.Knowledge.Recognition.Learning;

/// <summary>How a <see cref="TextClassifier"/> learns. The defaults suit anything from thirty to some ten thousand examples.</summary>
public sealed record ClassifierOptions
{
    // What measured best on tasks of 15 to 200 examples.
    private const float CostOfFew = 10;
    private const float SmoothingOfFew = 10;
    private const float StatisticsOfFew = 0.7f;

    /// <summary>Labels whose texts belong to no class: evidence of what is out of scope. <c>oos</c> and <c>none</c> by default.</summary>
    public IReadOnlySet<string> OutOfScope { get; init; } = new HashSet<string>(["oos", "none"], StringComparer.Ordinal);

    /// <summary>
    /// What a label is called, in any case, whose texts have nothing in common but that they belong to no other label, though it is one itself
    /// (<c>None</c>, <c>other</c>): what no other label claims is its own. <c>none</c>, <c>oos</c> and <c>other</c> by default.
    /// </summary>
    public IReadOnlySet<string> Remainder { get; init; } = new HashSet<string>(["none", "oos", "other"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a label's own name counts as one more example of it, and the words that names share tie labels together; true by default.</summary>
    public bool UseLabelNames { get; init; } = true;

    /// <summary>Whether a part of the examples is held out first, to learn how far the scores can be trusted; true by default.</summary>
    public bool Calibrate { get; init; } = true;

    /// <summary>The price of a wrong side of the margin, more than 0; 1 by default.</summary>
    public float Cost { get; init; } = 1;

    /// <summary>The most passes over the examples; 20 by default.</summary>
    public int Passes { get; init; } = 20;

    /// <summary>How far from its margin an example may lie and yet count as lying on it, in scores; 0 or more, 0.05 by default.</summary>
    public float Tolerance { get; init; } = 0.05f;

    /// <summary>How much the word statistics of each class count beside the learned margins; 0.5 by default.</summary>
    public float Statistics { get; init; } = 0.5f;

    /// <summary>
    /// What the statistics take each class to hold of every feature unseen, as a part of
    /// what an average class holds; more than 0, 0.1 by default.
    /// </summary>
    public float Smoothing { get; init; } = 0.1f;

    /// <summary>
    /// Up to this many examples are few: the wrong side costs ten times as much, and
    /// word statistics count less and less sharply; 200 by default.
    /// </summary>
    public int Few { get; init; } = 200;

    /// <summary>These options for so many examples.</summary>
    internal ClassifierOptions For(int examples) => examples > Few
        ? this
        : this with { Cost = CostOfFew * Cost, Smoothing = SmoothingOfFew * Smoothing, Statistics = StatisticsOfFew * Statistics };
}
