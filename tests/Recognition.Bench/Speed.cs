using System.Globalization;
using CareerBot.Knowledge.Evaluation;

namespace Recognition.Bench;

/// <summary>Times one utterance at a time, on one thread, after some rounds of warming up, and counts what each allocates.</summary>
internal static class Speed
{
    private const int Rounds = 4;
    private const int Most = 5000;

    public static void Measure(Action<string> recognize, IReadOnlyList<string> texts)
    {
        var sample = texts.Where((_, i) => i % Math.Max(1, texts.Count / Most) == 0).ToList();
        for (var round = 0; round < Rounds; round++)
        {
            sample.ForEach(recognize);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        sample.ForEach(recognize);
        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / sample.Count;
        var latency = Evaluator.Time(sample, recognize);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  per text: p50 {latency.P50:F1} us, p99 {latency.P99:F1} us, {bytes} bytes"));
    }
}
