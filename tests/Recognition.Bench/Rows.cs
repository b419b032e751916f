using CareerBot.Knowledge.Recognition.Learning;

namespace Recognition.Bench;

/// <summary>Reads labelled files.</summary>
internal static class Rows
{
    public const string OutOfScope = "oos";

    public static List<LabelledText> Read(string path) =>
        [.. File.ReadLines(path).Select(line => line.Split('\t')).Where(parts => parts.Length >= 2).Select(parts => new LabelledText(parts[0], parts[1]))];
}
