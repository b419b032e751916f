using Microsoft.Bot.Builder.Dialogs.Choices;

namespace BotFramework.Tests.Dialogs;

public class ChoiceRecognizersTests
{
    private static readonly string[] _colours = ["red", "green", "blue"];

    [Theory]
    [InlineData("the red one please", "red")]
    [InlineData("red and green", "red green")]
    [InlineData("the first one please", "red")]
    [InlineData("the first and third one please", "red blue")]
    [InlineData("1", "red")]
    [InlineData("option one please", "red")]
    [InlineData("option one and 3", "red blue")]
    [InlineData("the last one", "blue")]
    [InlineData("next to last", "green")]
    [InlineData("the antepenultimate and the last", "red blue")]
    [InlineData("the next one", "")]
    [InlineData("the fourth one", "")]
    [InlineData("4", "")]
    [InlineData("0", "")]
    [InlineData("1.5", "")]
    [InlineData("purple", "")]
    [InlineData(" ", "")]
    [InlineData(null, "")]
    public void Choices_are_named_or_placed_or_numbered(string said, string expected) =>
        Assert.Equal(expected, string.Join(' ', ChoiceRecognizers.RecognizeChoices(said, _colours).Select(found => found.Resolution.Value)));

    [Fact]
    public void A_placed_choice_is_certain_and_was_not_named()
    {
        var found = ChoiceRecognizers.RecognizeChoices("the second", _colours).Single();

        Assert.Equal(("green", 1, 1f, null), (found.Resolution.Value, found.Resolution.Index, found.Resolution.Score, found.Resolution.Synonym));
        Assert.Equal(("choice", "second", 4, 9), (found.TypeName, found.Text, found.Start, found.End));
    }

    [Fact]
    public void Numbers_and_positions_can_be_turned_off()
    {
        Assert.Empty(ChoiceRecognizers.RecognizeChoices("1", _colours, new FindChoicesOptions { RecognizeNumbers = false }));
        Assert.Empty(ChoiceRecognizers.RecognizeChoices("the second", _colours, new FindChoicesOptions { RecognizeOrdinals = false }));
        Assert.Single(ChoiceRecognizers.RecognizeChoices("the second", ChoiceFactory.ToChoices(_colours), new FindChoicesOptions { RecognizeNumbers = false }));
    }
}
