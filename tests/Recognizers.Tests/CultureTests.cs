using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Choice;
using Microsoft.Recognizers.Text.Number;

namespace Recognizers.Tests;

public class CultureTests
{
    [Theory]
    [InlineData("en-us", Culture.English)]
    [InlineData("EN-US", Culture.English)]
    [InlineData("en-in", Culture.EnglishOthers)]
    [InlineData("en-GB", Culture.EnglishOthers)]
    [InlineData("en", Culture.EnglishOthers)]
    [InlineData("hi", Culture.Hindi)]
    [InlineData("hi-IN", Culture.Hindi)]
    [InlineData("Ta-IN", "ta-in")]
    [InlineData("english", "english")]
    [InlineData("", "")]
    [InlineData(null, null)]
    public void A_code_is_mapped_to_the_nearest_culture(string? code, string? nearest) => Assert.Equal(nearest, Culture.MapToNearestLanguage(code));

    [Fact]
    public void Supported_cultures_have_names_and_codes()
    {
        Assert.Equal(["English", "EnglishOthers", "Hindi"], Culture.SupportedCultures.Select(culture => culture.CultureName));
        Assert.Equal(Culture.GetSupportedCultureCodes(), Culture.SupportedCultures.Select(culture => culture.CultureCode));
    }

    [Theory]
    [InlineData("ta-in")]
    [InlineData(Culture.Arabic)]
    [InlineData(Culture.Bulgarian)]
    [InlineData(Culture.Chinese)]
    [InlineData(Culture.Dutch)]
    [InlineData(Culture.French)]
    [InlineData(Culture.German)]
    [InlineData(Culture.Italian)]
    [InlineData(Culture.Japanese)]
    [InlineData(Culture.Korean)]
    [InlineData(Culture.Portuguese)]
    [InlineData(Culture.Spanish)]
    [InlineData(Culture.SpanishMexican)]
    [InlineData(Culture.Swedish)]
    [InlineData(Culture.Turkish)]
    [InlineData("")]
    [InlineData(null)]
    public void An_unknown_culture_is_read_as_English(string? culture)
    {
        Assert.Equal("10", Assert.Single(NumberRecognizer.RecognizeNumber("ten", culture)).Resolution[ResolutionKey.Value]);
        Assert.Equal(true, Assert.Single(ChoiceRecognizer.RecognizeBoolean("yes", culture)).Resolution[ResolutionKey.Value]);
    }

    [Fact]
    public void An_unknown_culture_without_fallback_is_an_error()
    {
        var error = Assert.Throws<ArgumentException>(() => NumberRecognizer.RecognizeNumber("ten", "ta-in", fallbackToDefaultCulture: false));

        Assert.Contains("ta-in", error.Message, StringComparison.Ordinal);
    }
}
