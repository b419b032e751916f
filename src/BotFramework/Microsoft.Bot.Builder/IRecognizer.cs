namespace Microsoft.Bot.Builder;

/// <summary>Finds out what is meant.</summary>
public interface IRecognizer
{
    /// <summary>What the activity of the turn means.</summary>
    Task<RecognizerResult> RecognizeAsync(ITurnContext turnContext, CancellationToken cancellationToken);

    /// <summary>What the activity of the turn means, as a class of the caller's.</summary>
    Task<T> RecognizeAsync<T>(ITurnContext turnContext, CancellationToken cancellationToken)
        where T : IRecognizerConvert, new();
}

/// <summary>A class that takes its content from a recognizer's result.</summary>
public interface IRecognizerConvert
{
    /// <summary>Takes over a result.</summary>
    void Convert(object result);
}
