using CareerBot.Knowledge.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CareerBot.Knowledge.Loading;

/// <summary>
/// Turns YAML into nodes with their places. Aliases can be nested into a file that unfolds without end, and deep nesting overflows
/// a stack: knowledge needs neither, so both are refused.
/// </summary>
internal sealed class YamlReader
{
    private const int MostLevels = 32;

    private readonly string _file;
    private readonly List<Problem> _problems;
    private readonly Parser _parser;

    private YamlReader(string file, string text, List<Problem> problems)
    {
        (_file, _problems) = (file, problems);
        _parser = new Parser(new StringReader(text));
    }

    /// <summary>The one map that a file holds; null with the reason in <paramref name="problems"/> if it holds something else.</summary>
    public static MapNode? Read(string file, string text, List<Problem> problems)
    {
        var reader = new YamlReader(file, text, problems);
        try
        {
            return reader.Document();
        }
        catch (Exception broken) when (broken is YamlException or InvalidOperationException)
        {
            // The parser has been seen to throw the latter where it meets what it did not expect.
            problems.Add(reader.Broken(text, broken as YamlException));
            return null;
        }
    }

    // The parser tells of a tab without its place, and it is the commonest fault.
    private Problem Broken(string text, YamlException? broken)
    {
        var read = (int)(_parser.Current?.End.Line ?? 1);
        foreach (var (number, line) in text.Split('\n').Index().Skip(read - 1))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab >= 0 && string.IsNullOrWhiteSpace(line[..tab]))
            {
                return new Problem(Rule.Syntax, new Place(_file, number + 1, tab + 1), "a tab indents this line; use spaces");
            }
        }

        var place = broken?.Start.Line >= read ? new Place(_file, (int)broken.Start.Line, (int)broken.Start.Column) : new Place(_file, read, 1);
        return new Problem(
            Rule.Syntax,
            place,
            $"this is not YAML: {(broken is null ? "the text behind this cannot be read" : Sentence(broken))}; mend the line");
    }

    private static string Sentence(YamlException broken)
    {
        var message = (broken.InnerException?.Message ?? broken.Message).TrimEnd('.');
        return message.Length > 1 && char.IsUpper(message[0]) && char.IsLower(message[1]) ? char.ToLowerInvariant(message[0]) + message[1..] : message;
    }

    private MapNode? Document()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _))
        {
            return Refuse<MapNode>(new Place(_file, 1, 1), Rule.Empty, "the file is empty; see the schema beside it for what it holds");
        }

        if (Next(1) is not { } root)
        {
            return null;
        }

        _parser.Consume<DocumentEnd>();
        if (_parser.Accept<DocumentStart>(out var second))
        {
            return Refuse<MapNode>(PlaceOf(second), Rule.Plain, "a second document begins here; put each into a file of its own");
        }

        return root as MapNode ?? Refuse<MapNode>(root.Place, Rule.Type, "the file must hold a map of keys and values; see the schema beside it");
    }

    // Null means that a problem was reported from which there is no going on.
    private Node? Next(int level)
    {
        if (level > MostLevels)
        {
            return Refuse<Node>(PlaceOf(_parser.Current!), Rule.Plain, $"the values are nested deeper than {MostLevels} levels; flatten them");
        }

        return _parser.Current switch
        {
            Scalar => Text(_parser.Consume<Scalar>()),
            SequenceStart => List(_parser.Consume<SequenceStart>(), level),
            MappingStart => Map(_parser.Consume<MappingStart>(), level),
            var other => Refuse<Node>(PlaceOf(other!), Rule.Plain, "aliases (*name) are not used here; write the value out"),
        };
    }

    private TextNode Text(Scalar scalar)
    {
        CheckTag(scalar);
        var isNothing = scalar.Style == ScalarStyle.Plain && scalar.Value is "null" or "~";
        return new TextNode(PlaceOf(scalar), (int)scalar.Start.Index, (int)scalar.End.Index, isNothing ? string.Empty : scalar.Value);
    }

    private ListNode? List(SequenceStart start, int level)
    {
        CheckTag(start);
        var items = new List<Node>();
        while (!_parser.Accept<SequenceEnd>(out _))
        {
            if (Next(level + 1) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        var isFlow = start.Style == SequenceStyle.Flow;
        return new ListNode(PlaceOf(start), (int)start.Start.Index, EndOf(_parser.Consume<SequenceEnd>(), isFlow), items, isFlow);
    }

    private MapNode? Map(MappingStart start, int level)
    {
        CheckTag(start);
        var entries = new List<KeyValuePair<TextNode, Node>>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        while (!_parser.Accept<MappingEnd>(out _))
        {
            if (Next(level + 1) is not { } key || Next(level + 1) is not { } value)
            {
                return null;
            }

            if (key is not TextNode name)
            {
                _problems.Add(new Problem(Rule.Type, key.Place, "a key must be a text; write a word before the colon"));
            }
            else if (lines.TryAdd(name.Value, name.Place.Line))
            {
                entries.Add(new(name, value));
            }
            else
            {
                _problems.Add(new Problem(
                    Rule.KeyOnce,
                    name.Place,
                    $"'{name.Value}' already stands on line {lines[name.Value]} of this map; put the two together or take one out"));
            }
        }

        var isFlow = start.Style == MappingStyle.Flow;
        return new MapNode(PlaceOf(start), (int)start.Start.Index, EndOf(_parser.Consume<MappingEnd>(), isFlow), entries, isFlow);
    }

    // The parser's end of a flow stands before its bracket.
    private static int EndOf(ParsingEvent end, bool isFlow) => (int)end.Start.Index + (isFlow ? 1 : 0);

    private void CheckTag(NodeEvent node)
    {
        if (!node.Tag.IsEmpty && !node.Tag.IsNonSpecific)
        {
            _problems.Add(new Problem(Rule.Plain, PlaceOf(node), $"tags ({node.Tag.Value}) are not used here; take it out"));
        }
    }

    private T? Refuse<T>(Place place, Rule rule, string message)
        where T : Node
    {
        _problems.Add(new Problem(rule, place, message));
        return null;
    }

    private Place PlaceOf(ParsingEvent at) => new(_file, (int)at.Start.Line, (int)at.Start.Column);
}
