using Microsoft.Recognizers.Text.DateTime.Reading;
using Microsoft.Recognizers.Text.Languages;
using Microsoft.Recognizers.Text.Lexing;

namespace Microsoft.Recognizers.Text.DateTime;

internal sealed class DateTimeModel(Language language) : Model
{
    // Centuries before and after the time at which a text is said lie within the calendar.
    private static readonly Moment Earliest = new(1000, 1, 1);
    private static readonly Moment Latest = new(9000, 1, 1);

    public override string ModelTypeName => "datetime";

    /// <summary>Reads a text as said now; the one place where this project looks at a clock.</summary>
    public override List<ModelResult> Parse(string query) => Parse(query, TimeProvider.System.GetLocalNow().DateTime);

    public List<ModelResult> Parse(string query, Moment said)
    {
        ArgumentNullException.ThrowIfNull(query);
        var tokens = Tokens.Read(query, language.Words);
        var now = said < Earliest ? Earliest : said > Latest ? Latest : said;
        var found = DateTimeParser.Read(new Sentence(tokens, now, language.DayFirst));
        return found.ConvertAll(item => Result(tokens, item));
    }

    private static ModelResult Result(Tokens tokens, in Found found)
    {
        var result = Results.Make(tokens, found.Start, found.End, "datetimeV2." + Resolutions.TypeName(found.Value.Kind), new()
        {
            [ResolutionKey.ValueSet] = Resolutions.Of(found.Value),
        });

        // Official callers see the text in lower case here.
        result.Text = result.Text.ToLowerInvariant();
        return result;
    }
}
