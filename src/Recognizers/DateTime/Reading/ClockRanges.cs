using Microsoft.Recognizers.Text.Lexing;

namespace Microsoft.Recognizers.Text.DateTime.Reading;

/// <summary>Ranges of times of one day: "from 5 to 6 pm", "5-6pm", "3:00 to 4:00", and the named parts of a day.</summary>
internal static class ClockRanges
{
    private const int HalfDay = 12;

    /// <summary>"in the morning", "evening", and "tonight" and "late tonight", which have a date too.</summary>
    public static Found? ReadDayPart(Sentence text, int start)
    {
        if (text.Is(start, DateRole.DayPartToday))
        {
            return new Found(
                start,
                start + 1,
                Joins.OnDay(new DateParts(text.Today.Year, text.Today.Month, text.Today.Day).Resolve(text.Today), OfDay((DayPart)text.Value(start))));
        }

        if (text.Is(start, DateRole.Part) && text.Is(start + 1, DateRole.DayPartToday) && ReadDayPart(text, start + 1) is { } tonight)
        {
            return tonight with { Start = start, Value = Parts.Narrow(tonight.Value, (Mod)text.Value(start)) };
        }

        var at = text.Is(start, DateRole.In | DateRole.Within) ? text.Skip(start + 1, DateRole.The)
            : text.Is(start, DateRole.Part) ? start
            : text.Skip(start, DateRole.The);
        var narrowed = text.Is(at, DateRole.Part) ? text.Skip(at + 1, '-') : at;
        if (narrowed > at && (text.Is(narrowed, DateRole.DayPart) || (at > start && text.Is(narrowed, DateRole.DayParts))))
        {
            return new Found(start, narrowed + 1, Parts.Narrow(OfDay((DayPart)text.Value(narrowed)), (Mod)text.Value(at)));
        }

        var isMeal = text.Is(at, DateRole.DayPart) && text.Is(at, DateRole.NeedsContext);
        if (isMeal && !(at == start && text.Is(start - 1, DateRole.Prefix | DateRole.At)))
        {
            return null;
        }

        var isNamed = text.Is(at, DateRole.DayPart) || (at > start && text.Is(at, DateRole.DayParts));
        return isNamed && !(at > start && text.Is(start, DateRole.The)) ? new Found(start, at + 1, OfDay((DayPart)text.Value(at))) : null;
    }

    public static Temporal OfDay(DayPart part)
    {
        var (start, end) = part.Hours();
        var hours = new Interval(Moment.MinValue + start, Moment.MinValue + end);
        return new Temporal(TemporalKind.TimeRange, part.Timex()) { Past = hours, Future = hours, DayPart = part };
    }

    /// <summary>Hours that can be in either half of the day, in a part of it: "tonight from 7 to 9".</summary>
    public static Temporal InPart(Temporal hours, DayPart part) => !hours.IsEitherHalf ? hours : Range(
        hours.Clock.In(part).ToTemporal(false), hours.EndClock.In(part).ToTemporal(false));

    public static Found? Read(Sentence text, int start)
    {
        if (ReadInPart(text, start) is { } inPart)
        {
            return inPart;
        }

        var isBetween = text.Is(start, DateRole.Between);
        var isLed = isBetween || text.Is(start, DateRole.From);
        var first = isLed ? start + 1 : start;
        if (ReadFourDigits(text, start, first, isBetween) is { } digits)
        {
            return digits;
        }

        if (ReadFirst(text, first, out var end, out var isBare) is not { } one || !(IsConnector(text, end, isBetween) || text.Is(end, DateRole.And)))
        {
            return null;
        }

        // "15 to 20" counts something: one of the two must be written as a time, as in "13:00 to 15" and "from 5:30 to 7".
        if (Times.Read(text, end + 1, isAt: !isBare && (!one.IsEitherHalf || one.Clock.Minute >= 0)) is not { } other)
        {
            return null;
        }

        // In languages with postpositions, the word that makes "and" a range comes last.
        return IsConnector(text, end, isBetween) || text.Is(other.End, DateRole.BetweenEnd)
            ? new Found(start, text.Skip(other.End, DateRole.RangeEnd | DateRole.BetweenEnd), Range(one, other.Value))
            : null;
    }

    /// <summary>"from 5 to 7", which may be anything but for what follows.</summary>
    public static Found? ReadBare(Sentence text, int start)
    {
        var isBetween = text.Is(start, DateRole.Between);
        if (Times.Bare(text, isBetween || text.Is(start, DateRole.From) ? start + 1 : start, out var end) is not { } one || !IsConnector(text, end, isBetween))
        {
            return null;
        }

        return Times.Bare(text, end + 1, out var after) is { } other && one.IsOnDial && other.IsOnDial
            ? new Found(start, after, Range(one.ToTemporal(true), other.ToTemporal(true)))
            : null;
    }

