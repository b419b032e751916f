using System.Runtime.CompilerServices;

namespace Microsoft.Bot.Builder;

/// <summary>Refuses what a bot does with a turn that is over, such as sending without having been waited for.</summary>
internal static class TurnOver
{
    /// <summary>Throws, by the name of what was done too late, if the turn is over.</summary>
    public static void ThrowIf(bool isOver, [CallerMemberName] string member = null)
    {
        if (isOver)
        {
            Throw(member);
        }
    }

    private static void Throw(string member) => throw new ObjectDisposedException(member);
}
