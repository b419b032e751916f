using Microsoft.Bot.Builder.Dialogs.Prompts;

namespace BotFramework.Tests.Dialogs;

public class PromptCultureModelsTests
{
    [Theory]
    [InlineData("en-us", "en-us")]
    [InlineData("EN-IN", "en-us")]
    [InlineData("en", "en-us")]
    [InlineData("hi", "hi-in")]
    [InlineData("es-MX", "es-es")]
    [InlineData("XX-yy", "xx-yy")]
    [InlineData("", "")]
    [InlineData(null, null)]
    public void A_locale_is_mapped_to_the_one_of_its_language(string locale, string expected) =>
        Assert.Equal(expected, PromptCultureModels.MapToNearestLanguage(locale));

    [Fact]
    public void Every_language_is_supported_and_complete()
    {
        PromptCultureModel[] all =
        [
            PromptCultureModels.Bulgarian, PromptCultureModels.Chinese, PromptCultureModels.Dutch, PromptCultureModels.English,
            PromptCultureModels.French, PromptCultureModels.German, PromptCultureModels.Hindi, PromptCultureModels.Italian,
            PromptCultureModels.Japanese, PromptCultureModels.Korean, PromptCultureModels.Portuguese, PromptCultureModels.Spanish,
            PromptCultureModels.Swedish, PromptCultureModels.Turkish,
        ];

        Assert.Equal(all.Select(culture => culture.Locale), PromptCultureModels.GetSupportedCultures().Select(culture => culture.Locale));
        Assert.All(
            all.SelectMany(culture => (string[])[culture.InlineOr, culture.InlineOrMore, culture.Separator, culture.YesInLanguage, culture.NoInLanguage]),
            word => Assert.False(string.IsNullOrWhiteSpace(word)));
    }
}
