using CareerBot.Knowledge.Loading;
using CareerBot.Knowledge.Model;

namespace CareerBot.Knowledge.Exchange;

/// <summary>Writes the questions and answers of a knowledge as a table that spreadsheets open.</summary>
public static class QuestionExport
{
    /// <summary>The first row.</summary>
    public static IReadOnlyList<string> Header { get; } = ["topic", "language", "field", "text"];

    /// <summary>The table: UTF-8 with a byte order mark, tabs between the columns.</summary>
    /// <exception cref="KnowledgeException">The knowledge cannot be used.</exception>
    public static byte[] Write(LoadResult loaded) =>
        Tsv.Write(Rows(loaded).Select(row => (IReadOnlyList<string>)[row.Topic, row.Language, row.Field, SheetCell.Guarded(row.Text)]).Prepend(Header));

    /// <summary>Every text of every topic in every language, in the order of the files.</summary>
    /// <exception cref="KnowledgeException">The knowledge cannot be used.</exception>
    public static IEnumerable<QuestionRow> Rows(LoadResult loaded) =>
        from topic in loaded.Usable.Topics
        from language in loaded.Usable.Languages
        let map = loaded.Places.MapOf(topic.Id, language)
        where map is not null
        from row in RowsOf(topic.Id, language, map.Source)
        select row;

    private static IEnumerable<QuestionRow> RowsOf(TopicId topic, string language, MapNode map) =>
        from field in Fields.All
        from text in TextsOf(map[Fields.KeyOf(field)])
        select new QuestionRow(topic.Value, language, field, text.Value.Trim());

    /// <summary>The text of a value, the texts of a list, or the <c>text</c> of each map in it.</summary>
    internal static IEnumerable<TextNode> TextsOf(Node? node) => node switch
    {
        TextNode text => [text],
        ListNode list => list.Items.Select(item => item is MapNode entry ? entry["text"] : item).OfType<TextNode>(),
        _ => [],
    };
}
