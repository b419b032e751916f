using Microsoft.Recognizers.Text.Lexing;

namespace Microsoft.Recognizers.Text.Number;

internal sealed class OrdinalModel(Lexicon lexicon, NumberOptions options) : Model
{
    private readonly bool _withRelative = (options & NumberOptions.SuppressExtendedTypes) == 0;

    public override string ModelTypeName => "ordinal";

    public override List<ModelResult> Parse(string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var tokens = Tokens.Read(query, lexicon);
        List<ModelResult> results = [];
        for (var index = 0; index < tokens.Count;)
        {
            if (OrdinalParser.Read(tokens, index) is not { } ordinal)
            {
                index++;
                continue;
            }

            if ((_withRelative || !ordinal.IsRelative) && !IsOfSeveral(tokens, ordinal))
            {
                results.Add(Result(tokens, ordinal));
            }

            index = ordinal.End;
        }

        return results;
    }

    /// <summary>"the first two", "the last 3" are no places: they say where a number of them lies.</summary>
    private static bool IsOfSeveral(Tokens tokens, in Ordinal ordinal) =>
        (ordinal.IsRelative || ordinal.Offset == 1) && !tokens.IsDigits(ordinal.Start) && NumberParser.ReadWhole(tokens, ordinal.End) is { Value: > 1 };

    private ModelResult Result(Tokens tokens, in Ordinal ordinal)
    {
        var offset = NumberFormat.Write(ordinal.Offset);
        var name = ordinal.IsRelative ? ModelTypeName + ".relative" : ModelTypeName;
        return Results.Make(tokens, ordinal.Start, ordinal.End, name, new()
        {
            [ResolutionKey.Offset] = offset,
            [ResolutionKey.RelativeTo] = ordinal.RelativeTo,
            [ResolutionKey.Value] = !ordinal.IsRelative ? offset : ordinal.RelativeTo + (ordinal.Offset < 0 ? offset : "+" + offset),
        });
    }
}
