namespace CareerBot.Knowledge.Evaluation;

/// <summary>The figures of one label, alternatives not counted.</summary>
/// <param name="Label">The label.</param>
/// <param name="Rows">The rows that have it.</param>
/// <param name="Precision">Of the rows predicted so, the share that is.</param>
/// <param name="Recall">Of the rows that are so, the share predicted so.</param>
/// <param name="F1">The harmonic mean of both.</param>
public sealed record LabelFigures(string Label, int Rows, double Precision, double Recall, double F1)
{
    internal static IReadOnlyList<LabelFigures> Of(IReadOnlyList<EvaluatedRow> rows)
    {
        var labels = rows.Select(row => row.Row.Label).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        var predicted = rows.GroupBy(row => Name(row.Predicted), StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count());
        var byLabel = rows.ToLookup(row => Name(row.Row.Label), StringComparer.Ordinal);
        return [.. labels.Select(label => Of(label, byLabel[Name(label)].ToList(), predicted.GetValueOrDefault(Name(label))))];
    }

    private static LabelFigures Of(string label, List<EvaluatedRow> own, int predicted)
    {
        var right = own.Count(row => row.IsStrictlyRight);
        var (precision, recall) = (predicted == 0 ? 0 : (double)right / predicted, (double)right / own.Count);
        return new LabelFigures(
            label,
            own.Count,
            Rounded(precision),
            Rounded(recall),
            Rounded(precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)));
    }

    private static string Name(string label) => Labels.IsOutOfScope(label) ? Labels.None : label;

    private static double Rounded(double share) => Math.Round(share, 4);
}

/// <summary>The figures of some of the rows.</summary>
/// <param name="Name">What they have in common.</param>
/// <param name="Right">Rows that are right, alternatives counted.</param>
/// <param name="Strict">Rows that are right, alternatives not counted.</param>
/// <param name="InScope">Rows in scope that are right.</param>
/// <param name="NoneAnswered">Rows out of scope that are answered all the same.</param>
public sealed record Slice(string Name, Share Right, Share Strict, Share InScope, Share NoneAnswered)
{
    internal static IReadOnlyList<Slice> By(IReadOnlyList<EvaluatedRow> rows, Func<EvaluationRow, string> name) =>
    [
        .. rows.GroupBy(row => name(row.Row), StringComparer.Ordinal)
            .Where(group => group.Key.Length > 0)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Of(group.Key, [.. group])),
    ];

    private static Slice Of(string name, List<EvaluatedRow> rows) => new(
        name,
        Share.Where(rows, row => row.IsRight),
        Share.Where(rows, row => row.IsStrictlyRight),
        Share.Where([.. rows.Where(row => row.Row.IsInScope)], row => row.IsRight),
        Kinds.Answered(rows));
}

/// <summary>What was taken for what.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Predicted">What it was taken for.</param>
/// <param name="Rows">How many rows.</param>
public sealed record Confusion(string Label, string Predicted, int Rows)
{
    internal static IReadOnlyList<Confusion> Of(IReadOnlyList<EvaluatedRow> rows) =>
    [
        .. rows.Where(row => !row.IsRight)
            .GroupBy(row => (row.Row.Label, row.Predicted))
            .Select(group => new Confusion(group.Key.Label, group.Key.Predicted, group.Count()))
            .OrderByDescending(confusion => confusion.Rows)
            .ThenBy(confusion => confusion.Label, StringComparer.Ordinal)
            .ThenBy(confusion => confusion.Predicted, StringComparer.Ordinal),
    ];
}

/// <summary>The rows whose stated confidence lies in one tenth.</summary>
/// <param name="From">Where the tenth begins.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Stated">Their mean confidence.</param>
/// <param name="Right">The share of them that is in scope with the right winner.</param>
public sealed record ReliabilityBin(double From, int Rows, double Stated, double Right)
{
    internal static IReadOnlyList<ReliabilityBin> Of(IReadOnlyList<EvaluatedRow> rows) =>
    [
        .. rows.GroupBy(row => Math.Clamp((int)(row.Confidence * 10), 0, 9)).OrderBy(group => group.Key).Select(group => new ReliabilityBin(
            group.Key / 10.0, group.Count(), Math.Round(group.Average(row => row.Confidence), 4), Math.Round(group.Average(row => row.IsBestRight ? 1 : 0), 4))),
    ];
}

/// <summary>How many of the surest rows are right.</summary>
/// <param name="Covered">The share of all rows that is answered, from 0 to 1.</param>
/// <param name="Confidence">The confidence from which that share is answered.</param>
/// <param name="Precision">The share of these answers that is right.</param>
public sealed record CoveragePoint(double Covered, double Confidence, double Precision);
