using CareerBot.Knowledge.Evaluation;
using CareerBot.Knowledge.Recognition.Learning;

namespace Recognition.Bench;

/// <summary>Reads labelled files as <c>evaluate</c> reads them.</summary>
internal static class LabelledRows
{
    /// <summary>The rows of a file; what is wrong with others is said.</summary>
    public static IReadOnlyList<EvaluationRow> Read(string path)
    {
        var file = EvaluationFile.Read(Path.GetFileName(path), File.ReadAllBytes(path));
        foreach (var problem in file.Problems)
        {
            Console.Error.WriteLine(problem);
        }

        return file.Rows;
    }

    /// <summary>The rows as examples to learn from.</summary>
    public static List<LabelledText> Examples(IEnumerable<EvaluationRow> rows) => [.. rows.Select(row => new LabelledText(row.Text, row.Label))];
}
