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
            if (Read(tokens, index) is not { } ordinal)
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

    /// <summary>An ordinal, which "last" behind it counts from the end: "2nd last", "fourth to last", "second from the last".</summary>
    private static Ordinal? Read(Tokens tokens, int start)
    {
        var read = OrdinalParser.Read(tokens, start);
        if (read is not { IsRelative: false, Offset: > 1 } ordinal)
        {
            return read;
        }

        // "From the second to the last" is a range.
        var before = tokens.WordAt(start - 1).Is(DateRole.The) ? start - 2 : start - 1;
        var last = ordinal.End;
        if (tokens.WordAt(last).Is(DateRole.From | DateRole.To) && !tokens.WordAt(before).Is(DateRole.From))
        {
            last += tokens.WordAt(last + 1).Is(DateRole.The) ? 2 : 1;
        }

        return OrdinalParser.Read(tokens, last) is { RelativeTo: Ordinal.FromEnd, Offset: 0 } end
            ? new Ordinal(start, end.End, 1 - ordinal.Offset, Ordinal.FromEnd)
            : ordinal;
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
