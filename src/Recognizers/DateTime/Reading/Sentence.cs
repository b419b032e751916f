using Microsoft.Recognizers.Text.Lexing;

namespace Microsoft.Recognizers.Text.DateTime.Reading;

/// <summary>The text being read and the time at which it is said.</summary>
internal sealed class Sentence(Tokens tokens, Moment now, bool dayFirst)
{
    public Tokens Tokens => tokens;

    public Moment Now => now;

    public Moment Today { get; } = now.Date;

    public bool DayFirst => dayFirst;

    public Word Word(int index) => tokens.WordAt(index);

    public bool Is(int index, DateRole role) => tokens.WordAt(index).Is(role);

    public int Value(int index) => tokens.WordAt(index).DateValue;

    /// <summary>The place after a token of a role if there is one, else the same place.</summary>
    public int Skip(int index, DateRole role) => Is(index, role) ? index + 1 : index;

    public int Skip(int index, char symbol) => tokens.IsSymbol(index, symbol) ? index + 1 : index;

    public bool IsAny(int index, ReadOnlySpan<char> symbols) =>
        tokens[index] is { Kind: TokenKind.Symbol, Length: 1 } token && symbols.Contains(tokens.Text[token.Start]);

    /// <summary>Nothing but punctuation follows.</summary>
    public bool IsEnd(int index) => tokens[index].Kind == TokenKind.None || IsAny(index, ".,;:!?)");
}
