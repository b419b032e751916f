using System.Text;
using System.Text.Json;

namespace CareerBot.Tests.Commands;

public sealed class KnowledgeCommandTests
{
    [Fact]
    public async Task A_career_begun_with_new_is_accepted_but_for_its_todos()
    {
        using var folder = new TemporaryFolder();
        var (made, said, _) = await CommandLine.RunAsync("knowledge", "new", "Data Analyst", "--path", folder.Path);
        Assert.Equal(0, made);
        Assert.Contains("data-analyst.en.yaml is written", said, StringComparison.Ordinal);
        var (code, output, _) = await CommandLine.RunAsync("knowledge", "check", "--path", folder.Path, "--file", "data-analyst.en.yaml");
        Assert.Equal(0, code);
        Assert.Contains("0 problems", output, StringComparison.Ordinal);
        Assert.Contains("is not written yet", output, StringComparison.Ordinal);
        var (strict, _, _) = await CommandLine.RunAsync("knowledge", "check", "--path", folder.Path, "--file", "data-analyst.en.yaml", "--fail-on-warnings");
        Assert.Equal(1, strict);
        var (again, _, error) = await CommandLine.RunAsync("knowledge", "new", "Data Analyst", "--path", folder.Path);
        Assert.Equal(1, again);
        Assert.Contains("already", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_career_needs_a_name()
    {
        var (code, _, error) = await CommandLine.RunAsync("knowledge", "new", "!!!");
        Assert.Equal(1, code);
        Assert.Contains("cannot name a career", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_tells_where_a_problem_stands_and_ends_with_one()
    {
        using var folder = Copy();
        var file = folder.At(CommandLine.LighthouseKeeperFile);
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("  title:", "  titel:", StringComparison.Ordinal));
        var (code, output, _) = await CommandLine.RunAsync("knowledge", "check", "--path", folder.Path, "--file", CommandLine.LighthouseKeeperFile);
        Assert.Equal(1, code);
        Assert.Matches(@"lighthouse-keeper\.en\.yaml\(\d+,\d+\): .*titel", output);
    }

    [Fact]
    public async Task A_message_is_recognised_for_people_and_for_programs()
    {
        var (code, output, _) = await CommandLine.AtTheLighthouseAsync("recognize", "what skills does a lighthouse keeper need?", "--explain");
        Assert.Equal(0, code);
        Assert.Matches(@"intent +skills", output);
        Assert.Contains("topic ", output, StringComparison.Ordinal);
        Assert.Contains("candidate ", output, StringComparison.Ordinal);
        var (_, json, _) = await CommandLine.AtTheLighthouseAsync("recognize", "what skills does a lighthouse keeper need?", "--json");
        Assert.Equal("skills", JsonDocument.Parse(json).RootElement.GetProperty("intent").GetString());
    }

    [Fact]
    public async Task Crossvalidation_asks_for_what_it_left_out()
    {
        var (code, output, _) = await CommandLine.AtTheLighthouseAsync("knowledge", "crossvalidate", "--rounds", "1", "--summary");
        Assert.Equal(0, code);
        Assert.Matches(@"^en +found without itself \d+\.\d\d % \(\d+ of \d+\), label right ", output);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("many")]
    public async Task Crossvalidation_takes_a_number_of_rounds_only(string rounds)
    {
        var (code, _, error) = await CommandLine.AtTheLighthouseAsync("knowledge", "crossvalidate", "--rounds", rounds, "--summary");
        Assert.Equal(2, code);
        Assert.Contains($"--rounds takes a whole number from 1 on, not '{rounds}'.", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--path", "knowledge", "check")]
    [InlineData("--file", "recognize", "hello")]
    [InlineData("--out", "teams", "package", "--app-id", "11111111-2222-3333-4444-555555555555", "--domain", "bot.example.org")]
    public async Task An_option_that_is_given_nothing_is_refused(string option, params string[] command)
    {
        var (code, _, error) = await CommandLine.RunAsync([.. command, option, ""]);
        Assert.Equal(2, code);
        Assert.Contains($"{option} is empty", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_exported_comes_back_as_it_was()
    {
        using var folder = Copy();
        var table = folder.At("table.tsv");
        string[] where = ["--path", folder.Path, "--file", CommandLine.LighthouseKeeperFile];
        var before = await File.ReadAllBytesAsync(folder.At(CommandLine.LighthouseKeeperFile));
        Assert.Equal(0, (await CommandLine.RunAsync(["knowledge", "export", table, .. where])).Code);
        var (code, output, _) = await CommandLine.RunAsync(["knowledge", "import", table, .. where]);
        Assert.Equal(0, code);
        Assert.EndsWith("0 files changed", output.Trim(), StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(folder.At(CommandLine.LighthouseKeeperFile)));
    }

    [Fact]
    public async Task An_edited_table_changes_the_file_unless_it_is_a_dry_run()
    {
        using var folder = Copy();
        string[] where = ["--path", folder.Path, "--file", CommandLine.LighthouseKeeperFile];
        var table = folder.Write(
            "table.tsv",
            "\uFEFFtopic\tlanguage\tfield\ttext\r\nrole\ten\texample\t\"who keeps the \"\"light\"\"\nat night\"\r\nrole\ten\texample\twhat is a keeper\r\nrole\ten\texample\tदीपघर का रखवाला कौन है\r\n");
        Assert.Contains(
            "would be changed",
            (await CommandLine.RunAsync(["knowledge", "import", table, "--dry-run", .. where])).Output,
            StringComparison.Ordinal);
        Assert.DoesNotContain("दीपघर का रखवाला", await File.ReadAllTextAsync(folder.At(CommandLine.LighthouseKeeperFile)), StringComparison.Ordinal);
        var (code, output, error) = await CommandLine.RunAsync(["knowledge", "import", table, .. where]);
        Assert.True(code == 0, output + error);
        var again = folder.At("again.tsv");
        await CommandLine.RunAsync(["knowledge", "export", again, .. where]);
        var exported = await File.ReadAllTextAsync(again, Encoding.UTF8);
        Assert.Contains("role\ten\texample\t\"who keeps the \"\"light\"\"\nat night\"", exported, StringComparison.Ordinal);
        Assert.Contains("दीपघर का रखवाला कौन है", exported, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_with_a_problem_changes_nothing()
    {
        using var folder = Copy();
        var table = folder.Write("table.tsv", "topic\tlanguage\tfield\ttext\nrole\ten\texmple\thello\n");
        var (code, output, _) = await CommandLine.RunAsync("knowledge", "import", table, "--path", folder.Path, "--file", CommandLine.LighthouseKeeperFile);
        Assert.Equal(1, code);
        Assert.Contains("table.tsv(2,3): there is no field 'exmple'", output, StringComparison.Ordinal);
        Assert.Contains("nothing is changed", output, StringComparison.Ordinal);
    }

    private static TemporaryFolder Copy()
    {
        var folder = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(CommandLine.LighthouseKeeper))
        {
            File.Copy(file, folder.At(Path.GetFileName(file)));
        }

        return folder;
    }
}
