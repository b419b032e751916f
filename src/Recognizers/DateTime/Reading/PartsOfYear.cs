using Microsoft.Recognizers.Text.Lexing;
using Microsoft.Recognizers.Text.Number;

namespace Microsoft.Recognizers.Text.DateTime.Reading;

/// <summary>Seasons, quarters, half years, weeks of a month or a year, centuries.</summary>
internal static class PartsOfYear
{
    private const int MostWeeks = 53;

    private static readonly string[] Seasons = ["SP", "SU", "FA", "WI"];

    public static Found? Read(Sentence text, int start)
    {
        if (text.Tokens.IsDigits(start, 4) || IsSwiftYear(text, start))
        {
            return ReadYearFirst(text, start);
        }

        if (Holidays.Read(text, start) is { Value.IsResolved: true } holiday && Months.IsUnit(text, holiday.End, TimeUnit.Weekend))
        {
            return new Found(start, holiday.End + 1, Weeks.WeekendAt(holiday.Value));
        }

        var at = text.Skip(start, DateRole.The);
        return ReadSeason(text, start, at) ?? ReadLetter(text, start) ?? ReadCounted(text, start, at) ?? PartsOfPeriod.Read(text, start, at)
            ?? ReadWeekOf(text, start, at) ?? ReadNumberedWeek(text, start);
    }

    /// <summary>"week 15" and "week twelve" of the year in which it is said, "week 15 of 2019".</summary>
    private static Found? ReadNumberedWeek(Sentence text, int start)
    {
        var number = start + 1;
        var isNumbered = Months.IsUnit(text, start, TimeUnit.Week) && text.Is(start, DateRole.Present)
            && (!text.Tokens.IsDigits(number) || text.Tokens[number].Length <= 2)
            && !(text.Tokens.IsDigits(number) && text.Tokens.IsGlued(number + 1, TokenKind.Word));
        if (!isNumbered || NumberParser.ReadWhole(text.Tokens, number) is not { Value: >= 1 and <= MostWeeks } place)
        {
            return null;
        }

        var of = text.Skip(place.End, DateRole.Of);
        return of > place.End && ReadYear(text, of, out var end) is { } year
            ? new Found(start, end, Weeks.Numbered(year, (int)place.Value))
            : new Found(start, place.End, Weeks.Numbered(text.Today.Year, (int)place.Value));
    }

    /// <summary>"the week of September 16th", "week of the 18th", "the weekend of November 5th".</summary>
    private static Found? ReadWeekOf(Sentence text, int start, int at)
    {
        var isWeekend = Months.IsUnit(text, at, TimeUnit.Weekend);
        if (!(isWeekend || Months.IsUnit(text, at, TimeUnit.Week)) || !text.Is(at + 1, DateRole.Of))
        {
            return null;
        }

        if (isWeekend)
        {
            return Dates.Read(text, at + 2) is { Value.IsResolved: true } near ? new Found(start, near.End, Weeks.WeekendAt(near.Value)) : null;
        }

        if (Dates.Read(text, at + 2) is { Value.IsResolved: true } day)
        {
            return new Found(start, day.End, Weeks.Around(day.Value));
        }

        return Days.Read(text, text.Skip(at + 2, DateRole.The)) is { IsOrdinal: true, IsInWords: false } ofMonth && !text.Is(ofMonth.End, DateRole.Unit)
            ? new Found(start, ofMonth.End, Weeks.Around(new DateParts(Day: ofMonth.Value).Resolve(text.Today)))
            : null;
    }

    /// <summary>"2016 Q1", "next year's Q1", "2016 summer", "2027 का तीसरा हफ़्ता".</summary>
    private static Found? ReadYearFirst(Sentence text, int start)
    {
        if (ReadYear(text, start, out var at) is not { } year)
        {
            return null;
        }

        at = SkipOwner(text, at);
        var season = text.Skip(at, DateRole.Of);
        if (text.Is(season, DateRole.Season))
        {
            return new Found(start, season + 1, Season(year, text.Value(season)));
        }

        if (ReadPart(text, text.Skip(at, '-'), out var end) is { } part)
        {
            return new Found(start, end, part(year));
        }

        var isBehind = season > at;
        if ((isBehind
            ? WeekdaysOfMonth.ReadPlaceBehind(text, at, out var unit)
            : WeekdaysOfMonth.ReadPlace(text, text.Skip(at, DateRole.The), out unit)) is not { } place)
        {
            return null;
        }

        unit = SkipHyphen(text, unit);
        return place <= 2 && isBehind && text.Is(unit, DateRole.PartOfYear) ? new Found(start, unit + 1, Periods.Months(year, (place * 6) - 5, 6))
            : place <= 4 && Months.IsUnit(text, unit, TimeUnit.Quarter) ? new Found(start, unit + 1, Periods.Months(year, (place * 3) - 2, 3))
            : isBehind && Months.IsUnit(text, unit, TimeUnit.Week) ? new Found(start, unit + 1, Weeks.OfYear(year, place))
            : null;
    }

    private static Found? ReadSeason(Sentence text, int start, int at)
    {
        var season = text.Skip(at, DateRole.Swift);
        if (!text.Is(season, DateRole.Season))
        {
            return null;
        }

        if (season > at)
        {
            return new Found(start, season + 1, Season(text.Today.Year + text.Value(at), text.Value(season)));
        }

        if (Years.Read(text, text.Skip(season + 1, DateRole.Of), out var end) is { } year)
        {
            return new Found(start, end, Season(year, text.Value(season)));
        }

        return text.Is(season, DateRole.NeedsContext) && !(at > start || text.Is(start - 1, DateRole.In | DateRole.Prefix | DateRole.Part))
            ? null
            : new Found(start, season + 1, Season(0, text.Value(season)));
    }

