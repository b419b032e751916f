using Microsoft.Recognizers.Text.Lexing;

namespace Microsoft.Recognizers.Text.DateTime.Reading;

/// <summary>The longest expression at a place that is no composition of others; durations are left to the caller.</summary>
internal static class Atoms
{
    public static Found? Read(Sentence text, int start, bool isAt)
    {
        if (text.Is(start, DateRole.Now) && !(text.Is(start, DateRole.NeedsContext) && !IsTill(text, start - 1)))
        {
            return new Found(start, start + 1, Now(text, text.Value(start)));
        }

        var found = DurationDates.Read(text, start);
        found = Found.Longer(found, Dates.Read(text, start));
        found = Found.Longer(found, PeriodReader.Read(text, start));
        found = Found.Longer(found, ClockRanges.Read(text, start));
        found = Found.Longer(found, Times.Read(text, start, isAt));
        found = Found.Longer(found, ClockRanges.ReadDayPart(text, start));
        found = Found.Longer(found, ReadSwiftDayPart(text, start));
        return Found.Longer(found, ReadEndOfDay(text, start));
    }

    /// <summary>The word before the "date" of "till date".</summary>
    private static bool IsTill(Sentence text, int index) => text.Is(index, DateRole.To) && text.Is(index, DateRole.Prefix);

    private static Temporal Now(Sentence text, int when) =>
        Temporal.Definite(TemporalKind.DateTime, when > 0 ? Timexes.Future : when < 0 ? Timexes.Past : Timexes.Present, text.Now, text.Now);

    /// <summary>"the end of the day", "end of tomorrow", "eod", "दिन के अंत", "रविवार के अंत".</summary>
    private static Found? ReadEndOfDay(Sentence text, int start)
    {
        if (text.Is(start, DateRole.EndOf))
        {
            return (TimeUnit)text.Value(start) == TimeUnit.Day ? EndOfDay(text, 0, start, start + 1) : null;
        }

        if (Months.IsUnit(text, start, TimeUnit.Day)
            && text.Is(start + 1, DateRole.Of)
            && text.Is(start + 2, DateRole.PartOf)
            && (Mod)text.Value(start + 2) == Mod.End)
        {
            return EndOfDay(text, 0, start, start + 3);
        }

        if (text.Is(start, DateRole.DayShift | DateRole.Weekday)
            && text.Is(start + 1, DateRole.Of)
            && text.Is(start + 2, DateRole.PartOf)
            && (Mod)text.Value(start + 2) == Mod.End)
        {
            return Dates.Read(text, start) is { } named ? AtEndOf(named.Value, start, start + 3) : null;
        }

        var end = text.Skip(start, DateRole.The);
        var day = text.Skip(end + 1, DateRole.Of);
        if (!text.Is(end, DateRole.PartOf) || (Mod)text.Value(end) != Mod.End || day == end + 1)
        {
            return null;
        }

        var unit = text.Skip(day, DateRole.The);
        if (Months.IsUnit(text, unit, TimeUnit.Day))
        {
            return EndOfDay(text, 0, start, unit + 1);
        }

        if (text.Is(day, DateRole.DayShift))
        {
            return EndOfDay(text, text.Value(day), start, day + 1);
        }

        return Dates.Read(text, unit) is { Value.IsResolved: true } date ? AtEndOf(date.Value, start, date.End) : null;
    }

    private static Found AtEndOf(Temporal day, int start, int end) => new(start, end, Joins.OnDay(day, new Clock(23, 59, 59).ToTemporal(false)));

    private static Found EndOfDay(Sentence text, int shift, int start, int end)
    {
        var moment = text.Today.AddDays(shift + 1).AddSeconds(-1);
        return new Found(start, end, Temporal.Definite(TemporalKind.DateTime, Timexes.DateTime(moment), moment, moment));
    }

    /// <summary>"this morning", "last night", "later this afternoon".</summary>
    private static Found? ReadSwiftDayPart(Sentence text, int start)
    {
        var at = text.Skip(start, DateRole.Part);
        if (!text.Is(at, DateRole.Swift) || !text.Is(at + 1, DateRole.DayPart))
        {
            return null;
        }

        var day = text.Today.AddDays(text.Value(at));
        var date = new DateParts(day.Year, day.Month, day.Day).Resolve(text.Today);
        var part = ClockRanges.OfDay((DayPart)text.Value(at + 1));
        return new Found(start, at + 2, Joins.OnDay(date, at > start ? Parts.Narrow(part, (Mod)text.Value(start)) : part));
    }
}
