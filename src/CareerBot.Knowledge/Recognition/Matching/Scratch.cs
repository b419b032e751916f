using CareerBot.Knowledge.Recognition.Learning;
using CareerBot.Knowledge.Recognition.Texts;

namespace CareerBot.Knowledge.Recognition.Matching;

/// <summary>What one recognition works in; used again, so that recognising allocates next to nothing.</summary>
internal sealed class Scratch(int room, int targets, int labels)
{
    /// <summary>The words in their usual spelling.</summary>
    public TokenBuffer Usual { get; } = new();

    /// <summary>The words with slips mended.</summary>
    public TokenBuffer Words { get; } = new();

    /// <summary>Some of the words: a part of a message.</summary>
    public TokenBuffer Part { get; } = new();

    public FeatureRow Row { get; } = new();

    public SeenMarks Seen { get; } = new();

    /// <summary>The scores of the columns.</summary>
    public float[] Scores { get; } = new float[room];

    /// <summary>The scores of the targets.</summary>
    public float[] Totals { get; } = new float[targets];

    /// <summary>For each target, and behind them each label, the share of words that are strange to it.</summary>
    public float[] Strange { get; } = new float[targets + labels];

    /// <summary>The words with all names replaced by a word that nobody knows.</summary>
    public TokenBuffer Nameless { get; } = new();

    /// <summary>For each label how far it leads what is outside once the names are replaced; above 0 it says nothing and is 0.</summary>
    public float[] Behind { get; } = new float[labels];

    /// <summary>The scores of the targets once the names are replaced.</summary>
    public float[] NamelessTotals { get; } = new float[targets];
}
