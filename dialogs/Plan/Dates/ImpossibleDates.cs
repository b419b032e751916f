using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Recognizers.Text;

namespace CareerBot.Dialogs.Plan;

/// <summary>Days that no calendar has: what is left of them ("13/2027") is not what was meant.</summary>
/// <param name="dates">Finds dates.</param>
/// <param name="values">Takes days out of them.</param>
internal sealed partial class ImpossibleDates(SaidDates dates, DateValues values)
{
    /// <summary>
    /// The day that <paramref name="text"/> names though there is none such:
    /// "13/13/2027", "32 December", "29 Feb 2027"; null if it names none.
    /// </summary>
    public DateReading? In(string text)
    {
        if (NoDate().Match(text) is { Success: true } none)
        {
            return new DateReading(null, none.Value);
        }

        var said = dates.Said(text);
        var found = dates.Read(said);
        return found.Find(IsLeapDay) is { } leap && Year().Matches(said) is [_, ..] years && years.All(IsCommonYear) ? new DateReading(null, leap.Text)
            : found.Select(result => (Number: TooHigh().Match(said[..result.Start]), result.Text)).Where(found => found.Number.Success)
            .Select(found => new DateReading(null, found.Number.Value + found.Text)).FirstOrDefault();
    }

    // "29 Feb to 3 March 2027": the year stands apart, and has no such day.
    private bool IsLeapDay(ModelResult result) =>
        values.Days(result, first: true).Concat(values.Days(result, first: false)).Any(read => read.Day is { Month: 2, Day: 29 });

    private static bool IsCommonYear(Match year) => !DateTime.IsLeapYear(int.Parse(year.ValueSpan, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"\b20\d{2}\b")]
    private static partial Regex Year();

    [GeneratedRegex(@"\b(\d{1,2}[/.-](1[3-9]|[2-9]\d)|(3[2-9]|[4-9]\d)[/.-]\d{1,2})[/.-](\d{4}|\d{2})\b")]
    private static partial Regex NoDate();

    [GeneratedRegex(@"\b(3[2-9]|[4-9]\d)(st|nd|rd|th)?\s+$")]
    private static partial Regex TooHigh();
}
