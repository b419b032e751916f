using Microsoft.Recognizers.Text.Lexing;
using Microsoft.Recognizers.Text.Number;

namespace Microsoft.Recognizers.Text.DateTime.Reading;

/// <summary>Periods counted from now: "this week", "last year", "next 3 days", "within 2 weeks", "in 18 months".</summary>
internal static class RelativePeriods
{
    public static Found? Read(Sentence text, int start)
    {
        if (text.Is(start, DateRole.Swift) && text.Is(start, DateRole.Unit))
        {
            return Math.Abs(text.Value(start)) >= (int)TimeUnit.Week ? ReadPhrase(text, start, start, 1) : null;
        }

        if (text.Is(start, DateRole.Swift))
        {
            return ReadSwift(text, start, start) ?? ReadCounted(text, start, start + 1, text.Value(start));
        }

        if (text.Is(start, DateRole.Within))
        {
            var at = text.Skip(start + 1, DateRole.The);
            var swift = text.Is(at, DateRole.Swift) && text.Value(at) == 1 ? at + 1 : at;
            return ReadCounted(text, start, swift, 1);
        }

        return text.Is(start, DateRole.In) && Duration.Read(text, start + 1) is { First.Unit: >= TimeUnit.Week } duration
            ? Counted(text, start, duration, 1)
            : null;
    }

    /// <summary>"5 coming minutes".</summary>
    public static Found? ReadNumberFirst(Sentence text, int start) =>
        NumberParser.ReadWhole(text.Tokens, start) is { Value: > 0 } number && text.Is(number.End, DateRole.Swift) && text.Is(number.End, DateRole.Unit)
            ? ReadPhrase(text, start, number.End, number.Value)
            : null;

    /// <summary>A number of the units of a phrase such as "coming weeks".</summary>
    private static Found? ReadPhrase(Sentence text, int start, int phrase, double number)
    {
        var unit = text.Value(phrase);
        return Counted(text, start, new Duration(start, phrase + 1, [new Length(number, (TimeUnit)Math.Abs(unit), phrase + 1)]), Math.Sign(unit));
    }

    /// <summary>The present one of a unit: "the week", "this month".</summary>
    public static Found? ReadThis(Sentence text, int start) =>
        text.Is(start, DateRole.The) && text.Is(start + 1, DateRole.Unit) && Shift(text, (TimeUnit)text.Value(start + 1), 0) is { } period
            ? new Found(start, start + 2, period)
            : ReadSwift(text, start, start);

    /// <summary>"month" in "end of month": the present one.</summary>
    public static Found? ReadBare(Sentence text, int start) =>
        text.Is(start, DateRole.Present) && !text.Tokens.IsDigits(start + 1) && Shift(text, (TimeUnit)text.Value(start), 0) is { } present
            ? new Found(start, start + 1, present)
            : null;

    /// <summary>
    /// "the week", "the year", "weekend": the present one, the one after next and the one before last,
    /// but for "the year 2020", "the week of March 3", "the month to date" and
    /// "the week before".
    /// </summary>
    public static Found? ReadPresent(Sentence text, int start)
    {
        var unit = text.Skip(start, DateRole.The);
        if (text.Is(unit, DateRole.WorkingWeek))
        {
            return new Found(start, unit + 1, Periods.WorkingWeek(text.Today));
        }

        var isNamed = text.Is(unit, DateRole.Present) && (unit > start || text.Value(unit) == (int)TimeUnit.Weekend);
        var after = unit + 1;
        if (text.Is(unit, DateRole.Present) && ReadSecond(text, after) is var swift and not 0)
        {
            return Shift(text, (TimeUnit)text.Value(unit), swift) is { } second ? new Found(start, after + 2, second) : null;
        }

        return isNamed && !text.Tokens.IsDigits(after) && !text.Word(after).Is(NumberRole.Opens)
            && !text.Is(after, DateRole.Of | DateRole.To | DateRole.Side | DateRole.Ago | DateRole.Later | DateRole.From)
            && Shift(text, (TimeUnit)text.Value(unit), 0) is { } present
            ? new Found(start, after, present)
            : null;
    }

    /// <summary>2 for "after next", -2 for "before last", else 0.</summary>
    private static int ReadSecond(Sentence text, int index)
    {
        if (!text.Is(index, DateRole.Side) || !text.Is(index + 1, DateRole.Swift) || text.Is(index + 2, DateRole.Unit | DateRole.Weekday | DateRole.Month))
        {
            return 0;
        }

        return ((Mod)text.Value(index), text.Value(index + 1)) switch
        {
            (Mod.After, 1) => 2,
            (Mod.Before, -1) => -2,
            _ => 0,
        };
    }

