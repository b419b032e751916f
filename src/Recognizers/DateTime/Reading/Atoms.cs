using Microsoft.Recognizers.Text.Lexing;

namespace Microsoft.Recognizers.Text.DateTime.Reading;

/// <summary>The longest expression at a place that is no composition of others; durations are left to the caller.</summary>
internal static class Atoms
{
    public static Found? Read(Sentence text, int start, bool isAt)
    {
        if (text.Is(start, DateRole.Now))
        {
            return new Found(start, start + 1, Now(text));
        }

        var found = DurationDates.Read(text, start);
        found = Found.Longer(found, Dates.Read(text, start));
        found = Found.Longer(found, PeriodReader.Read(text, start));
        found = Found.Longer(found, ClockRanges.Read(text, start));
        found = Found.Longer(found, Times.Read(text, start, isAt));
        found = Found.Longer(found, ClockRanges.ReadDayPart(text, start));
        return Found.Longer(found, ReadSwiftDayPart(text, start));
    }

    private static Temporal Now(Sentence text) => Temporal.Definite(TemporalKind.DateTime, Timexes.Present, text.Now, text.Now);

    /// <summary>"this morning", "last night".</summary>
    private static Found? ReadSwiftDayPart(Sentence text, int start)
    {
        if (!text.Is(start, DateRole.Swift) || !text.Is(start + 1, DateRole.DayPart))
        {
            return null;
        }

        var day = text.Today.AddDays(text.Value(start));
        var date = new DateParts(day.Year, day.Month, day.Day).Resolve(text.Today);
        return new Found(start, start + 2, Joins.OnDay(date, ClockRanges.OfDay((DayPart)text.Value(start + 1))));
    }
}
