using CareerBot.Knowledge.Recognition.Matching;

namespace CareerBot.Knowledge.Tests.Recognition;

/// <summary>Which slips are mended, and into what.</summary>
public sealed class SpellerTests
{
    private static readonly Speller s_speller = new(
        ["python", "pytorch", "responsibilities", "keras", "caret", "carat", "सुत्स्केवर"],
        ["python", "pytorch", "responsibilities", "keras", "caret", "carat", "सुत्स्केवर"]);

    [Theory]
    [InlineData("pyhton", "python")]
    [InlineData("pythn", "python")]
    [InlineData("pythoon", "python")]
    [InlineData("resposibilties", "responsibilities")]
    [InlineData("सुतस्केवर", "सुत्स्केवर")]
    public void A_slip_is_mended(string typed, string meant) => Assert.Equal(meant, s_speller.Correct(typed));

    [Theory]
    [InlineData("python")]
    [InlineData("zebra")]
    [InlineData("pyt")]
    [InlineData("1234567")]
    [InlineData("पायथन")]
    public void What_is_known_short_far_or_no_word_stays(string typed) => Assert.Null(s_speller.Correct(typed));

    [Fact]
    public void A_slip_in_an_example_is_no_word_of_its_own()
    {
        string[] texts = [.. Enumerable.Repeat("learn python", 100), .. Enumerable.Repeat("chat", 50), "learn pyhton", "cheat"];
        var speller = Speller.Of([.. texts.Select(text => new Example(text, 0, string.Empty))], [], [], new Wording(new Dictionary<string, string>()));

        Assert.Equal("python", speller.Correct("pyhton"));
        Assert.Null(speller.Correct("cheat"));
    }

    [Fact]
    public void A_word_of_a_cue_is_no_slip()
    {
        Example[] examples = [.. Enumerable.Repeat(new Example("where to start", 0, string.Empty), 100)];
        var wording = new Wording(new Dictionary<string, string>());

        Assert.Equal("start", Speller.Of(examples, [], [], wording).Correct("stars"));
        Assert.Null(Speller.Of(examples, [], ["how many stars"], wording).Correct("stars"));
    }

    [Fact]
    public void Between_two_words_as_near_none_is_chosen() => Assert.Null(s_speller.Correct("carit"));

    [Theory]
    [InlineData("gan", "ganges", 2, false)]
    [InlineData("form", "from", 1, true)]
    [InlineData("abcd", "badc", 1, false)]
    [InlineData("abcd", "badc", 2, true)]
    public void Slips_are_counted(string one, string other, int most, bool isWithin) => Assert.Equal(isWithin, EditDistance.IsWithin(one, other, most));
}
