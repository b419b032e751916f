namespace CareerBot.Knowledge.Evaluation;

/// <summary>A question and what it should be understood as.</summary>
/// <param name="Id">Its name in the file; its line number where the file gives none.</param>
/// <param name="Text">The question as it was typed.</param>
/// <param name="Label">What it is: an intent, or <c>none</c> or <c>oos</c> where it is out of scope.</param>
public sealed record EvaluationRow(string Id, string Text, string Label)
{
    /// <summary>Other labels that count as right too.</summary>
    public IReadOnlyList<string> Alternatives { get; init; } = [];

    /// <summary>Its language, or empty.</summary>
    public string Language { get; init; } = string.Empty;

    /// <summary>What kind of row it is (<c>real</c>, <c>typo</c>, <c>oos-near</c>, …), or empty.</summary>
    public string Kind { get; init; } = string.Empty;

    /// <summary>The year or range that an answer must be about, or empty.</summary>
    public string Years { get; init; } = string.Empty;

    /// <summary>Whether it asks for something that is known.</summary>
    public bool IsInScope => !Labels.IsOutOfScope(Label);

    /// <summary>Whether <paramref name="predicted"/> is right, alternatives counted.</summary>
    public bool Accepts(string predicted) => Labels.Same(predicted, Label) || Alternatives.Any(label => Labels.Same(predicted, label));
}
