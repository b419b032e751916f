using Microsoft.Recognizers.Text.Lexing;

namespace Microsoft.Recognizers.Text.DateTime.Reading;

/// <summary>Ranges of days bounded by a distance from a day: "less than two weeks from today", "more than 3 days ago", "within a week before today".</summary>
internal static class DistanceBounds
{
    private readonly record struct Target(Moment Origin, int Direction, int End);

    /// <param name="text">The text.</param>
    /// <param name="start">The place of the word for the bound.</param>
    /// <param name="mod"><see cref="Mod.Less"/> or <see cref="Mod.More"/>.</param>
    public static Found? Read(Sentence text, int start, Mod mod)
    {
        if (Duration.Read(text, start + 1) is not { IsOfDays: true } duration || ReadTarget(text, duration.End) is not { } target
            || duration.From(target.Origin, target.Direction) is not { } other)
        {
            return null;
        }

        // Within some days of any other day could be on both sides of it.
        if (text.Is(start, DateRole.Within) && target.Origin != text.Today)
        {
            return null;
        }

        return new Found(start, target.End, mod == Mod.Less ? Between(target, other) : Beyond(text, target, other));
    }

    private static Temporal Between(in Target target, Moment other)
    {
        var (from, to) = target.Direction > 0 ? (target.Origin, other) : (other, target.Origin);
        return Periods.Between(from, to, Timexes.Length((to - from).TotalDays, TimeUnit.Day));
    }

    private static Temporal Beyond(Sentence text, in Target target, Moment other) =>
        ModReader.Apply(target.Direction > 0 ? Mod.After : Mod.Before, new DateParts(other.Year, other.Month, other.Day).Resolve(text.Today));

    private static Target? ReadTarget(Sentence text, int at)
    {
        if (text.Is(at, DateRole.Ago | DateRole.Later))
        {
            return new Target(text.Today, text.Is(at, DateRole.Ago) ? -1 : 1, at + 1);
        }

        if (DurationDates.IsFromNow(text, at))
        {
            return new Target(text.Today, 1, at + 2);
        }

        var side = text.Is(at, DateRole.From) ? Mod.After : text.Is(at, DateRole.Side) ? (Mod)text.Value(at) : Mod.None;
        return side != Mod.None && Dates.Read(text, at + 1) is { Value.IsResolved: true } date
            ? new Target(date.Value.Future.Start, side == Mod.After ? 1 : -1, date.End)
            : null;
    }
}
