using CareerBot.Knowledge.Recognition.Texts;

namespace CareerBot.Knowledge.Recognition.Dating;

/// <summary>A text with its words, read for dates.</summary>
internal readonly ref struct DatedLine(ReadOnlySpan<char> text, TokenBuffer tokens, NumberWords numbers, YearWords words)
{
    private readonly ReadOnlySpan<char> _text = text;

    public int Count => tokens.Count;

    public ReadOnlySpan<char> this[int index] => tokens[index];

    /// <summary>What a word means to a date; nothing beyond the ends.</summary>
    public YearWord Word(int index) => index >= 0 && index < tokens.Count ? Word(tokens[index]) : default;

    /// <summary>What a word or a part of one means to a date.</summary>
    public YearWord Word(ReadOnlySpan<char> word) => words.Of(word);

    /// <summary>The number of at most two digits that a word is, in digits or in words; -1 if it is none.</summary>
    public int Number(int index) => index < 0 || index >= tokens.Count ? -1
        : Word(index) is { Kind: YearWordKind.Unit or YearWordKind.Teen or YearWordKind.Tens or YearWordKind.ForeignTens } word ? word.Number
        : numbers.Of(tokens[index]) is >= 0 and < NumberWords.Hundred and var number ? number : -1;

    /// <summary>As <see cref="Number"/>, in any spelling of its sound: where nothing but a number can stand.</summary>
    public int Sounded(int index) => Number(index) is var number and >= 0 ? number
        : index >= 0 && index < tokens.Count && numbers.OfSound(tokens[index]) is >= 0 and < NumberWords.Hundred and var sounded ? sounded : -1;

    /// <summary>Whether a word is a hundred or a thousand, by its <paramref name="size"/>.</summary>
    public bool IsFactor(int index, int size) =>
        Word(index) is { Kind: YearWordKind.Factor, Number: var factor }
            ? factor == size
            : index >= 0 && index < tokens.Count && numbers.OfSound(tokens[index]) == size;

    /// <summary>Whether a word of that kind stands anywhere.</summary>
    public bool Holds(YearWordKind kind)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (Is(i, kind))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether there is nothing but dates and words that stand beside them.</summary>
    public bool IsOnlyDates()
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!char.IsAsciiDigit(tokens[i][0]) && Word(i).Kind is YearWordKind.None or YearWordKind.Whose)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a word is of that kind.</summary>
    public bool Is(int index, YearWordKind kind) => Word(index).Kind == kind;

    /// <summary>The characters between a word and the one before it.</summary>
    public ReadOnlySpan<char> Gap(int index)
    {
        if (index <= 0)
        {
            return index == 0 && tokens.Count > 0 ? _text[..tokens.Source(0).Start] : [];
        }

        if (index >= tokens.Count)
        {
            return [];
        }

        var (before, length) = tokens.Source(index - 1);
        return _text[(before + length)..tokens.Source(index).Start];
    }
}
