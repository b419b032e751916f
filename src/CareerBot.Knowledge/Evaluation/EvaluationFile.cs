using System.Text;
using CareerBot.Knowledge.Exchange;
using CareerBot.Knowledge.Model;

namespace CareerBot.Knowledge.Evaluation;

/// <summary>
/// A file of labelled questions: tab separated, UTF-8, no quoting; or UTF-16 with a byte order mark, quoted
/// as spreadsheets do. Either its first line names the columns (<c>question</c> and
/// <c>label</c> among them, in any order), or each line is a text, a tab and a label.
/// </summary>
/// <param name="Rows">The rows that are whole, in their order.</param>
/// <param name="Problems">Everything that is wrong, in the order of the lines.</param>
public sealed record EvaluationFile(IReadOnlyList<EvaluationRow> Rows, IReadOnlyList<RowProblem> Problems)
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file; it never throws for what stands in it.</summary>
    /// <param name="name">Its name, for the problems.</param>
    /// <param name="bytes">Its contents.</param>
    public static EvaluationFile Read(string name, byte[] bytes)
    {
        var problems = new List<RowProblem>();
        var lines = Tsv.IsUtf16(bytes) ? Sheet(name, bytes, problems) : Lines(name, bytes, problems);
        var columns = lines is [] ? Columns.Plain : Columns.Of(lines[0].Text);
        var reader = new RowReader(name, columns, problems);
        List<EvaluationRow> rows = [.. lines.Skip(columns.IsNamed ? 1 : 0).Select(line => reader.Read(line.Number, line.Text)).OfType<EvaluationRow>()];
        if (rows.Count == 0 && problems.Count == 0)
        {
            problems.Add(new RowProblem(new Place(name, 1, 1), "the file holds no rows; write one text<TAB>label a line"));
        }

        return new EvaluationFile(rows, [.. problems.OrderBy(problem => problem.Place.Line)]);
    }

    // What spreadsheets save as "Unicode text".
    private static List<(int Number, string Text)> Sheet(string name, byte[] bytes, List<RowProblem> problems)
    {
        try
        {
            return [.. Tsv.Read(bytes).Select(row => (row.Line, string.Join('\t', row.Cells)))];
        }
        catch (DecoderFallbackException)
        {
            problems.Add(new RowProblem(new Place(name, 1, 1), "the file begins as UTF-16 and is none; save it as UTF-8"));
            return [];
        }
    }

    // Decoded line by line, so that every line that is no UTF-8 is told. Lines without a visible character are left out.
    private static List<(int Number, string Text)> Lines(string name, byte[] bytes, List<RowProblem> problems)
    {
        var lines = new List<(int, string)>();
        var rest = bytes.AsSpan();
        for (var number = 1; rest.Length > 0; number++)
        {
            var end = rest.IndexOf((byte)'\n');
            var line = end < 0 ? rest : rest[..end];
            rest = end < 0 ? [] : rest[(end + 1)..];
            try
            {
                var text = s_strict.GetString(line).TrimEnd('\r');
                text = number == 1 ? text.TrimStart('\uFEFF') : text;
                if (!string.IsNullOrWhiteSpace(text))
                {
                    lines.Add((number, text));
                }
            }
            catch (DecoderFallbackException bad)
            {
                var column = Encoding.UTF8.GetCharCount(line[..Math.Clamp(bad.Index, 0, line.Length)]) + 1;
                problems.Add(new RowProblem(new Place(name, number, column), "the line is not UTF-8; save the file as UTF-8"));
            }
        }

        return lines;
    }
}