    /// <summary>The place of the "quarter" of "third-quarter"; the place itself where no quarter stands behind a hyphen there.</summary>
    private static int SkipHyphen(Sentence text, int unit) =>
        text.Skip(unit, '-') is var quarter && Months.IsUnit(text, quarter, TimeUnit.Quarter) ? quarter : unit;

    /// <summary>The place after the 's of "2016's" and "next year's".</summary>
    private static int SkipOwner(Sentence text, int index) =>
        text.IsAny(index, "'’") && text.Tokens.IsGlued(index) && text.Tokens.IsGlued(index + 1, TokenKind.Word) && text.Tokens.Span(index + 1) is "s" or "S"
            ? index + 2
            : index;

    private static Temporal Season(int year, int season) =>
        Temporal.Unresolved(TemporalKind.DateRange, year > 0 ? $"{Timexes.Year(year)}-{Seasons[season]}" : Seasons[season]);

    /// <summary>"Q1 2016", "H2 of this year", and "Q1" of any year.</summary>
    private static Found? ReadLetter(Sentence text, int start)
    {
        if (ReadPart(text, start, out var end) is not { } part)
        {
            return null;
        }

        var next = text.Skip(text.Skip(end, ','), DateRole.Of);
        if (ReadYear(text, next, out var yearEnd) is { } year)
        {
            return new Found(start, yearEnd, part(year));
        }

        return IsHalf(text, start) ? null : new Found(start, end, Periods.Quarter(((int)text.Tokens.Value(start + 1) * 3) - 2, text.Today));
    }

    private static Func<int, Temporal> ReadPart(Sentence text, int index, out int end)
    {
        end = index + 2;
        if (!text.Is(index, DateRole.PartOfYear) || !text.Tokens.IsGlued(index + 1, TokenKind.Digits) || text.Tokens.IsGlued(end, TokenKind.Word))
        {
            return null;
        }

        var months = IsHalf(text, index) ? 6 : text.Value(index);
        var place = text.Tokens.Value(index + 1);
        return place >= 1 && place * months <= 12 ? year => Periods.Months(year, (int)((place - 1) * months) + 1, months) : null;
    }

    // The letter of halves is that of hours, too, and its value is theirs.
    private static bool IsHalf(Sentence text, int index) => text.Is(index, DateRole.Unit);

    /// <summary>"the first week of July", "the third quarter of 2016", "the first half of 2018", "the 20th century".</summary>
    private static Found? ReadCounted(Sentence text, int start, int at)
    {
        if (OrdinalParser.Read(text.Tokens, at) is { IsRelative: false, Offset: <= 21 } ordinal && Months.IsUnit(text, ordinal.End, TimeUnit.Century))
        {
            var year = ((int)ordinal.Offset - 1) * 100;
            return year >= 1000 ? new Found(start, ordinal.End + 1, Periods.Counted(new Moment(year, 1, 1), 1, TimeUnit.Century)) : null;
        }

        if (WeekdaysOfMonth.ReadPlace(text, at, out var unit) is not { } place)
        {
            return null;
        }

        unit = SkipHyphen(text, unit);
        var of = text.Skip(text.Skip(unit + 1, DateRole.Of), DateRole.In);
        if (place <= 2 && text.Tokens.WordAt(unit).Is(NumberRole.Half))
        {
            return ReadPartOf(text, start, of, place, 6);
        }

        return !text.Is(unit, DateRole.Unit) ? null : (TimeUnit)text.Value(unit) switch
        {
            TimeUnit.Week when of > unit + 1 => ReadWeek(text, start, of, place),
            TimeUnit.Quarter when place <= 4 => ReadPartOf(text, start, of, place, 3)
                ?? (of == unit + 1 ? new Found(start, of, Periods.Quarter((place * 3) - 2, text.Today)) : null),
            _ => null,
        };
    }

    private static Found? ReadPartOf(Sentence text, int start, int of, int place, int months)
    {
        var first = ((place - 1) * months) + 1;
        if (ReadYear(text, of, out var end) is { } year)
        {
            return new Found(start, end, Periods.Months(year, first, months));
        }

        return text.Is(of, DateRole.The) && Months.IsUnit(text, of + 1, TimeUnit.Year)
            ? new Found(start, of + 2, months == 3 ? Periods.Quarter(first, text.Today) : Periods.Months(text.Today.Year, first, months))
            : null;
    }

    private static Found? ReadWeek(Sentence text, int start, int of, int place)
    {
        if (Months.Read(text, of) is { } month)
        {
            return new Found(start, month.End, Weeks.OfMonth(month.Value, place));
        }

        if (text.Is(of, DateRole.The) && Months.IsUnit(text, of + 1, TimeUnit.Year) && !text.Tokens.IsDigits(of + 2))
        {
            return new Found(start, of + 2, Weeks.OfYear(text.Today.Year, place));
        }

        return ReadYear(text, of, out var end) is { } year ? new Found(start, end, Weeks.OfYear(year, place)) : null;
    }

    /// <summary>"2016", "the year 2016", "last year".</summary>
    private static int? ReadYear(Sentence text, int of, out int end)
    {
        if (IsSwiftYear(text, of))
        {
            end = of + 2;
            return text.Today.Year + text.Value(of);
        }

        return Years.Read(text, text.Skip(text.Skip(of, DateRole.The), DateRole.YearNoun), out end);
    }

    private static bool IsSwiftYear(Sentence text, int index) => text.Is(index, DateRole.Swift) && Months.IsUnit(text, index + 1, TimeUnit.Year);
}
