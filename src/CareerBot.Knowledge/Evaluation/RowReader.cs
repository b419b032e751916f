using System.Globalization;
using CareerBot.Knowledge.Model;

namespace CareerBot.Knowledge.Evaluation;

/// <summary>Makes rows of lines and says what is wrong with those that are none.</summary>
internal sealed class RowReader(string file, Columns columns, List<RowProblem> problems)
{
    private readonly int _id = columns[Columns.Id];
    private readonly int _question = columns[Columns.Question];
    private readonly int _label = columns[Columns.Label];
    private readonly int _alternatives = columns[Columns.Alternatives];
    private readonly int _language = columns[Columns.Language];
    private readonly int _kind = columns[Columns.Kind];
    private readonly int _years = columns[Columns.Years];
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    /// <summary>The row of a line, or null when it is none; then the reason is among the problems.</summary>
    public EvaluationRow? Read(int line, string text)
    {
        var cells = text.Split('\t');
        if (cells.Length > columns.Names.Count)
        {
            return Refuse(line, Column(cells, columns.Names.Count), columns.IsNamed
                ? $"the row has {cells.Length} cells where the first line names {columns.Names.Count} columns; take the tab out of its text"
                : $"the row has {cells.Length} cells; write text<TAB>label, or name the columns in the first line ({Columns.Question} and {Columns.Label} at least)");
        }

        if (Missing(cells, _label))
        {
            return Refuse(line, Column(cells, _label), columns.IsNamed ? "the row has no label; give it one" : "the row has no label; write text<TAB>label");
        }

        if (Missing(cells, _question))
        {
            return Refuse(line, Column(cells, _question), "the row has no question; write one, or take the row out");
        }

        var id = Cell(cells, _id) is { Length: > 0 } given ? given : line.ToString(CultureInfo.InvariantCulture);
        return _seen.TryAdd(id, line)
            ? Row(id, cells)
            : Refuse(line, Column(cells, Math.Max(_id, 0)), $"the id '{id}' stands on line {_seen[id]} already; give one of them another id");
    }

    private EvaluationRow Row(string id, string[] cells) => new(id, cells[_question], Cell(cells, _label))
    {
        Alternatives = Cell(cells, _alternatives).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        Language = Cell(cells, _language),
        Kind = Cell(cells, _kind),
        Years = Cell(cells, _years),
    };

    private EvaluationRow? Refuse(int line, int column, string message)
    {
        problems.Add(new RowProblem(new Place(file, line, column), message));
        return null;
    }

    private static bool Missing(string[] cells, int column) => Cell(cells, column).Length == 0;

    // Editors drop tabs at the end of a line; what is missing there is empty.
    private static string Cell(string[] cells, int column) => column >= 0 && column < cells.Length ? cells[column].Trim() : string.Empty;

    private static int Column(string[] cells, int cell) => 1 + cells.Take(cell).Sum(before => before.Length + 1) - (cell >= cells.Length ? 1 : 0);
}
