namespace CareerBot.Knowledge.Recognition.Learning;

/// <summary>How a <see cref="TextClassifier"/> learns. The defaults suit anything from thirty to some ten thousand examples.</summary>
public sealed record ClassifierOptions
{
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
}
