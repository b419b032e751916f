using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CareerBot.Dialogs.Conversation;

/// <summary>
/// What the bot says beside its facts: one catalogue of sentences by language and key (<c>main.help</c>), each with one or
/// more variants that take turns, so that the same sentence is not said twice in a row.
/// </summary>
/// <remarks>A sentence may hold placeholders (<c>{role}</c>); the career's own come from the knowledge, others from the call.</remarks>
public sealed partial class Words
{
    private readonly FrozenDictionary<(string Language, string Key), string[]> _sentences;
    private readonly FrozenDictionary<string, string> _career;

    internal Words(IEnumerable<KeyValuePair<(string Language, string Key), string[]>> sentences, IReadOnlyDictionary<string, string> career)
    {
        _sentences = sentences.ToFrozenDictionary();
        _career = career.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The same sentences with other values for the placeholders that every sentence may use.</summary>
    public Words With(IReadOnlyDictionary<string, string> career) => new(_sentences, career);

    /// <summary>The language whose catalogue is complete; other languages fall back to it key by key.</summary>
    public const string Fallback = "en";

    /// <summary>Every language, key and set of variants of the catalogue, for checks.</summary>
    public IEnumerable<(string Language, string Key, IReadOnlyList<string> Variants)> All =>
        _sentences.Select(entry => (entry.Key.Language, entry.Key.Key, (IReadOnlyList<string>)entry.Value));

    /// <summary>The sentence of <paramref name="key"/> in <paramref name="language"/>, its placeholders filled.</summary>
    /// <param name="language">A language such as <c>en</c> or <c>hi</c>; without an entry of its own English is taken.</param>
    /// <param name="key">The folder of the dialog and the name of the sentence: <c>roadmap.pick</c>.</param>
    /// <param name="turn">Counts up from turn to turn and chooses the variant.</param>
    /// <param name="values">Values of placeholders that only the caller knows.</param>
    /// <exception cref="KeyNotFoundException">No catalogue has the key, or a placeholder has no value.</exception>
    public string Say(string language, string key, int turn = 0, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var variants = Variants(language, key);
        return Fill(variants[(int)((uint)turn % variants.Length)], values);
    }

    /// <summary>All of <paramref name="names"/> in one phrase: "SQL, Kafka and Excel".</summary>
    /// <param name="language">As for <see cref="Say"/>.</param>
    /// <param name="names">At least one.</param>
    public string AllOf(string language, IReadOnlyList<string> names) => names is [var only] ? only
        : Say(language, "main.allOf", 0, ("most", string.Join(", ", names.SkipLast(1))), ("last", names[^1]));

    /// <summary>All variants of <paramref name="key"/>, unfilled.</summary>
    public IReadOnlyList<string> List(string language, string key) => Variants(language, key);

    /// <summary>Fills the placeholders of a text that stands outside the catalogue, such as a topic's.</summary>
    public string Fill(string text, params ReadOnlySpan<(string Name, string Value)> values)
    {
        if (!text.Contains('{', StringComparison.Ordinal))
        {
            return text;
        }

        var filled = new System.Text.StringBuilder(text.Length + 32);
        var from = 0;
        foreach (var match in Placeholder().EnumerateMatches(text))
        {
            filled.Append(text, from, match.Index - from).Append(ValueOf(text.Substring(match.Index + 1, match.Length - 2), values));
            from = match.Index + match.Length;
        }

        return filled.Append(text, from, text.Length - from).ToString();
    }

    /// <summary><paramref name="number"/> as it stands in a sentence: in digits, the same in every culture.</summary>
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The names of the placeholders in <paramref name="text"/>.</summary>
    public static IEnumerable<string> PlaceholdersIn(string text) => Placeholder().Matches(text).Select(match => match.Value[1..^1]);

    private string[] Variants(string language, string key) =>
        _sentences.TryGetValue((language, key), out var own) ? own
        : _sentences.TryGetValue((Fallback, key), out var english) ? english
        : throw new KeyNotFoundException($"No words for '{key}'. Add it to the words file of its dialog.");

    private string ValueOf(string name, ReadOnlySpan<(string Name, string Value)> values)
    {
        foreach (var (given, value) in values)
        {
            if (given == name)
            {
                return value;
            }
        }

        return _career.TryGetValue(name, out var known) ? known
            : throw new KeyNotFoundException($"The placeholder '{{{name}}}' has no value here. Known to every sentence: {string.Join(", ", _career.Keys.Order(StringComparer.Ordinal))}.");
    }

    [GeneratedRegex(@"\{[a-zA-Z]+\}")]
    private static partial Regex Placeholder();
}
