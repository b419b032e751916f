using Microsoft.Recognizers.Text.Languages;

namespace Microsoft.Recognizers.Text.Choice;

/// <summary>Finds answers of yes and no.</summary>
public class ChoiceRecognizer : Recognizer<ChoiceOptions>
{
    private static readonly ChoiceRecognizer Shared = new();

    internal ChoiceRecognizer()
        : base(null, ChoiceOptions.None, lazyInitialization: true)
    {
    }

    /// <summary>
    /// Finds the one answer that says most about the text: "yes", "nope", 👍. The result has the type name <c>boolean</c>, the
    /// answer as value, a score from 0.4 (hardly any of the text) to 1 (all of it), and the other answers found.
    /// </summary>
    /// <param name="query">The text.</param>
    /// <param name="culture">Its culture, such as <c>en-us</c>; the nearest one known is taken.</param>
    /// <param name="options">There are none so far.</param>
    /// <param name="fallbackToDefaultCulture">True to read as English where the culture's language is not known.</param>
    /// <returns>One result or none.</returns>
    /// <exception cref="ArgumentException">The language is not known and may not be read as English.</exception>
    public static List<ModelResult> RecognizeBoolean(
        string query, string culture, ChoiceOptions options = ChoiceOptions.None, bool fallbackToDefaultCulture = true) =>
        Shared.GetModel<BooleanModel>(culture, fallbackToDefaultCulture).Parse(query);

    /// <inheritdoc/>
    protected override void InitializeConfiguration()
    {
        foreach (var (culture, language) in Language.ByCulture)
        {
            RegisterModel<BooleanModel>(culture, _ => new BooleanModel(language.Answers));
        }
    }

    /// <inheritdoc/>
    protected override List<Type> GetRelatedTypes() => [typeof(BooleanModel)];
}
