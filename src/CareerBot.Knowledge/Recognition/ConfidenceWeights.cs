namespace CareerBot.Knowledge.Recognition;

/// <summary>
/// How much each part of the evidence counts for the confidence: the weights of a logistic regression, fitted on questions that the
/// recognizer had not seen. A knowledge file can give its own under <c>recognition</c>, by these names in lower case.
/// </summary>
/// <param name="Bias">What is added in any case.</param>
/// <param name="Score">The weight of the best label's score.</param>
/// <param name="OverNone">The weight of its lead over what is out of scope.</param>
/// <param name="Gap">The weight of its lead over the next label.</param>
/// <param name="Strange">The weight of the share of words that are strange to it.</param>
public sealed record ConfidenceWeights(double Bias, double Score, double OverNone, double Gap, double Strange)
{
    /// <summary>What holds where a knowledge file gives no other.</summary>
    public static ConfidenceWeights Usual { get; } = new(-1.63, -0.32, 0.63, 0.45, -2.4);

    /// <summary>The names that a knowledge file may give them by.</summary>
    public static IReadOnlyList<string> Names { get; } = ["bias", "score", "overNone", "gap", "strange"];

    /// <summary>Reads <c>bias</c>, <c>score</c>, <c>overNone</c>, <c>gap</c> and <c>strange</c>; missing ones keep <see cref="Usual"/>.</summary>
    public static ConfidenceWeights From(IReadOnlyDictionary<string, double> values) => new(
        values.GetValueOrDefault("bias", Usual.Bias),
        values.GetValueOrDefault("score", Usual.Score),
        values.GetValueOrDefault("overNone", Usual.OverNone),
        values.GetValueOrDefault("gap", Usual.Gap),
        values.GetValueOrDefault("strange", Usual.Strange));
}
