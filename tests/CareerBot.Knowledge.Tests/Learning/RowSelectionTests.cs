using CareerBot.Knowledge.Recognition.Learning;

namespace CareerBot.Knowledge.Tests.Learning;

/// <summary>Some rows with their features numbered anew.</summary>
public sealed class RowSelectionTests
{
    [Fact]
    public void Selected_rows_keep_their_values_under_new_numbers()
    {
        var all = new SparseRows(3, 6);
        all.Add([7, 2], [0.5f, 1]);
        all.Add([5], [3]);
        all.Add([2, 9, 4], [4, 5, 6]);

        var selection = new RowSelection(all, [0, 2], 10);

        Assert.Equal(2, selection.Rows.Count);
        Assert.Equal(4, selection.Features);
        Assert.Equal([2, 0], selection.Rows.Features(0).ToArray());
        Assert.Equal([0, 3, 1], selection.Rows.Features(1).ToArray());
        Assert.Equal([4f, 5, 6], selection.Rows.Values(1).ToArray());
        Assert.Equal([0, 1, 2, 3, -1], new[] { 2, 4, 7, 9, 5 }.Select(selection.Find));
    }
}
