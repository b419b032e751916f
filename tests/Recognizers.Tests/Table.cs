using System.Globalization;
using System.Text;
using Microsoft.Recognizers.Text;

namespace Recognizers.Tests;

/// <summary>
/// A table of texts and of what is recognised in them. A line is <c>text with [the parts] found | meaning; meaning</c>; one that
/// begins with # is a comment, one with @ sets the time at which the following texts are said. The file's name begins with the culture.
/// </summary>
internal static class Table
{
    public static TheoryData<Row> Read(string kind)
    {
        TheoryData<Row> data = [];
        foreach (var row in Rows(kind))
        {
            data.Add(row);
        }

        return data;
    }

    public static Row[] Rows(string kind) =>
        [.. typeof(Table).Assembly.GetManifestResourceNames().Where(name => name.Split('.')[1] == kind).Order(StringComparer.Ordinal).SelectMany(ReadFile)];

    private static IEnumerable<Row> ReadFile(string file)
    {
        using var reader = new StreamReader(typeof(Table).Assembly.GetManifestResourceStream(file)!);
        var said = new DateTime(2016, 11, 7);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line is ['@', .. var time])
            {
                said = DateTime.Parse(time, CultureInfo.InvariantCulture);
            }
            else if (line is not ("" or ['#', ..]))
            {
                yield return new Row($"{file}({number})", file.Split('.')[0], said, line);
            }
        }
    }
}

/// <summary>One line of a table, under the place where it stands.</summary>
public sealed record Row(string Place, string Culture, DateTime Said, string Line)
{
    public string Text => Line[..Line.LastIndexOf('|')].TrimEnd().Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);

    public string Expected => Write(Line[..Line.LastIndexOf('|')].TrimEnd(), Line[(Line.LastIndexOf('|') + 1)..].Trim());

    public string Found(IEnumerable<ModelResult> results, Func<ModelResult, string> meaning)
    {
        var marked = new StringBuilder(Text);
        var found = results.ToList();
        foreach (var result in Enumerable.Reverse(found))
        {
            Assert.Equal(Text[result.Start..(result.End + 1)], result.Text, ignoreCase: true);
            marked.Insert(result.End + 1, ']').Insert(result.Start, '[');
        }

        return Write(marked.ToString(), string.Join("; ", found.Select(meaning)));
    }

    public override string ToString() => $"{Place}: {Line}";

    private static string Write(string text, string meanings) => $"{text} | {meanings}".TrimEnd();
}
