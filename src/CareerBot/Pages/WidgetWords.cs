using System.Collections.Concurrent;
using CareerBot.Dialogs.Conversation;
using YamlDotNet.RepresentationModel;

namespace CareerBot.Pages;

/// <summary>The widget's own words, from the YAML files that its project brings along.</summary>
internal static class WidgetWords
{
    private static readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, string>> s_byLanguage = new(StringComparer.Ordinal);

    /// <summary>The languages that there are words for, English first, each by the name that it gives itself.</summary>
    public static IReadOnlyList<WidgetLanguage> Languages { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "words"), "widget.*.yaml")
            .Select(file => Path.GetFileName(file).Split('.')[1])
            .OrderBy(code => code != Words.Fallback)
            .ThenBy(code => code, StringComparer.Ordinal)
            .Select(code => new WidgetLanguage(code, NameOf(code))),
    ];

    /// <summary>
    /// The language of the widget's words that comes next to what was asked for: <c>hi</c>
    /// for <c>hi-IN</c>, and English for what it has no words for.
    /// </summary>
    public static string Nearest(string? asked) =>
        asked?.Split('-')[0].ToLowerInvariant() is { Length: 2 or 3 } language && language.All(char.IsAsciiLetter) && Of(language).Count > 0
            ? language
            : Words.Fallback;

    public static IReadOnlyDictionary<string, string> Of(string language) => s_byLanguage.GetOrAdd(language, Read);

    private static string NameOf(string language) =>
        Root(language)?.Children.TryGetValue("name", out var name) == true && name is YamlScalarNode { Value: { } text } ? text : language;

    private static IReadOnlyDictionary<string, string> Read(string language) =>
        Root(language)?.Children.TryGetValue("texts", out var texts) == true && texts is YamlMappingNode map
            ? map.Children.ToDictionary(pair => ((YamlScalarNode)pair.Key).Value!, pair => ((YamlScalarNode)pair.Value).Value!, StringComparer.Ordinal)
            : new Dictionary<string, string>();

    private static YamlMappingNode? Root(string language)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "words", $"widget.{language}.yaml");
        if (!File.Exists(file))
        {
            return null;
        }

        using var reader = new StreamReader(file);
        var yaml = new YamlStream();
        yaml.Load(reader);
        return yaml.Documents[0].RootNode as YamlMappingNode;
    }
}
