using System.Runtime.CompilerServices;

namespace CareerBot.Knowledge.Recognition.Learning;

/// <summary>A list of numbers that grows and may be changed in place.</summary>
internal sealed class Numbers(int expected)
{
    private int[] _numbers = new int[expected];

    public int Count { get; private set; }

    public Span<int> Span => _numbers.AsSpan(0, Count);

    public int this[int index] => _numbers[index];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int number)
    {
        if (Count == _numbers.Length)
        {
            Array.Resize(ref _numbers, Count * 2);
        }

        _numbers[Count++] = number;
    }
}
