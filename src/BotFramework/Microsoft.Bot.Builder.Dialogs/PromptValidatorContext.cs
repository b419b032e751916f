namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a validator knows of an answer.</summary>
/// <typeparam name="T">The type of the value asked for.</typeparam>
public class PromptValidatorContext<T>
{
    internal PromptValidatorContext(ITurnContext turnContext, PromptRecognizerResult<T> recognized, IDictionary<string, object> state, PromptOptions options)
    {
        Context = turnContext;
        Recognized = recognized;
        State = state;
        Options = options;
    }

    /// <summary>The turn.</summary>
    public ITurnContext Context { get; }

    /// <summary>What was understood. The validator may put another value in.</summary>
    public PromptRecognizerResult<T> Recognized { get; }

    /// <summary>What the prompt asked.</summary>
    public PromptOptions Options { get; }

    /// <summary>What the validator keeps from answer to answer.</summary>
    public IDictionary<string, object> State { get; }

    /// <summary>How many answers there have been, this one included.</summary>
    public int AttemptCount => StoredState.GetInt32(State, Prompt<T>.AttemptCountKey, 0);
}
