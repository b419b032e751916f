using CareerBot.Knowledge.Model;

namespace CareerBot.Knowledge.Loading;

/// <summary>Something wrong in a knowledge file.</summary>
/// <param name="Rule">The rule that is broken.</param>
/// <param name="Place">Where.</param>
/// <param name="Message">What is wrong; what to do.</param>
public sealed record Problem(Rule Rule, Place Place, string Message)
{
    /// <summary>Whether the knowledge can be used all the same.</summary>
    public bool IsWarning => Rule >= Rule.SharedKeyword;

    /// <summary>As compilers say it: <c>file(line,column): message</c>.</summary>
    public override string ToString() => $"{Place}: {(IsWarning ? "warning: " : string.Empty)}{Message}";
}
