using System.Collections.Concurrent;
using Microsoft.Recognizers.Text.Languages;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>Finds numbers and ordinals, in digits and in words.</summary>
public class NumberRecognizer : Recognizer<NumberOptions>
{
    private static readonly ConcurrentDictionary<NumberOptions, NumberRecognizer> Recognizers = new();

    internal NumberRecognizer(NumberOptions options)
        : base(null, options, lazyInitialization: true)
    {
    }

    /// <summary>
    /// Finds counts: "42", "1,00,000", "-2.5", "10k", "twenty five", "1.5 lakh", "two thirds". Each result has the type name
    /// <c>number</c>, its value as text with up to 15 digits, and how it was written as subtype.
    /// </summary>
    /// <param name="query">The text.</param>
    /// <param name="culture">Its culture, such as <c>en-us</c>; the nearest one known is taken.</param>
    /// <param name="options">What to leave out.</param>
    /// <param name="fallbackToDefaultCulture">True to read as English where the culture's language is not known.</param>
    /// <exception cref="ArgumentException">The language is not known and may not be read as English.</exception>
    public static List<ModelResult> RecognizeNumber(
        string query, string culture, NumberOptions options = NumberOptions.None, bool fallbackToDefaultCulture = true) =>
        With(options).GetModel<NumberModel>(culture, fallbackToDefaultCulture).Parse(query);

    /// <summary>
    /// Finds places in an order: "2nd", "twenty-first", and unless left out "next" and "second to last". Each result has the type
    /// name <c>ordinal</c> (<c>ordinal.relative</c> if it is not counted from the start), its offset, and what that is relative to.
    /// </summary>
    /// <inheritdoc cref="RecognizeNumber"/>
    public static List<ModelResult> RecognizeOrdinal(
        string query, string culture, NumberOptions options = NumberOptions.None, bool fallbackToDefaultCulture = true) =>
        With(options).GetModel<OrdinalModel>(culture, fallbackToDefaultCulture).Parse(query);

    /// <inheritdoc/>
    protected override void InitializeConfiguration()
    {
        foreach (var (culture, language) in Language.ByCulture)
        {
            RegisterModel<NumberModel>(culture, _ => new NumberModel(language.Words));
            RegisterModel<OrdinalModel>(culture, options => new OrdinalModel(language.Words, options));
        }
    }

    /// <inheritdoc/>
    protected override List<Type> GetRelatedTypes() => [typeof(NumberModel), typeof(OrdinalModel)];

    private static NumberRecognizer With(NumberOptions options) =>
        Recognizers.GetOrAdd(options & NumberOptions.SuppressExtendedTypes, static chosen => new NumberRecognizer(chosen));
}
