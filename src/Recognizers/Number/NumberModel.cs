using Microsoft.Recognizers.Text.Lexing;

namespace Microsoft.Recognizers.Text.Number;

internal sealed class NumberModel(Lexicon lexicon) : Model
{
    public override string ModelTypeName => "number";

    public override List<ModelResult> Parse(string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var tokens = Tokens.Read(query, lexicon);
        List<ModelResult> results = [];
        for (var index = 0; index < tokens.Count;)
        {
            if (NumberParser.Read(tokens, index) is not { } number)
            {
                index++;
                continue;
            }

            if (!number.IsRefused)
            {
                results.Add(Result(tokens, number));
            }

            index = number.End;
        }

        return results;
    }

    private ModelResult Result(Tokens tokens, in Number number) => Results.Make(tokens, number.Start, number.End, ModelTypeName, new()
    {
        [ResolutionKey.SubType] = NumberFormat.Name(number.Form),
        [ResolutionKey.Value] = NumberFormat.Write(number),
    });
}
