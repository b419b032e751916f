using CareerBot.Knowledge.Checks;
using CareerBot.Knowledge.Model;

namespace CareerBot.Dialogs.Conversation;

/// <summary>
/// A message that is little but names: "role or salary?", "what are CNN, RNN and GAN?",
/// "difference between CNN and RNN", "CNN aur RNN me kya antar hai". Each is told.
/// </summary>
internal sealed class SeveralNames
{
    private const int LeastTerms = 2;
    private const int MostNames = 4;
    private const int LongestName = 3;
    private const string None = "none";
    private const string BestOf = "main.hear.bestOf";

    private static readonly string[] s_behind = ["main.hear.askedBehindNames", BestOf, "main.hear.firstOf"];

    private static readonly char[] s_pauses = [',', ';', '/', '&', '+'];

    private readonly Career _career;
    private readonly Recent<IReadOnlyList<Topic>> _named;

    /// <param name="career">What is known.</param>
    public SeveralNames(Career career) => (_career, _named) = (career, new Recent<IReadOnlyList<Topic>>(Find));

    /// <summary>
    /// The topics that <paramref name="text"/> names beside one another, in its order;
    /// empty if it says anything else, or all of them are one topic.
    /// </summary>
    public IReadOnlyList<Topic> In(string text) => _named.Of(text);

    private IReadOnlyList<Topic> Find(string text)
    {
        var hearing = _career.Hearing;
        var core = hearing.WithoutCourtesy(text);
        core = hearing.After(core, "main.hear.askedOfNames") is { Length: > 0 } named ? named : core;
        core = Array.ConvertAll(s_behind, key => hearing.Ahead(core, key)).FirstOrDefault(front => front is { Length: > 0 }) ?? core;
        // "What matters more, degree or skills?"
        core = hearing.After(core, BestOf) is { Length: > 0 } below ? below : core;
        var names = core.Split(s_pauses)
            .SelectMany(part => Apart(part, hearing))
            .Where(name => name.Length > 0 && !hearing.Is(name, BestOf))
            .SelectMany(Single)
            .ToList();
        if (names.Count is < 2 or > MostNames || names.Exists(name => Text.Words(name) > LongestName))
        {
            return [];
        }

        // "Stage 2 and 4": what is numbered is named once.
        for (var at = 1; at < names.Count; at++)
        {
            names[at] = names[at].All(char.IsAsciiDigit) && names[at - 1].LastIndexOf(' ') is > 0 and var end
                ? $"{names[at - 1][..end]} {names[at]}"
                : names[at];
        }

        var topics = names.ConvertAll(Called);
        return topics.Contains(null) || topics.Distinct().Count() != topics.Count ? [] : [.. topics.OfType<Topic>()];
    }

    // What the notes leave out is named by its own words only: "AI" alone is like much that they leave out, and the "ek" of "ek aur" like a duration.
    // A question about what was named is no name: "NumPy and why needed".
    private Topic? Called(string name) =>
        !_career.Hearing.Says(name, "main.hear.pronoun")
            && _career.Called(name) is { } topic
            && (topic.Kind != TopicKind.Fact || !_career.Hearing.IsQuestion(name))
            && (topic.Intent != None
                || PlainText.HoldsOneOf(name, topic.Translations.Values.Append(topic.Told).SelectMany(told => told.Keywords)))
            ? topic
            : null;

    // "CNN RNN": each word is a name.
    private string[] Single(string name) =>
        name.Split(' ') is { Length: > 1 and <= MostNames } words && (AreTerms(name, words) || AreSubjects(words)) ? words : [name];

    private bool AreTerms(string name, string[] words) =>
        _career.Understood(name).Entities is { Count: > 1 } named
        && named.Sum(each => each.Length) + words.Length - 1 == name.Length
        && named.DistinctBy(each => each.Id).Count() == words.Length;

    // "Skills roadmap salary": sections, and what the notes leave out. Two of them may be one name.
    private bool AreSubjects(string[] words) => words.Length > LeastTerms
        && Array.TrueForAll(words, word => Called(word) is { } topic && (topic.Kind == TopicKind.OutOfScope || _career.Openings.Contains(topic)));

    private static IEnumerable<string> Apart(string part, Hearing hearing)
    {
        var name = new List<string>();
        foreach (var word in part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (!hearing.Is(word, "main.hear.betweenNames"))
            {
                name.Add(word);
                continue;
            }

            yield return string.Join(' ', name);
            name.Clear();
        }

        yield return string.Join(' ', name);
    }
}
