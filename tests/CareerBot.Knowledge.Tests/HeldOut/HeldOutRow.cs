namespace CareerBot.Knowledge.Tests.HeldOut;

/// <summary>A question that the knowledge was never curated with, and what it should be understood as.</summary>
internal sealed record HeldOutRow(
    string Id, string Question, string Label, IReadOnlyList<string> Alternatives, string Source, string Language, string Kind, string Years)
{
    public const string Header = "id\tquestion\tlabel\talt_labels\tsource\tlanguage\tkind\tyear_or_range";

    /// <summary>The rows of a file; a line that is no row fails the test that reads it.</summary>
    public static IReadOnlyList<HeldOutRow> Read(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, "tests", "CareerBot.Knowledge.Tests", "HeldOut", file));
        Assert.Equal(Header, lines[0]);
        return [.. lines.Skip(1).Select(Row)];
    }

    public bool Accepts(string intent) => intent == Label || Alternatives.Contains(intent);

    private static HeldOutRow Row(string line)
    {
        var cells = line.Split('\t');
        Assert.True(cells.Length == 8, $"eight columns: {line}");
        return new HeldOutRow(
            cells[0], cells[1], cells[2], cells[3].Split(',', StringSplitOptions.RemoveEmptyEntries), cells[4], cells[5], cells[6], cells[7]);
    }
}
