using CareerBot.Knowledge.Model;

namespace CareerBot.Knowledge.Loading;

/// <summary>Where the topics of a loaded knowledge stand in their files, in every language.</summary>
public sealed class Places
{
    internal static readonly Places None = new(new Dictionary<(string Topic, string Language), MapReader>(), new Dictionary<string, MapReader>());

    private readonly IReadOnlyDictionary<(string Topic, string Language), MapReader> _maps;
    private readonly IReadOnlyDictionary<string, MapReader> _languages;

    internal Places(IReadOnlyDictionary<(string Topic, string Language), MapReader> maps, IReadOnlyDictionary<string, MapReader> languages) =>
        (_maps, _languages) = (maps, languages);

    /// <summary>Where the topic begins in English.</summary>
    public Place Of(TopicId topic) => MapOf(topic, KnowledgeLoader.English)?.PlaceOf("id") ?? default;

    /// <summary>
    /// Where <paramref name="text"/> stands among the topic's keywords or examples of
    /// <paramref name="language"/>; else the place of the topic.
    /// </summary>
    /// <param name="topic">The topic.</param>
    /// <param name="language">The language.</param>
    /// <param name="key"><c>keywords</c> or <c>examples</c>.</param>
    /// <param name="text">The keyword or example.</param>
    public Place Of(TopicId topic, string language, string key, string text) => MapOf(topic, language)?.PlaceOf(key, text) ?? Of(topic);

    /// <summary>The topics of another language's file, or null.</summary>
    internal MapReader? TopicsOf(string language) => _languages.GetValueOrDefault(language);

    /// <summary>The words of a topic in a language, or null.</summary>
    internal MapReader? MapOf(TopicId topic, string language) => _maps.GetValueOrDefault((topic.Value, language));
}
