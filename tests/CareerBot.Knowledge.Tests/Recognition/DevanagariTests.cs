namespace CareerBot.Knowledge.Tests.Recognition;

/// <summary>Hindi as people type it: borrowed English words, and words that are spelled in several ways.</summary>
public sealed class DevanagariTests
{
    [Theory]
    [InlineData("रोड मैप", "roadmap")]
    [InlineData("सर्टिफ़िकेट", "roadmap")]
    [InlineData("फ्यूचर कैसा है", "future")]
    [InlineData("हिस्ट्री", "history")]
    [InlineData("टूल्स", "skills")]
    [InlineData("डेली वर्क", "responsibilities")]
    [InlineData("माइलस्टोन", "milestones")]
    [InlineData("सैलेरी", "none")]
    public void A_borrowed_word_says_what_it_says_in_English(string text, string intent) => Assert.Equal(intent, Shipped.Recognizer.Recognize(text).Intent);

    [Theory]
    [InlineData("डिप लर्निंग क्या है", "डीप लर्निंग क्या है")]
    [InlineData("दीप लर्निंग कैसे सीखे", "डीप लर्निंग कैसे सीखें")]
    [InlineData("डीप लर्निंग इंजिनियर का काम", "डीप लर्निंग इंजीनियर का काम")]
    [InlineData("कालेज", "कॉलेज")]
    [InlineData("मे शुरु कहा से करु", "में शुरू कहाँ से करूँ")]
    public void Spelling_changes_nothing(string text, string usual)
    {
        var (said, meant) = (Shipped.Recognizer.Recognize(text), Shipped.Recognizer.Recognize(usual));

        Assert.IsType(meant.Decision.GetType(), said.Decision);
        Assert.Equivalent(meant.Decision, said.Decision, strict: true);
        Assert.Equal(meant.Confidence, said.Confidence);
    }

    [Fact]
    public void It_stays_Hindi_where_every_word_is_borrowed() => Assert.Equal("hi", Shipped.Recognizer.Recognize("डीप लर्निंग इंजीनियर").Language);
}
