using System.Text.Json;

namespace CareerBot.Tests.Commands;

public sealed class EvaluateCommandTests
{
    private const string Rows = "label\tid\tquestion\tkind\tlanguage\talt_labels\tyear_or_range\nskills\tq1\twhat skills does a lighthouse keeper need?\treal\ten\t\t\nnone\tq2\twho won the cricket match yesterday\toos-far\ten\t\t\nrole\tq3\twho is a lighthouse keeper\treal\ten\tskills\t\n";

    private const string Fruit = "a red apple\tfruit\na yellow banana\tfruit\nripe mango and apple\tfruit\na fast car\tcar\nthe car has a motor\tcar\nred car, new tyres\tcar\nwhat is the weather\toos\n";

    [Fact]
    public async Task The_knowledge_is_measured_whatever_the_order_of_the_columns()
    {
        using var folder = new TemporaryFolder();
        var (code, output, error) = await CommandLine.AtTheLighthouseAsync("evaluate", folder.Write("rows.tsv", Rows), "--out", folder.At("out.tsv"));
        Assert.Equal((0, string.Empty), (code, error));
        Assert.Contains("right, strict                      100.00 % (3 of 3)", output, StringComparison.Ordinal);
        var lines = await File.ReadAllLinesAsync(folder.At("out.tsv"));
        Assert.Equal("id\ttext\tlabel\tpredicted\tbest\tconfidence\tyear_or_range", lines[0]);
        Assert.Equal(4, lines.Length);
        Assert.StartsWith("q1\twhat skills does a lighthouse keeper need?\tskills\tskills\tskills\t", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_classifier_trained_from_a_file_is_measured_as_JSON()
    {
        using var folder = new TemporaryFolder();
        var rows = folder.Write("rows.tsv", "an apple\tfruit\nthe car\tcar\nin 1986, a car\tcar\nwho is the king\toos\n");
        var (code, output, error) = await CommandLine.RunAsync(
            "evaluate", rows, "--train", folder.Write("train.tsv", Fruit), "--valid", folder.Write("valid.tsv", Fruit), "--json", "--out", folder.At("out.tsv"));
        Assert.Equal((0, string.Empty), (code, error));
        using var report = JsonDocument.Parse(output);
        Assert.Equal(100, report.RootElement.GetProperty("inScopeBest").GetProperty("percent").GetDouble());
        var lines = await File.ReadAllLinesAsync(folder.At("out.tsv"));
        Assert.Equal("oos", lines[^1].Split('\t')[3]);
        Assert.Equal("1986", lines[3].Split('\t')[6]);
    }

    [Fact]
    public async Task A_cell_of_several_lines_is_one_line_of_the_rows_that_are_written()
    {
        using var folder = new TemporaryFolder();
        var rows = folder.At("rows.tsv");
        await File.WriteAllTextAsync(rows, "question\tlabel\r\n\"who is\na lighthouse keeper\"\trole\r\n", System.Text.Encoding.Unicode);
        Assert.Equal(0, (await CommandLine.AtTheLighthouseAsync("evaluate", rows, "--out", folder.At("out.tsv"))).Code);
        var lines = await File.ReadAllLinesAsync(folder.At("out.tsv"));
        Assert.StartsWith("2\twho is a lighthouse keeper\trole\t", Assert.Single(lines.Skip(1)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_classifier_that_has_seen_nothing_out_of_scope_rejects_nothing()
    {
        using var folder = new TemporaryFolder();
        var (code, output, _) = await CommandLine.RunAsync(
            "evaluate", folder.Write("rows.tsv", "the apple\tfruit\nan old car\tcar\n"), "--train", folder.Write("train.tsv", "red apple\tfruit\nthe car\tcar\n"));
        Assert.Equal(0, code);
        Assert.Contains("right, strict                      100.00 % (2 of 2)", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("who is a lighthouse keeper\trole\nwhat skills does he need\tskils\nwho won\tnone\nwhich skills\tskils\n", "'skils' (2 rows)")]
    [InlineData("question\tlanguage\nwho is a lighthouse keeper\ten\n", "'language' (1 row), 'en' (1 row)")]
    public async Task A_label_that_nothing_counts_as_is_told(string rows, string told)
    {
        using var folder = new TemporaryFolder();
        var (code, _, error) = await CommandLine.AtTheLighthouseAsync("evaluate", folder.Write("rows.tsv", rows));
        Assert.Equal(0, code);
        Assert.Contains($"no answer counts as {told}, so these rows can only be wrong. The labels are", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_read_is_not_written_over()
    {
        using var folder = new TemporaryFolder();
        var rows = folder.Write("rows.tsv", Rows);
        var (code, _, error) = await CommandLine.AtTheLighthouseAsync("evaluate", rows, "--out", rows);
        Assert.Equal(1, code);
        Assert.Contains("name another one to write", error, StringComparison.Ordinal);
        Assert.Equal(Rows, await File.ReadAllTextAsync(rows));
    }

    [Fact]
    public async Task Every_line_that_is_no_row_is_told_with_its_place_and_cure()
    {
        using var folder = new TemporaryFolder();
        var (code, output, error) = await CommandLine.RunAsync("evaluate", folder.Write("bad.tsv", "fine\tlabel\nno label here\n\tonly label\na\tb\tc\n"));
        Assert.Equal((1, string.Empty), (code, output));
        Assert.Equal(
            [
                "bad.tsv(2,14): the row has no label; write text<TAB>label",
                "bad.tsv(3,1): the row has no question; write one, or take the row out",
                "bad.tsv(4,5): the row has 3 cells; write text<TAB>label, or name the columns in the first line (question and label at least)",
            ],
            error.Trim().Split(Environment.NewLine));
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_told()
    {
        var (code, _, error) = await CommandLine.RunAsync("evaluate", "there-is-no.tsv");
        Assert.Equal(1, code);
        Assert.Contains("There is no file", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("evaluate")]
    [InlineData("evaluate", "rows.tsv", "--jsonn")]
    [InlineData("knowledge", "crossvalidate", "--rounds", "many")]
    [InlineData("nonsense")]
    public async Task Wrong_usage_ends_with_two(params string[] args) => Assert.Equal(2, (await CommandLine.RunAsync(args)).Code);

    [Theory]
    [InlineData("evaluate")]
    [InlineData("recognize")]
    [InlineData("knowledge", "check")]
    [InlineData("knowledge", "new")]
    [InlineData("knowledge", "crossvalidate")]
    [InlineData("knowledge", "export")]
    [InlineData("knowledge", "import")]
    public async Task Every_command_has_its_help(params string[] args)
    {
        var (code, output, _) = await CommandLine.RunAsync([.. args, "--help"]);
        Assert.Equal(0, code);
        Assert.Contains("Usage:", output, StringComparison.Ordinal);
    }
}
