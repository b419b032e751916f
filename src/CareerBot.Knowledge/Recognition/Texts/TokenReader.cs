using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace CareerBot.Knowledge.Recognition.Texts;

/// <summary>
/// Cuts a text into words in their normal form: NFKC, lower case, Devanagari in one spelling. Letters, digits and their marks
/// make a word, in which no letter is drawn out; an apostrophe begins a new one ("what's" is two); everything else, emoji included, only separates.
/// </summary>
internal static class TokenReader
{
    /// <summary>What is beyond this many characters of a text is not read.</summary>
    public const int MostCharacters = 2000;

    /// <summary>What is beyond this many words of a text is not read.</summary>
    public const int MostWords = 200;

    private const int LongestWord = 64;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Read(ReadOnlySpan<char> text, TokenBuffer into)
    {
        into.Clear();
        text = text[..Math.Min(text.Length, MostCharacters)];
        for (var at = 0; at < text.Length && into.Count < MostWords;)
        {
            var length = WordAt(text, at);
            if (length > 0)
            {
                Add(text, at, length, into);
            }

            at += Math.Max(1, length);
        }
    }

    // A word, its "#" or "++" included ("c#", "c++"); an apostrophe before a letter counts to the word that follows it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int WordAt(ReadOnlySpan<char> text, int start)
    {
        var at = start;
        if (IsApostrophe(text[at]) && at > 0 && IsWordAt(text, at - 1) && at + 1 < text.Length && char.IsLetter(text[at + 1]))
        {
            at++;
        }

        while (at < text.Length && SizeAt(text, at) is var size and > 0)
        {
            at += size;
        }

        if (at > start && at < text.Length && text[at] is '#' or '+')
        {
            at += text[at] == '#' ? 1 : at + 1 < text.Length && text[at + 1] == '+' ? 2 : 0;
        }

        return at - start;
    }

    private static bool IsWordAt(ReadOnlySpan<char> text, int at) => SizeAt(text, at) > 0 || char.IsLowSurrogate(text[at]);

    private static bool IsApostrophe(char letter) => letter is '\'' or '\u2019' or '\u02BC' or '\u2018';

    // The number of characters of the letter, digit or mark here; 0 if it is none of these.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int SizeAt(ReadOnlySpan<char> text, int at) =>
        text[at] >= 128 ? WideSizeAt(text, at) : char.IsAsciiLetterOrDigit(text[at]) ? 1 : 0;

    private static int WideSizeAt(ReadOnlySpan<char> text, int at)
    {
        var letter = text[at];
        if (char.IsSurrogate(letter))
        {
            return Rune.DecodeFromUtf16(text[at..], out var rune, out var size) == System.Buffers.OperationStatus.Done && Rune.IsLetterOrDigit(rune) ? size : 0;
        }

        return char.IsLetterOrDigit(letter) || IsMark(letter) || IsJoiner(letter) ? 1 : 0;
    }

    private static bool IsMark(char letter) =>
        CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    // The soft hyphen and the zero-width joiners stand inside words and are dropped.
    private static bool IsJoiner(char letter) => letter is '\u200B' or '\u200C' or '\u200D' or '\u00AD' or '\uFEFF';

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add(ReadOnlySpan<char> text, int start, int length, TokenBuffer into)
    {
        Span<char> word = stackalloc char[LongestWord * 4];
        var source = text.Slice(start, Math.Min(length, LongestWord));
        var written = Shorten(word[..(Ascii.IsValid(source) ? Plain(source, word) : Normal(source, word))]);
        if (written > 0)
        {
            into.Add(word[..Math.Min(written, LongestWord)], start, length);
        }
    }

    // "Helppp", "hellooo": a letter that is drawn out stands twice; no word has it three times, but for a name at its beginning ("IIIT").
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Shorten(Span<char> word)
    {
        var kept = 0;
        foreach (var letter in word)
        {
            if (kept < 3 || letter != word[kept - 1] || letter != word[kept - 2] || !char.IsLetter(letter))
            {
                word[kept++] = letter;
            }
        }

        return kept;
    }

    private static int Plain(ReadOnlySpan<char> source, Span<char> word)
    {
        Ascii.ToLower(source, word, out var written);
        return written;
    }

    private static int Normal(ReadOnlySpan<char> source, Span<char> word)
    {
        Span<char> composed = stackalloc char[word.Length];
        var length = TryCompose(source, composed);
        var written = 0;
        for (var i = 0; i < length && written < word.Length; i++)
        {
            var letter = composed[i];
            if (!IsJoiner(letter) && (letter < 128 || char.IsLetterOrDigit(letter) || IsMark(letter)))
            {
                word[written++] = Letter(letter);
            }
            else if (IsApostrophe(letter))
            {
                word[written++] = '\'';
            }
        }

        return Devanagari.Unify(word[..written]);
    }

    // Text that is no valid Unicode has no normal form; it is taken as it is.
    private static int TryCompose(ReadOnlySpan<char> source, Span<char> composed)
    {
        if (!source.ContainsAnyInRange('\uD800', '\uDFFF') || IsWhole(source))
        {
            if (source.TryNormalize(composed, out var length, NormalizationForm.FormKC))
            {
                return length;
            }
        }

        source[..Math.Min(source.Length, composed.Length)].CopyTo(composed);
        return Math.Min(source.Length, composed.Length);
    }

    private static bool IsWhole(ReadOnlySpan<char> source)
    {
        foreach (var rune in source.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar)
            {
                return false;
            }
        }

        return true;
    }

    private static char Letter(char letter) =>
        char.IsDigit(letter) ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(letter)) : char.ToLowerInvariant(letter);
}
