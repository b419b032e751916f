using System.Text;
using CareerBot.Knowledge.Loading;
using CareerBot.Knowledge.Model;

namespace CareerBot.Knowledge.Exchange;

/// <summary>What came of taking a table in.</summary>
/// <param name="Files">The files that change, with their new contents; nothing is written to the disk. Empty if a problem forbids it.</param>
/// <param name="Problems">What is wrong in the table, or in the knowledge as it would be; warnings too.</param>
public sealed record ImportResult(IReadOnlyDictionary<string, byte[]> Files, IReadOnlyList<Problem> Problems);

/// <summary>
/// Takes a table of questions and answers back into the knowledge files. Of what the table names (a topic, a language, a field) it
/// holds everything: its rows take the place of what stood there. What it does not name stays. Comments and layout of the files stay.
/// </summary>
public sealed class QuestionImport
{
    private readonly KnowledgeFiles _files;
    private readonly string _file;
    private readonly string _table;
    private readonly LoadResult _loaded;
    private readonly List<Problem> _problems = [];
    private readonly Dictionary<string, byte[]> _changed = new(StringComparer.Ordinal);

    private QuestionImport(KnowledgeFiles files, string file, string table, LoadResult loaded) =>
        (_files, _file, _table, _loaded) = (files, file, table, loaded);

    /// <summary>Takes <paramref name="table"/> in.</summary>
    /// <param name="files">The knowledge folder.</param>
    /// <param name="file">The main file in it.</param>
    /// <param name="name">The table's name, for the problems.</param>
    /// <param name="table">The table, as <see cref="QuestionExport"/> writes it and spreadsheets save it.</param>
    /// <exception cref="KnowledgeException">The knowledge as it is cannot be used.</exception>
    public static ImportResult Read(KnowledgeFiles files, string file, string name, byte[] table)
    {
        var loaded = KnowledgeLoader.TryLoad(files, file);
        _ = loaded.Usable;
        var import = new QuestionImport(files, file, name, loaded);
        import.Take(import.Rows(table));
        return import.Result();
    }

    private ImportResult Result()
    {
        if (_problems.Count == 0 && _changed.Count > 0)
        {
            _problems.AddRange(KnowledgeLoader.TryLoad(_files.With(_changed), _file).Problems);
        }

        return new ImportResult(_problems.Any(problem => !problem.IsWarning) ? new Dictionary<string, byte[]>() : _changed, _problems);
    }

    private List<(QuestionRow Row, int Line)> Rows(byte[] table)
    {
        IReadOnlyList<(int Line, IReadOnlyList<string> Cells)> rows;
        try
        {
            rows = Tsv.Read(table);
        }
        catch (DecoderFallbackException)
        {
            Report(1, 1, "the table is neither UTF-8 nor UTF-16; save it as tab separated text in Unicode");
            return [];
        }

        if (rows is [] || !rows[0].Cells.Take(QuestionExport.Header.Count).SequenceEqual(QuestionExport.Header))
        {
            Report(1, 1, $"the first row must be {string.Join(", ", QuestionExport.Header)}, with tabs between them");
            return [];
        }

        return [.. rows.Skip(1).Select(row => RowOf(row.Line, row.Cells)).OfType<(QuestionRow, int)>()];
    }

    private (QuestionRow Row, int Line)? RowOf(int line, IReadOnlyList<string> cells)
    {
        if (cells.Count < QuestionExport.Header.Count || cells.Skip(QuestionExport.Header.Count).Any(cell => cell.Length > 0))
        {
            Report(line, 1, $"the row must have the {QuestionExport.Header.Count} columns {string.Join(", ", QuestionExport.Header)}; it has {cells.Count}");
            return null;
        }

        var row = new QuestionRow(
            cells[0].Trim(),
            cells[1].Trim(),
            cells[2].Trim(),
            SheetCell.Unguarded(cells[3]).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Trim());
        var knowledge = _loaded.Usable;
        if (knowledge.Find(row.Topic) is null)
        {
            Report(line, 1, $"there is no topic '{row.Topic}'; {Nearest.NameCure(row.Topic, knowledge.Topics.Select(topic => topic.Id.Value), "write it in the knowledge file first")}");
            return null;
        }

        if (!knowledge.Languages.Contains(row.Language))
        {
            Report(line, 2, $"the knowledge has no language '{row.Language}', but {string.Join(", ", knowledge.Languages)}; add its file first");
            return null;
        }

        if (!Fields.All.Contains(row.Field))
        {
            Report(line, 3, $"there is no field '{row.Field}'; take one of {string.Join(", ", Fields.All)}");
            return null;
        }

        return (row, line);
    }

    private void Take(List<(QuestionRow Row, int Line)> rows)
    {
        foreach (var (file, own) in rows.GroupBy(each => FileOf(each.Row)).ToDictionary(group => group.Key, group => group.ToList()))
        {
            var text = Encoding.UTF8.GetString(_files.Read(file));
            var hasMark = text.StartsWith('\uFEFF');
            var edits = new YamlEdits(hasMark ? text[1..] : text);
            foreach (var topic in own.GroupBy(each => (each.Row.Topic, each.Row.Language)))
            {
                Take(edits, new TopicId(topic.Key.Topic), topic.Key.Language, [.. topic]);
            }

            if (edits.Any)
            {
                _changed[file] = [.. hasMark ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(edits.Apply())];
            }
        }
    }

    private void Take(YamlEdits edits, TopicId topic, string language, List<(QuestionRow Row, int Line)> rows)
    {
        List<(string Key, IReadOnlyList<string> Texts, bool IsList)> entries =
        [
            .. Fields.Lists.Where(list => rows.Any(each => each.Row.Field == list.Key)).Select(list => (list.Value, TextsOf(rows, list.Key), true)),
            .. Fields.Texts.Where(field => rows.Any(each => each.Row.Field == field)).Select(field => (field, OneTextOf(rows, field), false)),
        ];
        if (_loaded.Places.MapOf(topic, language) is { } map)
        {
            foreach (var (key, texts, isList) in entries)
            {
                if (isList)
                {
                    edits.SetTexts(map.Source, key, texts);
                }
                else
                {
                    edits.SetText(map.Source, key, texts[0]);
                }
            }
        }
        else if (_loaded.Places.TopicsOf(language) is { } topics)
        {
            edits.AddMap(topics.Source, topic.Value, entries.OrderBy(entry => Fields.KeyOrder.IndexOf(entry.Key)));
        }
        else
        {
            Report(rows[0].Line, 2, $"the file of the language '{language}' has no topics yet; write the first one by hand");
        }
    }

    private static IReadOnlyList<string> TextsOf(List<(QuestionRow Row, int Line)> rows, string field) =>
        [.. rows.Where(each => each.Row.Field == field && each.Row.Text.Length > 0).Select(each => each.Row.Text)];

    private IReadOnlyList<string> OneTextOf(List<(QuestionRow Row, int Line)> rows, string field)
    {
        var texts = rows.Where(each => each.Row.Field == field).ToList();
        foreach (var second in texts.Skip(1))
        {
            Report(second.Line, 3, $"'{second.Row.Topic}' has a second '{field}' in '{second.Row.Language}'; a topic has one, so put the two together");
        }

        return [texts[0].Row.Text];
    }

    private string FileOf(QuestionRow row)
    {
        var id = new TopicId(row.Topic);
        return (_loaded.Places.MapOf(id, row.Language) ?? _loaded.Places.TopicsOf(row.Language))?.Place.File ?? _file;
    }

    private void Report(int line, int column, string message) => _problems.Add(new Problem(Rule.Import, new Place(_table, line, column), message));
}
