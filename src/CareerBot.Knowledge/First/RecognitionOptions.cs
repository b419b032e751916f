namespace CareerBot.Knowledge.First;

/// <summary>The recognizer's settings; the knowledge file's section <c>recognition</c> overrides them by name.</summary>
internal sealed record RecognitionOptions
{
    /// <summary>From this confidence a question is answered.</summary>
    public double Answer { get; init; } = 0.5;

    /// <summary>From this confidence the closest topics are offered.</summary>
    public double Suggest { get; init; } = 0.25;

    /// <summary>What a keyword of one word adds to its owner's score; longer phrases add more.</summary>
    public double Keyword { get; init; } = 0.35;

    /// <summary>The weights of the logistic that makes a confidence: of the margin.</summary>
    public double MarginWeight { get; init; } = 3.0;

    /// <summary>The weight of the gap to the runner-up.</summary>
    public double GapWeight { get; init; } = 2.0;

    /// <summary>The weight of the share of known words.</summary>
    public double KnownWeight { get; init; } = 2.5;

    /// <summary>The constant of the logistic.</summary>
    public double Bias { get; init; } = -1.2;

    /// <summary>The options with the values of <paramref name="thresholds"/> laid over them.</summary>
    public static RecognitionOptions From(IReadOnlyDictionary<string, double> thresholds)
    {
        var options = new RecognitionOptions();
        return options with
        {
            Answer = thresholds.GetValueOrDefault("answer", options.Answer),
            Suggest = thresholds.GetValueOrDefault("suggest", options.Suggest),
            Keyword = thresholds.GetValueOrDefault("keyword", options.Keyword),
            MarginWeight = thresholds.GetValueOrDefault("marginWeight", options.MarginWeight),
            GapWeight = thresholds.GetValueOrDefault("gapWeight", options.GapWeight),
            KnownWeight = thresholds.GetValueOrDefault("knownWeight", options.KnownWeight),
            Bias = thresholds.GetValueOrDefault("bias", options.Bias),
        };
    }
}
