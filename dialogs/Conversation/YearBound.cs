using System.Globalization;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.DateTime;

namespace CareerBot.Dialogs.Conversation;

/// <summary>A stretch of years that a question bounds on one side only: "before 1950", "after 2000", "since 2006".</summary>
/// <param name="Key">The key of the sentence above the entries found.</param>
/// <param name="Year">The year named.</param>
/// <param name="Years">The years meant.</param>
internal sealed record YearBound(string Key, int Year, Period Years)
{
    // Years are found as they stand, so any day does as the day of the question.
    private static readonly DateTime s_anyDay = new(2000, 1, 1);

    /// <summary>The bound in <paramref name="text"/> around the one year that it names, or null.</summary>
    public static YearBound? In(string text, int year)
    {
        foreach (var found in DateTimeRecognizer.RecognizeDateTime(text, Culture.English, refTime: s_anyDay))
        {
            if (found.Resolution?.GetValueOrDefault("values") is List<Dictionary<string, string>> values && values.Select(value => Read(value, year)).FirstOrDefault(bound => bound is not null) is { } bound)
            {
                return bound;
            }
        }

        return null;
    }

    private static YearBound? Read(Dictionary<string, string> value, int year) =>
        value.GetValueOrDefault("timex") != year.ToString(CultureInfo.InvariantCulture) ? null
        : value.GetValueOrDefault("Mod") switch
        {
            "before" => new YearBound("history.before", year, new Period(int.MinValue, year - 1)),
            "after" => new YearBound("history.after", year, new Period(year + 1, int.MaxValue)),
            "since" => new YearBound("history.since", year, new Period(year, int.MaxValue)),
            _ => null,
        };
}
