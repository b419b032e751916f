using Microsoft.Recognizers.Text.Languages;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Finds dates, times, ranges, durations and what recurs.</summary>
public class DateTimeRecognizer : Recognizer<DateTimeOptions>
{
    private static readonly DateTimeRecognizer Shared = new();

    internal DateTimeRecognizer()
        : base(null, DateTimeOptions.None, lazyInitialization: true)
    {
    }

    /// <summary>
    /// Finds what is said of time: "5 June 2027", "next month", "between 1980 and 2000", "3 hours", "every Monday at 4 pm". Each
    /// result has a type name such as <c>datetimeV2.daterange</c>; its resolution holds under <c>values</c> all meanings, the earlier
    /// first, each with its timex, type, and value or start and end (exclusive). What has no definite value says "not resolved".
    /// </summary>
    /// <param name="query">The text.</param>
    /// <param name="culture">Its culture; the nearest one known is taken. It decides whether 5/6 is in May (<c>en-us</c>) or in June.</param>
    /// <param name="options">There are none so far.</param>
    /// <param name="refTime">When the text is said; null for now, in the time zone of this machine.</param>
    /// <param name="fallbackToDefaultCulture">True to read as English where the culture's language is not known.</param>
    /// <exception cref="ArgumentException">The language is not known and may not be read as English.</exception>
    public static List<ModelResult> RecognizeDateTime(
        string query, string culture, DateTimeOptions options = DateTimeOptions.None, Moment? refTime = null, bool fallbackToDefaultCulture = true)
    {
        var model = Shared.GetModel<DateTimeModel>(culture, fallbackToDefaultCulture);
        return refTime is { } said ? model.Parse(query, said) : model.Parse(query);
    }

    /// <inheritdoc/>
    protected override void InitializeConfiguration()
    {
        foreach (var (culture, language) in Language.ByCulture)
        {
            RegisterModel<DateTimeModel>(culture, _ => new DateTimeModel(language));
        }
    }

    /// <inheritdoc/>
    protected override List<Type> GetRelatedTypes() => [typeof(DateTimeModel)];
}
