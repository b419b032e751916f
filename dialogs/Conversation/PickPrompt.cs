using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CareerBot.Dialogs.Conversation;

/// <summary>
/// Waits for one of the choices offered. What counts as a choice was decided before the prompt runs: the whole message is
/// one of the buttons, a number, or a position in words (<see cref="Heard.Pick"/>).
/// </summary>
/// <remarks>Its result is the <see cref="Microsoft.Bot.Builder.Dialogs.Choices.Choice.Value"/> picked.</remarks>
public sealed class PickPrompt(string dialogId) : Prompt<string>(dialogId)
{
    /// <summary>Mark in <see cref="PromptOptions.Validations"/>: the question is let go when something else is asked.</summary>
    public const string Soft = "soft";

    /// <summary>Mark in <see cref="PromptOptions.Validations"/>: the question is asked again after every side question.</summary>
    public const string Firm = "firm";

    private const string AskedKey = "asked";

    /// <inheritdoc/>
    protected override async Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        // The first time what it asks has just been told; when it is asked again a short sentence does.
        var again = isRetry || !state.TryAdd(AskedKey, true);
        var prompt = again && options.RetryPrompt is not null ? options.RetryPrompt : options.Prompt;
        if (prompt is not null)
        {
            await turnContext.SendActivityAsync(again ? Preface.Before(turnContext, prompt) : prompt, cancellationToken).ConfigureAwait(false);
        }

        // What is not said a second time need not be kept, to be read and written at every turn.
        if (options.RetryPrompt is not null || options.Validations is Soft)
        {
            options.Prompt = null;
        }
    }

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<string>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        var picked = turnContext.TurnState.Get<Heard>()?.Pick;
        return Task.FromResult(new PromptRecognizerResult<string> { Succeeded = picked is not null, Value = picked! });
    }
}
