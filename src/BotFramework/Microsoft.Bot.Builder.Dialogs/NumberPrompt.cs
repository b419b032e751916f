using System.Globalization;
using System.Numerics;
using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for a number, in digits or in words.</summary>
/// <typeparam name="T"><see cref="int"/>, <see cref="long"/>, <see cref="float"/>, <see cref="double"/> or <see cref="decimal"/>.</typeparam>
public class NumberPrompt<T> : Prompt<T>
    where T : struct
{
    /// <summary>Creates a prompt.</summary>
    /// <param name="dialogId">The id.</param>
    /// <param name="validator">Decides whether an answer will do; without one every number does that fits the type.</param>
    /// <param name="defaultLocale">The language of answers whose activity names none; English if null.</param>
    /// <exception cref="NotSupportedException">Numbers of the type cannot be asked for.</exception>
    public NumberPrompt(string dialogId, PromptValidator<T> validator = null, string defaultLocale = null)
        : base(dialogId, validator)
    {
        if (default(T) is not (int or long or float or double or decimal))
        {
            throw new NotSupportedException($"NumberPrompt: Type argument T of type '{typeof(T).FullName}' is not supported");
        }

        DefaultLocale = defaultLocale;
    }

    /// <summary>The language of answers whose activity names none; English if null.</summary>
    public string DefaultLocale { get; set; }

    /// <inheritdoc/>
    protected override Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default) =>
        AskAsync(turnContext, options, isRetry, cancellationToken);

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<T>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var result = new PromptRecognizerResult<T>();
        if (turnContext.Activity is { Type: ActivityTypes.Message, Text: { Length: > 0 } text } message
            && NumberText.Find(text, PromptLocale.Of(message.Locale, DefaultLocale)) is { } digits
            && Parse(digits) is T value)
        {
            result.Succeeded = true;
            result.Value = value;
        }

        return Task.FromResult(result);
    }

    private static object Parse(string digits) => default(T) switch
    {
        int => ParseAs<int>(digits),
        long => ParseAs<long>(digits),
        float => ParseAs<float>(digits),
        double => ParseAs<double>(digits),
        _ => ParseAs<decimal>(digits),
    };

    private static object ParseAs<TNumber>(string digits)
        where TNumber : INumberBase<TNumber> =>
        TNumber.TryParse(digits, NumberStyles.Any, CultureInfo.InvariantCulture, out var number) ? number : null;
}
