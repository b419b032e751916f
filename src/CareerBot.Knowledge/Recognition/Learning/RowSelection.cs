using System.Runtime.CompilerServices;

namespace CareerBot.Knowledge.Recognition.Learning;

/// <summary>Some of many rows, with their features numbered anew in the same order: few weights that lie close together.</summary>
internal sealed class RowSelection
{
    // The new number of each feature plus 1; 0 where no selected row holds it.
    private readonly int[] _places;

    /// <summary>Selects.</summary>
    /// <param name="all">The rows to select from.</param>
    /// <param name="chosen">The numbers of the selected rows.</param>
    /// <param name="features">The number of features of all rows.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public RowSelection(SparseRows all, ReadOnlySpan<int> chosen, int features)
    {
        _places = new int[features];
        var entries = Mark(all, chosen);
        foreach (ref var place in _places.AsSpan())
        {
            place = place > 0 ? ++Features : 0;
        }

        Rows = new SparseRows(chosen.Length, entries);
        var renumbered = new FeatureRow();
        foreach (var row in chosen)
        {
            renumbered.Clear();
            foreach (var feature in all.Features(row))
            {
                renumbered.Add(_places[feature] - 1, 0);
            }

            Rows.Add(renumbered.Features, all.Values(row));
        }
    }

    /// <summary>The selected rows.</summary>
    public SparseRows Rows { get; }

    /// <summary>The number of features that they hold.</summary>
    public int Features { get; }

    /// <summary>The new number of a feature, or -1.</summary>
    public int Find(int feature) => _places[feature] - 1;

    // Marks the features that the chosen rows hold, and counts how often they hold one.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Mark(SparseRows all, ReadOnlySpan<int> chosen)
    {
        var entries = 0;
        foreach (var row in chosen)
        {
            entries += all.Features(row).Length;
            foreach (var feature in all.Features(row))
            {
                _places[feature] = 1;
            }
        }

        return entries;
    }
}
