using Microsoft.Recognizers.Text.Lexing;
using Microsoft.Recognizers.Text.Number;

namespace Microsoft.Recognizers.Text.DateTime.Reading;

/// <summary>Counted parts of a month or a year: "the first 2 months of 2021", "last 3 days of June", "the second month of 2021", "last day of May".</summary>
internal static class PartsOfPeriod
{
    private const int MonthsOfYear = 12;

    /// <param name="text">The text.</param>
    /// <param name="start">Where the expression begins.</param>
    /// <param name="at">The place of "first", "last" or "second", after an article.</param>
    public static Found? Read(Sentence text, int start, int at)
    {
        var isLast = text.Is(at, DateRole.Swift) && text.Value(at) == -1;
        var ordinal = isLast ? null : OrdinalParser.Read(text.Tokens, at);
        if (!isLast && ordinal is not { IsRelative: false, Offset: >= 1 and <= MonthsOfYear })
        {
            return null;
        }

        var next = isLast ? at + 1 : ordinal.Value.End;
        if (!isLast && Months.IsUnit(text, next, TimeUnit.Month) && SkipOf(text, next + 1) is { } year)
        {
            return Years.Read(text, year, out var end) is { } found ? new Found(start, end, Periods.Month(found, (int)ordinal.Value.Offset, text.Today)) : null;
        }

        if (!isLast && ordinal.Value.Offset != 1)
        {
            return null;
        }

        return ReadDay(text, start, next, isLast) ?? ReadUnits(text, start, next, isLast);
    }

    /// <summary>"the last day of June", "first day of 2020".</summary>
    private static Found? ReadDay(Sentence text, int start, int next, bool isLast)
    {
        if (!Months.IsUnit(text, next, TimeUnit.Day)
            || SkipOf(text, next + 1) is not { } of
            || ReadWhole(text, of) is not { Value: { Grain: TimeUnit.Month or TimeUnit.Year } whole } found)
        {
            return null;
        }

        var day = isLast ? whole.Future.End.AddDays(-1) : whole.Future.Start;
        return new Found(start, found.End, new DateParts(whole.Parts.Year > 0 ? day.Year : 0, day.Month, day.Day).Resolve(text.Today));
    }

    private static Found? ReadUnits(Sentence text, int start, int next, bool isLast)
    {
        return Lengths.Read(text, next) is { IsByArticle: false, Unit: TimeUnit.Day or TimeUnit.Week or TimeUnit.Month } length
            && SkipOf(text, length.End) is { } of && ReadWhole(text, of) is { } whole
            && Cut(whole.Value, length, isLast) is { } part
            ? new Found(start, whole.End, part)
            : null;
    }

    private static int? SkipOf(Sentence text, int index) => text.Skip(index, DateRole.Of | DateRole.In) is var of && of > index ? of : null;

    private static Found? ReadWhole(Sentence text, int at) =>
        Months.Read(text, at) ?? (Years.Read(text, at, out var end) is { } year ? new Found(at, end, Periods.Year(year)) : RelativePeriods.ReadThis(text, at));

    private static Temporal Cut(Temporal whole, in Length length, bool isLast)
    {
        // The weeks of a month begin on other days in another year, and both years have one timex.
        var isOfAnyYear = whole.Parts.Year == 0;
        if (whole.Grain is not (TimeUnit.Month or TimeUnit.Year) || (isOfAnyYear && length.Unit == TimeUnit.Week)
            || Cut(whole.Past, length, isLast) is not { } past || Cut(whole.Future, length, isLast) is not { } future)
        {
            return null;
        }

        return new Temporal(
            TemporalKind.DateRange,
            Timexes.Range(Timex(whole, future.Start), Timex(whole, future.End), Timexes.Length(length.Number, length.Unit)))
        {
            Past = past,
            Future = future,
        };
    }

    private static Interval? Cut(in Interval whole, in Length length, bool isLast)
    {
        var (first, last) = length.Unit == TimeUnit.Week ? Weeks.Of(whole) : whole;
        return isLast
            ? Calendars.Add(last, -length.Number, length.Unit) is { } start ? new Interval(start, last) : null
            : Calendars.Add(first, length.Number, length.Unit) is { } end ? new Interval(first, end) : null;
    }

    private static string Timex(Temporal whole, Moment day) => Timexes.Date(whole.Parts.Year > 0 ? day.Year : 0, day.Month, day.Day);
}
