namespace CareerBot.Knowledge.Evaluation;

/// <summary>A row and what became of it.</summary>
/// <param name="Row">The row.</param>
/// <param name="Predicted">The label that was answered; <c>none</c> or <c>oos</c> when it was rejected.</param>
/// <param name="Best">The winner before any rejection.</param>
/// <param name="Confidence">How sure it was that the text is in scope and <paramref name="Best"/> is right, from 0 to 1.</param>
/// <param name="Years">The years that the answer is about, or empty.</param>
public sealed record EvaluatedRow(EvaluationRow Row, string Predicted, string Best, double Confidence, string Years)
{
    /// <summary>Whether the label itself was predicted.</summary>
    public bool IsStrictlyRight => Labels.Same(Predicted, Row.Label);

    /// <summary>Whether the label or an alternative was predicted.</summary>
    public bool IsRight => Row.Accepts(Predicted);

    /// <summary>Whether the row is in scope and the winner is right, rejected or not.</summary>
    public bool IsBestRight => Row.IsInScope && Row.Accepts(Best);

    /// <summary>Whether an answer was given.</summary>
    public bool IsAnswered => !Labels.IsOutOfScope(Predicted);
}
