namespace CareerBot.Knowledge.Model;

/// <summary>A place in a file.</summary>
/// <param name="File">The file's name, from the knowledge folder on.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
public readonly record struct Place(string File, int Line, int Column)
{
    /// <summary>As compilers say it: <c>file(line,column)</c>.</summary>
    public override string ToString() => $"{File}({Line},{Column})";
}
