using System.Diagnostics;
using System.Globalization;
using CareerBot.Knowledge.Loading;
using CareerBot.Knowledge.Recognition;

namespace Recognition.Bench;

/// <summary>Trains on a folder of knowledge and measures on questions that it does not hold, and on its own examples left out in turn.</summary>
internal static class KnowledgeBench
{
    public static int Measure(string folder, IReadOnlyList<string> rest)
    {
        var source = KnowledgeSource.From(KnowledgeLoader.Load(folder));
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        var recognizer = new CareerRecognizer(source);
        Say($"{Question.In(source).Count()} examples, trained in {watch.ElapsedMilliseconds} ms, {(Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds:F0} ms of processor time, peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB");
        watch.Restart();
        before = Process.GetCurrentProcess().TotalProcessorTime;
        _ = new CareerRecognizer(source);
        Say($"again: {watch.ElapsedMilliseconds} ms, {(Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds:F0} ms of processor time");
        Phases.Measure(source);
        foreach (var file in rest.Where(name => name.EndsWith(".tsv", StringComparison.Ordinal)))
        {
            var answers = Question.Read(file).Select(question => new Answered(question, recognizer.Decide(question.Text))).ToList();
            Report.Print(Path.GetFileName(file), answers, rest.Contains("errors"));
        }

        if (rest.FirstOrDefault(word => int.TryParse(word, CultureInfo.InvariantCulture, out _)) is { } folds)
        {
            Report.Print("left out", Folded(source, int.Parse(folds, CultureInfo.InvariantCulture)), showErrors: false);
        }

        Speed.Measure(text => recognizer.Recognize(text), [.. Question.In(source).Select(question => question.Text)]);
        return 0;
    }

    private static List<Answered> Folded(RecognizerSource source, int folds)
    {
        var answered = new List<Answered>();
        for (var fold = 0; fold < folds; fold++)
        {
            var part = fold;
            var recognizer = new CareerRecognizer(Question.Without(source, i => i % folds == part));
            answered.AddRange(Question.In(source).Where((_, i) => i % folds == part).Select(question => new Answered(question, recognizer.Decide(question.Text))));
        }

        return answered;
    }

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
