using Microsoft.Recognizers.Text.Lexing;
using Microsoft.Recognizers.Text.Number;

namespace Microsoft.Recognizers.Text.DateTime.Reading;

/// <summary>Times of day: "7:56:30 am", "5 pm", "half past seven", "noon", "at 5", "in the morning at 7".</summary>
internal static class Times
{
    private const int Noon = 12;

    /// <param name="text">The text.</param>
    /// <param name="start">Where the time would begin.</param>
    /// <param name="isAt">A word before says that a time follows, so that a bare hour is one.</param>
    public static Found? Read(Sentence text, int start, bool isAt)
    {
        if ((ReadDayPartFirst(text, start) ?? ReadIso(text, start)) is { } led)
        {
            return led;
        }

        if (ReadClock(text, start, isAt, out var end, out var isEitherHalf) is not { } clock)
        {
            return null;
        }

        if (clock.Hour > 0 && ReadDayPart(text, end, out var after) is { } part)
        {
            return new Found(start, after, (isEitherHalf ? clock.In(part) : clock).ToTemporal(false));
        }

        return new Found(start, end, clock.ToTemporal(isEitherHalf));
    }

    /// <summary>The letter before a time in the ISO form without its date.</summary>
    public static bool IsIsoMark(Sentence text, int index) =>
        text.Tokens[index] is { Kind: TokenKind.Word, Length: 1 } && text.Tokens.Span(index) is "T" or "t"
        && !text.Tokens.IsGlued(index) && text.Tokens.IsGlued(index + 1, TokenKind.Digits);

    /// <summary>"T12:34:20".</summary>
    private static Found? ReadIso(Sentence text, int start) =>
        IsIsoMark(text, start) && ReadColons(text, start + 1, out var end) is { } clock ? new Found(start, end, clock.ToTemporal(clock.IsOnDial)) : null;

    private static Clock? ReadClock(Sentence text, int start, bool isAt, out int end, out bool isEitherHalf)
    {
        isEitherHalf = false;
        if (text.Is(start, DateRole.NamedTime))
        {
            end = start + 1;
            return new Clock(text.Value(start));
        }

        if (ReadFourDigits(text, start, isAt) is { } digits)
        {
            end = start + 2;
            return digits;
        }

        var clock = HourParts.Read(text, start, out end) ?? ReadColons(text, start, out end) ?? ReadHour(text, start, isAt, out end);
        if (clock is not { } read)
        {
            return null;
        }

        read = ReadMinutesAfter(text, read, ref end);
        isEitherHalf = read.IsOnDial && !text.Is(end - 1, DateRole.NamedTime);
        end = SkipOclock(text, end);
        if (text.Is(end, DateRole.Meridiem) && !text.Tokens.IsGlued(end + 1, TokenKind.Digits) && read.In(text.Value(end)) is { } half)
        {
            (isEitherHalf, read) = (false, half);
            end++;
        }
        else if (text.Is(end, DateRole.NamedTime) && read is { Hour: Noon, Minute: <= 0 })
        {
            (isEitherHalf, read) = (false, read with { Hour = text.Value(end) });
            end++;
        }

        return read;
    }

    /// <summary>The place after "o'clock", "ish" or "-ish" if there is one, else the same place.</summary>
    private static int SkipOclock(Sentence text, int index) =>
        text.Is(text.Skip(index, '-'), DateRole.Oclock) ? text.Skip(index, '-') + 1 : index;

    /// <summary>"at 1400 hours", "0800 hours"; without either, "1400 hours" is a long time.</summary>
    private static Clock? ReadFourDigits(Sentence text, int start, bool isAt)
    {
        var tokens = text.Tokens;
        return tokens.IsDigits(start, 4) && (isAt || tokens.Span(start)[0] == '0') && Months.IsUnit(text, start + 1, TimeUnit.Hour)
            && Clock.IsValid(tokens.Value(start) / 100, tokens.Value(start) % 100)
            ? new Clock((int)tokens.Value(start) / 100, (int)tokens.Value(start) % 100)
            : null;
    }

    /// <summary>"10 बजकर 15 मिनट", "7 बजने में 10 मिनट", "8 बजे से 10 मिनट पहले": minutes past or to the hour before them.</summary>
    private static Clock ReadMinutesAfter(Sentence text, Clock hour, ref int end)
    {
        var isBack = text.Is(end + 1, DateRole.To) && text.Is(end + 1, DateRole.Suffix);
        var isTo = isBack || text.Value(end) < 0;
        if (!text.Is(end, DateRole.Oclock) || !(isBack || text.Value(end) != 0) || hour.Hour <= 0 || (hour.Minute >= 0 && !isTo)
            || NumberParser.ReadWhole(text.Tokens, isBack ? end + 2 : end + 1) is not { Value: > 0 and < 60 } minutes
            || !Months.IsUnit(text, minutes.End, TimeUnit.Minute)
            || (isBack && !text.Is(minutes.End + 1, DateRole.Ago)))
        {
            return hour;
        }

        end = isBack ? minutes.End + 2 : minutes.End + 1;
        return isTo ? HourParts.Before(hour, (int)minutes.Value) : hour with { Minute = (int)minutes.Value };
    }

