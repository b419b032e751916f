using System.Collections.Frozen;

namespace CareerBot.Knowledge.Model;

/// <summary>
/// How people say numbers, dates, yes and no in a language that the readers of numbers and dates do not know. Read only where
/// such an answer is awaited: in a plain question the same letters are other words.
/// </summary>
public sealed record SpokenWords
{
    /// <summary>Words and their numbers. One with a sign is added to the number that follows: <c>sadhe: +0.5</c>.</summary>
    public IReadOnlyDictionary<string, string> Numbers { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>What words do in a date, and the number in them: <c>decade 80</c>. Read in questions too.</summary>
    public IReadOnlyDictionary<string, string> Years { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Words and their positions: a number, or <c>last</c>.</summary>
    public IReadOnlyDictionary<string, string> Ordinals { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Words and the English units of time that they mean, in the singular.</summary>
    public IReadOnlyDictionary<string, string> Units { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Names of months and the English ones.</summary>
    public IReadOnlyDictionary<string, string> Months { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Names of weekdays and the English ones.</summary>
    public IReadOnlyDictionary<string, string> Weekdays { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Phrases of dates and the English ones.</summary>
    public IReadOnlyDictionary<string, string> Dates { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Words that stand behind an amount or a date, and the English ones that stand before it: <c>mein: in</c>.</summary>
    public IReadOnlyDictionary<string, string> Behind { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>What means yes.</summary>
    public IReadOnlyList<string> Yes { get; init; } = [];

    /// <summary>What means no.</summary>
    public IReadOnlyList<string> No { get; init; } = [];

    /// <summary>Words of these tables that mean something else too, so that they count only beside a unit or a number, or as the whole text.</summary>
    public IReadOnlyList<string> Ambiguous { get; init; } = [];

    /// <summary>What stands between the two numbers of a range.</summary>
    public IReadOnlyList<string> RangeTo { get; init; } = [];
}
