using System.Runtime.CompilerServices;

namespace CareerBot.Knowledge.Recognition.Learning;

/// <summary>
/// Finds how much each feature tells of the class: by which share it lessens the doubt which class a text is of (entropy). One that
/// came but once tells little, one that comes again and again in one class tells most. Rows must come class by class.
/// </summary>
/// <param name="features">The number of features.</param>
/// <param name="classes">The number of classes.</param>
internal sealed class Telling(int features, int classes)
{
    // What a feature counts that tells nothing.
    private const double Least = 0.6;

    // What each class is taken to share of one more text that was not seen.
    private readonly double _unseen = 1.0 / classes;
    private readonly Run[] _runs = new Run[features];

    /// <summary>Counts a feature of a row of <paramref name="of"/>.</summary>
    public void Add(int feature, int of)
    {
        ref var run = ref _runs[feature];
        run = run.Class == of + 1 ? run with { Length = run.Length + 1 } : Ended(run) with { Class = of + 1, Length = 1 };
    }

    /// <summary>What each feature counts.</summary>
    public float[] Weights() => [.. _runs.Select(Weight)];

    private float Weight(Run last)
    {
        var run = Ended(last);
        var all = run.All + 1;
        var doubt = Math.Log(all) - ((run.Sum + ((classes - run.Classes) * Part(0))) / all);
        return (float)(1 + Least - (classes > 1 ? doubt / Math.Log(classes) : 1));
    }

    private Run Ended(Run run) => run.Length == 0 ? run : new Run(run.Class, 0, run.All + run.Length, run.Classes + 1, run.Sum + Part(run.Length));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double Part(int count) => (count + _unseen) * Math.Log(count + _unseen);

    // The rows of one class with a feature, and what those of the classes before it add up to.
    private readonly record struct Run(int Class, int Length, int All, int Classes, double Sum);
}
