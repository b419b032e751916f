namespace Microsoft.Recognizers.Text.Lexing;

/// <summary>The parts that a word can play in a number.</summary>
[Flags]
internal enum NumberRole
{
    None = 0,

    /// <summary>A whole number below a hundred.</summary>
    Small = 1 << 0,

    /// <summary>A small number that takes ones after it: twenty.</summary>
    Tens = 1 << 1,

    /// <summary>A hundred, a thousand, a lakh: multiplies what stands before it.</summary>
    Scale = 1 << 2,

    /// <summary>A scale that is a number by itself, without a multiplier.</summary>
    BareScale = 1 << 3,

    /// <summary>A word for one that is none by itself: "a" in "a hundred".</summary>
    Article = 1 << 4,

    And = 1 << 5,
    Point = 1 << 6,
    Minus = 1 << 7,
    Over = 1 << 8,

    /// <summary>Twelve of what stands before it.</summary>
    Dozen = 1 << 9,

    Half = 1 << 10,

    /// <summary>The lower part of a fraction after one: "quarter".</summary>
    Part = 1 << 11,

    /// <summary>The lower part of a fraction after any number: "thirds".</summary>
    Parts = 1 << 12,

    Ordinal = 1 << 13,
    OrdinalScale = 1 << 14,

    /// <summary>A letter that multiplies the digits before it: 10k.</summary>
    Suffix = 1 << 15,

    /// <summary>A number of its own that can be multiplied but not added to: one and a half in one word.</summary>
    Mixed = 1 << 16,

    /// <summary>Adds a part of one (or of the scale) to the number after it.</summary>
    Shift = 1 << 17,

    /// <summary>The ending of an ordinal in digits: "th". The value is the last digit that takes it, 0 for any.</summary>
    OrdinalEnding = 1 << 18,

    /// <summary>A word after which "one" is a pronoun.</summary>
    Pointer = 1 << 19,

    /// <summary>An ordinal that is counted from the end or from the current place.</summary>
    RelativeOrdinal = 1 << 20,

    /// <summary>Divides what stands before it by a number that is not smaller, three OUT OF five; with the value -1, the other way around.</summary>
    OutOf = 1 << 21,

    /// <summary>A word that makes the ordinal before it a part: "(एक का पाँचवाँ) भाग", a fifth.</summary>
    Share = 1 << 22,

    /// <summary>Words with which no number begins do not make a text worth reading.</summary>
    Opens = Small | Scale | BareScale | Dozen | Half | Part | Mixed | Shift | Ordinal | OrdinalScale | RelativeOrdinal,
}
