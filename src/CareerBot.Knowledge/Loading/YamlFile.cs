using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace CareerBot.Knowledge.Loading;

/// <summary>One YAML file as nodes, with its name for the problems found in it.</summary>
internal sealed record YamlFile(string Name, YamlMappingNode Root)
{
    private const int MaxBytes = 8 * 1024 * 1024;
    private const int MaxDepth = 32;

    /// <summary>Parses a file; null with the reason in <paramref name="problems"/> if it cannot be.</summary>
    public static YamlFile? Parse(string name, string text, List<Problem> problems)
    {
        if (text.Length > MaxBytes)
        {
            problems.Add(new Problem(name, 1, 1, $"the file is larger than {MaxBytes} characters; split it or shorten it"));
            return null;
        }

        try
        {
            if (FirstHazard(text) is { } hazard)
            {
                problems.Add(new Problem(name, hazard.Mark.Line, hazard.Mark.Column, hazard.Message));
                return null;
            }

            var yaml = new YamlStream();
            yaml.Load(new StringReader(text));
            if (yaml.Documents is [{ RootNode: YamlMappingNode root }])
            {
                return new YamlFile(name, root);
            }

            problems.Add(new Problem(name, 1, 1, "the file must hold one map of keys and values; see the schema beside it"));
        }
        catch (YamlException broken)
        {
            problems.Add(new Problem(name, broken.Start.Line, broken.Start.Column, $"this is not YAML: {broken.InnerException?.Message ?? broken.Message}; mend the line"));
        }

        return null;
    }

    // Aliases can be nested into a file that unfolds without end, and deep nesting overflows a stack: neither is needed here.
    private static (Mark Mark, string Message)? FirstHazard(string text)
    {
        var parser = new Parser(new StringReader(text));
        var depth = 0;
        while (parser.MoveNext())
        {
            depth += parser.Current!.NestingIncrease;
            if (parser.Current is AnchorAlias)
            {
                return (parser.Current.Start, "aliases (*name) are not used here; write the value out");
            }

            if (depth > MaxDepth)
            {
                return (parser.Current.Start, $"the values are nested deeper than {MaxDepth} levels; flatten them");
            }
        }

        return null;
    }
}
