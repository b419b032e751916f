using Microsoft.Recognizers.Text.Lexing;
using Microsoft.Recognizers.Text.Number;

namespace Microsoft.Recognizers.Text.DateTime.Reading;

/// <summary>"the first Friday of July 2018", "last Sunday of this month", "first Monday next month".</summary>
internal static class WeekdaysOfMonth
{
    /// <summary>The place of the last one.</summary>
    public const int Last = 5;

    public static Found? Read(Sentence text, int start)
    {
        var at = text.Skip(start, DateRole.The);
        if (ReadPlace(text, at, out var weekday) is not { } place || !text.Is(weekday, DateRole.Weekday))
        {
            return null;
        }

        var of = text.Skip(text.Skip(weekday + 1, DateRole.Of), DateRole.In);
        return Months.Read(text, of) is { } month ? new Found(start, month.End, Resolve(text, month.Value.Parts, text.Value(weekday), place)) : null;
    }

    /// <summary>"जुलाई का पहला शुक्रवार": the month comes first.</summary>
    public static Found? ReadAfterMonth(Sentence text, in Found month) =>
        ReadPlaceBehind(text, month.End, out var weekday) is { } place && text.Is(weekday, DateRole.Weekday)
            ? new Found(month.Start, weekday + 1, Resolve(text, month.Value.Parts, text.Value(weekday), place))
            : null;

    /// <summary>Which one of a month, 1 to 5 or <see cref="Last"/>; null for none.</summary>
    public static int? ReadPlace(Sentence text, int start, out int end)
    {
        end = start + 1;
        if (text.Is(start, DateRole.Swift))
        {
            return text.Value(start) == -1 ? Last : null;
        }

        if (OrdinalParser.Read(text.Tokens, start) is not { } ordinal)
        {
            return null;
        }

        end = ordinal.End;
        return ordinal is { IsRelative: false, Offset: >= 1 and <= Last } ? (int)ordinal.Offset
            : ordinal is { RelativeTo: Ordinal.FromEnd, Offset: 0 } ? Last
            : null;
    }

    /// <summary>Which one where that stands behind its month or year: "(जुलाई) का दूसरा", and "(जुलाई) के पहले", which may mean before it, too.</summary>
    public static int? ReadPlaceBehind(Sentence text, int of, out int end)
    {
        end = of + 1;
        return !text.Is(of, DateRole.Of) ? null
            : text.Is(of, DateRole.Suffix) ? 1
            : ReadPlace(text, of + 1, out end);
    }

    public static Temporal Resolve(Sentence text, in DateParts month, int weekday, int place)
    {
        var timex = $"{Timexes.Month(month.Year, month.Month)}-WXX-{weekday}-#{place}";
        if (month.Year > 0)
        {
            var day = Find(month.Year, month.Month, weekday, place);
            return Temporal.Definite(TemporalKind.Date, timex, day, day);
        }

        var thisYear = Find(text.Today.Year, month.Month, weekday, place);
        return new Temporal(TemporalKind.Date, timex)
        {
            Past = Interval.At(thisYear < text.Today ? thisYear : Find(text.Today.Year - 1, month.Month, weekday, place)),
            Future = Interval.At(thisYear >= text.Today ? thisYear : Find(text.Today.Year + 1, month.Month, weekday, place)),
        };
    }

    private static Moment Find(int year, int month, int weekday, int place)
    {
        var first = new Moment(year, month, 1);
        var day = first.AddDays(((weekday - Calendars.Weekday(first) + 7) % 7) + ((place - 1) * 7));
        return day.Month == month ? day : day.AddDays(-7);
    }
}
