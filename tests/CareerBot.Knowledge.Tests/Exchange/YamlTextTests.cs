using CareerBot.Knowledge.Exchange;
using CareerBot.Knowledge.Tests.Loading;

namespace CareerBot.Knowledge.Tests.Exchange;

public sealed class YamlTextTests
{
    [Theory]
    [InlineData("is it hard?", "is it hard?")]
    [InlineData("दीपक क्या है?", "दीपक क्या है?")]
    [InlineData("well: yes", "\"well: yes\"")]
    [InlineData("a, b", "\"a, b\"")]
    [InlineData("1986", "\"1986\"")]
    [InlineData("no", "\"no\"")]
    [InlineData("two\nlines", "\"two\\nlines\"")]
    [InlineData("", "\"\"")]
    public void A_text_is_in_quotes_only_where_it_must_be(string text, string yaml) => Assert.Equal(yaml, YamlText.Inline(text));

    [Fact]
    public void Several_lines_are_a_block() => Assert.Equal("|-\n  one:\n\n  - two", YamlText.Block("one:\n\n- two", 2));

    [Fact]
    public void Any_text_is_read_as_it_was_written_in_a_map_in_a_list_and_as_a_block()
    {
        var scrambled = new Scrambled(2);
        for (var i = 0; i < 3000; i++)
        {
            var text = scrambled.Next();
            var yaml = $"key: {YamlText.Inline(text)}\nflow: [{YamlText.Inline(text)}, {YamlText.Inline(text)}]\nblock: {YamlText.Block(text.Trim(), 2)}\nlist:\n  - {YamlText.Inline(text)}\n";
            var read = YamlAsJson.Read(yaml)!;

            Assert.Equal(text, (string?)read["key"]);
            Assert.Equal([text, text], read["flow"]!.AsArray().Select(item => (string?)item));
            Assert.Equal(text.Trim(), (string?)read["block"]);
            Assert.Equal(text, (string?)read["list"]![0]);
        }
    }
}
