using Microsoft.Recognizers.Text.Lexing;

namespace Microsoft.Recognizers.Text.DateTime.Reading;

/// <summary>Bounds: "before 1990", "since 2012", "by next June", "2012 onwards", "more than 3 days".</summary>
internal static class ModReader
{
    public static Found? Read(Sentence text, int start)
    {
        if (text.Is(start, DateRole.Prefix))
        {
            return ReadPrefix(text, start, (Mod)text.Value(start));
        }

        if (text.IsAny(start, "<>"))
        {
            return ReadSign(text, start);
        }

        if (text.Is(start, DateRole.Within) && DistanceBounds.Read(text, start, Mod.Less) is { } within)
        {
            return within;
        }

        if (text.Is(start, DateRole.From) && Joins.Read(text, start + 1) is { } from && ReadSuffix(text, from) is { } led)
        {
            return led with { Start = start };
        }

        return Ranges.Read(text, start) is { } found ? ReadSuffix(text, found) ?? ReadTimeBound(text, found) ?? found : null;
    }

    /// <summary>A duration, and in languages with postpositions its bound: "दो साल से अधिक".</summary>
    public static Found ReadLength(Sentence text, Duration duration)
    {
        var mod = text.Is(duration.End, DateRole.Suffix) ? (Mod)text.Value(duration.End) : Mod.None;
        return mod is Mod.More or Mod.Less
            ? new Found(duration.Start, duration.End + 1, duration.Value with { Mod = mod })
            : new Found(duration.Start, duration.End, duration.Value);
    }

    /// <summary>"tomorrow after 1 pm".</summary>
    private static Found? ReadTimeBound(Sentence text, in Found day)
    {
        var mod = text.Is(day.End, DateRole.Prefix) ? (Mod)text.Value(day.End) : Mod.None;
        return mod.IsOpen() && day.Value is { Kind: TemporalKind.Date, IsResolved: true } && Times.Read(text, day.End + 1, isAt: false) is { } time
            ? new Found(day.Start, time.End, Apply(mod, Joins.OnDay(day.Value, time.Value)))
            : null;
    }

    /// <summary>"&lt; 2016", "&gt;= 5 June".</summary>
    private static Found? ReadSign(Sentence text, int start)
    {
        var isWith = text.IsAny(start + 1, "=");
        var mod = (text.IsAny(start, "<"), isWith) switch
        {
            (true, false) => Mod.Before,
            (true, true) => Mod.Until,
            (false, false) => Mod.After,
            (false, true) => Mod.Since,
        };
        return !text.Tokens.IsGlued(start) && ReadOperand(text, isWith ? start + 2 : start + 1) is { Value.Mod: Mod.None } found
            ? new Found(start, found.End, Apply(mod, found.Value))
            : null;
    }

    private static Found? ReadOperand(Sentence text, int start) =>
        Ranges.Read(text, start) ?? (text.Is(start, DateRole.The) ? Ranges.Read(text, start + 1) : null);

    private static Found? ReadPrefix(Sentence text, int start, Mod mod)
    {
        if (mod is Mod.More or Mod.Less && DistanceBounds.Read(text, start, mod) is { } bound)
        {
            return bound;
        }

        if (mod is Mod.More or Mod.Less or Mod.Approximately && Duration.Read(text, start + 1) is { } duration)
        {
            return new Found(start, duration.End, duration.Value with { Mod = mod });
        }

        var operand = ReadOperand(text, start + 1)
            ?? Joins.ReadHour(text, start + 1, mayBeAlone: text.Is(start, DateRole.Side));
        if (operand is not { Value.Mod: Mod.None } found || mod is Mod.More or Mod.Less)
        {
            return null;
        }

        // "since 1 June until 5 June" has both ends.
        return mod == Mod.Since && HasBothEnds(text, found) ? found with { Start = start } : new Found(start, found.End, Apply(mod, found.Value));
    }

    private static bool HasBothEnds(Sentence text, in Found range) =>
        Joins.Read(text, range.Start) is { } first && first.End < range.End && text.Is(first.End, DateRole.To);

    private static Found? ReadSuffix(Sentence text, in Found found)
    {
        if (found.Value.Mod != Mod.None)
        {
            return null;
        }

        // "जून के पहले हफ्ते" is no time before June.
        if (text.Is(found.End, DateRole.Suffix) && ((Mod)text.Value(found.End)).IsOpen() && !text.Is(found.End + 1, DateRole.Unit))
        {
            var suffix = (Mod)text.Value(found.End);

            // What ends with a number of units ends with the last of them.
            var isWhole = suffix == Mod.Before && text.Is(found.End, DateRole.RangeEnd) && found.Value.Timex is ['(', ..];
            return new Found(found.Start, found.End + 1, Apply(isWhole ? Mod.Until : suffix, found.Value));
        }

        var mod = text.Is(found.End, DateRole.Or | DateRole.And) ? ReadSide(text, found.End + 1) : Mod.None;
        return mod != Mod.None && Ranges.Read(text, found.End + 2) is null ? new Found(found.Start, found.End + 2, Apply(mod, found.Value)) : null;
    }

    /// <summary>"or later", "and before".</summary>
    private static Mod ReadSide(Sentence text, int index)
    {
        var word = text.Word(index);
        return word.Is(DateRole.Later) || (word.Is(DateRole.Prefix) && word.DateValue == (int)Mod.After) ? Mod.Since
            : word.Is(DateRole.Ago) || (word.Is(DateRole.Prefix) && word.DateValue == (int)Mod.Before) ? Mod.Until
            : Mod.None;
    }

    public static Temporal Apply(Mod mod, Temporal value) => !mod.IsOpen() ? value with { Mod = mod } : value with
    {
        Mod = mod,
        Source = value.Kind,
        Kind = value.Kind switch
        {
            TemporalKind.Date => TemporalKind.DateRange,
            TemporalKind.Time => TemporalKind.TimeRange,
            TemporalKind.DateTime => TemporalKind.DateTimeRange,
            var kind => kind,
        },
    };
}
