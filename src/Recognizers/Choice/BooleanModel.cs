using Microsoft.Recognizers.Text.Lexing;

namespace Microsoft.Recognizers.Text.Choice;

internal sealed class BooleanModel(AnswerWords answers) : Model
{
    private const double LowestScore = 0.4;
    private const int LongestWord = 40;

    private static readonly Lexicon NoWords = new([]);

    public override string ModelTypeName => "boolean";

    public override List<ModelResult> Parse(string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var tokens = Tokens.Read(query, NoWords);
        var found = Find(tokens, out var length);
        if (found.Count == 0)
        {
            return [];
        }

        var best = found[0];
        foreach (var answer in found)
        {
            best = answer.Words > best.Words ? answer : best;
        }

        found.Remove(best);
        return [Result(tokens, best, found, length)];
    }

    /// <summary>All answers in the order of the text, and of how many words and signs the text is made.</summary>
    private List<Answer> Find(Tokens tokens, out int length)
    {
        List<Answer> found = [];
        length = 0;
        for (var index = 0; index < tokens.Count; index++)
        {
            if (!IsPart(tokens, index))
            {
                continue;
            }

            length++;
            if (FindAt(tokens, index) is { } answer)
            {
                found.Add(answer);
                length += answer.Words - 1;
                index = answer.End - 1;
            }
        }

        return found;
    }

    private Answer? FindAt(Tokens tokens, int index)
    {
        var word = tokens.Span(index);
        if (tokens.IsGlued(index) && tokens[index - 1].Kind == TokenKind.Digits)
        {
            return null;
        }

        if (answers.Begins(word) && tokens[index + 1] is { Kind: TokenKind.Word, Length: < LongestWord })
        {
            Span<char> both = stackalloc char[word.Length + 1 + tokens[index + 1].Length];
            word.CopyTo(both);
            both[word.Length] = ' ';
            tokens.Span(index + 1).CopyTo(both[(word.Length + 1)..]);
            if (answers.Find(both) is { } longer)
            {
                return new Answer(index, index + 2, 2, longer);
            }
        }

        return answers.Find(word) is { } answer ? new Answer(index, SkipTone(tokens, index + 1), 1, answer) : null;
    }

    private static int SkipTone(Tokens tokens, int index) =>
        tokens[index].Kind == TokenKind.Symbol && tokens.IsGlued(index) && IsSkinTone(tokens.Span(index)) ? index + 1 : index;

    /// <summary>Words, numbers and signs count, punctuation and the tones of signs do not.</summary>
    private static bool IsPart(Tokens tokens, int index) => tokens[index].Kind switch
    {
        TokenKind.Symbol => char.IsSurrogate(tokens.Span(index)[0])
            ? !IsSkinTone(tokens.Span(index))
            : char.IsSymbol(tokens.Span(index)[0]) && tokens.Span(index)[0] > 127,
        TokenKind.Digits => !(tokens.IsGlued(index) && tokens[index - 1].Kind == TokenKind.Word),
        _ => true,
    };

    private static bool IsSkinTone(ReadOnlySpan<char> sign) =>
        sign is [var high, var low] && char.IsSurrogatePair(high, low) && char.ConvertToUtf32(high, low) is >= 0x1F3FB and <= 0x1F3FF;

    private ModelResult Result(Tokens tokens, in Answer best, List<Answer> others, int length) =>
        Results.Make(tokens, best.Start, best.End, ModelTypeName, new()
        {
            ["otherResults"] = others.ConvertAll(other => new OtherMatchParseResult
            {
                Text = tokens.Text[tokens[other.Start].Start..tokens[other.End - 1].End],
                Value = other.IsYes,
                Score = Score(other, length),
            }),
            [ResolutionKey.Score] = Score(best, length),
            [ResolutionKey.Value] = best.IsYes,
        });

    private static double Score(in Answer answer, int length) => LowestScore + ((1 - LowestScore) * answer.Words / length);

    private readonly record struct Answer(int Start, int End, int Words, bool IsYes);
}
