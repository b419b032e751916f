using CareerBot.Knowledge.Loading;
using CareerBot.Knowledge.Model;
using CareerBot.Knowledge.Recognition.Speech;

namespace CareerBot.Knowledge.Tests.Recognition;

public sealed class SpokenTests
{
    private static readonly CareerKnowledge s_knowledge = KnowledgeLoader.Load(Repository.Knowledge);
    private static readonly Spoken s_spoken = new(s_knowledge.Spoken);

    [Theory]
    [InlineData("do saal", "2 years")]
    [InlineData("ek mahina", "1 month")]
    [InlineData("dedh saal", "1.5 years")]
    [InlineData("dhai mahine", "2.5 months")]
    [InlineData("sadhe teen mahine", "3.5 months")]
    [InlineData("sava do ghante", "2.25 hours")]
    [InlineData("paune do ghante", "1.75 hours")]
    [InlineData("aadha ghanta", "0.5 hour")]
    [InlineData("6 mahine", "6 months")]
    [InlineData("10ghante", "10 hours")]
    [InlineData("Das Ghante roz", "10 hours a day")]
    [InlineData("mere paas das ghante hain", "mere paas 10 hours hain")]
    [InlineData("hafte mein 10 ghante", "a week 10 hours")]
    [InlineData("do se teen saal", "2 to 3 years")]
    [InlineData("do teen saal", "2 to 3 years")]
    [InlineData("char ya paanch ghante", "4 to 5 hours")]
    [InlineData("do mahine baad", "in 2 months")]
    [InlineData("ek saal ke andar", "within 1 year")]
    [InlineData("2 months mein", "in 2 months")]
    public void Amounts_of_time(string said, string english) => Assert.Equal(english, s_spoken.ToEnglish(said));

    [Theory]
    [InlineData("das", "10")]
    [InlineData("do", "2")]
    [InlineData("pachchis", "25")]
    [InlineData("do sau", "200")]
    [InlineData("ek sau bees", "120")]
    [InlineData("dhai hazar", "2500")]
    [InlineData("sadhe teen sau", "350")]
    [InlineData("do hazar paanch sau", "2500")]
    [InlineData("ek lakh", "100000")]
    public void Numbers(string said, string english) => Assert.Equal(english, s_spoken.ToEnglish(said));

    [Theory]
    [InlineData("agle mahine", "next month")]
    [InlineData("agle saal tak", "by next year")]
    [InlineData("kal se", "tomorrow se")]
    [InlineData("parso", "the day after tomorrow")]
    [InlineData("somvar ko", "Monday ko")]
    [InlineData("15 agast tak", "by 15 August")]
    [InlineData("das march", "10 March")]
    [InlineData("mai 2027", "May 2027")]
    public void Dates(string said, string english) => Assert.Equal(english, s_spoken.ToEnglish(said));

    [Theory]
    [InlineData("haan", "yes")]
    [InlineData("Haan ji!", "yes")]
    [InlineData("haan haan, bilkul", "yes")]
    [InlineData("nahi", "no")]
    [InlineData("nhi nhi", "no")]
    [InlineData("bilkul nahi", "no")]
    [InlineData("no", "no")]
    public void Yes_and_no_as_the_whole_text(string said, string english) => Assert.Equal(english, s_spoken.ToEnglish(said));

    [Theory]
    [InlineData("दो साल", "2 years")]
    [InlineData("डेढ़ साल", "1.5 years")]
    public void Durations_in_Devanagari(string said, string english) => Assert.Equal(english, s_spoken.ToEnglish(said));

    [Theory]
    [InlineData("doosra wala", "2nd")]
    [InlineData("teesra", "3rd")]
    [InlineData("aakhri", "last")]
    public void Positions(string said, string english) => Assert.Equal(english, s_spoken.ToEnglish(said));

    [Theory]
    [InlineData("")]
    [InlineData("what do I need to learn?")]
    [InlineData("no, so many bees sat in the march")]
    [InlineData("10 hours a week")]
    [InlineData("haan nahi")]
    [InlineData("main teen-age se padh raha hoon")]
    [InlineData("\uD83D \u0000 ++ ...")]
    public void Everything_else_stays_as_it_is(string text) => Assert.Equal(text, s_spoken.ToEnglish(text));

    [Fact]
    public void Numbers_of_prompts_are_no_spellings_of_plain_words()
    {
        Assert.DoesNotContain("do", s_knowledge.Lexicon.Keys);
        Assert.DoesNotContain("das", s_knowledge.Lexicon.Keys);
        Assert.Equal("10", s_knowledge.Spoken.Numbers["das"]);
    }

    [Fact]
    public void Any_text_is_read_without_a_fault()
    {
        var random = new Random(5);
        string[] parts = [.. s_knowledge.Spoken.Numbers.Keys, .. s_knowledge.Spoken.Units.Keys, .. s_knowledge.Spoken.Behind.Keys, "7", "3.", "x", "\uDC00"];
        for (var i = 0; i < 2000; i++)
        {
            Assert.NotNull(s_spoken.ToEnglish(string.Join(' ', random.GetItems(parts, random.Next(1, 8)))));
        }
    }

    [Fact]
    public void Very_long_text_is_read_as_far_as_is_sensible() =>
        Assert.EndsWith("do saal ", s_spoken.ToEnglish(string.Concat(Enumerable.Repeat("do saal ", 100_000))), StringComparison.Ordinal);
}
