using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CareerBot.Knowledge.Recognition.Matching;

/// <summary>Where the weights of a feature are.</summary>
/// <param name="Start">The first of them.</param>
/// <param name="Count">How many there are: the room of a whole line, or less of them that name their columns.</param>
/// <param name="Step">What 1 counts.</param>
internal readonly record struct PackedLine(int Start, int Count, float Step);

/// <summary>Lines of a <see cref="PackedMatrix"/> as they are learned.</summary>
/// <param name="width">The room of a line, from <see cref="PackedMatrix.Room"/>.</param>
internal sealed class PackedLines(int width)
{
    private const float Most = sbyte.MaxValue;

    // A weight that names its column takes as much room as so many that do not.
    private const int NamedRoom = sizeof(ushort) + sizeof(sbyte);

    private readonly sbyte[] _packed = new sbyte[width];

    public List<PackedLine> Lines { get; } = [];

    /// <summary>The weights of whole lines.</summary>
    public List<sbyte> Whole { get; } = [];

    /// <summary>The columns of the weights of other lines.</summary>
    public List<ushort> Columns { get; } = [];

    /// <summary>The weights of those columns.</summary>
    public List<sbyte> Weights { get; } = [];

    /// <summary>Takes the weights of the next feature, rounded to one of 255 steps.</summary>
    public void Add(ReadOnlySpan<float> line)
    {
        var step = Pack(MemoryMarshal.Cast<float, Vector<float>>(line), MemoryMarshal.Cast<sbyte, Vector<sbyte>>(_packed.AsSpan()));
        var few = width - _packed.AsSpan().Count((sbyte)0);
        if (few * NamedRoom >= width)
        {
            Lines.Add(new PackedLine(Whole.Count, width, step));
            Whole.AddRange(_packed);
            return;
        }

        Lines.Add(new PackedLine(Columns.Count, few, step));
        for (var column = 0; column < width; column++)
        {
            if (_packed[column] != 0)
            {
                Columns.Add((ushort)column);
                Weights.Add(_packed[column]);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Pack(ReadOnlySpan<Vector<float>> from, Span<Vector<sbyte>> packed)
    {
        var most = Largest(from);
        var perStep = new Vector<float>(most > 0 ? Most / most : 0);
        for (var i = 0; i < packed.Length; i++)
        {
            var low = Vector.Narrow(Rounded(from[4 * i] * perStep), Rounded(from[(4 * i) + 1] * perStep));
            var high = Vector.Narrow(Rounded(from[(4 * i) + 2] * perStep), Rounded(from[(4 * i) + 3] * perStep));
            packed[i] = Vector.Narrow(low, high);
        }

        return most / Most;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Largest(ReadOnlySpan<Vector<float>> line)
    {
        var largest = Vector<float>.Zero;
        foreach (var weights in line)
        {
            largest = Vector.Max(largest, Vector.Abs(weights));
        }

        var most = 0f;
        for (var i = 0; i < Vector<float>.Count; i++)
        {
            most = MathF.Max(most, largest[i]);
        }

        return most;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<int> Rounded(Vector<float> weights) =>
        Vector.ConvertToInt32(weights + Vector.ConditionalSelect(
            Vector.LessThan(weights, Vector<float>.Zero),
            new Vector<float>(-0.5f),
            new Vector<float>(0.5f)));
}
