namespace CareerBot.Knowledge.Recognition.Learning;

/// <summary>What a <see cref="TextClassifier"/> makes of a text.</summary>
/// <param name="Ranked">The best labels, best first. Never empty.</param>
/// <param name="Known">The share of the text's words that some example holds, from 0 to 1; rare words count more.</param>
/// <param name="Scope">How much it looks like the examples at all: only good for comparing.</param>
/// <param name="Confidence">The chance, from 0 to 1, that the text is in scope and the best label is right.</param>
public sealed record Prediction(IReadOnlyList<LabelScore> Ranked, double Known, double Scope, double Confidence)
{
    /// <summary>The best label.</summary>
    public string Label => Ranked[0].Label;
}

/// <summary>A label and its score: about 1 and more for sure, about -1 and less for surely not.</summary>
public readonly record struct LabelScore(string Label, double Score);
