namespace CareerBot.Knowledge.Loading;

/// <summary>Something wrong in a knowledge file.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="Message">What is wrong; what to do.</param>
/// <param name="IsWarning">Whether the file can be used all the same.</param>
public sealed record Problem(string File, long Line, long Column, string Message, bool IsWarning = false)
{
    /// <summary>As compilers say it: <c>file(line,column): message</c>.</summary>
    public override string ToString() => $"{File}({Line},{Column}): {(IsWarning ? "warning: " : string.Empty)}{Message}";
}