    /// <summary>A number of units from tomorrow on, or until today.</summary>
    public static Found? Counted(Sentence text, int start, Duration duration, int direction)
    {
        if (duration.IsOfDays)
        {
            var from = direction > 0 ? Calendars.AddDays(text.Today, 1) : duration.From(text.Today, -1);
            var to = direction > 0 && from is { } first ? duration.From(first, 1) : text.Today;
            return from is { } begin && to is { } end ? new Found(start, duration.End, Periods.Between(begin, end, duration.Timex)) : null;
        }

        return duration.From(text.Now, direction) is not { } other ? null
            : new Found(start, duration.End, direction > 0 ? Between(text.Now, other, duration.Timex) : Between(other, text.Now, duration.Timex));
    }

    private static Temporal Between(Moment start, Moment end, string length) => Temporal.Definite(
        TemporalKind.DateTimeRange, Timexes.Range(Timexes.DateTime(start), Timexes.DateTime(end), length), start, end);

    private static Found? ReadCounted(Sentence text, int start, int at, int direction)
    {
        if (direction == 0 || Duration.Read(text, at) is not { } duration || (duration.First.IsByArticle && text.Is(start, DateRole.Swift)))
        {
            return null;
        }

        if (duration is { Lengths: [{ Unit: TimeUnit.Decade } decades] })
        {
            return Decades(text, start, decades, direction);
        }

        // "the last 3 months and 2 days ago" are two things.
        var isTwo = duration.Lengths.Count > 1 && text.Is(duration.End, DateRole.Ago | DateRole.Later);
        return Counted(text, start, isTwo ? duration.WithoutLast() : duration, direction);
    }

    /// <summary>"the last two decades": those before the present one.</summary>
    private static Found? Decades(Sentence text, int start, in Length decades, int direction)
    {
        var present = new Moment(text.Today.Year / 10 * 10, 1, 1);
        var first = Calendars.Add(present, direction > 0 ? 1 : -decades.Number, TimeUnit.Decade);
        return first is { } begin && Periods.Counted(begin, decades.Number, TimeUnit.Decade) is { } period ? new Found(start, decades.End, period) : null;
    }

    private static Found? ReadSwift(Sentence text, int start, int swift)
    {
        if (text.Is(swift, DateRole.Swift) && text.Is(swift + 1, DateRole.WorkingWeek))
        {
            return new Found(start, swift + 2, Periods.WorkingWeek(text.Today.AddDays(7 * text.Value(swift))));
        }

        if (!text.Is(swift, DateRole.Swift) || !text.Is(swift + 1, DateRole.Unit) || text.Is(swift + 1, DateRole.NeedsContext))
        {
            return null;
        }

        var (unit, direction) = ((TimeUnit)text.Value(swift + 1), text.Value(swift));
        var period = unit.IsOfDay() ? ReadOneOfDay(text, unit, direction) : Shift(text, unit, direction);
        return period is null ? null : new Found(start, swift + 2, period);
    }

    /// <summary>"the next hour", "last minute".</summary>
    private static Temporal ReadOneOfDay(Sentence text, TimeUnit unit, int direction) =>
        direction == 0 || Calendars.Add(text.Now, direction, unit) is not { } other ? null
        : direction > 0 ? Between(text.Now, other, Timexes.Length(1, unit))
        : Between(other, text.Now, Timexes.Length(1, unit));

    /// <summary>The present one of a unit, or one before or after it; null for units that have no name of their own.</summary>
    public static Temporal Shift(Sentence text, TimeUnit unit, int swift)
    {
        var today = text.Today;
        return unit switch
        {
            TimeUnit.Week => Periods.Week(today.AddDays(7 * swift)),
            TimeUnit.Weekend => Periods.Weekend(today.AddDays(7 * swift)),
            TimeUnit.Fortnight => swift < 0
                ? Periods.Between(today.AddDays(-14), today, "P2W")
                : Periods.Between(today.AddDays(swift), today.AddDays(swift + 14), "P2W"),
            TimeUnit.Month => Month(today.AddMonths(swift), today),
            TimeUnit.Quarter => Quarter(today.AddMonths(3 * swift)),
            TimeUnit.Year => Periods.Year(today.Year + swift),
            TimeUnit.Decade => Decade(today.Year + (10 * swift)),
            TimeUnit.Century => Periods.Counted(new Moment((today.Year / 100 * 100) + (100 * swift), 1, 1), 1, TimeUnit.Century),
            _ => null,
        };
    }

    private static Temporal Month(Moment day, Moment today) => Periods.Month(day.Year, day.Month, today);

    private static Temporal Quarter(Moment day) => Periods.Months(day.Year, ((day.Month - 1) / 3 * 3) + 1, 3);

    private static Temporal Decade(int year) => Periods.Counted(new Moment(year / 10 * 10, 1, 1), 1, TimeUnit.Decade);
}
