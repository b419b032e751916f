using System.Runtime.CompilerServices;

namespace CareerBot.Knowledge.Recognition.Texts;

/// <summary>Names words and what is made of them by numbers of 64 bits (FNV-1a, then mixed): the same everywhere, unlike the runtime's own.</summary>
internal static class WordHash
{
    public const ulong Offset = 0xCBF29CE484222325;
    public const ulong Prime = 0x100000001B3;

    private const int Letters = 3;

    /// <summary>The name of a whole word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static ulong Of(ReadOnlySpan<char> word)
    {
        var hash = Offset;
        foreach (var letter in word)
        {
            hash = (hash ^ letter) * Prime;
        }

        return Mix(hash ^ 1);
    }

    /// <summary>The name of how a word begins, which its forms and kin share: pay, pays and payment. A number has no kin.</summary>
    public static ulong OfBeginning(ReadOnlySpan<char> word) =>
        Of(word.Length > Letters && word.ContainsAnyExceptInRange('0', '9') ? word[..Letters] : word);

    public static ulong Mix(ulong hash)
    {
        hash ^= hash >> 32;
        hash *= 0x9E3779B97F4A7C15;
        return hash ^ (hash >> 29);
    }
}
