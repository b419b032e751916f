using System.Diagnostics;
using System.Globalization;
using CareerBot.Knowledge.Recognition.Learning;

namespace Recognition.Bench;

/// <summary>Trains on one file and measures on others.</summary>
internal static class Corpus
{
    public static int Measure(string train, IReadOnlyList<string> others)
    {
        var examples = Rows.Read(train);
        var watch = Stopwatch.StartNew();
        var classifier = TextClassifier.Train(examples);
        Say($"{Path.GetFileName(train)}: {examples.Count} examples, {classifier.Labels.Count} labels, {classifier.Features} features, trained in {watch.Elapsed.TotalSeconds:F2} s, peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB");
        foreach (var other in others)
        {
            Score(classifier, other, Rows.Read(other));
        }

        Speed.Measure(text => classifier.Predict(text), [.. examples.Select(example => example.Text)]);
        return 0;
    }

    public static void Score(TextClassifier classifier, string name, IReadOnlyList<LabelledText> rows)
    {
        var known = classifier.Labels.ToHashSet(StringComparer.Ordinal);
        var seen = rows.Select(row => (row.Label, Prediction: classifier.Predict(row.Text))).ToList();
        var inside = seen.Where(row => known.Contains(row.Label)).ToList();
        Say($"  {Path.GetFileName(name)}: {seen.Count} rows, in scope {100.0 * inside.Count(row => row.Prediction.Label == row.Label) / inside.Count:F2} %");
        Say($"  AUROC {Measures.Auroc(seen.Select(row => (row.Prediction.Confidence, known.Contains(row.Label)))):F4} (scope alone {Measures.Auroc(seen.Select(row => (row.Prediction.Scope, known.Contains(row.Label)))):F4})");
        Say($"  reliability {Measures.Reliability(seen.Select(row => (row.Prediction.Confidence, row.Prediction.Label == row.Label)))}");
    }

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
