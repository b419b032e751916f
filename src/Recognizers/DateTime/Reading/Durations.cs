using System.Text;
using Microsoft.Recognizers.Text.Lexing;

namespace Microsoft.Recognizers.Text.DateTime.Reading;

/// <summary>A duration of one or more units: "2 hours and 30 minutes".</summary>
internal sealed record Duration(int Start, int End, IReadOnlyList<Length> Lengths)
{
    private const int MostUnits = 5;

    /// <summary>Counted in days or larger units alone.</summary>
    public bool IsOfDays => !Lengths[^1].Unit.IsOfDay();

    public Length First => Lengths[0];

    public string Timex
    {
        get
        {
            var timex = new StringBuilder("P");
            var isOfDay = false;
            foreach (var length in Lengths)
            {
                var part = Timexes.Length(length.Number, length.Unit);
                timex.Append(isOfDay || !length.Unit.IsOfDay() ? part.AsSpan(length.Unit.IsOfDay() ? 2 : 1) : part.AsSpan(1));
                isOfDay = length.Unit.IsOfDay();
            }

            return timex.ToString();
        }
    }

    public Temporal Value => new(TemporalKind.Duration, Timex) { Seconds = Lengths.Sum(length => length.Number * length.Unit.Seconds()) };

    public static Duration Read(Sentence text, int start)
    {
        if (Reading.Lengths.Read(text, start) is not { } length)
        {
            return null;
        }

        List<Length> lengths = [length];
        while (lengths.Count < MostUnits && ReadNext(text, lengths[^1]) is { } next)
        {
            lengths.Add(next);
        }

        return new Duration(start, lengths[^1].End, lengths);
    }

    public Duration WithoutLast() => new(Start, Lengths[^2].End, [.. Lengths.SkipLast(1)]);

    /// <summary>The moment so long after another, or before it; null beyond the calendar, and for weekends, which do not follow each other.</summary>
    public Moment? From(Moment moment, int direction)
    {
        Moment? result = First.Unit == TimeUnit.Weekend ? null : moment;
        foreach (var length in Lengths)
        {
            result = result is { } reached ? Calendars.Add(reached, direction * length.Number, length.Unit) : null;
        }

        return result;
    }

    private static Length? ReadNext(Sentence text, in Length previous)
    {
        var at = text.Skip(text.Skip(previous.End, ','), DateRole.And);
        return Reading.Lengths.Read(text, at) is { } next && next.Unit < previous.Unit && previous.Number == Math.Floor(previous.Number)
            && (!next.IsByArticle || text.Is(previous.End, DateRole.And)) ? next : null;
    }
}
