namespace Microsoft.Recognizers.Text.Lexing;

/// <summary>What a word of a language can mean: as part of a number, and as part of a date.</summary>
internal sealed class Word
{
    public static readonly Word Unknown = new();

    public NumberRole Number { get; set; }

    public double NumberValue { get; set; }

    public DateRole Date { get; set; }

    public int DateValue { get; set; }

    /// <summary>The longer expressions that begin with this word, longest first; null for most words.</summary>
    public List<Phrase> Phrases { get; set; }

    public bool Is(NumberRole role) => (Number & role) != 0;

    public bool Is(DateRole role) => (Date & role) != 0;
}

/// <summary>An expression of several words with a meaning of its own; <c>Rest</c> are the words after its first.</summary>
internal sealed record Phrase(string[] Rest, Word Meaning);
