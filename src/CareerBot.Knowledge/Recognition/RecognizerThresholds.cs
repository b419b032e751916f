namespace CareerBot.Knowledge.Recognition;

/// <summary>From which confidence the bot answers, asks back or says that it does not know. Written in the knowledge file.</summary>
public sealed record RecognizerThresholds
{
    /// <summary>The names that a knowledge file may give them by.</summary>
    public static IReadOnlyList<string> Names { get; } = ["answer", "suggest", "near", "act", "outside", "keyword", "other", "year", "followUpTurns"];

    /// <summary>From this confidence on the best topic is answered; 0.5 by default.</summary>
    public double Answer { get; init; } = 0.5;

    /// <summary>From this confidence on, below <see cref="Answer"/>, the best topics are suggested; 0.3 by default.</summary>
    public double Suggest { get; init; } = 0.3;

    /// <summary>From this confidence on a topic is near enough to be offered where nothing is certain; 0.1 by default.</summary>
    public double Near { get; init; } = 0.1;

    /// <summary>
    /// From this score on words that were learned, and are no phrase of theirs, are a talk act; -0.75 by default. An act needs words that
    /// speak for it: without, whichever is met most often would have anything that says little.
    /// </summary>
    public double Act { get; init; } = -0.75;

    /// <summary>From this score on a subject outside the notes is named; -2 by default. Below, as little speaks for it as for any other.</summary>
    public double Outside { get; init; } = -2;

    /// <summary>For how many turns a message may lean on what was said before; 6 by default.</summary>
    public int FollowUpTurns { get; init; } = 6;

    /// <summary>What a keyword of one word adds to its topic's score, in units of the spread of all scores; longer phrases add more. 0.5 by default.</summary>
    public double Keyword { get; init; } = 0.5;

    /// <summary>What a question about another subject adds to the score of all that is outside, in the same units; 16 by default: it decides.</summary>
    public double Other { get; init; } = 16;

    /// <summary>What a year adds to the score of each topic that is dated in it, in the same units. 1 by default: nothing says "history" as plainly.</summary>
    public double Year { get; init; } = 1;

    /// <summary>
    /// Reads <c>answer</c>, <c>suggest</c>, <c>near</c>, <c>act</c>, <c>outside</c>, <c>keyword</c>,
    /// <c>other</c>, <c>year</c> and <c>followUpTurns</c>; other names are left alone.
    /// </summary>
    public static RecognizerThresholds From(IReadOnlyDictionary<string, double> values)
    {
        var defaults = new RecognizerThresholds();
        return new()
        {
            Answer = values.GetValueOrDefault("answer", defaults.Answer),
            Suggest = values.GetValueOrDefault("suggest", defaults.Suggest),
            Near = values.GetValueOrDefault("near", defaults.Near),
            Act = values.GetValueOrDefault("act", defaults.Act),
            Outside = values.GetValueOrDefault("outside", defaults.Outside),
            Keyword = values.GetValueOrDefault("keyword", defaults.Keyword),
            Other = values.GetValueOrDefault("other", defaults.Other),
            Year = values.GetValueOrDefault("year", defaults.Year),
            FollowUpTurns = (int)values.GetValueOrDefault("followUpTurns", defaults.FollowUpTurns),
        };
    }
}
