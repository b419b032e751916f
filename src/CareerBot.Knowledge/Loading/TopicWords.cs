using CareerBot.Knowledge.Model;

namespace CareerBot.Knowledge.Loading;

/// <summary>A topic's words in one language and where they stand.</summary>
internal sealed record TopicWords(Topic Topic, string Language, Told Told, MapReader Map)
{
    public bool IsEnglish => Language == KnowledgeLoader.English;

    /// <summary>Whether <paramref name="key"/> is said in this language, not taken over from English.</summary>
    public bool Says(string key) => IsEnglish || Map.Source[key] is not null;
}
