using CareerBot.Knowledge.Model;

namespace CareerBot.Dialogs.Conversation;

/// <summary>Entries of the list told last that are asked for by what they are about: "which of these is for finance?", "the banking one".</summary>
internal sealed class AmongListed(Career career)
{
    private const int MostTraits = 3;

    // "Finance" and "financial", "ecommerce" and "e-commerce".
    private const int Stem = 5;

    /// <summary>The entries that <paramref name="text"/> asks for; empty if it asks nothing of the kind, or it fits none or all of them.</summary>
    public IReadOnlyList<Topic> In(string text, Talk talk) =>
        Asked(career.Hearing, text) is { Length: > 0 } asked ? Bearing(asked, talk) : [];

    /// <summary>
    /// What is asked for in "which of these is for finance?" and "the one about finance";
    /// null if <paramref name="text"/> asks for no entry of a list.
    /// </summary>
    public static string? Asked(Hearing hearing, string text) =>
        hearing.WithoutCourtesy(text) is var plain ? hearing.After(plain, "main.hear.whichOfThese") ?? hearing.After(plain, "main.hear.oneAbout") : null;

    /// <summary>The entries that "and for banks in particular?" may mean, where it is like no question of its own.</summary>
    public IReadOnlyList<Topic> About(string text, Talk talk) =>
        career.Hearing.After(text, "main.hear.aboutOfThese") is { Length: > 0 } asked ? Bearing(asked, talk) : [];

    /// <summary>The topics that were listed last, by place.</summary>
    public IEnumerable<Topic> Of(Talk talk) => talk.Listed.Select(career.Knowledge.Find).OfType<Topic>();

    /// <summary>The listed entries that tell of every word of <paramref name="name"/> but the small ones around it.</summary>
    public IReadOnlyList<Topic> Bearing(string name, Talk talk)
    {
        List<string> traits = [.. PlainText.Of(name)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => !career.Hearing.Is(word, "main.hear.besideTrait"))];
        if (traits.Count is 0 or > MostTraits)
        {
            return [];
        }

        List<Topic> listed = [.. Of(talk).Distinct()];
        var told = listed.FindAll(topic => Bears([topic.Told.Title], traits)) is [var titled]
            ? [titled]
            : listed.FindAll(topic => Bears([topic.Told.Title, topic.Told.Lead, .. topic.Told.Keywords], traits));
        // What people ask about an entry may be asked about others too: it tells only where it is asked about no other.
        return told.Count > 0 ? told.Count < listed.Count ? told : []
            : listed.FindAll(topic => Bears(topic.Told.Examples, traits)) is [var only] ? [only] : [];
    }

    private static bool Bears(IEnumerable<string> told, List<string> traits)
    {
        List<string> words = [.. told.SelectMany(text => PlainText.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))];
        return traits.TrueForAll(trait => words.Exists(word => IsOneWord(word, trait)));
    }

    private static bool IsOneWord(string word, string trait) => string.Equals(word, trait, StringComparison.Ordinal)
        || (Math.Min(word.Length, trait.Length) >= Stem && word.AsSpan().CommonPrefixLength(trait) >= Math.Max(Stem, Math.Min(word.Length, trait.Length) - 2));
}
