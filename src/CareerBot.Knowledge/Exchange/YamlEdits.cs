using System.Text;
using CareerBot.Knowledge.Loading;

namespace CareerBot.Knowledge.Exchange;

/// <summary>Changes texts of a YAML file where they stand; everything else, comments and layout, stays as it is.</summary>
internal sealed class YamlEdits(string text)
{
    private readonly List<(int From, int To, string Text)> _edits = [];

    /// <summary>Whether anything is to change.</summary>
    public bool Any => _edits.Count > 0;

    /// <summary>The text with all changes made.</summary>
    public string Apply()
    {
        var result = new StringBuilder(text);

        // From the end, so that places stay true; of two insertions at one place the later one comes out behind.
        foreach (var (from, to, replacement) in Enumerable.Reverse(_edits).OrderByDescending(edit => edit.From).ThenByDescending(edit => edit.To))
        {
            result.Remove(from, to - from).Insert(from, replacement);
        }

        return result.ToString();
    }

    /// <summary>Gives the key of a topic's map this one text.</summary>
    public void SetText(MapNode map, string key, string value)
    {
        if (map[key] is not TextNode old)
        {
            AddKey(map, key, map.IsFlow ? YamlText.Inline(value) : YamlText.Block(value, IndentOf(map) + 2));
        }
        else if (old.Value.Trim() != value)
        {
            Replace(old, map.IsFlow ? YamlText.Inline(value) : YamlText.Block(value, IndentOf(map) + 2));
        }
    }

    /// <summary>Gives the key of a topic's map these texts.</summary>
    public void SetTexts(MapNode map, string key, IReadOnlyList<string> values)
    {
        if (map[key] is not ListNode { Items.Count: > 0 } list)
        {
            var flow = $"[{string.Join(", ", values.Select(YamlText.Inline))}]";
            if (map[key] is { } empty)
            {
                Replace(empty, flow);
            }
            else
            {
                AddKey(map, key, flow);
            }

            return;
        }

        var old = QuestionExport.TextsOf(list).Select(node => node.Value.Trim()).ToList();
        if (!old.SequenceEqual(values))
        {
            SetItems(list, old, values);
        }
    }

    /// <summary>Adds a map under <paramref name="key"/> behind the last entry of <paramref name="map"/>, and its texts.</summary>
    public void AddMap(MapNode map, string key, IEnumerable<(string Key, IReadOnlyList<string> Texts, bool IsList)> entries)
    {
        var margin = new string(' ', IndentOf(map));
        var lines = entries.Select(entry => $"\n{margin}  {entry.Key}: {(entry.IsList ? $"[{string.Join(", ", entry.Texts.Select(YamlText.Inline))}]" : YamlText.Block(entry.Texts[0], IndentOf(map) + 4))}");
        Insert(EndOf(map.Entries[^1].Value), $"\n{margin}{key}:{string.Concat(lines)}");
    }

    // What is the same at both ends stays; so do the comments there.
    private void SetItems(ListNode list, List<string> old, IReadOnlyList<string> values)
    {
        var most = Math.Min(old.Count, values.Count);
        var same = Enumerable.Range(0, most).TakeWhile(i => old[i] == values[i]).Count();
        var tail = Enumerable.Range(1, most - same).TakeWhile(i => old[^i] == values[^i]).Count();
        var added = Added(list, old, values, same, tail);
        var separator = list.IsFlow ? ", " : $"\n{new string(' ', list.Place.Column - 1)}- ";
        if (values.Count == 0)
        {
            Replace(list, "[]");
        }
        else if (same + tail == old.Count)
        {
            InsertItems(list, same, added, separator);
        }
        else if (added.Count > 0)
        {
            _edits.Add((list.Items[same].From, EndOf(list.Items[old.Count - tail - 1]), string.Join(separator, added)));
        }
        else if (same > 0)
        {
            _edits.Add((EndOf(list.Items[same - 1]), EndOf(list.Items[old.Count - tail - 1]), string.Empty));
        }
        else
        {
            _edits.Add((list.Items[0].From, list.Items[old.Count - tail].From, string.Empty));
        }
    }

    // A point that leads to a topic goes on doing so: by its place if there are as many as before, else by its words.
    private static List<string> Added(ListNode list, List<string> old, IReadOnlyList<string> values, int same, int tail)
    {
        var added = new List<string>();
        for (var i = same; i < values.Count - tail; i++)
        {
            var before = old.Count == values.Count ? i : old.IndexOf(values[i]);
            var topic = before >= 0 && list.Items[before] is MapNode entry && entry["topic"] is TextNode { Value: var id } ? $", topic: {id}" : string.Empty;
            added.Add(list.Items[0] is MapNode ? $"{{ text: {YamlText.Inline(values[i])}{topic} }}" : YamlText.Inline(values[i]));
        }

        return added;
    }

    private void InsertItems(ListNode list, int at, List<string> added, string separator)
    {
        var joined = string.Join(separator, added);
        if (at == 0)
        {
            Insert(list.Items[0].From, joined + separator);
        }
        else
        {
            Insert(EndOf(list.Items[at - 1]), separator + joined);
        }
    }

    private void AddKey(MapNode map, string key, string value)
    {
        var order = Fields.KeyOrder;
        var place = order.IndexOf(key);
        var before = map.Entries.Where(entry => order.IndexOf(entry.Key.Value) is >= 0 and var at && at < place).ToList();
        var separator = map.IsFlow ? ", " : $"\n{new string(' ', IndentOf(map))}";
        if (map.Entries.Count == 0)
        {
            Insert(map.From + 1, $" {key}: {value} ");
        }
        else if (before.Count == 0)
        {
            Insert(map.Entries[0].Key.From, $"{key}: {value}{separator}");
        }
        else
        {
            Insert(EndOf(before[^1].Value), $"{separator}{key}: {value}");
        }
    }

    // A key with nothing behind it has no space there either.
    private void Replace(Node node, string value) => _edits.Add((node.From, EndOf(node), node.From == node.To ? " " + value : value));

    private void Insert(int at, string value) => _edits.Add((at, at, value));

    private static int IndentOf(MapNode map) => (map.Entries.Count > 0 ? map.Entries[0].Key.Place.Column : map.Place.Column) - 1;

    // The parser ends a block where the next one begins, so the end of the innermost text is what counts.
    private int EndOf(Node node)
    {
        var end = node switch
        {
            ListNode { IsFlow: false, Items: [.., var last] } => EndOf(last),
            MapNode { IsFlow: false, Entries: [.., var last] } => EndOf(last.Value),
            _ => node.To,
        };
        while (end > node.From && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end;
    }
}
