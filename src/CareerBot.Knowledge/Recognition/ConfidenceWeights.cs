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
/// <param name="Unheard">The weight of the share of words that nobody said of the best topic.</param>
/// <param name="NameAlone">The weight of how far it falls behind without the names, as much as the words are unheard.</param>
public sealed record ConfidenceWeights(double Bias, double Score, double OverNone, double Gap, double Strange, double Unheard, double NameAlone)
{
    /// <summary>What holds where a knowledge file gives no other.</summary>
    public static ConfidenceWeights Usual { get; } = new(-1.6, -0.44, 0.67, 0.51, -2.86, -0.81, 0.18);

    /// <summary>The names that a knowledge file may give them by.</summary>
    public static IReadOnlyList<string> Names { get; } = ["bias", "score", "overNone", "gap", "strange", "unheard", "nameAlone"];

    /// <summary>
    /// Reads <c>bias</c>, <c>score</c>, <c>overNone</c>, <c>gap</c>, <c>strange</c>,
    /// <c>unheard</c> and <c>nameAlone</c>; missing ones keep <see cref="Usual"/>.
    /// </summary>
    public static ConfidenceWeights From(IReadOnlyDictionary<string, double> values) => new(
        values.GetValueOrDefault("bias", Usual.Bias),
        values.GetValueOrDefault("score", Usual.Score),
        values.GetValueOrDefault("overNone", Usual.OverNone),
        values.GetValueOrDefault("gap", Usual.Gap),
        values.GetValueOrDefault("strange", Usual.Strange),
        values.GetValueOrDefault("unheard", Usual.Unheard),
        values.GetValueOrDefault("nameAlone", Usual.NameAlone));
}
