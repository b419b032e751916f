using CareerBot.Knowledge.Recognition;
using CareerBot.Knowledge.Recognition.Learning;

namespace CareerBot.Knowledge.Evaluation;

/// <summary>Settings learned from validation rows: how far stated confidence can be trusted, and from where on to answer.</summary>
public sealed class LearnedSettings
{
    private const double Limit = 1e-6;

    private readonly Logistic _trust;

    private LearnedSettings(Logistic trust, double answer) => (_trust, Answer) = (trust, answer);

    /// <summary>The confidence, after correction, from which answering gave the most right rows.</summary>
    public double Answer { get; }

    /// <summary>Learns from what became of validation rows.</summary>
    public static LearnedSettings From(IReadOnlyList<EvaluatedRow> rows)
    {
        var trust = Logistic.Fit([.. rows.Select(row => (Logit(row.Confidence), row.IsBestRight))], new Logistic(0, 1));
        return new LearnedSettings(trust, BestAnswer([.. rows.Select(row => row with { Confidence = Corrected(trust, row.Confidence) })]));
    }

    /// <summary>The recognizer under these settings.</summary>
    /// <param name="recognize">The recognizer that the rows were asked.</param>
    /// <param name="rejected">The label of what is rejected.</param>
    public Func<string, RecognitionResult> Apply(Func<string, RecognitionResult> recognize, string rejected) => text =>
    {
        var result = recognize(text);
        var confidence = Corrected(_trust, result.Confidence);
        return result with { Confidence = confidence, Intent = confidence >= Answer ? result.Best : rejected };
    };

    private static double Corrected(Logistic trust, double confidence) => Math.Round(trust.At(Logit(confidence)), 6);

    private static double Logit(double confidence)
    {
        var bounded = Math.Clamp(confidence, Limit, 1 - Limit);
        return Math.Log(bounded / (1 - bounded));
    }

    // Of settings that are equally good the one nearest to a half.
    private static double BestAnswer(List<EvaluatedRow> rows) => ThresholdCost.Settings
        .OrderByDescending(setting => rows.Count(row => row.Row.Accepts(row.Confidence >= setting ? row.Best : Labels.None)))
        .ThenBy(setting => Math.Abs(setting - 0.5))
        .First();
}
