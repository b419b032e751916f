using Microsoft.Bot.Builder.Dialogs.Choices;

namespace BotFramework.Tests.Dialogs;

public class TokenizerTests
{
    [Theory]
    [InlineData("how now", "how@0-2 now@4-6")]
    [InlineData("  how-now.brown:cow? ", "how@2-4 now@6-8 brown@10-14 cow@16-18")]
    [InlineData("food \U0001F4A5\U0001F44D\U0001F633", "food@0-3 \U0001F4A5@5-6 \U0001F44D@7-8 \U0001F633@9-10")]
    [InlineData("नमस्ते दुनिया", "नमस्ते@0-5 दुनिया@7-12")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Text_is_taken_apart_into_words(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Tokenizer.DefaultTokenizer(text).Select(token => $"{token.Text}@{token.Start}-{token.End}")));

    [Fact]
    public void Half_of_a_surrogate_pair_is_a_letter_like_any_other() =>
        Assert.Equal(2, Assert.Single(Tokenizer.DefaultTokenizerImpl("a\ud83db")).End);

    [Fact]
    public void Words_are_compared_in_lower_case()
    {
        var token = Assert.Single(Tokenizer.DefaultTokenizerImpl("Fourteen", "en-us"));

        Assert.Equal(("Fourteen", "fourteen"), (token.Text, token.Normalized));
    }
}
