using Microsoft.Recognizers.Text.Lexing;

namespace Microsoft.Recognizers.Text;

internal static class Results
{
    /// <summary>A result over the tokens <paramref name="first"/> to <paramref name="end"/> (exclusive).</summary>
    public static ModelResult Make(Tokens tokens, int first, int end, string typeName, SortedDictionary<string, object> resolution)
    {
        var (start, stop) = (tokens[first].Start, tokens[end - 1].End);
        return new ModelResult
        {
            Text = tokens.Text[start..stop],
            Start = start,
            End = stop - 1,
            TypeName = typeName,
            Resolution = resolution,
        };
    }
}
