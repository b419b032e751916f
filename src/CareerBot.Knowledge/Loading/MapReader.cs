using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace CareerBot.Knowledge.Loading;

/// <summary>Reads a map's keys, one after the other, and reports what is missing, mistyped or unknown.</summary>
internal sealed class MapReader
{
    private readonly YamlMappingNode _map;
    private readonly Dictionary<string, YamlNode> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public MapReader(string file, YamlMappingNode map, List<Problem> problems)
    {
        (File, _map, Problems) = (file, map, problems);
        foreach (var (key, value) in map.Children)
        {
            if (key is YamlScalarNode { Value: { } name })
            {
                _values.TryAdd(name, value);
            }
        }
    }

    public string File { get; }

    public List<Problem> Problems { get; }

    /// <summary>The keys that the map has.</summary>
    public IEnumerable<string> Keys => _values.Keys;

    public YamlNode? Node(string key)
    {
        _known.Add(key);
        return _values.GetValueOrDefault(key);
    }

    public string Text(string key)
    {
        if (Node(key) is not { } node)
        {
            Report(_map, $"'{key}' is missing; write it");
            return string.Empty;
        }

        return TextOf(node, key, mayBeEmpty: false);
    }

    public string TextOr(string key, string otherwise = "") => Node(key) is { } node ? TextOf(node, key, mayBeEmpty: true) : otherwise;

    public string? TextOrNull(string key) => Node(key) is { } node ? TextOf(node, key, mayBeEmpty: false) : null;

    public bool Flag(string key) => Node(key) switch
    {
        null => false,
        YamlScalarNode { Value: "true" } => true,
        YamlScalarNode { Value: "false" } => false,
        var node => Report(node, $"'{key}' must be true or false", false),
    };

    public int? Whole(string key, int least, int most, string what)
    {
        if (Node(key) is not { } node)
        {
            return null;
        }

        return node is YamlScalarNode { Value: { } text } && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : Report<int?>(node, $"'{key}' must be {what}; '{Shown(node)}' is not", null);
    }

    public double Number(string key, double otherwise)
    {
        if (Node(key) is not { } node)
        {
            return otherwise;
        }

        return node is YamlScalarNode { Value: { } text } && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : Report(node, $"'{key}' must be a number; '{Shown(node)}' is not", otherwise);
    }

    /// <summary>A list of texts; a single text counts as a list of one.</summary>
    public IReadOnlyList<string> Texts(string key) => Node(key) switch
    {
        null => [],
        YamlSequenceNode list => [.. list.Children.Select(item => TextOf(item, key, mayBeEmpty: false)).Where(text => text.Length > 0)],
        var node => Report<IReadOnlyList<string>>(node, $"'{key}' must be a list; write it as [one, two]", []),
    };

    public MapReader? Map(string key, bool required = false)
    {
        switch (Node(key))
        {
            case YamlMappingNode map:
                return new MapReader(File, map, Problems);
            case null:
                return required ? Report<MapReader?>(_map, $"'{key}' is missing; write it", null) : null;
            case var node:
                return Report<MapReader?>(node, $"'{key}' must be a map of keys and values", null);
        }
    }

    public IEnumerable<MapReader> Maps(string key)
    {
        switch (Node(key))
        {
            case null:
                yield break;
            case YamlSequenceNode list:
                foreach (var item in list.Children)
                {
                    if (item is YamlMappingNode map)
                    {
                        yield return new MapReader(File, map, Problems);
                    }
                    else
                    {
                        Report(item, $"each entry of '{key}' must be a map of keys and values");
                    }
                }

                yield break;
            case var node:
                Report(node, $"'{key}' must be a list; begin each entry with '- '");
                yield break;
        }
    }

    /// <summary>Reports every key that nobody asked for. Called last.</summary>
    public void Done()
    {
        foreach (var (key, _) in _map.Children)
        {
            if (key is YamlScalarNode { Value: { } name } && !_known.Contains(name))
            {
                Report(key, $"'{name}' is not a key here; {Nearest.Cure(name, _known)}");
            }
        }
    }

    public void Report(string key, string message) => Report(_values.GetValueOrDefault(key) ?? _map, message);

    public void ReportAtMap(string message) => Report(_map, message);

    /// <summary>Where <paramref name="key"/>'s value stands, or the map if it has none.</summary>
    public Problem At(string key, string message)
    {
        var node = _values.GetValueOrDefault(key) ?? _map;
        return new Problem(File, node.Start.Line, node.Start.Column, message);
    }

    private string TextOf(YamlNode node, string key, bool mayBeEmpty) => node switch
    {
        YamlScalarNode { Value: { } text } when mayBeEmpty || text.Trim().Length > 0 => text.Trim(),
        YamlScalarNode => Report(node, $"'{key}' is empty; write it or take the line out", string.Empty),
        _ => Report(node, $"'{key}' must be a text; put it in quotes", string.Empty),
    };

    private static string Shown(YamlNode node) => node is YamlScalarNode { Value: { } text } ? text : "a map or list";

    private void Report(YamlNode node, string message) => Problems.Add(new Problem(File, node.Start.Line, node.Start.Column, message));

    private T Report<T>(YamlNode node, string message, T otherwise)
    {
        Report(node, message);
        return otherwise;
    }
}
