using System.Globalization;

namespace CareerBot.Knowledge.Evaluation;

/// <summary>Writes a report for people.</summary>
/// <param name="output">Where to.</param>
public sealed class ReportText(TextWriter output)
{
    private const int MostConfusions = 20;

    /// <summary>Writes every table.</summary>
    public void Write(EvaluationReport report)
    {
        Summary(report);
        Table(
            "label",
            report.ByLabel.Select(each => Line($"{each.Label,-32} {each.Rows,6}  precision {each.Precision:F3}  recall {each.Recall:F3}  F1 {each.F1:F3}")));
        Table("language", report.ByLanguage.Select(SliceLine));
        Table("kind", report.ByKind.Select(SliceLine));
        Table(
            "taken for another (the most frequent)",
            report.Confusions.Take(MostConfusions).Select(each => Line($"{each.Rows,6}  {each.Label} -> {each.Predicted}")));
        Table(
            Line($"reliability: stated confidence and how often it came true (mean distance {report.CalibrationError:F3})"),
            report.Reliability.Select(each => Line($"from {each.From:F1}  {each.Rows,6} rows  stated {each.Stated:F3}  true {each.Right:F3}")));
        Table(
            "coverage and precision: the surest rows",
            report.Coverage.Select(each => Line($"{100 * each.Covered,6:F1} %  confidence {each.Confidence:F3} and more  precision {each.Precision:F4}")));
        Table(
            "thresholds: what answering from a confidence on costs",
            report.Thresholds.Select(CostLine).Prepend("answer  in scope: answered   right   answers right   none answered    near     far   all right"));
    }

    private void Summary(EvaluationReport report)
    {
        output.WriteLine(Line($"{report.Rows} rows"));
        output.WriteLine($"  right, strict                      {report.Strict}");
        output.WriteLine($"  right, with alternatives           {report.WithAlternatives}");
        output.WriteLine($"  in scope, right                    {report.InScope}");
        output.WriteLine($"  in scope, winner right             {report.InScopeBest}");
        output.WriteLine($"  none rows answered all the same    {report.NoneAnswered}");
        output.WriteLine($"    near                             {report.NearAnswered}");
        output.WriteLine($"    far                              {report.FarAnswered}");
        output.WriteLine(Line($"  out-of-scope AUROC                 {report.OutOfScopeAuroc?.ToString("F4", CultureInfo.InvariantCulture) ?? "-"}"));
        output.WriteLine($"  about the right years              {report.Years}");
        if (report.Latency is { } latency)
        {
            output.WriteLine(Line($"  one text takes                     p50 {latency.P50:F1} us, p99 {latency.P99:F1} us"));
        }
    }

    private void Table(string title, IEnumerable<string> lines)
    {
        List<string> all = [.. lines];
        if (all.Count > 0)
        {
            output.WriteLine();
            output.WriteLine(title);
            all.ForEach(line => output.WriteLine("  " + line));
        }
    }

    private static string SliceLine(Slice slice) =>
        $"{slice.Name,-10}  right {slice.Right}  strict {slice.Strict}  in scope {slice.InScope}  none answered {slice.NoneAnswered}";

    private static string CostLine(ThresholdCost cost) => Line(
        $"{cost.Answer,6:F2}  {Percent(cost.Covered),18} {Percent(cost.InScopeRight),7} {Percent(cost.Precise),15} {Percent(cost.NoneAnswered),15} {Percent(cost.NearAnswered),7} {Percent(cost.FarAnswered),7} {Percent(cost.Right),11}");

    private static string Percent(Share share) => share.Percent is { } percent ? Line($"{percent:F1} %") : "-";

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
