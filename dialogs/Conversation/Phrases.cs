using System.Collections.Frozen;

namespace CareerBot.Dialogs.Conversation;

/// <summary>Phrases of one meaning, in the form that <see cref="PlainText.Of"/> gives.</summary>
internal sealed class Phrases(IEnumerable<string> phrases)
{
    private readonly string[] _all = [.. phrases.Distinct(StringComparer.Ordinal)];
    private readonly FrozenSet<string> _whole = phrases.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>All of them.</summary>
    public IReadOnlyList<string> All => _all;

    /// <summary>Whether one of them is the whole of <paramref name="said"/>.</summary>
    public bool Have(string said) => _whole.Contains(said);

    /// <summary>Whether one of them stands anywhere in <paramref name="said"/>.</summary>
    public bool IsIn(string said)
    {
        foreach (var phrase in _all)
        {
            if (said.Contains(phrase, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether <paramref name="said"/> begins with one of them.</summary>
    public bool Begin(string said)
    {
        foreach (var phrase in _all)
        {
            if (said.StartsWith(phrase, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether <paramref name="said"/> ends with one of them.</summary>
    public bool End(string said)
    {
        foreach (var phrase in _all)
        {
            if (said.EndsWith(phrase, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
