using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Number;

namespace Recognizers.Tests;

public class NumberTests
{
    public static TheoryData<Row> Numbers => Table.Read("numbers");

    public static TheoryData<Row> Ordinals => Table.Read("ordinals");

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Numbers_are_found_with_their_values(Row row) =>
        Assert.Equal(row.Expected, row.Found(NumberRecognizer.RecognizeNumber(row.Text, row.Culture), Number));

    [Theory]
    [MemberData(nameof(Ordinals))]
    public void Ordinals_are_found_with_their_places(Row row) =>
        Assert.Equal(row.Expected, row.Found(NumberRecognizer.RecognizeOrdinal(row.Text, row.Culture), Ordinal));

    [Fact]
    public void Relative_ordinals_can_be_left_out()
    {
        var found = NumberRecognizer.RecognizeOrdinal("the last, then the 2nd", Culture.English, NumberOptions.SuppressExtendedTypes);

        Assert.Equal("2", Assert.Single(found).Resolution[ResolutionKey.Value]);
    }

    [Fact]
    public void A_result_tells_first_and_last_character_and_its_type()
    {
        var number = Assert.Single(NumberRecognizer.RecognizeNumber("about 25 hours", Culture.English));

        Assert.Equal(("25", 6, 7, "number"), (number.Text, number.Start, number.End, number.TypeName));
        Assert.Equal(["subtype", "value"], number.Resolution.Keys);
    }

    private static string Number(ModelResult result) =>
        result.Resolution[ResolutionKey.Value] + ((string)result.Resolution[ResolutionKey.SubType] is "integer"
            ? ""
            : $" {result.Resolution[ResolutionKey.SubType]}");

    private static string Ordinal(ModelResult result)
    {
        Assert.StartsWith("ordinal", result.TypeName, StringComparison.Ordinal);
        var (offset, from) = ((string)result.Resolution[ResolutionKey.Offset], (string)result.Resolution[ResolutionKey.RelativeTo]);
        Assert.Equal(from != "start", result.TypeName == "ordinal.relative");
        return from == "start" ? offset : $"{from} {offset}";
    }
}
