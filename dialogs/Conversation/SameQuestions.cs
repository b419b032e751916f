namespace CareerBot.Dialogs.Conversation;

/// <summary>
/// Questions that are asked in many ways and mean one that is understood as it is: "what topics should our course cover?" asks which skills
/// are needed. Each is a group of the words files, with what it is about and the small words around that, and has its plain question there too.
/// </summary>
internal sealed class SameQuestions
{
    private const string Groups = "main.hear.sameAs.";
    private const string Questions = "main.sameAs.";

    private readonly Hearing _hearing;
    private readonly List<(Wordings Words, string Plain)> _groups;

    /// <param name="words">The groups and their questions.</param>
    /// <param name="hearing">Finds their phrases.</param>
    /// <exception cref="KeyNotFoundException">A group has no plain question.</exception>
    public SameQuestions(Words words, Hearing hearing)
    {
        _hearing = hearing;
        _groups = [.. words.All.Select(list => list.Key)
            .Where(key => key.StartsWith(Groups, StringComparison.Ordinal))
            .Select(key => key[Groups.Length..key.LastIndexOf('.')])
            .Distinct(StringComparer.Ordinal)
            .Select(name => (new Wordings($"{Groups}{name}."), words.Say(Words.Fallback, Questions + name)))];
    }

    /// <summary>The plain question that <paramref name="text"/> is made of other words for; null if it is none of these.</summary>
    public string? Plain(string text) => _groups.Find(group => _hearing.IsMadeOf(text, group.Words)).Plain;
}
