using System.Diagnostics;
using System.Globalization;
using CareerBot.Knowledge.Evaluation;
using CareerBot.Knowledge.Loading;
using CareerBot.Knowledge.Recognition;

namespace Recognition.Bench;

/// <summary>Trains on a folder of knowledge and measures on questions that it does not hold, and on its own examples left out in turn.</summary>
internal static class KnowledgeBench
{
    public static int Measure(string folder, IReadOnlyList<string> rest)
    {
        var source = KnowledgeSource.From(KnowledgeLoader.Load(folder));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var recognizer = Learned(source, "first");
        var held = GC.GetTotalMemory(forceFullCollection: true);
        Say($"the recognizer holds {(held - before) / 1e6:F1} MB, with the knowledge {held / 1e6:F1} MB");
        _ = Learned(source, "again");
        Phases.Measure(source);
        foreach (var file in rest.Where(name => name.EndsWith(".tsv", StringComparison.Ordinal)))
        {
            Print(Path.GetFileName(file), [.. LabelledRows.Read(file).Select(question => new Answered(question, recognizer.Decide(question.Text)))]);
        }

        if (rest.FirstOrDefault(word => int.TryParse(word, CultureInfo.InvariantCulture, out _)) is { } folds)
        {
            Print("left out", Folded(source, int.Parse(folds, CultureInfo.InvariantCulture)));
        }

        Speed.Measure(text => recognizer.Recognize(text), [.. Answered.ExamplesOf(source).Select(question => question.Text)]);
        return 0;
    }

    private static CareerRecognizer Learned(RecognizerSource source, string name)
    {
        var (before, watch) = (Process.GetCurrentProcess().TotalProcessorTime, Stopwatch.StartNew());
        var recognizer = new CareerRecognizer(source);
        Say($"{name}: {Answered.ExamplesOf(source).Count()} examples learned in {watch.ElapsedMilliseconds} ms, {(Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds:F0} ms of processor time, peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB");
        return recognizer;
    }

    private static void Print(string name, List<Answered> all)
    {
        Console.WriteLine($"== {name}");
        new ReportText(Console.Out).Write(EvaluationReport.On([.. all.Select(each => each.Row)]));
        Fit.Print(all);
    }

    private static List<Answered> Folded(RecognizerSource source, int folds)
    {
        var answered = new List<Answered>();
        for (var fold = 0; fold < folds; fold++)
        {
            var part = fold;
            var recognizer = new CareerRecognizer(Answered.Without(source, i => i % folds == part));
            answered.AddRange(Answered.ExamplesOf(source)
                .Where((_, i) => i % folds == part)
                .Select(question => new Answered(question, recognizer.Decide(question.Text))));
        }

        return answered;
    }

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
