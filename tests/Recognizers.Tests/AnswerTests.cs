using System.Globalization;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Choice;

namespace Recognizers.Tests;

public class AnswerTests
{
    public static TheoryData<Row> Answers => Table.Read("answers");

    [Theory]
    [MemberData(nameof(Answers))]
    public void The_answer_that_says_most_is_found(Row row) =>
        Assert.Equal(row.Expected, row.Found(ChoiceRecognizer.RecognizeBoolean(row.Text, row.Culture), Answer));

    [Fact]
    public void Other_answers_are_told_beside_the_first()
    {
        var result = Assert.Single(ChoiceRecognizer.RecognizeBoolean("no, I mean yes", Culture.English, ChoiceOptions.None));

        Assert.Equal("boolean", result.TypeName);
        var other = Assert.Single(Assert.IsType<List<OtherMatchParseResult>>(result.Resolution["otherResults"]));
        Assert.Equal(("yes", true, 0.55), (other.Text, other.Value, Math.Round(other.Score, 6)));
    }

    [Fact]
    public void An_answer_of_the_caller_is_told_in_the_same_form()
    {
        var other = new OtherMatchParseResult { Text = "perhaps", Value = null, Score = 0.4 };

        Assert.Equal(("perhaps", null, 0.4), (other.Text, other.Value, other.Score));
    }

    private static string Answer(ModelResult result) => string.Create(
        CultureInfo.InvariantCulture,
        $"{((bool)result.Resolution[ResolutionKey.Value] ? "yes" : "no")} {result.Resolution[ResolutionKey.Score]:0.00}");
}
