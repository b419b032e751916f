using System.Diagnostics;
using System.Globalization;
using CareerBot.Knowledge.Evaluation;
using CareerBot.Knowledge.Recognition.Learning;

namespace Recognition.Bench;

/// <summary>Trains on one file and measures on others.</summary>
internal static class Corpus
{
    public static int Measure(string train, IReadOnlyList<string> others)
    {
        var examples = LabelledRows.Examples(LabelledRows.Read(train));
        var watch = Stopwatch.StartNew();
        var classifier = TextClassifier.Train(examples);
        Say($"{Path.GetFileName(train)}: {examples.Count} examples, {classifier.Labels.Count} labels, {classifier.Features} features, trained in {watch.Elapsed.TotalSeconds:F2} s, peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB");
        var recognizer = new ClassifierRecognizer(classifier, Labels.OutOfScope);
        foreach (var other in others)
        {
            var report = EvaluationReport.On([.. Evaluator.Run(LabelledRows.Read(other), recognizer.Recognize)]);
            Say($"  {Path.GetFileName(other)}: {report.Rows} rows, in scope {report.InScopeBest}, out-of-scope AUROC {report.OutOfScopeAuroc:F4}, calibration off by {report.CalibrationError:F3}");
        }

        Speed.Measure(text => classifier.Predict(text), [.. examples.Select(example => example.Text)]);
        return 0;
    }

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
