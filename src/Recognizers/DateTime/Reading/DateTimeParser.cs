using Microsoft.Recognizers.Text.Lexing;

namespace Microsoft.Recognizers.Text.DateTime.Reading;

/// <summary>Reads a text from left to right and takes at each place the longest expression that begins there.</summary>
internal static class DateTimeParser
{
    public static List<Found> Read(Sentence text)
    {
        List<Found> found = [];
        var afterDuration = -1;
        for (var index = 0; index < text.Tokens.Count;)
        {
            if (!MayBegin(text, index) || ReadAt(text, index, index == afterDuration) is not { } read)
            {
                index++;
                continue;
            }

            found.Add(read);
            index = read.End;
            afterDuration = read.Value.Kind == TemporalKind.Duration ? index : -1;
        }

        return found;
    }

    private static bool MayBegin(Sentence text, int index)
    {
        var token = text.Tokens[index];
        return token.Kind switch
        {
            TokenKind.Digits => !(text.Tokens.IsGlued(index) && text.Tokens[index - 1].Kind == TokenKind.Word),
            TokenKind.Word when text.Tokens.IsGlued(index) && text.IsAny(index - 1, "$#") => false,
            TokenKind.Word => token.Word.Date != DateRole.None || token.Word.Is(NumberRole.Opens) || Times.IsIsoMark(text, index),
            _ => text.IsAny(index, "/'’½¼¾<>") || (text.IsAny(index, ".") && !text.Tokens.IsGlued(index) && text.Tokens.IsGlued(index + 1, TokenKind.Digits)),
        };
    }

    private static Found? ReadAt(Sentence text, int index, bool isAfterDuration)
    {
        if (Sets.Read(text, index, isAfterDuration) is { } set)
        {
            return set;
        }

        var found = ModReader.Read(text, index);
        return Duration.Read(text, index) is { } duration && duration.End > (found?.End ?? 0)
            ? ModReader.ReadLength(text, duration)
            : found;
    }
}