    /// <summary>"in the evening from 5 to 6", "शाम 5 से 6 बजे तक".</summary>
    private static Found? ReadInPart(Sentence text, int start)
    {
        if (Times.ReadDayPart(text, start, out var after) is not { } part)
        {
            return null;
        }

        var at = text.Skip(text.Skip(after, ','), DateRole.Of | DateRole.Link);
        var hours = Read(text, at) ?? (text.Is(at, DateRole.From | DateRole.Between) ? ReadBare(text, at) : null);
        return hours is { Value.IsEitherHalf: true } range ? new Found(start, range.End, InPart(range.Value, part)) : null;
    }

    /// <summary>"0730-0930": the 0 in front tells hours from years; telephone numbers seldom have only full five minutes.</summary>
    private static Found? ReadFourDigits(Sentence text, int start, int first, bool isBetween)
    {
        var tokens = text.Tokens;
        var other = first + 2;
        var isRange = tokens.IsDigits(first, 4) && tokens.Span(first)[0] == '0' && IsConnector(text, first + 1, isBetween) && tokens.IsDigits(other, 4)
            && !(tokens.IsGlued(other + 1) && !text.IsEnd(other + 1));
        return isRange && ReadHoursAndMinutes(tokens.Value(first)) is { } from && ReadHoursAndMinutes(tokens.Value(other)) is { } to
            ? new Found(start, other + 1, Range(from, to))
            : null;

        static Temporal ReadHoursAndMinutes(long value) => value % 5 == 0 && Clock.IsValid(value / 100, value % 100)
            ? new Clock((int)value / 100, (int)value % 100).ToTemporal(false)
            : null;
    }

    public static bool IsConnector(Sentence text, int index, bool isBetween) =>
        text.Is(index, DateRole.To) || text.IsAny(index, "-–—~") || (isBetween && text.Is(index, DateRole.And));

    private static Temporal ReadFirst(Sentence text, int start, out int end, out bool isBare)
    {
        isBare = false;
        if (Times.Read(text, start, isAt: false) is { } time)
        {
            end = time.End;
            return time.Value;
        }

        isBare = true;
        return Times.Bare(text, start, out end) is { } hour ? hour.ToTemporal(hour.IsOnDial) : null;
    }

    /// <summary>Of two times that share one am or pm, "2:00 - 2:30 pm", a full hour is written without its minutes.</summary>
    private static Clock WithoutFullHour(Clock clock) => clock is { Minute: 0, Second: < 0 } ? clock with { Minute = -1 } : clock;

    /// <summary>How long it is from one time to the next other one, on the same day or overnight.</summary>
    private static TimeSpan Between(Clock start, Clock end) =>
        end.OfDay > start.OfDay ? end.OfDay - start.OfDay : end.OfDay - start.OfDay + TimeSpan.FromHours(2 * HalfDay);

    private static (Clock Morning, Clock Evening) InBothHalves(Clock clock) =>
        (clock with { Hour = clock.Hour % HalfDay }, clock with { Hour = (clock.Hour % HalfDay) + HalfDay });

    /// <summary>From one time to another; the one that is in either half of the day is in that which is closer to the other.</summary>
    private static Temporal Range(Temporal one, Temporal other)
    {
        var (start, end) = (one.Clock, other.Clock);
        var isEitherHalf = one.IsEitherHalf && other.IsEitherHalf;
        if (one.IsEitherHalf && !other.IsEitherHalf)
        {
            var (morning, evening) = InBothHalves(start);
            start = Between(morning, end) < Between(evening, end) ? morning : evening;
        }
        else if (!one.IsEitherHalf && other.IsEitherHalf)
        {
            var (morning, evening) = InBothHalves(end);
            end = Between(start, morning) < Between(start, evening) ? morning : evening;
        }

        if (one.IsEitherHalf != other.IsEitherHalf)
        {
            (start, end) = (WithoutFullHour(start), WithoutFullHour(end));
        }

        // "9 to 5" ends in the other half of the day.
        end = isEitherHalf && end.OfDay < start.OfDay && end.Hour < HalfDay ? end with { Hour = end.Hour + HalfDay } : end;
        var length = end.OfDay - start.OfDay;
        length = length < TimeSpan.Zero ? length + TimeSpan.FromHours(isEitherHalf ? HalfDay : 2 * HalfDay) : length;
        var hours = new Interval(Moment.MinValue + start.OfDay, Moment.MinValue + start.OfDay + length);
        return new Temporal(TemporalKind.TimeRange, Timexes.Range(start.Timex, end.Timex, Timexes.Length(length)))
        {
            Past = hours,
            Future = hours,
            Clock = start,
            EndClock = end,
            IsEitherHalf = isEitherHalf,
        };
    }
}