    /// <summary>"7:56", "7:56:30".</summary>
    private static Clock? ReadColons(Sentence text, int start, out int end)
    {
        var tokens = text.Tokens;
        end = start + 3;
        if (!tokens.IsDigits(start) || tokens[start].Length > 2 || (tokens.IsGlued(start) && !IsAfterIsoDate(tokens, start))
            || !tokens.IsSymbol(start + 1, ':') || !tokens.IsGlued(start + 1) || !tokens.IsGlued(start + 2) || !tokens.IsDigits(start + 2, 2))
        {
            return null;
        }

        var second = -1L;
        if (tokens.IsSymbol(end, ':') && tokens.IsGlued(end) && tokens.IsGlued(end + 1) && tokens.IsDigits(end + 1, 2))
        {
            second = tokens.Value(end + 1);
            end += 2;
        }

        end += tokens.IsGlued(end, TokenKind.Word) && tokens.Span(end) is "Z" or "z" ? 1 : 0;
        return Clock.IsValid(tokens.Value(start), tokens.Value(start + 2), Math.Max(0, second))
            ? new Clock((int)tokens.Value(start), (int)tokens.Value(start + 2), (int)second)
            : null;
    }

    private static bool IsAfterIsoDate(Tokens tokens, int index) =>
        (tokens[index - 1].Kind == TokenKind.Word && tokens.Span(index - 1) is "T" or "t") || tokens[index - 1].Kind == TokenKind.Symbol;

    /// <summary>An hour that something makes one: "5 pm", "5 o'clock", "2.30pm", "1140 am", "seven thirty pm", and "5" where a time is due.</summary>
    private static Clock? ReadHour(Sentence text, int start, bool isAt, out int end)
    {
        if (Bare(text, start, out end) is not { } clock)
        {
            return null;
        }

        if (SkipOclock(text, end) > end || (text.Is(end, DateRole.Meridiem) && clock.In(text.Value(end)) is not null)
            || (clock.Hour == Noon && text.Is(end, DateRole.NamedTime)))
        {
            return clock;
        }

        if (HasMinutesInWords(text, start, end, clock))
        {
            return clock;
        }

        if (isAt && clock is { IsOnDial: true, Minute: < 0 } && ReadMinute(text, start, ref end) is { } minute)
        {
            return clock with { Minute = minute };
        }

        var isDue = isAt && (text.IsEnd(end) || text.IsAny(end, "-") || text.Is(end, DateRole.On | DateRole.In | DateRole.And | DateRole.To | DateRole.DayShift
            | DateRole.RangeEnd | DateRole.Weekday | DateRole.Month | DateRole.Swift | DateRole.Link | DateRole.DayPartToday | DateRole.From | DateRole.Each | DateRole.Periodic));
        return isDue || (clock.IsOnDial && ReadDayPart(text, end, out _) is not null && !CountsDayParts(text, start, end)) ? clock : null;
    }

    /// <summary>"(at) eleven five", and nothing that these could be the number of.</summary>
    private static int? ReadMinute(Sentence text, int hour, ref int end)
    {
        if (!text.Word(hour).Is(NumberRole.Small) || !text.Word(end).Is(NumberRole.Small)
            || NumberParser.ReadWhole(text.Tokens, end) is not { Value: > 0 and < 10 } minute || !text.IsEnd(minute.End))
        {
            return null;
        }

        end = minute.End;
        return (int)minute.Value;
    }

    /// <summary>"one morning", "three evening sessions": a word for a single number right before is no hour.</summary>
    private static bool CountsDayParts(Sentence text, int start, int end) =>
        end == start + 1 && text.Word(start).Is(NumberRole.Small) && text.Is(end, DateRole.DayPart);

    /// <summary>"twelve thirty", unless it is part of a longer row of numbers or counts something.</summary>
    private static bool HasMinutesInWords(Sentence text, int start, int end, Clock clock) =>
        clock.Minute > 0 && clock.Minute % 5 == 0 && text.Is(start + 1, DateRole.MinutesOfHour)
        && !IsNumber(text, start - 1) && !IsNumber(text, end) && !text.Is(end, DateRole.Unit | DateRole.Measure);

    private static bool IsNumber(Sentence text, int index) => text.Tokens.IsDigits(index) || text.Word(index).Is(NumberRole.Opens);

