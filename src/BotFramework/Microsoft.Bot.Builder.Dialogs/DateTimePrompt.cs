using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Bot.Schema;
using Microsoft.Recognizers.Text.DateTime;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for a date, a time or a span of time. What is relative is reckoned from the person's local time if the channel tells it.</summary>
public class DateTimePrompt : Prompt<IList<DateTimeResolution>>
{
    /// <summary>Creates a prompt.</summary>
    /// <param name="dialogId">The id.</param>
    /// <param name="validator">Decides whether an answer will do; without one every date, time or span does.</param>
    /// <param name="defaultLocale">The language of answers whose activity names none; English if null.</param>
    public DateTimePrompt(string dialogId, PromptValidator<IList<DateTimeResolution>> validator = null, string defaultLocale = null)
        : base(dialogId, validator) => DefaultLocale = defaultLocale;

    /// <summary>The language of answers whose activity names none; English if null.</summary>
    public string DefaultLocale { get; set; }

    /// <inheritdoc/>
    protected override Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default) =>
        AskAsync(turnContext, options, isRetry, cancellationToken);

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<IList<DateTimeResolution>>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var result = new PromptRecognizerResult<IList<DateTimeResolution>>();
        if (turnContext.Activity is { Type: ActivityTypes.Message, Text: { Length: > 0 } text } message
            && DateTimeRecognizer.RecognizeDateTime(text, CultureOf(message), refTime: message.LocalTimestamp?.DateTime) is { Count: > 0 } found
            && found[0].Resolution["values"] is IEnumerable<Dictionary<string, string>> readings)
        {
            result.Succeeded = true;
            result.Value = [.. readings.Select(Resolve)];
        }

        return Task.FromResult(result);
    }

    // The region is kept, because it decides whether the day or the month comes first.
    private string CultureOf(Activity message) => message.Locale ?? DefaultLocale ?? PromptLocale.English;

    private static DateTimeResolution Resolve(Dictionary<string, string> reading) => new()
    {
        Timex = reading.GetValueOrDefault("timex"),
        Value = reading.GetValueOrDefault("value"),
        Start = reading.GetValueOrDefault("start"),
        End = reading.GetValueOrDefault("end"),
    };
}
