namespace Microsoft.Recognizers.Text.Lexing;

internal enum TokenKind : byte
{
    None,
    Word,
    Digits,
    Symbol,
}

/// <summary>A word, a run of digits or a single other character. <c>Spaced</c>: white space stands before it.</summary>
internal readonly record struct Token(TokenKind Kind, int Start, int Length, bool Spaced, Word Word)
{
    public int End => Start + Length;
}
