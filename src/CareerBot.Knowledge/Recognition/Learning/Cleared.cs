namespace CareerBot.Knowledge.Recognition.Learning;

/// <summary>Large arrays that are soon read and written all over.</summary>
internal static class Cleared
{
    /// <summary>
    /// An array of zeros that were written. Those of the runtime may lie in memory that was never touched; the system then gives every page
    /// twice, for the first read and for the first write, which took a quarter of the first learning.
    /// </summary>
    public static T[] Array<T>(int length)
    {
        var array = GC.AllocateUninitializedArray<T>(length);
        array.AsSpan().Clear();
        return array;
    }
}
