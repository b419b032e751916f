using System.Diagnostics;

namespace CareerBot.Tests.Commands;

/// <summary>The same examples give the same scores on every processor: a golden file, and a run without wide registers.</summary>
public sealed class SameScoresTests
{
    private const string Train = """
        switch on the lamp	lamp
        is the lamp lit tonight	lamp
        the lamp went out	lamp
        light the big lamp please	lamp
        wind up the lamp	lamp
        how high is the tide	tide
        when does the tide turn	tide
        is it low tide now	tide
        tide table for tomorrow	tide
        the sea rises	tide
        a ship is near	ship
        which ship is that	ship
        ship in the fog	ship
        call the ship by radio	ship
        three ships in the bay	ship
        खाना कब मिलेगा	food
        what is for dinner	food
        cook some fish	food
        bread and butter please	food
        dinner at eight	food
        who won the match	oos
        tell me a joke	oos
        buy me a train ticket	oos

        """;

    private const string Rows = """
        is the lamp burning	lamp
        when is high tide in 1986	tide
        the ships come	ship
        fish for dinner	food
        खाना	food
        play a song	oos
        lmap	lamp
        😀	oos

        """;

    private static readonly string s_golden = Path.Combine(Repository.Root, "tests", "CareerBot.Tests", "Commands", "same-scores.tsv");

    [Fact]
    public async Task Scores_are_those_of_the_golden_file()
    {
        using var folder = new TemporaryFolder();
        var (code, _, error) = await CommandLine.RunAsync(Arguments(folder));
        Assert.True(code == 0, error);
        Assert.Equal(await File.ReadAllLinesAsync(s_golden), await File.ReadAllLinesAsync(folder.At("out.tsv")));
    }

    [Fact]
    public async Task A_processor_without_wide_registers_gives_the_same_scores()
    {
        using var folder = new TemporaryFolder();
        await RunWithoutIntrinsicsAsync(Arguments(folder));
        Assert.Equal(await File.ReadAllLinesAsync(s_golden), await File.ReadAllLinesAsync(folder.At("out.tsv")));
    }

    [Fact]
    public async Task A_processor_without_wide_registers_understands_a_message_the_same()
    {
        string[] args = ["recognize", "how do I becom a keeper of the light, and what must I know?", "--json", "--path", CommandLine.LighthouseKeeper, "--file", CommandLine.LighthouseKeeperFile];
        var (_, here, _) = await CommandLine.RunAsync(args);
        Assert.Equal(here.Trim(), (await RunWithoutIntrinsicsAsync(args)).Trim());
    }

    private static string[] Arguments(TemporaryFolder folder) =>
        ["evaluate", folder.Write("rows.tsv", Rows), "--train", folder.Write("train.tsv", Train), "--out", folder.At("out.tsv")];

    private static async Task<string> RunWithoutIntrinsicsAsync(string[] args)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "CareerBot.dll"), .. args]) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = System.Text.Encoding.UTF8 };
        start.Environment["DOTNET_EnableHWIntrinsic"] = "0";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await error);
        return output;
    }
}
