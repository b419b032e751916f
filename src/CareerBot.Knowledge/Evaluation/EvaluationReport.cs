namespace CareerBot.Knowledge.Evaluation;

/// <summary>The figures of an evaluation.</summary>
public sealed record EvaluationReport
{
    /// <summary>How many rows there are.</summary>
    public required int Rows { get; init; }

    /// <summary>Rows whose label was predicted.</summary>
    public required Share Strict { get; init; }

    /// <summary>Rows whose label or an alternative was predicted.</summary>
    public required Share WithAlternatives { get; init; }

    /// <summary>Rows in scope that are right, alternatives counted.</summary>
    public required Share InScope { get; init; }

    /// <summary>Rows in scope whose winner is right, rejected or not.</summary>
    public required Share InScopeBest { get; init; }

    /// <summary>Rows out of scope that are answered all the same.</summary>
    public required Share NoneAnswered { get; init; }

    /// <summary>Those of them that are near to the scope (kind <c>oos-near</c>).</summary>
    public required Share NearAnswered { get; init; }

    /// <summary>Those of them that are far from it (kind <c>oos-far</c>).</summary>
    public required Share FarAnswered { get; init; }

    /// <summary>The chance that a row in scope is surer than one out of scope; null without both.</summary>
    public required double? OutOfScopeAuroc { get; init; }

    /// <summary>Rows in scope that are answered about the years that they should be, among those with such years; one of several years will do.</summary>
    public required Share Years { get; init; }

    /// <summary>By label.</summary>
    public required IReadOnlyList<LabelFigures> ByLabel { get; init; }

    /// <summary>By language.</summary>
    public required IReadOnlyList<Slice> ByLanguage { get; init; }

    /// <summary>By kind.</summary>
    public required IReadOnlyList<Slice> ByKind { get; init; }

    /// <summary>What was taken for what, the most frequent first; rows that are right are left out.</summary>
    public required IReadOnlyList<Confusion> Confusions { get; init; }

    /// <summary>How often the winner was right in each tenth of the stated confidence.</summary>
    public required IReadOnlyList<ReliabilityBin> Reliability { get; init; }

    /// <summary>The mean distance between stated confidence and what came true, from 0 to 1.</summary>
    public required double CalibrationError { get; init; }

    /// <summary>How many of the surest answers are right.</summary>
    public required IReadOnlyList<CoveragePoint> Coverage { get; init; }

    /// <summary>What each setting of the answer threshold costs.</summary>
    public required IReadOnlyList<ThresholdCost> Thresholds { get; init; }

    /// <summary>How long one text takes; null where it was not measured.</summary>
    public Latency? Latency { get; init; }

    /// <summary>The report on <paramref name="rows"/>.</summary>
    public static EvaluationReport On(IReadOnlyList<EvaluatedRow> rows)
    {
        List<EvaluatedRow> inScope = [.. rows.Where(row => row.Row.IsInScope)];
        List<EvaluatedRow> dated = [.. inScope.Where(row => row.Row.Years.Length > 0)];
        var reliability = ReliabilityBin.Of(rows);
        return new EvaluationReport
        {
            Rows = rows.Count,
            Strict = Share.Where(rows, row => row.IsStrictlyRight),
            WithAlternatives = Share.Where(rows, row => row.IsRight),
            InScope = Share.Where(inScope, row => row.IsRight),
            InScopeBest = Share.Where(inScope, row => row.IsBestRight),
            NoneAnswered = Kinds.Answered(rows),
            NearAnswered = Kinds.Answered(rows.Where(row => row.Row.Kind == Kinds.Near)),
            FarAnswered = Kinds.Answered(rows.Where(row => row.Row.Kind == Kinds.Far)),
            OutOfScopeAuroc = Ranks.Auroc(rows),
            Years = Share.Where(dated, row => row.Row.Years.Split(',').Intersect(row.Years.Split(',')).Any()),
            ByLabel = LabelFigures.Of(rows),
            ByLanguage = Slice.By(rows, row => row.Language),
            ByKind = Slice.By(rows, row => row.Kind),
            Confusions = Confusion.Of(rows),
            Reliability = reliability,
            CalibrationError = Math.Round(reliability.Sum(bin => bin.Rows * Math.Abs(bin.Stated - bin.Right)) / Math.Max(1, rows.Count), 4),
            Coverage = Ranks.Coverage(rows),
            Thresholds = [.. ThresholdCost.Settings.Select(setting => ThresholdCost.Of(setting, rows))],
        };
    }
}
