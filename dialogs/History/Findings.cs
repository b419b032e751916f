using CareerBot.Dialogs.Conversation;

namespace CareerBot.Dialogs.History;

/// <summary>Tells entries that were looked up, as a list to pick from.</summary>
internal static class Findings
{
    private const int MostSentences = 2;

    /// <summary>The sentence above, the entries, and the sentence below if there is one.</summary>
    public static string Text(Advisor advisor, WalkOptions options, string language)
    {
        if (options.FoundKey == Timeline.Key && advisor.Knowledge.History is { } history)
        {
            return $"{Say(advisor, options, language, Timeline.Key)}\n\n{Timeline.Text(history, advisor.Words, language)}";
        }

        var found = options.Found.Select(id => advisor.Knowledge[id].In(language)).ToList();

        // Whole sentences where they are few; where they would be long to read, the titles are enough to pick from.
        var entries = found.Count <= MostSentences ? found.Select(told => advisor.Words.Fill(told.Lead)) : found.Select(told => told.Title);
        var list = found.Count == 1 ? entries.First() : string.Join('\n', entries.Select((entry, index) => $"{index + 1}. {entry}"));
        var below = options.BelowKey is { } key ? $"\n\n{Say(advisor, options, language, key)}" : string.Empty;
        return $"{Say(advisor, options, language, options.FoundKey ?? "history.found")}\n\n{list}{below}";
    }

    private static string Say(Advisor advisor, WalkOptions options, string language, string key) => advisor.Words.Say(
        language,
        key,
        options.Found.Count,
        ("asked", options.Asked ?? string.Empty),
        ("until", options.Until ?? string.Empty),
        ("count", options.Count ?? string.Empty),
        ("titles", Undated(advisor, language)));

    private static string Undated(Advisor advisor, string language) => string.Join(
        ", ", advisor.Knowledge.History?.Highlights?.Items.Where(each => each.Year is null).Select(each => each.Topic.In(language).Title) ?? []);
}
