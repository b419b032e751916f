using System.Collections.Frozen;
using System.Globalization;
using CareerBot.Knowledge.Recognition.Texts;

namespace CareerBot.Knowledge.Recognition.Dating;

/// <summary>What a word does in a date.</summary>
internal enum YearWordKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A decade by itself: "eighties".</summary>
    Decade,

    /// <summary>Ten, eleven, up to nineteen.</summary>
    Teen,

    /// <summary>Twenty, thirty, up to ninety.</summary>
    Tens,

    /// <summary>One to nine.</summary>
    Unit,

    /// <summary>A hundred or a thousand.</summary>
    Factor,

    /// <summary>Stands for the nought in "twenty oh six".</summary>
    Nought,

    /// <summary>Tens in a language that says "the decade of eighty".</summary>
    ForeignTens,

    /// <summary>A place in a row: "twentieth", "bisvin".</summary>
    Ordinal,

    /// <summary>What is glued to a number to make a place of it: "th".</summary>
    OrdinalEnd,

    /// <summary>The word decade.</summary>
    DecadeName,

    /// <summary>The word century.</summary>
    CenturyName,

    /// <summary>Between a number and the word decade: "ke", "wala".</summary>
    Of,

    /// <summary>From one date to another: "to", "se", "till".</summary>
    To,

    /// <summary>Joins two dates: a range only with "between" before or behind.</summary>
    And,

    /// <summary>Says that a range follows: "between".</summary>
    Between,

    /// <summary>Says that a range went before: "ke beech".</summary>
    Behind,

    /// <summary>Stands before a date and says nothing: "the", "year".</summary>
    Filler,

    /// <summary>A part of a decade: "early", "late".</summary>
    Part,

    /// <summary>Stands beside a year: "in", "after", "mein".</summary>
    In,

    /// <summary>Says that something happened.</summary>
    Past,

    /// <summary>Whose: a decade after it is an age.</summary>
    Whose,

    /// <summary>What is counted or paid: a number beside it is an amount.</summary>
    Counted,
}

/// <summary>A word and the number in it, if any.</summary>
internal readonly record struct YearWord(YearWordKind Kind, int Number);

/// <summary>The words of dates, as the lexicons give them under <c>years</c>: a word and its kind, with a number where the kind has one.</summary>
internal sealed class YearWords
{
    private readonly FrozenDictionary<string, YearWord>.AlternateLookup<ReadOnlySpan<char>> _words;

    /// <summary>Words and their meanings, such as <c>decade 80</c>; a meaning that is none is left out.</summary>
    public YearWords(IReadOnlyDictionary<string, string> meanings)
    {
        var words = new Dictionary<string, YearWord>(StringComparer.Ordinal);
        var tokens = new TokenBuffer();
        foreach (var (word, meaning) in meanings)
        {
            // The words of a text come in their usual spelling, so these must too.
            TokenReader.Read(word, tokens);
            if (tokens.Count == 1 && Read(meaning) is { } read)
            {
                words.TryAdd(tokens[0].ToString(), read);
            }
        }

        _words = words.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The kinds by the names that a lexicon has for them.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [.. Enum.GetNames<YearWordKind>().Skip(1).Select(name => char.ToLowerInvariant(name[0]) + name[1..])];

    /// <summary>What a word does in a date.</summary>
    public YearWord Of(ReadOnlySpan<char> word) => _words.TryGetValue(word, out var found) ? found : default;

    /// <summary>The meaning that a lexicon gives a word, or null if it is none.</summary>
    public static YearWord? Read(string meaning) => meaning.Split(' ') switch
    {
        [var kind] when Kind(kind) is { } mark => new YearWord(mark, 0),
        [var kind, var said] when Kind(kind) is { } numbered
            && int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => new YearWord(numbered, number),
        _ => null,
    };

    private static YearWordKind? Kind(string name) =>
        Kinds.Contains(name) ? Enum.Parse<YearWordKind>(name, ignoreCase: true) : null;
}
