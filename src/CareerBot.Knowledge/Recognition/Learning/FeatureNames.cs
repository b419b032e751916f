using CareerBot.Knowledge.Recognition.Texts;

namespace CareerBot.Knowledge.Recognition.Learning;

/// <summary>Gives the features of a text readable names and adds up what each counts; the pieces of a word count together.</summary>
internal struct FeatureNames(FeatureSpace space, TokenBuffer tokens, Dictionary<int, float> values, Func<int, float> weight) : IFeatureSink
{
    /// <summary>The view that is looked at.</summary>
    public int View { get; set; }

    /// <summary>What each name adds.</summary>
    public Dictionary<string, double> Sums { get; } = new(StringComparer.Ordinal);

    public readonly void Add(ulong hash, int first, int second)
    {
        // A feature that comes twice counts once.
        if (space.Find(hash) is var number and >= 0 && values.Remove(number, out var value))
        {
            var name = Name(first, second);
            Sums[name] = Sums.GetValueOrDefault(name) + (value * weight(number));
        }
    }

    private readonly string Name(int first, int second) => View switch
    {
        0 => tokens[first].ToString(),
        1 => $"{(first < 0 ? "^" : tokens[first].ToString())} {(first == second ? "$" : tokens[second].ToString())}",
        2 => $"{tokens[first]} … {tokens[second]}",
        _ => $"~{tokens[first]}",
    };
}
