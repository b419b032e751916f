using Microsoft.Recognizers.Text.Lexing;

namespace Microsoft.Recognizers.Text.DateTime.Reading;

/// <summary>Ranges of days that are one expression: years, months, weeks, decades, seasons and parts of them.</summary>
internal static class PeriodReader
{
    public static Found? Read(Sentence text, int start) => ReadWhole(text, start) is { } whole
        ? WithPartAfter(text, whole)
        : ReadPartOfPresent(text, start);

    private static Found? ReadWhole(Sentence text, int start)
    {
        if (text.Tokens.IsDigits(start))
        {
            return Decades.Read(text, start) ?? NumericDates.ReadMonth(text, start) ?? PartsOfYear.Read(text, start) ?? ReadYear(text, start);
        }

        var word = text.Word(start);
        if (word.Is(DateRole.Part | DateRole.PartOf))
        {
            return ReadPart(text, start);
        }

        if (word.Is(DateRole.Rest))
        {
            return ReadRest(text, start);
        }

        if (word.Is(DateRole.The) && text.Is(start + 1, DateRole.Part | DateRole.PartOf | DateRole.Rest))
        {
            return Read(text, start + 1) is { } part ? part with { Start = start } : null;
        }

        return word.Is(DateRole.EndOf) ? ReadEndOfPresent(text, start, (TimeUnit)word.DateValue)
            : word.Is(DateRole.ToDate) ? ReadPhrase(text, start, word.DateValue)
            : ReadNamed(text, start, word);
    }

    /// <summary>"month to date", "ytd", and "that week", of which the present one is taken.</summary>
    private static Found? ReadPhrase(Sentence text, int start, int value)
    {
        var unit = (TimeUnit)Math.Abs(value);
        if (RelativePeriods.Shift(text, unit, 0) is not { } present)
        {
            return null;
        }

        return new Found(start, start + 1, value > 0
            ? Temporal.Definite(TemporalKind.DateRange, present.Timex, present.Future.Start, text.Today)
            : present with { Timex = Timexes.OfAny(unit), Mod = Mod.Undefined, Parts = default });
    }

    /// <summary>"eom", "eoy".</summary>
    private static Found? ReadEndOfPresent(Sentence text, int start, TimeUnit unit) =>
        RelativePeriods.Shift(text, unit, 0) is { } present ? new Found(start, start + 1, Parts.Narrow(present, Mod.End)) : null;

    private static Found? ReadNamed(Sentence text, int start, Word word)
    {
        var found = word.Is(DateRole.Swift | DateRole.Within | DateRole.In) ? RelativePeriods.Read(text, start) : null;
        found = Found.Longer(found, word.Is(DateRole.Month | DateRole.Swift | DateRole.The | DateRole.Present) ? ReadMonth(text, start) : null);
        found = Found.Longer(found, Decades.Read(text, start));
        found = Found.Longer(found, PartsOfYear.Read(text, start));
        return found ?? RelativePeriods.ReadPresent(text, start) ?? ReadYear(text, start);
    }

    /// <summary>A month, or its week where that stands behind it: "जुलाई का आख़िरी हफ़्ता".</summary>
    private static Found? ReadMonth(Sentence text, int start)
    {
        var month = Months.Read(text, start);
        return month is { } read && WeekdaysOfMonth.ReadPlaceBehind(text, read.End, out var week) is { } place
            && Months.IsUnit(text, week, TimeUnit.Week)
            ? new Found(start, week + 1, Weeks.OfMonth(read.Value, place))
            : month;
    }

    /// <summary>"1986", "year 1986", "fiscal year 2018", "FY18", "this calendar year", "2016 November", "2016 के जून".</summary>
    private static Found? ReadYear(Sentence text, int start)
    {
        if (text.Is(start, DateRole.Swift) && text.Is(start + 1, DateRole.YearNoun) && !text.Is(start + 1, DateRole.Unit))
        {
            return new Found(start, start + 2, OfKind(text.Value(start + 1), text.Today.Year + text.Value(start)));
        }

        var at = text.Skip(start, DateRole.YearNoun);
        if ((ReadLetters(text, start, at, out var end) ?? Years.Read(text, at, out end)) is not { } year)
        {
            return null;
        }

        if (at > start && !text.Is(start, DateRole.Unit) && text.Value(start) is > 0 and var kind)
        {
            return new Found(start, end, OfKind(kind, year));
        }

        var month = text.Skip(text.Skip(end, '-'), DateRole.Of);
        return at == start && text.Is(month, DateRole.Month) && !text.Is(month, DateRole.NeedsContext) && Days.Read(text, month + 1) is null
            ? new Found(start, month + 1, Periods.Month(year, text.Value(month), text.Today))
            : new Found(start, end, Periods.Year(year));
    }

    // Where the years of money (1) and of schools (2) begin differs, so only their name is known.
    private static Temporal OfKind(int kind, int year) =>
        kind > 0 ? Temporal.Unresolved(TemporalKind.DateRange, (kind == 1 ? "FY" : "SY") + Timexes.Year(year)) : Periods.Year(year);

    /// <summary>The year of "FY18" and "FY2018".</summary>
    private static int? ReadLetters(Sentence text, int start, int at, out int end)
    {
        end = at + 1;
        var isLetters = at > start && text.Tokens[start].Length == 2 && !text.Tokens.IsGlued(end, TokenKind.Word);
        return isLetters && text.Tokens.IsDigits(at, 2) ? Years.OfTwoDigits((int)text.Tokens.Value(at))
            : isLetters && text.Tokens.IsDigits(at, 4) ? (int)text.Tokens.Value(at)
            : null;
    }

