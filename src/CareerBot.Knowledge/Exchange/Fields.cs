namespace CareerBot.Knowledge.Exchange;

/// <summary>The fields of a topic that a table holds, and the order of a topic's keys in its file.</summary>
internal static class Fields
{
    public const string Point = "point";
    public const string Keyword = "keyword";
    public const string Example = "example";

    /// <summary>Fields of one text.</summary>
    public static readonly IReadOnlyList<string> Texts = ["title", "lead", "more", "gap", "closest", "step", "ask", "answer"];

    /// <summary>Fields of many texts, and the keys that they stand under.</summary>
    public static readonly IReadOnlyDictionary<string, string> Lists = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Point] = "points",
        [Keyword] = "keywords",
        [Example] = "examples",
    };

    /// <summary>All fields.</summary>
    public static readonly IReadOnlyList<string> All = [.. Texts, Point, Keyword, Example];

    /// <summary>The keys of a topic in their usual order; a new key is put behind the nearest one before it.</summary>
    public static readonly List<string> KeyOrder =
        ["id", "intent", "also", "title", "lead", "more", "gap", "closest", "nearest", "step", "ask", "points", "answer", "next", "shared", "keywords", "examples"];

    /// <summary>The key that a field stands under.</summary>
    public static string KeyOf(string field) => Lists.GetValueOrDefault(field, field);
}
