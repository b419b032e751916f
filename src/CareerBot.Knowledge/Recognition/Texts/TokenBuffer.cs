using System.Runtime.CompilerServices;

namespace CareerBot.Knowledge.Recognition.Texts;

/// <summary>The words of one text in their normal form, with the places that they came from. Used again and again, so that reading allocates nothing.</summary>
internal sealed class TokenBuffer
{
    private char[] _chars = new char[256];
    private Token[] _tokens = new Token[32];
    private int _used;

    /// <summary>How many words there are.</summary>
    public int Count { get; private set; }

    /// <summary>The word at <paramref name="index"/>.</summary>
    public ReadOnlySpan<char> this[int index] => _chars.AsSpan(_tokens[index].Start, _tokens[index].Length);

    /// <summary>The name of the word at <paramref name="index"/>, by <see cref="WordHash.Of"/>.</summary>
    public ulong Name(int index) => _tokens[index].Name;

    /// <summary>The name of how the word at <paramref name="index"/> begins, by <see cref="WordHash.OfBeginning"/>.</summary>
    public ulong Beginning(int index) => _tokens[index].Beginning;

    public void Clear() => (Count, _used) = (0, 0);

    /// <summary>Where the word at <paramref name="index"/> stands in the text.</summary>
    public (int Start, int Length) Source(int index) => (_tokens[index].SourceStart, _tokens[index].SourceLength);

    public void Add(ReadOnlySpan<char> word, int sourceStart, int sourceLength) =>
        Add(word, WordHash.Of(word), WordHash.OfBeginning(word), sourceStart, sourceLength);

    /// <summary>Adds the words from <paramref name="first"/> up to but not with <paramref name="end"/> of another buffer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(TokenBuffer other, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            var (start, length) = other.Source(i);
            Add(other[i], other.Name(i), other.Beginning(i), start, length);
        }
    }

    /// <summary>The words from <paramref name="first"/> on, joined by blanks.</summary>
    public string Join(int first, int count)
    {
        var joined = new System.Text.StringBuilder();
        for (var i = first; i < first + count; i++)
        {
            (i > first ? joined.Append(' ') : joined).Append(this[i]);
        }

        return joined.ToString();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Add(ReadOnlySpan<char> word, ulong name, ulong beginning, int sourceStart, int sourceLength)
    {
        if (_used + word.Length > _chars.Length)
        {
            Array.Resize(ref _chars, Math.Max(_chars.Length * 2, _used + word.Length));
        }

        if (Count == _tokens.Length)
        {
            Array.Resize(ref _tokens, Count * 2);
        }

        word.CopyTo(_chars.AsSpan(_used));
        _tokens[Count++] = new Token(_used, word.Length, sourceStart, sourceLength, name, beginning);
        _used += word.Length;
    }

    private readonly record struct Token(int Start, int Length, int SourceStart, int SourceLength, ulong Name, ulong Beginning);
}
