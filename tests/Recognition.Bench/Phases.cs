using System.Diagnostics;
using System.Globalization;
using CareerBot.Knowledge.Recognition;
using CareerBot.Knowledge.Recognition.Learning;
using CareerBot.Knowledge.Recognition.Matching;
using CareerBot.Knowledge.Recognition.Texts;

namespace Recognition.Bench;

/// <summary>Times the phases of learning from a source, in processor time.</summary>
internal static class Phases
{
    public static void Measure(RecognizerSource source)
    {
        var targets = new Targets(source);
        var wording = new Wording(source.Lexicon);
        List<Example> examples = [.. Example.In(source, targets)];
        var fitter = new FeatureFitter(examples.Count);
        var tokens = new TokenBuffer();
        Time("words", () => examples.ForEach(example => wording.Read(example.Text, tokens)));
        Time("words and features", () => examples.ForEach(example =>
        {
            wording.Read(example.Text, tokens);
            fitter.Add(tokens);
        }));
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var fitted = fitter.Finish();
        Console.WriteLine($"    rows: {(Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds:F0} ms");
        Console.WriteLine($"    {fitted.Rows.Count} rows, {fitted.Space.Size} features, {targets.Count} targets");
        Time("words, features, margins, statistics", () => TargetTrainer.Learn(examples, targets, wording, CareerRecognizer.Options));
        Time("curated words", () => _ = new CuratedWords(source, wording));
        Time("speller", () => Speller.Of(examples, source.Terms, source.Cues.Values.SelectMany(cues => cues), wording));
        Time("languages", () => _ = new LanguageReader(examples, wording));
    }

    private static void Time(string name, Action work)
    {
        var (before, watch) = (Process.GetCurrentProcess().TotalProcessorTime, Stopwatch.StartNew());
        work();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"    {name}: {(Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds:F0} ms of processor time, {watch.ElapsedMilliseconds} ms"));
    }
}