    /// <summary>An hour, perhaps with minutes, in digits or in words.</summary>
    public static Clock? Bare(Sentence text, int start, out int end)
    {
        var tokens = text.Tokens;
        end = start + 1;
        if (tokens.IsDigits(start))
        {
            return tokens.IsGlued(start) && tokens[start - 1].Kind == TokenKind.Word ? null : BareDigits(tokens, start, ref end);
        }

        if (text.Word(start).Is(NumberRole.Mixed | NumberRole.Shift))
        {
            return BareParts(tokens, start, ref end);
        }

        if (!text.Word(start).Is(NumberRole.Small) || NumberParser.ReadWhole(tokens, start) is not { Value: <= 24 } hour)
        {
            return null;
        }

        end = hour.End;
        if (hour.Value is > 0 and <= Noon
            && NumberParser.ReadWhole(tokens, end) is { Value: >= 10 and < 60 } minutes
            && !tokens.IsDigits(end)
            && !text.Is(minutes.End, DateRole.Unit))
        {
            end = minutes.End;
            return new Clock((int)hour.Value, (int)minutes.Value);
        }

        return new Clock((int)hour.Value);
    }

    /// <summary>"साढ़े पाँच", half past five, as a number.</summary>
    private static Clock? BareParts(Tokens tokens, int start, ref int end)
    {
        if (NumberParser.Read(tokens, start) is not { IsRefused: false, Value: > 0 and < 13 } hours)
        {
            return null;
        }

        end = hours.End;
        return new Clock((int)hours.Value, (int)(hours.Value % 1 * 60));
    }

    private static Clock? BareDigits(Tokens tokens, int start, ref int end)
    {
        var value = tokens.Value(start);
        if (tokens[start].Length is 3 or 4)
        {
            return tokens.WordAt(end).Is(DateRole.Meridiem) && Clock.IsValid(value / 100, value % 100) ? new Clock((int)value / 100, (int)value % 100) : null;
        }

        if (tokens[start].Length > 2 || value > 24 || IsPartOfDate(tokens, start))
        {
            return null;
        }

        var minutes = end + 1;
        if (tokens.IsSymbol(end, '.') && tokens.IsGlued(end) && tokens.IsGlued(minutes, TokenKind.Digits))
        {
            end = minutes + 1;
            return tokens[minutes].Length == 2 && Clock.IsValid(value, tokens.Value(minutes)) ? new Clock((int)value, (int)tokens.Value(minutes)) : null;
        }

        var goesOn = (tokens.IsGlued(end, TokenKind.Word) && !tokens.WordAt(end).Is(DateRole.Meridiem | DateRole.Oclock))
            || (tokens.IsGlued(end, TokenKind.Symbol) && tokens.IsGlued(end + 1, TokenKind.Digits) && tokens.Span(end) is ":" or "," or "/");
        return goesOn ? null : new Clock((int)value);
    }

    /// <summary>"12-05-2019" begins with no hour.</summary>
    private static bool IsPartOfDate(Tokens tokens, int start) =>
        tokens.IsGlued(start + 1, TokenKind.Symbol) && tokens.IsGlued(start + 2, TokenKind.Digits)
        && tokens.IsGlued(start + 3, TokenKind.Symbol) && tokens.IsGlued(start + 4, TokenKind.Digits)
        && tokens.Span(start + 1) is "-" or "/" or "." && tokens.Span(start + 1).SequenceEqual(tokens.Span(start + 3));

    /// <summary>An hour that nothing follows but the end of a range, or a part of the day with its other end: "सुबह 9 से शाम 5".</summary>
    public static bool IsLast(Sentence text, int start) =>
        Bare(text, start, out var end) is not null
        && (text.IsEnd(end) || text.Is(end, DateRole.RangeEnd) || (text.Is(end, DateRole.To) && text.Is(end + 1, DateRole.DayPart)));

    /// <summary>"in the morning at 7", "सुबह 7 बजे", "रात के 10 बजे", "शाम 5".</summary>
    private static Found? ReadDayPartFirst(Sentence text, int start)
    {
        if (ReadDayPart(text, start, out var after) is not { } part)
        {
            return null;
        }

        var at = text.Skip(after, DateRole.Of | DateRole.Link);
        var isAt = text.Is(at, DateRole.At) || Joins.IsAround(text, at);
        var hour = isAt ? at + 1 : at;
        isAt |= IsLast(text, hour);
        hour = Joins.IsAround(text, hour) ? hour + 1 : hour;
        return ReadClock(text, hour, isAt, out var end, out var isEitherHalf) is { } clock && (isEitherHalf || isAt || text.Is(end - 1, DateRole.Meridiem))
            ? new Found(start, end, (isEitherHalf ? clock.In(part) : clock).ToTemporal(false))
            : null;
    }

    /// <summary>"in the morning", "at night", "evening".</summary>
    public static DayPart? ReadDayPart(Sentence text, int start, out int end)
    {
        var at = text.Skip(text.Skip(start, DateRole.In | DateRole.At), DateRole.The);
        end = at + 1;
        return text.Is(at, DateRole.DayPart) && !text.Is(at, DateRole.NeedsContext) ? (DayPart)text.Value(at) : null;
    }
}
