using CareerBot.Knowledge.Evaluation;

namespace CareerBot.Commands;

/// <summary>Reads files of labelled questions that were named on the command line.</summary>
internal static class LabelledFile
{
    private const int MostTold = 50;

    /// <exception cref="CommandException">The file cannot be read, or lines of it are no rows; each is told with its place.</exception>
    public static IReadOnlyList<EvaluationRow> Read(FileInfo file)
    {
        var read = EvaluationFile.Read(file.Name, CommandException.Read(file));
        if (read.Problems.Count == 0)
        {
            return read.Rows;
        }

        var more = read.Problems.Count > MostTold ? $"{Environment.NewLine}and {read.Problems.Count - MostTold} more" : string.Empty;
        throw new CommandException(string.Join(Environment.NewLine, read.Problems.Take(MostTold)) + more);
    }
}