    /// <summary>"early March", "late 2016", "the end of next month".</summary>
    private static Found? ReadPart(Sentence text, int start)
    {
        var at = start + 1;
        if (text.Is(start, DateRole.PartOf))
        {
            at = text.Skip(at, DateRole.Of);
            if (at == start + 1)
            {
                return null;
            }
        }

        at = text.Skip(at, '-');
        if (text.Is(at, DateRole.Part | DateRole.PartOf | DateRole.Rest) || text.Is(at + 1, DateRole.Part | DateRole.PartOf | DateRole.Rest))
        {
            return null;
        }

        if (text.Is(start, DateRole.Ago | DateRole.Later) && (text.Is(at, DateRole.Swift) || text.Is(start, DateRole.The)))
        {
            return ReadPartFromNow(text, start, (Mod)text.Value(start));
        }

        if (text.Is(start, DateRole.Part) && Joins.Read(text, at) is { Value: { Kind: TemporalKind.Date, IsResolved: true } } day)
        {
            return new Found(start, day.End, Parts.OfDay(day.Value, (Mod)text.Value(start)));
        }

        var whole = Read(text, at) ?? (text.Is(at, DateRole.The) ? Read(text, at + 1) ?? RelativePeriods.ReadThis(text, at) : null)
            ?? (text.Is(start, DateRole.PartOf | DateRole.The) ? RelativePeriods.ReadBare(text, at) : null);
        return whole is { } found && found.Value.Part == Mod.None
            ? new Found(start, found.End, Parts.Narrow(found.Value, (Mod)text.Value(start)))
            : null;
    }

    /// <summary>"later this week", "earlier in the year": from today on, or until today.</summary>
    private static Found? ReadPartFromNow(Sentence text, int start, Mod part)
    {
        var present = text.Is(start, DateRole.The) ? RelativePeriods.ReadBare(text, start + 1)
            : text.Value(start + 1) == 0 ? RelativePeriods.ReadThis(text, start + 1)
            : null;
        if (present is not { Value.Kind: TemporalKind.DateRange } whole)
        {
            return null;
        }

        var (first, last) = whole.Value.Future;
        var left = part == Mod.End ? new Interval(text.Today, last) : new Interval(first, text.Today);
        return new Found(start, whole.End, whole.Value with { Part = part, Past = left, Future = left });
    }

    /// <summary>"2027 के अंत": the part is named after the period.</summary>
    private static Found WithPartAfter(Sentence text, in Found whole) =>
        IsMiddleAfter(text, whole) ? new Found(whole.Start, whole.End + 1, Parts.Narrow(whole.Value, Mod.Middle))
        : text.Is(whole.End, DateRole.Of) && text.Is(whole.End + 1, DateRole.PartOf) && !text.Is(whole.End + 2, DateRole.Of) && whole.Value.Part == Mod.None
            ? new Found(whole.Start, whole.End + 2, Parts.Narrow(whole.Value, (Mod)text.Value(whole.End + 1)))
            : whole;

    /// <summary>"2027 के मध्य", unless that closes a range: "2015 और 2027 के मध्य".</summary>
    private static bool IsMiddleAfter(Sentence text, in Found whole) =>
        text.Is(whole.End, DateRole.BetweenEnd) && text.Is(whole.End, DateRole.PartOf) && whole.Value.Part == Mod.None
        && !text.Is(whole.Start - 1, DateRole.And | DateRole.To);

    /// <summary>"साल के अंत": of the year in which it is said.</summary>
    private static Found? ReadPartOfPresent(Sentence text, int start) =>
        text.Is(start, DateRole.Unit) && text.Is(start + 1, DateRole.Of) && text.Is(start + 2, DateRole.PartOf)
            && RelativePeriods.Shift(text, (TimeUnit)text.Value(start), 0) is { } present
            ? WithPartAfter(text, new Found(start, start + 1, present))
            : null;

    /// <summary>"rest of the week", "rest of my day".</summary>
    private static Found? ReadRest(Sentence text, int start)
    {
        var at = text.Skip(start + 1, DateRole.Of);
        var unit = text.Skip(text.Skip(at, DateRole.The), DateRole.Swift);
        if (Months.IsUnit(text, unit, TimeUnit.Day) && text.Value(unit - 1) == 0)
        {
            return new Found(start, unit + 1, RestOfDay(text.Now));
        }

        if ((unit > at
            ? RelativePeriods.ReadThis(text, text.Is(unit - 1, DateRole.Swift) ? unit - 1 : at)
            : RelativePeriods.ReadBare(text, at)) is not { } whole)
        {
            return null;
        }

        // What is left ends with the last day, not with the one after it.
        var last = whole.Value.Future.End.AddDays(-1);
        var days = (last - text.Today).TotalDays;
        return days >= 1 ? new Found(start, whole.End, Periods.Between(text.Today, last, Timexes.Length(days, TimeUnit.Day))) : null;
    }

    private static Temporal RestOfDay(Moment now)
    {
        var end = now.Date.AddDays(1).AddSeconds(-1);
        var length = Timexes.Length(Math.Floor((end - now).TotalSeconds), TimeUnit.Second);
        return Temporal.Definite(TemporalKind.DateTimeRange, Timexes.Range(Timexes.DateTime(now), Timexes.DateTime(end), length), now, end);
    }
}
