using Microsoft.Recognizers.Text.Lexing;
using Microsoft.Recognizers.Text.Number;

namespace Microsoft.Recognizers.Text.DateTime.Reading;

/// <summary>Times counted from an hour: "half past seven", "a quarter to eight", "twenty minutes past eight".</summary>
internal static class HourParts
{
    private const int MostHours = 12;
    private const int HoursOfDay = 24;

    public static Clock? Read(Sentence text, int start, out int end)
    {
        end = start;
        if (ReadMinutes(text, start, out var at) is not { } minutes)
        {
            return null;
        }

        var isTo = text.Is(at, DateRole.ToHour);
        if (!(isTo || text.Is(at, DateRole.PastHour)) || ReadHour(text, at + 1, out end) is not { } hour || (hour.Minute >= 0 && !isTo))
        {
            return null;
        }

        // "fifteen to twenty" counts something.
        var isCount = isTo && hour.Hour > MostHours && !text.Is(at - 1, DateRole.Unit | DateRole.HourPart);
        return isCount ? null : isTo ? Before(hour, minutes) : new Clock(hour.Hour % HoursOfDay, minutes);
    }

    /// <summary>An hour by its number, "noon", or "midnight", the last of the day.</summary>
    private static Clock? ReadHour(Sentence text, int start, out int end)
    {
        if (text.Is(start, DateRole.NamedTime))
        {
            end = start + 1;
            return new Clock(text.Value(start) == 0 ? HoursOfDay : text.Value(start));
        }

        return Times.Bare(text, start, out end) is { Hour: > 0 } hour ? hour : null;
    }

    /// <summary>Minutes before a time; before one o'clock is after twelve.</summary>
    public static Clock Before(Clock time, int minutes)
    {
        var left = (time.Hour * 60) + Math.Max(0, time.Minute) - minutes;
        left += left < 60 ? 12 * 60 : 0;
        return new Clock(left / 60, left % 60);
    }

    private static int? ReadMinutes(Sentence text, int start, out int end)
    {
        var part = text.Skip(start, DateRole.Article);
        end = part + 1;
        if (text.Is(part, DateRole.HourPart))
        {
            return text.Word(part).Is(NumberRole.Half) ? 30 : 15;
        }

        if (NumberParser.ReadWhole(text.Tokens, start) is not { Value: > 0 and < 60 } number)
        {
            return null;
        }

        if (number.Value == 3 && Months.IsUnit(text, number.End, TimeUnit.Quarter))
        {
            end = number.End + 1;
            return 45;
        }

        end = Months.IsUnit(text, number.End, TimeUnit.Minute) ? number.End + 1 : number.End;
        // "twenty to six" tells minutes without the word for them, because there is no such hour; "five to seven" may be hours.
        var mayBeHour = number.Value <= MostHours || text.Tokens.IsDigits(start);
        return text.Is(end, DateRole.ToHour) && end == number.End && mayBeHour ? null : (int)number.Value;
    }
}
