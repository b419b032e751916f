using System.Text;
using CareerBot.Knowledge.Exchange;

namespace CareerBot.Knowledge.Tests.Exchange;

public sealed class TsvTests
{
    [Fact]
    public void A_table_is_written_with_a_byte_order_mark_tabs_and_quotes_where_they_are_needed()
    {
        var written = Encoding.UTF8.GetString(Tsv.Write([["topic", "text"], ["दीपक", "say \"hi\""], ["two\nlines", "a\tb"], ["", "plain"]]));

        Assert.Equal("\uFEFFtopic\ttext\r\nदीपक\t\"say \"\"hi\"\"\"\r\n\"two\nlines\"\t\"a\tb\"\r\n\tplain\r\n", written);
    }

    [Fact]
    public void Whatever_is_written_is_read_again_as_it_was()
    {
        var scrambled = new Scrambled(1);
        var rows = Enumerable.Range(0, 500).Select(_ => (IReadOnlyList<string>)[.. Enumerable.Range(0, 4).Select(_ => scrambled.Next())]).ToList();

        Assert.Equal(rows, Tsv.Read(Tsv.Write(rows)).Select(row => row.Cells));
    }

    [Theory]
    [InlineData("a\tb\nc\td")]
    [InlineData("a\tb\r\nc\td\r\n\r\n\t\r\n")]
    [InlineData("\uFEFF\"a\"\tb\rc\t\"d\"")]
    public void Line_ends_quotes_and_empty_rows_are_as_each_spreadsheet_writes_them(string text) =>
        Assert.Equal([["a", "b"], ["c", "d"]], Tsv.Read(Encoding.UTF8.GetBytes(text)).Select(row => row.Cells));

    [Fact]
    public void Unicode_text_of_a_spreadsheet_is_read_in_either_byte_order()
    {
        Assert.Equal(["दीपक"], Tsv.Read([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("दीपक\r\n")]).Single().Cells);
        Assert.Equal(["दीपक"], Tsv.Read([.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes("दीपक\r\n")]).Single().Cells);
    }

    [Fact]
    public void Rows_know_the_line_that_they_begin_on() =>
        Assert.Equal([1, 4, 5], Tsv.Read("\"one\ntwo\nthree\"\tx\nfour\nfive"u8.ToArray()).Select(row => row.Line));

    [Theory]
    [InlineData("a\t\"b")]
    [InlineData("\"")]
    [InlineData("\"\"\"")]
    [InlineData("a\"b\"\t")]
    [InlineData("")]
    public void A_broken_table_is_read_as_far_as_it_goes(string text) =>
        Assert.True(Tsv.Read(Encoding.UTF8.GetBytes(text)).Count <= 1);

    [Theory]
    [InlineData("1986", "'1986")]
    [InlineData("2-3", "'2-3")]
    [InlineData("may 2006", "'may 2006")]
    [InlineData("=A1+B2", "'=A1+B2")]
    [InlineData("- a point", "'- a point")]
    [InlineData("True", "'True")]
    [InlineData("'80s", "''80s")]
    [InlineData("is deep learning from 1986 hard?", "is deep learning from 1986 hard?")]
    [InlineData("the lamp", "the lamp")]
    public void A_cell_that_a_spreadsheet_would_change_is_guarded(string text, string cell)
    {
        Assert.Equal(cell, SheetCell.Guarded(text));
        Assert.Equal(text, SheetCell.Unguarded(cell));
    }
}
