using System.Globalization;
using CareerBot.Knowledge.Recognition.Learning;

namespace Recognition.Bench;

/// <summary>Leaves a part of a file out, learns from the rest, and looks how many of the part are found.</summary>
internal static class Folds
{
    public static int Measure(string train, IReadOnlyList<string> rest)
    {
        var rows = LabelledRows.Examples(LabelledRows.Read(train));
        var folds = rest is [var count] ? Math.Min(rows.Count, int.Parse(count, CultureInfo.InvariantCulture)) : 5;
        var right = 0;
        for (var fold = 0; fold < folds; fold++)
        {
            var classifier = TextClassifier.Train([.. rows.Where((_, i) => i % folds != fold)], new ClassifierOptions { Calibrate = false });
            right += rows.Where((_, i) => i % folds == fold).Count(row => classifier.Predict(row.Text).Label == row.Label);
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Path.GetFileName(train)}: {folds} folds, {100.0 * right / rows.Count:F2} % of {rows.Count}"));
        return 0;
    }
}
