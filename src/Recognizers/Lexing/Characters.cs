using System.Globalization;

namespace Microsoft.Recognizers.Text.Lexing;

/// <summary>Which characters make words, digits and symbols, in any script.</summary>
internal static class Characters
{
    private const char ZeroWidthNonJoiner = '\u200c';
    private const char ZeroWidthJoiner = '\u200d';
    private const char CurlyApostrophe = '\u2019';

    public static TokenKind KindOf(char character)
    {
        if (char.IsAsciiLetter(character) || character == '_')
        {
            return TokenKind.Word;
        }

        if (char.IsAsciiDigit(character))
        {
            return TokenKind.Digits;
        }

        if (character < 128)
        {
            return character > ' ' ? TokenKind.Symbol : TokenKind.None;
        }

        return KindBeyondAscii(character);
    }

    public static int EndOf(string text, int start, TokenKind kind)
    {
        var end = start + 1;
        if (kind == TokenKind.Symbol)
        {
            return char.IsHighSurrogate(text[start]) && end < text.Length && char.IsLowSurrogate(text[end]) ? end + 1 : end;
        }

        while (end < text.Length && KindOf(text[end]) == kind)
        {
            end++;
        }

        return end;
    }

    public static bool IsApostrophe(char character) => character is '\'' or CurlyApostrophe;

    private static TokenKind KindBeyondAscii(char character)
    {
        if (character is ZeroWidthJoiner or ZeroWidthNonJoiner)
        {
            return TokenKind.Word;
        }

        return char.GetUnicodeCategory(character) switch
        {
            UnicodeCategory.DecimalDigitNumber => TokenKind.Digits,
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
                or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => TokenKind.Word,
            UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.Control or UnicodeCategory.Format => TokenKind.None,
            _ => TokenKind.Symbol,
        };
    }
}
