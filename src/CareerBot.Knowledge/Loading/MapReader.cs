using System.Globalization;
using CareerBot.Knowledge.Model;

namespace CareerBot.Knowledge.Loading;

/// <summary>Reads a map's keys, one after the other, and reports what is missing, mistyped or unknown.</summary>
internal sealed class MapReader(MapNode map, List<Problem> problems)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>The map itself.</summary>
    public MapNode Source => map;

    /// <summary>Where the map begins.</summary>
    public Place Place => map.Place;

    /// <summary>The keys that the map has.</summary>
    public IEnumerable<string> Keys => map.Entries.Select(entry => entry.Key.Value);

    /// <summary>Whether <paramref name="key"/> is there.</summary>
    public bool Has(string key) => Node(key) is not null;

    /// <summary>Where the value of <paramref name="key"/> stands, or the map if there is none.</summary>
    public Place PlaceOf(string key) => map[key]?.Place ?? map.Place;

    /// <summary>Where <paramref name="text"/> stands in the list of <paramref name="key"/>, or the list if it does not.</summary>
    public Place PlaceOf(string key, string text) =>
        (map[key] as ListNode)?.Items.OfType<TextNode>().FirstOrDefault(item => item.Value.Trim().Equals(text, StringComparison.OrdinalIgnoreCase))?.Place
            ?? PlaceOf(key);

    /// <summary>The texts of <paramref name="key"/>: itself, those of its list, or the <c>text</c> of each map in it.</summary>
    public IEnumerable<string> SpokenTexts(string key) => map[key] switch
    {
        TextNode { Value: var text } => [text],
        ListNode list => list.Items.Select(item => item is MapNode entry ? entry["text"] : item).OfType<TextNode>().Select(item => item.Value),
        _ => [],
    };

    /// <summary>A text that must be there.</summary>
    public string Text(string key)
    {
        if (Node(key) is not { } node)
        {
            Missing(key);
            return string.Empty;
        }

        return TextOf(node, key);
    }

    /// <summary>A text, or null if the key is not there.</summary>
    public string? TextOrNull(string key) => Node(key) is { } node ? TextOf(node, key) : null;

    /// <summary>A text that may be left out, but not be empty.</summary>
    public string TextOr(string key, string otherwise) => TextOrNull(key) ?? otherwise;

    /// <summary>A text that may be left out or be empty.</summary>
    public string TextIfAny(string key) => Node(key) is { } node ? TextOf(node, key, mayBeEmpty: true) : string.Empty;

    /// <summary>One of a closed set of words.</summary>
    public string Choice(string key, IReadOnlyCollection<string> choices, string otherwise)
    {
        if (TextOrNull(key) is not { Length: > 0 } text)
        {
            return otherwise;
        }

        CheckChoice(key, text, PlaceOf(key), choices);
        return text;
    }

    /// <summary>Words of a closed set.</summary>
    public IReadOnlyList<string> Choices(string key, IReadOnlyCollection<string> choices)
    {
        var texts = Texts(key);
        foreach (var text in texts)
        {
            CheckChoice(key, text, PlaceOf(key, text), choices);
        }

        return texts;
    }

    /// <summary>true or false; false if it is not there.</summary>
    public bool Flag(string key)
    {
        switch (Node(key))
        {
            case null or TextNode { Value: "false" }:
                return false;
            case TextNode { Value: "true" }:
                return true;
            case var node:
                Add(Rule.Type, node.Place, $"'{key}' must be true or false; '{Shown(node)}' is not");
                return false;
        }
    }

    /// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/>, or null if there is none.</summary>
    public int? Whole(string key, int least, int most, string what, Rule rule = Rule.Type)
    {
        if (Node(key) is not { } node)
        {
            return null;
        }

        if (node is TextNode { Value: var text }
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least
            && number <= most)
        {
            return number;
        }

        Add(rule, node.Place, $"'{key}' must be {what}; '{Shown(node)}' is not");
        return null;
    }

    /// <summary>A number, not below <paramref name="least"/>.</summary>
    public double Number(string key, double otherwise, double least = double.MinValue)
    {
        if (Node(key) is not { } node)
        {
            return otherwise;
        }

        if (node is TextNode { Value: var text }
            && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number)
            && number >= least)
        {
            return number;
        }

        var what = least == double.MinValue ? "a number" : $"a number of at least {least.ToString(CultureInfo.InvariantCulture)}";
        Add(Rule.Type, node.Place, $"'{key}' must be {what}; '{Shown(node)}' is not");
        return otherwise;
    }

    /// <summary>A list of texts; empty if the key is not there.</summary>
    public IReadOnlyList<string> Texts(string key)
    {
        switch (Node(key))
        {
            case null:
                return [];
            case ListNode list:
                return [.. list.Items.Select(item => TextOf(item, key)).Where(text => text.Length > 0)];
            case var node:
                Add(Rule.Type, node.Place, $"'{key}' must be a list; write it as [one, two]");
                return [];
        }
    }

    /// <summary>Every key of the map with its text.</summary>
    public IEnumerable<(string Key, string Text, Place Place)> AllTexts()
    {
        foreach (var (key, value) in map.Entries)
        {
            _known.Add(key.Value);
            yield return (key.Value, TextOf(value, key.Value), key.Place);
        }
    }

    /// <summary>A map, or null if there is none.</summary>
    public MapReader? Map(string key, bool required = false)
    {
        switch (Node(key))
        {
            case MapNode inner:
                return new MapReader(inner, problems);
            case null:
                if (required)
                {
                    Missing(key);
                }

                return null;
            case var node:
                Add(Rule.Type, node.Place, $"'{key}' must be a map of keys and values");
                return null;
        }
    }

    /// <summary>A list of maps; empty if the key is not there.</summary>
    public IReadOnlyList<MapReader> Maps(string key)
    {
        switch (Node(key))
        {
            case null:
                return [];
            case ListNode list:
                foreach (var item in list.Items.Where(item => item is not MapNode))
                {
                    Add(Rule.Type, item.Place, $"each entry of '{key}' must be a map of keys and values");
                }

                return [.. list.Items.OfType<MapNode>().Select(inner => new MapReader(inner, problems))];
            case var node:
                Add(Rule.Type, node.Place, $"'{key}' must be a list; begin each entry with '- '");
                return [];
        }
    }

    /// <summary>Reports every key that nobody asked for. Called last.</summary>
    public void Done()
    {
        foreach (var (key, _) in map.Entries.Where(entry => !_known.Contains(entry.Key.Value)))
        {
            Add(Rule.KeyUnknown, key.Place, $"'{key.Value}' is not a key here; {Nearest.KeyCure(key.Value, _known)}");
        }
    }

    /// <summary>Reports a problem at the value of <paramref name="key"/>.</summary>
    public void Report(Rule rule, string key, string message) => Add(rule, PlaceOf(key), message);

    /// <summary>Reports a problem at <paramref name="text"/> in the list of <paramref name="key"/>.</summary>
    public void Report(Rule rule, string key, string text, string message) => Add(rule, PlaceOf(key, text), message);

    /// <summary>Reports a problem at <paramref name="key"/> itself.</summary>
    public void ReportKey(Rule rule, string key, string message) => Add(rule, map.Entries.First(entry => entry.Key.Value == key).Key.Place, message);

    /// <summary>Reports that <paramref name="key"/> is not there.</summary>
    public void Missing(string key) => Add(Rule.KeyMissing, map.Place, $"'{key}' is missing; write it");

    private Node? Node(string key)
    {
        _known.Add(key);
        return map[key];
    }

    private string TextOf(Node node, string key, bool mayBeEmpty = false)
    {
        if (node is not TextNode { Value: var text })
        {
            Add(Rule.Type, node.Place, $"'{key}' must be a text; put it in quotes");
            return string.Empty;
        }

        text = text.Trim();
        if (text.Length == 0 && !mayBeEmpty)
        {
            Add(Rule.Empty, node.Place, $"'{key}' is empty; write it or take the line out");
        }

        return text;
    }

    private void CheckChoice(string key, string text, Place place, IReadOnlyCollection<string> choices)
    {
        if (!choices.Contains(text))
        {
            Add(Rule.Choice, place, $"'{text}' is no {key}; {Nearest.NameCure(text, choices, $"take one of {string.Join(", ", choices)}")}");
        }
    }

    private static string Shown(Node node) => node is TextNode { Value: var text } ? text : "a map or list";

    private void Add(Rule rule, Place place, string message) => problems.Add(new Problem(rule, place, message));
}
