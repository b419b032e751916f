namespace CareerBot.Knowledge.Recognition.Matching;

/// <summary>What the confidence is made of.</summary>
/// <param name="Score">The score of the best label in scope.</param>
/// <param name="OverNone">How far it leads what is out of scope.</param>
/// <param name="Gap">How far it leads the next label in scope.</param>
/// <param name="Strange">The share of words that no example of the label holds, names aside, from 0 to 1.</param>
internal readonly record struct Evidence(double Score, double OverNone, double Gap, double Strange)
{
    // Scores and gaps beyond this are as good as each other, and so are leads over what is out of scope, which tell more.
    private const double Most = 4;
    private const double MostOverNone = 12;

    /// <summary>The parts as the numbers that <see cref="ConfidenceWeights"/> weighs, in its order.</summary>
    public double[] Parts => [Math.Clamp(Score, -Most, Most), Math.Clamp(OverNone, -MostOverNone, MostOverNone), Math.Min(Gap, Most), Strange];

    /// <summary>What each part adds to the sum behind the chance.</summary>
    public IReadOnlyList<ConfidencePart> Explain(ConfidenceWeights weights)
    {
        double[] parts = [1, .. Parts];
        string[] names = ["bias", "score", "over none", "over the next", "strange words"];
        double[] each = [weights.Bias, weights.Score, weights.OverNone, weights.Gap, weights.Strange];
        return [.. names.Select((name, i) => new ConfidencePart(name, Math.Round(parts[i], 6), each[i]))];
    }

    /// <summary>The chance that the text is in scope and the best label right.</summary>
    public double Confidence(ConfidenceWeights weights)
    {
        var sum = weights.Bias + (weights.Score * Math.Clamp(Score, -Most, Most)) + (weights.OverNone * Math.Clamp(OverNone, -MostOverNone, MostOverNone))
            + (weights.Gap * Math.Min(Gap, Most)) + (weights.Strange * Strange);
        return 1 / (1 + Math.Exp(-sum));
    }
}
