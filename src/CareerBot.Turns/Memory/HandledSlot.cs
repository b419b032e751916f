using System.Runtime.InteropServices;

namespace CareerBot.Turns.Memory;

/// <summary>Where a key and its value stand in a block.</summary>
internal readonly record struct HandledSlot(HandledBlock Block, int Generation, int Start, int KeyLength, int ValueLength, int Hash, DateTimeOffset At)
{
    public ReadOnlySpan<char> Key => MemoryMarshal.Cast<byte, char>(Block.Read(Start, KeyLength * sizeof(char)));

    public ReadOnlySpan<byte> Value => Block.Read(Start + (KeyLength * sizeof(char)), ValueLength);

    public int Length => (KeyLength * sizeof(char)) + ValueLength;

    public bool IsSame(HandledSlot other) => Block == other.Block && Start == other.Start && Generation == other.Generation;

    /// <summary>Slots are equal if their keys are.</summary>
    public sealed class ByKey : IEqualityComparer<HandledSlot>, IAlternateEqualityComparer<ReadOnlySpan<char>, HandledSlot>
    {
        public bool Equals(HandledSlot x, HandledSlot y) => x.Hash == y.Hash && x.Key.SequenceEqual(y.Key);

        public int GetHashCode(HandledSlot obj) => obj.Hash;

        public bool Equals(ReadOnlySpan<char> alternate, HandledSlot other) => alternate.SequenceEqual(other.Key);

        public int GetHashCode(ReadOnlySpan<char> alternate) => string.GetHashCode(alternate);

        public HandledSlot Create(ReadOnlySpan<char> alternate) => throw new NotSupportedException("A slot is made where its value is.");
    }
}
