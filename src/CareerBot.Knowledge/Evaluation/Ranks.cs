namespace CareerBot.Knowledge.Evaluation;

/// <summary>Figures from the order of the rows by confidence.</summary>
internal static class Ranks
{
    private const int Steps = 20;

    /// <summary>The chance that a row in scope is surer than one out of scope (a draw counts a half); null without both.</summary>
    public static double? Auroc(IReadOnlyList<EvaluatedRow> rows)
    {
        List<EvaluatedRow> sorted = [.. rows.OrderBy(row => row.Confidence)];
        var (ranks, inside) = (0.0, 0L);
        for (var i = 0; i < sorted.Count;)
        {
            var end = i;
            while (end < sorted.Count && sorted[end].Confidence.Equals(sorted[i].Confidence))
            {
                end++;
            }

            var among = sorted[i..end].Count(row => row.Row.IsInScope);
            ranks += among * (i + end + 1) / 2.0;
            inside += among;
            i = end;
        }

        var outside = sorted.Count - inside;
        return inside == 0 || outside == 0 ? null : Math.Round((ranks - (inside * (inside + 1) / 2.0)) / ((double)inside * outside), 4);
    }

    /// <summary>The surest 5 %, 10 %, … of the rows, and how many of them are right.</summary>
    public static IReadOnlyList<CoveragePoint> Coverage(IReadOnlyList<EvaluatedRow> rows)
    {
        List<EvaluatedRow> sorted = [.. rows.OrderByDescending(row => row.Confidence)];
        var points = new List<CoveragePoint>();
        var (right, next) = (0, 1);
        for (var i = 0; i < sorted.Count; i++)
        {
            right += sorted[i].Row.Accepts(sorted[i].Best) ? 1 : 0;
            for (; next <= Steps && (i + 1) * Steps >= next * sorted.Count; next++)
            {
                points.Add(new CoveragePoint(Math.Round((i + 1.0) / sorted.Count, 4), sorted[i].Confidence, Math.Round((double)right / (i + 1), 4)));
            }
        }

        return points;
    }
}
