using System.Diagnostics;
using System.Globalization;

namespace Recognition.Bench;

/// <summary>Times one utterance at a time, on one thread, after a round of warming up.</summary>
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

        var micros = new double[sample.Count];
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < sample.Count; i++)
        {
            var start = Stopwatch.GetTimestamp();
            recognize(sample[i]);
            micros[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }

        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / sample.Count;
        Array.Sort(micros);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  per text: p50 {Measures.Percentile(micros, 0.5):F1} us, p90 {Measures.Percentile(micros, 0.9):F1} us, p99 {Measures.Percentile(micros, 0.99):F1} us, {bytes} bytes"));
    }
}
