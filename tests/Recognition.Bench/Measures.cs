using System.Globalization;

namespace Recognition.Bench;

/// <summary>Figures from what was predicted.</summary>
internal static class Measures
{
    /// <summary>The chance that a text in scope ranks above one out of scope.</summary>
    public static double Auroc(IEnumerable<(double Score, bool InScope)> rows)
    {
        var sorted = rows.OrderBy(row => row.Score).ToList();
        var (rankSum, inside) = (0.0, 0L);
        for (var i = 0; i < sorted.Count;)
        {
            var end = i;
            while (end < sorted.Count && sorted[end].Score == sorted[i].Score)
            {
                end++;
            }

            var among = sorted[i..end].Count(row => row.InScope);
            rankSum += among * (i + end + 1) / 2.0;
            inside += among;
            i = end;
        }

        var outside = sorted.Count - inside;
        return inside == 0 || outside == 0 ? double.NaN : (rankSum - (inside * (inside + 1) / 2.0)) / ((double)inside * outside);
    }

    /// <summary>How often it was right in each tenth of the stated confidence.</summary>
    public static string Reliability(IEnumerable<(double Confidence, bool Right)> rows) => string.Join(
        ' ',
        rows.GroupBy(row => Math.Min(9, (int)(row.Confidence * 10))).OrderBy(group => group.Key)
            .Select(group => string.Create(CultureInfo.InvariantCulture, $"[{group.Average(row => row.Confidence):F2}: {group.Average(row => row.Right ? 1 : 0):F2} of {group.Count()}]")));

    public static double Percentile(double[] sorted, double share) => sorted.Length == 0 ? 0 : sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];
}
