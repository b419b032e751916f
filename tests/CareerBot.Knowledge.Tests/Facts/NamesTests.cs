using CareerBot.Knowledge.Checks;
using CareerBot.Knowledge.Model;

namespace CareerBot.Knowledge.Tests.Facts;

public sealed class NamesTests
{
    private static readonly Names s_names = new(
    [
        new Term("oil", "Lamp oil", "fuel", ["oil"]),
        new Term("ltd", "LTD", "technique", []),
        new Term("edison", "Thomas Edison", "person", ["edison", "एडिसन"]),
    ]);

    [Theory]
    [InlineData("the LAMP OIL burnt", "oil")]
    [InlineData("oil, oily, soil", "oil")]
    [InlineData("an LTD is no ltd", "ltd")]
    [InlineData("in 1879, the 1880s, 18790 and 879", "1879 1880s")]
    [InlineData("Edison's lamp of 1879; (edison)", "edison 1879 edison")]
    [InlineData("एडिसन ने", "edison")]
    [InlineData("nothing at all", "")]
    public void Terms_people_and_years_are_found_as_whole_words(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', s_names.In(text).Select(named => named.Id)));

    [Fact]
    public void A_knowledge_without_terms_still_has_years() => Assert.Equal("1900", new Names([]).In("oil of 1900").Single().Text);
}
