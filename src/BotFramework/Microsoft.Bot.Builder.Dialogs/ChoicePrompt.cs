using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks to choose from a list, by name, by number or by position.</summary>
public class ChoicePrompt : Prompt<FoundChoice>
{
    private static readonly Dictionary<string, ChoiceFactoryOptions> _cultureDefaults =
        PromptCultureModels.GetSupportedCultures().ToDictionary(culture => culture.Locale, PromptLocale.ListOptions);

    private readonly Dictionary<string, ChoiceFactoryOptions> _choiceDefaults;

    /// <summary>Creates a prompt.</summary>
    /// <param name="dialogId">The id.</param>
    /// <param name="validator">Decides whether an answer will do; without one every offered choice does.</param>
    /// <param name="defaultLocale">The language if the activity names none; English if null.</param>
    public ChoicePrompt(string dialogId, PromptValidator<FoundChoice> validator = null, string defaultLocale = null)
        : this(dialogId, _cultureDefaults, validator, defaultLocale)
    {
    }

    /// <summary>Creates a prompt with its own ways to write a list.</summary>
    /// <param name="dialogId">The id.</param>
    /// <param name="choiceDefaults">How choices are written, by locale.</param>
    /// <param name="validator">Decides whether an answer will do; without one every offered choice does.</param>
    /// <param name="defaultLocale">The language if the activity names none; English if null.</param>
    public ChoicePrompt(
        string dialogId, Dictionary<string, ChoiceFactoryOptions> choiceDefaults, PromptValidator<FoundChoice> validator = null, string defaultLocale = null)
        : base(dialogId, validator)
    {
        ArgumentNullException.ThrowIfNull(choiceDefaults);
        _choiceDefaults = choiceDefaults;
        DefaultLocale = defaultLocale;
    }

    /// <summary>How the choices are shown where the question does not say; <see cref="ListStyle.Auto"/> by default.</summary>
    public ListStyle Style { get; set; } = ListStyle.Auto;

    /// <summary>The language if the activity names none; English if null.</summary>
    public string DefaultLocale { get; set; }

    /// <summary>How choices are written into the text; null for the way of the language.</summary>
    public ChoiceFactoryOptions ChoiceOptions { get; set; }

    /// <summary>How answers are matched to choices; null for the defaults. Its locale counts if neither the question nor the activity names one.</summary>
    public FindChoicesOptions RecognizerOptions { get; set; }

    /// <inheritdoc/>
    protected override async Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var activity = turnContext.Activity;
        var culture = PromptLocale.Among(_choiceDefaults, activity.Locale, DefaultLocale);
        var prompt = AppendChoices(
            isRetry && options.RetryPrompt != null ? options.RetryPrompt : options.Prompt,
            activity.ChannelId,
            options.Choices ?? [],
            options.Style ?? Style,
            ChoiceOptions ?? _choiceDefaults.GetValueOrDefault(culture),
            activity.Conversation?.ConversationType,
            [activity.From?.Id],
            cancellationToken);
        await turnContext.SendActivityAsync(prompt, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<FoundChoice>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var result = new PromptRecognizerResult<FoundChoice>();
        if (turnContext.Activity is { Type: ActivityTypes.Message, Text: { Length: > 0 } text } message)
        {
            var culture = PromptLocale.Among(_choiceDefaults, options?.RecognizeLanguage ?? message.Locale, RecognizerOptions?.Locale ?? DefaultLocale);
            var found = ChoiceRecognizers.RecognizeChoices(text, options?.Choices ?? [], FindChoicesOptions.For(culture, RecognizerOptions));
            result.Succeeded = found.Count > 0;
            result.Value = result.Succeeded ? found[0].Resolution : null;
        }

        return Task.FromResult(result);
    }
}
