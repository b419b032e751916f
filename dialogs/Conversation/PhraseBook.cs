namespace CareerBot.Dialogs.Conversation;

/// <summary>
/// All phrases that are listened for, by what they stand for. A text is looked through once for every phrase of every list,
/// so that asking it for one list after another costs next to nothing.
/// </summary>
internal sealed class PhraseBook
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int[]> _lists = new(StringComparer.Ordinal);
    private readonly int _longest;

    /// <param name="lists">The lists by their keys, their phrases in the form that <see cref="PlainText.Of"/> gives.</param>
    public PhraseBook(IEnumerable<(string Key, IEnumerable<string> Phrases)> lists)
    {
        foreach (var (key, phrases) in lists)
        {
            int[] only = [_numbers.Count];
            _numbers.Add(key, only[0]);
            foreach (var phrase in phrases.Distinct(StringComparer.Ordinal))
            {
                _lists[phrase] = _lists.TryGetValue(phrase, out var others) ? [.. others, .. only] : only;
                _longest = Math.Max(_longest, phrase.Count(' ') - 1);
            }
        }
    }

    /// <summary>The number of the list of <paramref name="key"/>.</summary>
    /// <exception cref="KeyNotFoundException">There is no such list.</exception>
    public int NumberOf(string key) => _numbers.TryGetValue(key, out var number) ? number
        : throw new KeyNotFoundException($"No phrases for '{key}'. Add them under 'hear' in the words file of its dialog.");

    /// <summary>The lists that have <paramref name="said"/> as one of their phrases.</summary>
    /// <param name="said">A text in the form that <see cref="PlainText.Of"/> gives.</param>
    public int[] ListsWith(string said) => _lists.GetValueOrDefault(said, []);

    /// <summary>Which lists have a phrase that stands in <paramref name="said"/>, and where.</summary>
    /// <param name="said">A text in the form that <see cref="PlainText.Of"/> gives.</param>
    public PhraseHits In(string said)
    {
        var (hits, lists) = (new PhraseHits(_numbers.Count), _lists.GetAlternateLookup<ReadOnlySpan<char>>());
        for (var from = 0; from < said.Length - 1; from = said.IndexOf(' ', from + 1))
        {
            var to = from;
            for (var words = 0; words < _longest && to < said.Length - 1; words++)
            {
                to = said.IndexOf(' ', to + 1);
                if (lists.TryGetValue(said.AsSpan(from..(to + 1)), out var numbers))
                {
                    hits.Add(numbers, isFirst: from == 0, isLast: to == said.Length - 1);
                }
            }
        }

        return hits;
    }
}

/// <summary>Which of the lists of a <see cref="PhraseBook"/> a text holds a phrase of.</summary>
/// <param name="lists">How many lists there are.</param>
internal sealed class PhraseHits(int lists)
{
    private const int BitsOfWord = 64;

    private readonly ulong[] _anywhere = new ulong[Words(lists)];
    private readonly ulong[] _first = new ulong[Words(lists)];
    private readonly ulong[] _last = new ulong[Words(lists)];

    /// <summary>Whether a phrase of the list with this number stands anywhere in the text.</summary>
    public bool IsIn(int list) => Has(_anywhere, list);

    /// <summary>Whether the text begins with a phrase of the list with this number.</summary>
    public bool IsFirst(int list) => Has(_first, list);

    /// <summary>Whether the text ends with a phrase of the list with this number.</summary>
    public bool IsLast(int list) => Has(_last, list);

    /// <summary>Notes a phrase of <paramref name="numbers"/>.</summary>
    public void Add(int[] numbers, bool isFirst, bool isLast)
    {
        foreach (var list in numbers)
        {
            Set(_anywhere, list);
            if (isFirst)
            {
                Set(_first, list);
            }

            if (isLast)
            {
                Set(_last, list);
            }
        }
    }

    private static int Words(int lists) => (lists + BitsOfWord - 1) / BitsOfWord;

    private static bool Has(ulong[] bits, int list) => (bits[list / BitsOfWord] >> (list % BitsOfWord) & 1) != 0;

    private static void Set(ulong[] bits, int list) => bits[list / BitsOfWord] |= 1UL << (list % BitsOfWord);
}
