using System.Text;
using CareerBot.Knowledge.Evaluation;

namespace CareerBot.Knowledge.Tests.Evaluation;

public sealed class EvaluationFileTests
{
    [Fact]
    public void Lines_of_text_and_label_are_rows_named_by_their_line()
    {
        var file = Read("\uFEFFred apple\tfruit\r\n\r\nold \"car\"\tcar\r\n");
        Assert.Empty(file.Problems);
        Assert.Equal([("1", "red apple", "fruit"), ("3", "old \"car\"", "car")], file.Rows.Select(row => (row.Id, row.Text, row.Label)));
    }

    [Fact]
    public void Named_columns_may_stand_in_any_order_and_others_are_passed_over()
    {
        var row = Assert.Single(Read("Label\tnotes\tyear_or_range\tquestion\talt_labels\tkind\tlanguage\tid\nhistory\tx\t1986\twhat happened?\trole, skills\treal\ten\tq7\n").Rows);
        Assert.Equal(("q7", "what happened?", "history", "1986", "real", "en"), (row.Id, row.Text, row.Label, row.Years, row.Kind, row.Language));
        Assert.Equal(["role", "skills"], row.Alternatives);
    }

    [Fact]
    public void Cells_that_an_editor_dropped_at_the_end_are_empty() =>
        Assert.Equal(string.Empty, Assert.Single(Read("id\tquestion\tlabel\tkind\nq1\thello\tgreeting\n").Rows).Kind);

    [Theory]
    [InlineData("", "f(1,1): the file holds no rows; write one text<TAB>label a line")]
    [InlineData("id\tquestion\tlabel\n", "f(1,1): the file holds no rows; write one text<TAB>label a line")]
    [InlineData("alone\n", "f(1,6): the row has no label; write text<TAB>label")]
    [InlineData("\tlabel\n", "f(1,1): the row has no question; write one, or take the row out")]
    [InlineData("question\tlabel\nhi\n", "f(2,3): the row has no label; give it one")]
    [InlineData("question\tlabel\nhi\tgreeting\tmore\n", "f(2,13): the row has 3 cells where the first line names 2 columns; take the tab out of its text")]
    [InlineData("id\tquestion\tlabel\na\thi\tx\na\tho\tx\n", "f(3,1): the id 'a' stands on line 2 already; give one of them another id")]
    public void What_is_no_row_is_told_with_place_and_cure(string text, string problem) =>
        Assert.Equal(problem, Assert.Single(Read(text).Problems).ToString());

    [Fact]
    public void A_line_that_is_not_UTF_8_is_told() =>
        Assert.Equal(
            "f(2,3): the line is not UTF-8; save the file as UTF-8",
            Assert.Single(EvaluationFile.Read("f", [.. "a\tb\nhi"u8, 0xFF, .. "\tx"u8]).Problems).ToString());

    // What a spreadsheet saves as "Unicode text": quotes around cells with commas, in either byte order.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Unicode_text_of_a_spreadsheet_is_read(bool isBigEndian)
    {
        var encoding = new UnicodeEncoding(isBigEndian, byteOrderMark: true);
        byte[] bytes = [.. encoding.Preamble, .. encoding.GetBytes("question\tlabel\talt_labels\r\n\"हाँ, \"\"कब\"\"?\"\thistory\t\"role,skills\"\r\nbye\tgoodbye\t\r\n")];
        var file = EvaluationFile.Read("f", bytes);
        Assert.Empty(file.Problems);
        Assert.Equal(
            [("2", "हाँ, \"कब\"?", "history", "role skills"), ("3", "bye", "goodbye", "")],
            file.Rows.Select(row => (row.Id, row.Text, row.Label, string.Join(' ', row.Alternatives))));
        Assert.Equal(
            "f(1,1): the file begins as UTF-16 and is none; save it as UTF-8",
            Assert.Single(EvaluationFile.Read("f", bytes[..^1]).Problems).ToString());
    }

    [Fact]
    public void No_bytes_whatever_make_it_throw()
    {
        var random = new Random(7);
        string[] pieces = ["\t", "\n", "\r\n", "question", "label", "id", "\uFEFF", "\0", "नमस्ते", "\"", " ", "oos", "😀"];
        for (var i = 0; i < 3000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(20)).Select(_ => pieces[random.Next(pieces.Length)]));
            var bytes = Encoding.UTF8.GetBytes(text);
            if (bytes.Length > 0 && i % 3 == 0)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            var file = EvaluationFile.Read("f", bytes);
            Assert.True(file.Rows.Count > 0 || file.Problems.Count > 0);
            Assert.All(
                file.Problems,
                problem => Assert.True(problem.Place is { Line: > 0, Column: > 0 } && problem.Message.Contains(';', StringComparison.Ordinal)));
            Assert.All(file.Rows, row => Assert.False(string.IsNullOrWhiteSpace(row.Text) || string.IsNullOrWhiteSpace(row.Label)));
        }
    }

    private static EvaluationFile Read(string text) => EvaluationFile.Read("f", Encoding.UTF8.GetBytes(text));
}
