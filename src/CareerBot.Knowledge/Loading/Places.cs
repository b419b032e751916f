using CareerBot.Knowledge.Model;

namespace CareerBot.Knowledge.Loading;

/// <summary>Where the topics of a loaded knowledge stand in their files, in every language.</summary>
public sealed class Places
{
    internal static readonly Places None = new(new Dictionary<(string Topic, string Language), MapReader>());

    private readonly IReadOnlyDictionary<(string Topic, string Language), MapReader> _maps;

    internal Places(IReadOnlyDictionary<(string Topic, string Language), MapReader> maps) => _maps = maps;

    /// <summary>Where the topic begins in English.</summary>
    public Place Of(TopicId topic) => MapOf(topic, KnowledgeLoader.English)?.PlaceOf("id") ?? default;

    /// <summary>Where <paramref name="text"/> stands among the topic's keywords or examples of <paramref name="language"/>; else the place of the topic.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="language">The language.</param>
    /// <param name="key"><c>keywords</c> or <c>examples</c>.</param>
    /// <param name="text">The keyword or example.</param>
    public Place Of(TopicId topic, string language, string key, string text) => MapOf(topic, language)?.PlaceOf(key, text) ?? Of(topic);

    internal MapReader? MapOf(TopicId topic, string language) => _maps.GetValueOrDefault((topic.Value, language));
}
