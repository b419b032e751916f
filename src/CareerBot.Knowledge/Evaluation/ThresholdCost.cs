namespace CareerBot.Knowledge.Evaluation;

/// <summary>What it costs to answer from a confidence on, and to say otherwise that it is not known.</summary>
/// <param name="Answer">The confidence from which the best label is answered.</param>
/// <param name="Covered">The rows in scope that are answered.</param>
/// <param name="Precise">The answers that are right, among all answers.</param>
/// <param name="InScopeRight">The rows in scope that are right.</param>
/// <param name="NoneAnswered">The rows out of scope that are answered all the same.</param>
/// <param name="NearAnswered">Those of them that are near to the scope.</param>
/// <param name="FarAnswered">Those of them that are far from it.</param>
/// <param name="Right">All rows that are right, rejections included.</param>
public sealed record ThresholdCost(
    double Answer, Share Covered, Share Precise, Share InScopeRight, Share NoneAnswered, Share NearAnswered, Share FarAnswered, Share Right)
{
    /// <summary>The settings that are tried.</summary>
    internal static IReadOnlyList<double> Settings { get; } = [.. Enumerable.Range(1, 19).Select(step => Math.Round(step * 0.05, 2))];

    /// <summary>The cost of one setting.</summary>
    internal static ThresholdCost Of(double setting, IReadOnlyList<EvaluatedRow> rows)
    {
        List<EvaluatedRow> decided = [.. rows.Select(row => row with { Predicted = row.Confidence >= setting ? row.Best : Labels.None })];
        List<EvaluatedRow> inScope = [.. decided.Where(row => row.Row.IsInScope)];
        return new ThresholdCost(
            setting,
            Share.Where(inScope, row => row.IsAnswered),
            Share.Where([.. decided.Where(row => row.IsAnswered)], row => row.IsRight),
            Share.Where(inScope, row => row.IsRight),
            Answered(decided, _ => true),
            Answered(decided, row => row.Row.Kind == Kinds.Near),
            Answered(decided, row => row.Row.Kind == Kinds.Far),
            Share.Where(decided, row => row.IsRight));
    }

    private static Share Answered(List<EvaluatedRow> rows, Func<EvaluatedRow, bool> which) => Kinds.Answered([.. rows.Where(which)]);
}
