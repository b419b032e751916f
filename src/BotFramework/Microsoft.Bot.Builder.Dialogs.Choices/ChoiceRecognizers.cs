using System.Globalization;
using Microsoft.Recognizers.Text.Number;
using RecognizedNumber = Microsoft.Recognizers.Text.ModelResult;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Finds the choices that somebody means.</summary>
public class ChoiceRecognizers
{
    private const string DefaultLocale = "en-us";
    private const string FromEnd = "end";

    /// <summary>Finds the choices that a text names.</summary>
    /// <param name="utterance">The text.</param>
    /// <param name="choices">The values of the choices.</param>
    /// <param name="options">How to look for them.</param>
    /// <returns>The choices in the order of the text.</returns>
    public static List<ModelResult<FoundChoice>> RecognizeChoices(string utterance, IList<string> choices, FindChoicesOptions options = null) =>
        RecognizeChoices(utterance, ChoiceFactory.ToChoices(choices), options);

    /// <summary>Finds the choices that a text names, or else those whose position it gives, or else those whose number.</summary>
    /// <param name="utterance">The text.</param>
    /// <param name="list">The choices.</param>
    /// <param name="options">How to look for them.</param>
    /// <returns>The choices in the order of the text.</returns>
    public static List<ModelResult<FoundChoice>> RecognizeChoices(string utterance, IList<Choice> list, FindChoicesOptions options = null)
    {
        var settings = options ?? new FindChoicesOptions();

        // One way of naming only: "the red one" is red and not the first.
        var named = Find.FindChoices(utterance, list, settings);
        if (named.Count > 0 || string.IsNullOrWhiteSpace(utterance))
        {
            return named;
        }

        var locale = settings.Locale ?? DefaultLocale;
        List<RecognizedNumber> numbers = settings.RecognizeOrdinals ? NumberRecognizer.RecognizeOrdinal(utterance, locale) : [];
        if (numbers.Count == 0 && settings.RecognizeNumbers)
        {
            numbers = NumberRecognizer.RecognizeNumber(utterance, locale);
        }

        return AtPositions(list, numbers);
    }

    private static List<ModelResult<FoundChoice>> AtPositions(IList<Choice> list, List<RecognizedNumber> numbers)
    {
        var found = new List<ModelResult<FoundChoice>>();
        foreach (var number in numbers)
        {
            if (IndexOf(number, list.Count) is { } index && index >= 0 && index < list.Count)
            {
                found.Add(new ModelResult<FoundChoice>
                {
                    Start = number.Start,
                    End = number.End,
                    Text = number.Text,
                    TypeName = "choice",
                    Resolution = new FoundChoice { Value = list[index].Value, Index = index, Score = 1 },
                });
            }
        }

        found.Sort((one, other) => one.Start - other.Start);
        return found;
    }

    // "last" is "end+0", "next to last" is "end-1".
    private static int? IndexOf(RecognizedNumber number, int count)
    {
        var value = number.Resolution?.GetValueOrDefault("value")?.ToString();
        var isFromEnd = value?.StartsWith(FromEnd, StringComparison.Ordinal) == true;
        return int.TryParse(isFromEnd ? value[FromEnd.Length..] : value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var position)
            ? (isFromEnd ? count : 0) + position - 1
            : null;
    }
}
