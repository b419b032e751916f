namespace Microsoft.Recognizers.Text.Lexing;

/// <summary>
/// A text as words, digits and symbols. One list is kept for each thread and filled again for every text, so that reading
/// allocates nothing; it is valid until the thread reads the next text.
/// </summary>
internal sealed class Tokens
{
    private const int KeptCapacity = 2048;
    private static readonly Token Nothing = new(TokenKind.None, 0, 0, true, Word.Unknown);

    [ThreadStatic]
    private static Tokens _kept;

    private Token[] _tokens = new Token[64];

    public string Text { get; private set; } = string.Empty;

    public int Count { get; private set; }

    /// <summary>The token at a place, or an empty one outside the text, so that grammars may look ahead freely.</summary>
    public Token this[int index] => (uint)index < (uint)Count ? _tokens[index] : Nothing;

    public static Tokens Read(string text, Lexicon lexicon)
    {
        var tokens = _kept ??= new Tokens();
        if (tokens._tokens.Length > KeptCapacity)
        {
            tokens._tokens = new Token[KeptCapacity];
        }

        tokens.Fill(text, lexicon);
        return tokens;
    }

    public Word WordAt(int index) => this[index].Word;

    public bool IsSymbol(int index, char symbol)
    {
        var token = this[index];
        return token.Kind == TokenKind.Symbol && Text[token.Start] == symbol;
    }

    public bool IsDigits(int index) => this[index].Kind == TokenKind.Digits;

    /// <summary>Digits of a given number of characters, such as a year's four.</summary>
    public bool IsDigits(int index, int length) => this[index] is { Kind: TokenKind.Digits } token && token.Length == length;

    /// <summary>Nothing stands between this token and the one before it.</summary>
    public bool IsGlued(int index) => index > 0 && this[index] is { Spaced: false, Kind: not TokenKind.None };

    public bool IsGlued(int index, TokenKind kind) => IsGlued(index) && this[index].Kind == kind;

    public ReadOnlySpan<char> Span(int index) => Text.AsSpan(this[index].Start, this[index].Length);

    /// <summary>The value of a run of digits in any script; 15 digits at most count, as in a double.</summary>
    public long Value(int index)
    {
        var value = 0L;
        foreach (var digit in Span(index)[..Math.Min(15, this[index].Length)])
        {
            value = (value * 10) + (long)char.GetNumericValue(digit);
        }

        return value;
    }

    private void Fill(string text, Lexicon lexicon)
    {
        (Text, Count) = (text, 0);
        var position = 0;
        var spaced = false;
        while (position < text.Length)
        {
            var kind = Characters.KindOf(text[position]);
            if (kind == TokenKind.None)
            {
                spaced = true;
                position++;
                continue;
            }

            var end = Characters.EndOf(text, position, kind);
            var word = kind == TokenKind.Word ? lexicon.Find(text.AsSpan(position, end - position)) : Word.Unknown;
            Add(new Token(kind, position, end - position, spaced, word));
            (position, spaced) = (end, false);
        }

        JoinPhrases();
    }

    private void Add(in Token token)
    {
        if (Count == _tokens.Length)
        {
            Array.Resize(ref _tokens, Count * 2);
        }

        _tokens[Count++] = token;
    }

    private void JoinPhrases()
    {
        var kept = 0;
        for (var index = 0; index < Count; index++, kept++)
        {
            var token = _tokens[index];
            if (token.Word.Phrases is { } phrases && FindPhrase(phrases, index) is { } phrase)
            {
                index += phrase.Rest.Length;
                token = new Token(TokenKind.Word, token.Start, _tokens[index].End - token.Start, token.Spaced, phrase.Meaning);
            }

            _tokens[kept] = token;
        }

        Count = kept;
    }

    private Phrase FindPhrase(List<Phrase> phrases, int first)
    {
        foreach (var phrase in phrases)
        {
            var next = first + 1;
            while (next - first - 1 < phrase.Rest.Length
                && this[next].Kind is TokenKind.Word or TokenKind.Symbol
                && IsSame(Span(next), phrase.Rest[next - first - 1]))
            {
                next++;
            }

            if (next - first - 1 == phrase.Rest.Length)
            {
                return phrase;
            }
        }

        return null;
    }

    private static bool IsSame(ReadOnlySpan<char> written, string expected) =>
        written.Equals(expected, StringComparison.OrdinalIgnoreCase)
        || (Characters.IsApostrophe(written[0]) && Characters.IsApostrophe(expected[0]));
}
