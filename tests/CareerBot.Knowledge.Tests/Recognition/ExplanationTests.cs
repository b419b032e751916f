using CareerBot.Knowledge.Recognition;

namespace CareerBot.Knowledge.Tests.Recognition;

/// <summary>Why a message was understood as it was.</summary>
public sealed class ExplanationTests
{
    [Theory]
    [InlineData("what are the key responsibilities of this job and who checks the work")]
    [InlineData("mere ko skills ke baare mein batao na bhai")]
    public void What_spoke_for_the_winner_adds_up_to_its_score(string text)
    {
        var result = Shipped.Recognizer.Explain(text);
        var why = Why(result);

        Assert.Equal(2, why.Contenders.Count);
        Assert.Equal(result.Topics[0].Score, why.Contenders[0].Score, 3);
        Assert.True(why.Contenders[0].Score > why.Contenders[1].Score);
        Assert.NotEqual(why.Contenders[0].Label, why.Contenders[1].Label);
        Assert.NotEmpty(why.Contenders[0].Learned);
    }

    [Fact]
    public void The_parts_of_the_confidence_make_the_confidence()
    {
        var result = Shipped.Recognizer.Explain("what are the key responsibilities of this job and who checks the work");

        Assert.Equal(result.Confidence, 1 / (1 + Math.Exp(-Why(result).Confidence.Sum(part => part.Adds))), 4);
    }

    [Fact]
    public void A_keyword_is_named_with_what_it_adds() =>
        Assert.Contains(
            Why(Shipped.Recognizer.Explain("please tell me about backpropagation in one line ok")).Contenders,
            contender => contender.Keywords.Any(keyword => keyword.What.Contains("backpropagation", StringComparison.Ordinal) && keyword.Weight > 0));

    [Fact]
    public void Slips_and_other_spellings_are_shown_as_what_they_were_read_as()
    {
        var rewritten = Why(Shipped.Recognizer.Explain("plz tell the responsiblitiess")).Rewritten;

        Assert.Contains(new Rewriting("responsiblitiess", "responsibilities", IsSlip: true), rewritten);
        Assert.Contains(rewritten, each => each is { From: "plz", IsSlip: false });
    }

    [Fact]
    public void What_refuses_is_named()
    {
        var result = Shipped.Recognizer.Explain("I don't want the maths part");

        Assert.NotEmpty(result.Refused);
        Assert.False(string.IsNullOrEmpty(Why(result).RefusedBy));
    }

    [Fact]
    public void A_message_that_is_a_curated_phrase_needs_no_weighing()
    {
        var why = Why(Shipped.Recognizer.Explain("hello"));

        Assert.True(why.IsWholePhrase);
        Assert.Empty(why.Confidence);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uD800 \u0000")]
    [InlineData("blorp flim")]
    public void Any_text_can_be_explained(string text) => Assert.Equal(Shipped.Recognizer.Recognize(text).Intent, Shipped.Recognizer.Explain(text).Intent);

    [Fact]
    public void Nobody_pays_who_does_not_ask() => Assert.Null(Shipped.Recognizer.Recognize("which skills do I need").Explanation);

    private static Explanation Why(RecognitionResult result)
    {
        Assert.NotNull(result.Explanation);
        return result.Explanation;
    }
}
