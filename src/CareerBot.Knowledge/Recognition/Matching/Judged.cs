namespace CareerBot.Knowledge.Recognition.Matching;

/// <summary>What was decided about some words, and by what.</summary>
internal sealed record Judged(Decision Decision, string Intent, string Best, double Confidence)
{
    public IReadOnlyList<ScoredTopic> Topics { get; init; } = [];

    public Evidence Evidence { get; init; }

    /// <summary>Whether the words as a whole are a curated phrase.</summary>
    public bool IsWholePhrase { get; init; }

    /// <summary>The target that won and the best one of another kind; -1 where there is none.</summary>
    public (int Winner, int RunnerUp) Rivals { get; init; } = (-1, -1);

    public static Judged Nothing { get; } = new(new Decision.Unknown(), Targets.None, Targets.None, 0);

    /// <summary>The topic that is answered or named as out of scope, or null.</summary>
    public string? Topic => Decision.Told();
}
