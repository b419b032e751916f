using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CareerBot.Knowledge.Recognition.Matching;

/// <summary>
/// A weight for each feature and column in one byte, with one step for each feature. A feature that speaks for few columns holds those
/// alone: most do, which is a third of the room, and of what scoring has to fetch. The sums run in one order for each column, so wide
/// registers and narrow ones give the same bits.
/// </summary>
internal sealed class PackedMatrix
{
    private const int Lane = 32;

    // So many whole lines are added at once: they fit into the nearest memory.
    private const int Together = 128;

    private readonly PackedLine[] _lines;
    private readonly sbyte[] _whole;
    private readonly ushort[] _columns;
    private readonly sbyte[] _weights;

    /// <summary>The lines of <paramref name="parts"/>, one part after the other.</summary>
    /// <param name="width">The room of a line, from <see cref="Room"/>.</param>
    /// <param name="parts">Lines of that room.</param>
    public PackedMatrix(int width, IReadOnlyList<PackedLines> parts)
    {
        Width = width;
        _lines = new PackedLine[parts.Sum(part => part.Lines.Count)];
        _whole = new sbyte[parts.Sum(part => part.Whole.Count)];
        _columns = new ushort[parts.Sum(part => part.Columns.Count)];
        _weights = new sbyte[_columns.Length];
        var (line, whole, few) = (0, 0, 0);
        foreach (var part in parts)
        {
            foreach (var each in part.Lines)
            {
                _lines[line++] = each with { Start = each.Start + (each.Count == width ? whole : few) };
            }

            part.Whole.CopyTo(_whole, whole);
            part.Columns.CopyTo(_columns, few);
            part.Weights.CopyTo(_weights, few);
            whole += part.Whole.Count;
            few += part.Columns.Count;
        }
    }

    /// <summary>The room that scores take: the columns, filled up to whole registers.</summary>
    public int Width { get; }

    public float this[int feature, int column] => _lines[feature] is var line && line.Count == Width
        ? line.Step * _whole[line.Start + column]
        : _columns.AsSpan(line.Start, line.Count).IndexOf((ushort)column) is var at and >= 0 ? line.Step * _weights[line.Start + at] : 0;

    /// <summary>The room of a line of so many columns.</summary>
    public static int Room(int columns) => (columns + Lane - 1) / Lane * Lane;

    /// <summary>The scores of a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Score(ReadOnlySpan<int> features, ReadOnlySpan<float> values, Span<float> scores)
    {
        scores.Clear();
        Span<int> starts = stackalloc int[Together];
        Span<float> steps = stackalloc float[Together];
        var whole = 0;
        for (var i = 0; i < features.Length; i++)
        {
            var line = _lines[features[i]];
            if (line.Count < Width)
            {
                AddFew(line, values[i] * line.Step, scores);
                continue;
            }

            (starts[whole], steps[whole]) = (line.Start, values[i] * line.Step);
            if (++whole == Together)
            {
                AddWhole(starts, steps, scores);
                whole = 0;
            }
        }

        AddWhole(starts[..whole], steps[..whole], scores);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddFew(PackedLine line, float step, Span<float> scores)
    {
        var columns = _columns.AsSpan(line.Start, line.Count);
        var weights = _weights.AsSpan(line.Start, columns.Length);
        for (var i = 0; i < columns.Length; i++)
        {
            scores[columns[i]] += step * weights[i];
        }
    }

    // Some columns after the other: the sums of a few stay in registers, and many features are fetched at once.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddWhole(ReadOnlySpan<int> starts, ReadOnlySpan<float> steps, Span<float> scores)
    {
        var sums = MemoryMarshal.Cast<float, Vector<float>>(scores);
        var lines = MemoryMarshal.Cast<sbyte, Vector<sbyte>>(_whole.AsSpan());
        var lanes = Width / Vector<sbyte>.Count;
        for (var lane = 0; lane < lanes; lane++)
        {
            var to = sums.Slice(4 * lane, 4);
            var (one, two, three, four) = (to[0], to[1], to[2], to[3]);
            for (var i = 0; i < starts.Length; i++)
            {
                var step = new Vector<float>(steps[i]);
                Vector.Widen(lines[(starts[i] / Vector<sbyte>.Count) + lane], out var low, out var high);
                Vector.Widen(low, out var first, out var second);
                Vector.Widen(high, out var third, out var fourth);
                one += step * Vector.ConvertToSingle(first);
                two += step * Vector.ConvertToSingle(second);
                three += step * Vector.ConvertToSingle(third);
                four += step * Vector.ConvertToSingle(fourth);
            }

            (to[0], to[1], to[2], to[3]) = (one, two, three, four);
        }
    }
}
