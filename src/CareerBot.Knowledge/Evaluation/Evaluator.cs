using System.Diagnostics;
using CareerBot.Knowledge.Recognition;

namespace CareerBot.Knowledge.Evaluation;

/// <summary>Asks a recognizer every row.</summary>
public static class Evaluator
{
    private const int MostTimed = 5000;

    /// <summary>What becomes of each row, lazily and in their order.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="recognize">The recognizer.</param>
    public static IEnumerable<EvaluatedRow> Run(IEnumerable<EvaluationRow> rows, Func<string, RecognitionResult> recognize) =>
        rows.Select(row => Evaluated(row, recognize(row.Text)));

    /// <summary>How long single rows take, one at a time on this thread; run the rows once before, so that code is compiled.</summary>
    /// <param name="rows">The rows; of very many, some.</param>
    /// <param name="recognize">The recognizer.</param>
    public static Latency Time(IReadOnlyList<EvaluationRow> rows, Func<string, RecognitionResult> recognize) =>
        Time([.. rows.Select(row => row.Text)], text => recognize(text));

    /// <summary>How long single texts take, one at a time on this thread.</summary>
    /// <param name="texts">The texts; of very many, some.</param>
    /// <param name="recognize">What is timed.</param>
    public static Latency Time(IReadOnlyList<string> texts, Action<string> recognize)
    {
        var stride = Math.Max(1, texts.Count / MostTimed);
        var micros = new List<double>();
        for (var i = 0; i < texts.Count; i += stride)
        {
            var start = Stopwatch.GetTimestamp();
            recognize(texts[i]);
            micros.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
        }

        micros.Sort();
        return new Latency(At(micros, 0.5), At(micros, 0.99));
    }

    private static double At(List<double> sorted, double share) =>
        sorted.Count == 0 ? 0 : Math.Round(sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))], 1);

    private static EvaluatedRow Evaluated(EvaluationRow row, RecognitionResult result) =>
        new(row, result.Intent, result.Best, result.Confidence, string.Join(',', result.About));
}

/// <summary>How long one text takes, in microseconds.</summary>
/// <param name="P50">Half of the texts take less.</param>
/// <param name="P99">All but one of a hundred take less.</param>
public sealed record Latency(double P50, double P99);
