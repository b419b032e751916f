using CareerBot.Knowledge.Model;

namespace CareerBot.Knowledge.Evaluation;

/// <summary>Something wrong in a file of labelled questions.</summary>
/// <param name="Place">Where; the column counts characters.</param>
/// <param name="Message">What is wrong; what to do.</param>
public sealed record RowProblem(Place Place, string Message)
{
    /// <summary>As compilers say it: <c>file(line,column): message</c>.</summary>
    public override string ToString() => $"{Place}: {Message}";
}
