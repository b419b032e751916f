using System.Text;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Takes texts apart into words.</summary>
public class Tokenizer
{
    /// <summary>The tokenizer for every language that writes words apart.</summary>
    public static TokenizerFunction DefaultTokenizer { get; } = DefaultTokenizerImpl;

    /// <summary>Breaks a text at spaces, punctuation and symbols. Emoji are words of their own; words are compared in lower case.</summary>
    /// <param name="text">The text; null has no words.</param>
    /// <param name="locale">Not used.</param>
    public static List<Token> DefaultTokenizerImpl(string text, string locale = null)
    {
        var tokens = new List<Token>();
        var start = -1;
        for (var index = 0; index < text?.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(index), out var rune, out var length);
            var alone = rune.Value > char.MaxValue;
            if (alone || IsBreak(rune.Value))
            {
                Add(tokens, text, start, index);
                start = -1;
            }
            else if (start < 0)
            {
                start = index;
            }

            Add(tokens, text, alone ? index : -1, index + length);
            index += length;
        }

        Add(tokens, text, start, text?.Length ?? 0);
        return tokens;
    }

    private static void Add(List<Token> tokens, string text, int start, int end)
    {
        if (start >= 0)
        {
            var word = text[start..end];
            tokens.Add(new Token { Start = start, End = end - 1, Text = word, Normalized = word.ToLowerInvariant() });
        }
    }

    private static bool IsBreak(int codePoint) => codePoint
        is <= 0x2F or (>= 0x3A and <= 0x40) or (>= 0x5B and <= 0x60) or (>= 0x7B and <= 0xBF)
        or (>= 0x2B9 and <= 0x36F) or (>= 0x2000 and <= 0x2BFF) or (>= 0x2E00 and <= 0x2E7F);
}
