using System.Runtime.CompilerServices;

namespace CareerBot.Knowledge.Recognition.Learning;

/// <summary>Remembers which numbers have come since <see cref="Begin"/>, without clearing anything.</summary>
internal sealed class SeenMarks
{
    private int[] _turns = [];
    private int _turn;

    public void Begin(int room)
    {
        if (_turns.Length < room)
        {
            Array.Resize(ref _turns, Math.Max(room, _turns.Length * 2));
        }

        if (++_turn == int.MaxValue)
        {
            Array.Clear(_turns);
            _turn = 1;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsNew(int number)
    {
        if (number >= _turns.Length)
        {
            Array.Resize(ref _turns, Math.Max(number + 1, _turns.Length * 2));
        }

        if (_turns[number] == _turn)
        {
            return false;
        }

        _turns[number] = _turn;
        return true;
    }
}
