using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CareerBot.Dialogs.Conversation;

/// <summary>Reads the words files that lie beside the dialogs, and the overrides that an adviser may lay over them.</summary>
public static class WordsLoader
{
    /// <summary>The words built into this assembly, with those of <paramref name="overrides"/> laid over them.</summary>
    /// <param name="career">Values of the placeholders that every sentence may use.</param>
    /// <param name="overrides">A folder of words files with the same keys and placeholders, or null.</param>
    /// <exception cref="WordsException">An override has an unknown key or placeholder, or is not YAML; every problem is listed.</exception>
    public static Words Load(IReadOnlyDictionary<string, string> career, string? overrides = null)
    {
        var problems = new List<string>();
        var sentences = new Dictionary<(string, string), string[]>();
        var assembly = typeof(WordsLoader).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".yaml", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            Read(name, reader, (key, variants, _) => sentences.Add(key, variants), problems);
        }

        if (overrides is not null && Directory.Exists(overrides))
        {
            LayOver(sentences, overrides, problems);
        }

        return problems.Count == 0 ? new Words(sentences, career) : throw new WordsException(problems);
    }

    private static void LayOver(Dictionary<(string Language, string Key), string[]> sentences, string folder, List<string> problems)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.yaml").Where(file => !Path.GetFileName(file).StartsWith('.')).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(file);
            Read(Path.GetFileName(file), reader, (key, variants, at) =>
            {
                if (!sentences.TryGetValue(key, out var builtIn) && !sentences.TryGetValue((Words.Fallback, key.Key), out builtIn))
                {
                    problems.Add($"{at}: no sentence is called '{key.Key}'; take the key from the words file of its dialog");
                    return;
                }

                var allowed = builtIn.SelectMany(Words.PlaceholdersIn).ToHashSet(StringComparer.Ordinal);
                var unknown = variants.SelectMany(Words.PlaceholdersIn).Where(name => !allowed.Contains(name)).Distinct(StringComparer.Ordinal).ToList();
                problems.AddRange(unknown.Select(name => $"{at}: '{key.Key}' knows no placeholder '{{{name}}}'; it may use {Listed(allowed)}"));
                sentences[key] = variants;
            }, problems);
        }
    }

    private static string Listed(HashSet<string> names) =>
        names.Count == 0 ? "none" : string.Join(", ", names.Order(StringComparer.Ordinal).Select(name => $"'{{{name}}}'"));

    private static void Read(string file, TextReader reader, Action<(string Language, string Key), string[], string> found, List<string> problems)
    {
        try
        {
            var yaml = new YamlStream();
            yaml.Load(reader);
            if (yaml.Documents is not [{ RootNode: YamlMappingNode root }])
            {
                problems.Add($"{file}(1,1): a words file is one map with 'language' and 'words'; write both");
                return;
            }

            var language = root.Children.TryGetValue("language", out var told) && told is YamlScalarNode { Value: { } value } ? value : null;
            if (language is null || !root.Children.TryGetValue("words", out var words) || words is not YamlMappingNode map)
            {
                problems.Add($"{file}(1,1): 'language' or 'words' is missing; write both");
                return;
            }

            Flatten(file, language, string.Empty, map, found, problems);
        }
        catch (YamlException broken)
        {
            problems.Add($"{file}({broken.Start.Line},{broken.Start.Column}): this is not YAML: {broken.InnerException?.Message ?? broken.Message}; mend the line");
        }
    }

    private static void Flatten(
        string file, string language, string prefix, YamlMappingNode map, Action<(string Language, string Key), string[], string> found, List<string> problems)
    {
        foreach (var (name, value) in map.Children)
        {
            var at = $"{file}({name.Start.Line},{name.Start.Column})";
            if (name is not YamlScalarNode { Value: { Length: > 0 } word })
            {
                problems.Add($"{at}: this is no name of a sentence; write one word");
                continue;
            }

            var key = prefix + word;
            switch (value)
            {
                case YamlMappingNode inner:
                    Flatten(file, language, key + ".", inner, found, problems);
                    break;
                case YamlScalarNode { Value: { Length: > 0 } text }:
                    found((language, key), [text.Trim()], at);
                    break;
                case YamlSequenceNode { Children.Count: > 0 } list when list.All(item => item is YamlScalarNode { Value.Length: > 0 }):
                    found((language, key), [.. list.Select(item => ((YamlScalarNode)item).Value!.Trim())], at);
                    break;
                default:
                    problems.Add($"{at}: '{key}' is empty; write a sentence or a list of sentences");
                    break;
            }
        }
    }
}
