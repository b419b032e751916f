using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Bot.Schema;
using Microsoft.Recognizers.Text.Choice;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for a yes or a no.</summary>
public class ConfirmPrompt : Prompt<bool>
{
    private static readonly Dictionary<string, (Choice Yes, Choice No, ChoiceFactoryOptions Options)> _cultureDefaults =
        PromptCultureModels.GetSupportedCultures().ToDictionary(
            culture => culture.Locale,
            culture => (new Choice(culture.YesInLanguage), new Choice(culture.NoInLanguage), PromptLocale.ListOptions(culture)));

    private readonly Dictionary<string, (Choice Yes, Choice No, ChoiceFactoryOptions Options)> _choiceDefaults;

    /// <summary>Creates a prompt.</summary>
    /// <param name="dialogId">The id.</param>
    /// <param name="validator">Decides whether an answer will do; without one every yes or no does.</param>
    /// <param name="defaultLocale">The language if the activity names none; English if null.</param>
    public ConfirmPrompt(string dialogId, PromptValidator<bool> validator = null, string defaultLocale = null)
        : this(dialogId, _cultureDefaults, validator, defaultLocale)
    {
    }

    /// <summary>Creates a prompt with its own words.</summary>
    /// <param name="dialogId">The id.</param>
    /// <param name="choiceDefaults">The yes, the no and how they are written, by locale.</param>
    /// <param name="validator">Decides whether an answer will do; without one every yes or no does.</param>
    /// <param name="defaultLocale">The language if the activity names none; English if null.</param>
    public ConfirmPrompt(
        string dialogId,
        Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)> choiceDefaults,
        PromptValidator<bool> validator = null,
        string defaultLocale = null)
        : base(dialogId, validator)
    {
        ArgumentNullException.ThrowIfNull(choiceDefaults);
        _choiceDefaults = choiceDefaults;
        DefaultLocale = defaultLocale;
    }

    /// <summary>How the two choices are shown where the question does not say; <see cref="ListStyle.Auto"/> by default.</summary>
    public ListStyle Style { get; set; } = ListStyle.Auto;

    /// <summary>The language if the activity names none; English if null.</summary>
    public string DefaultLocale { get; set; }

    /// <summary>How the choices are written into the text; null for the way of the language.</summary>
    public ChoiceFactoryOptions ChoiceOptions { get; set; }

    /// <summary>The yes and the no; null for those of the language.</summary>
    public Tuple<Choice, Choice> ConfirmChoices { get; set; }

    /// <inheritdoc/>
    protected override async Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var activity = turnContext.Activity;
        var (choices, defaults) = ChoicesFor(activity.Locale);
        var prompt = AppendChoices(
            isRetry && options.RetryPrompt != null ? options.RetryPrompt : options.Prompt,
            activity.ChannelId,
            choices,
            options.Style ?? Style,
            defaults,
            activity.Conversation?.ConversationType,
            [activity.From?.Id],
            cancellationToken);
        await turnContext.SendActivityAsync(prompt, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<bool>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var result = new PromptRecognizerResult<bool>();
        if (turnContext.Activity is { Type: ActivityTypes.Message, Text: { Length: > 0 } text } message)
        {
            var answer = Read(text, options?.RecognizeLanguage ?? message.Locale);
            result.Succeeded = answer.HasValue;
            result.Value = answer.GetValueOrDefault();
        }

        return Task.FromResult(result);
    }

    private bool? Read(string text, string locale)
    {
        var found = ChoiceRecognizer.RecognizeBoolean(text, PromptLocale.Among(_choiceDefaults, locale, DefaultLocale));
        if (found.Count > 0)
        {
            return found[0].Resolution["value"] is bool value || bool.TryParse(found[0].Resolution["value"]?.ToString(), out value) ? value : null;
        }

        // The choices were shown with numbers unless somebody turned them off, so a number or the word shown is an answer too.
        var (choices, options) = ChoicesFor(locale);
        return options?.IncludeNumbers != false && ChoiceRecognizers.RecognizeChoices(text, choices) is { Count: > 0 } matches
            ? matches[0].Resolution.Index == 0
            : null;
    }

    private (IList<Choice> Choices, ChoiceFactoryOptions Options) ChoicesFor(string locale)
    {
        var culture = PromptLocale.Among(_choiceDefaults, locale, DefaultLocale);
        var (yes, no, options) = _choiceDefaults.TryGetValue(culture, out var defaults) ? defaults : _cultureDefaults[PromptCultureModels.English.Locale];
        return ([ConfirmChoices?.Item1 ?? yes, ConfirmChoices?.Item2 ?? no], ChoiceOptions ?? options);
    }
}
