namespace Microsoft.Bot.Builder;

/// <summary>What can be asked of a recognizer's result.</summary>
public static class RecognizerResultExtensions
{
    /// <summary>The intent with the highest score; an empty name and 0 if none scores above 0.</summary>
    public static (string intent, double score) GetTopScoringIntent(this RecognizerResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(result.Intents, nameof(result.Intents));

        var top = (intent: string.Empty, score: 0.0);
        foreach (var (intent, score) in result.Intents)
        {
            if (score.Score > top.score)
            {
                top = (intent, score.Score.Value);
            }
        }

        return top;
    }
}
