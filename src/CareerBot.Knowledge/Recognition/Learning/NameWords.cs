using CareerBot.Knowledge.Recognition.Texts;

namespace CareerBot.Knowledge.Recognition.Learning;

/// <summary>
/// Margins of the words that the names of several labels share, as <c>cash_withdrawal_charge</c> and
/// <c>pending_cash_withdrawal</c> do. What a word is about is learned from the examples of all labels that have it in their names,
/// which tells a label much that its own few examples do not hold.
/// </summary>
internal sealed class NameWords
{
    private const float Share = 0.3f;

    // What the margin of a word says of a text that has nothing to do with it.
    private const float Usual = -0.6f;

    // The shared words of each label.
    private readonly int[][] _wordsOf;

    /// <summary>Finds the words.</summary>
    /// <param name="labels">The labels.</param>
    public NameWords(string[] labels)
    {
        ulong[][] names = [.. LabelNames.Of(labels).Select(name => Words(name.Text))];
        ulong[] shared = [.. names.SelectMany(words => words)
            .GroupBy(word => word)
            .Where(group => group.Skip(1).Any() && group.Count() <= labels.Length / 2)
            .Select(group => group.Key)];
        _wordsOf = [.. names.Select(words => words.Select(word => Array.IndexOf(shared, word)).Where(word => word >= 0).ToArray())];
        Count = shared.Length;
    }

    /// <summary>The number of words.</summary>
    public int Count { get; }

    /// <summary>Learns the margins of the words and adds them to those of the labels.</summary>
    /// <param name="weights">The weights of the labels.</param>
    /// <param name="rows">What to learn from.</param>
    /// <param name="labels">The label of each row; below 0 it is of none.</param>
    /// <param name="options">How to learn.</param>
    public void AddTo(WeightMatrix weights, SparseRows rows, int[] labels, ClassifierOptions options)
    {
        var blocks = new HingeTrainer(rows, [.. labels.Select(label => label < 0 ? [] : _wordsOf[label])], weights.Features, options).TrainAll(Count);
        float[] factors = [.. _wordsOf.Select(words => Share / MathF.Sqrt(words.Length))];
        Parallel.For(0, weights.Features, feature =>
        {
            var line = weights.Row(feature);
            var nothing = feature == weights.Features - 1 ? Usual : 0;
            for (var label = 0; label < factors.Length; label++)
            {
                foreach (var word in _wordsOf[label])
                {
                    line[label] += factors[label] * (blocks[word / HingeBlock.Width].Weights[(feature * HingeBlock.Width) + (word % HingeBlock.Width)] - nothing);
                }
            }
        });
    }

    private static ulong[] Words(string name)
    {
        var tokens = new TokenBuffer();
        TokenReader.Read(name, tokens);
        return [.. Enumerable.Range(0, tokens.Count).Select(tokens.Beginning).Distinct()];
    }
}
