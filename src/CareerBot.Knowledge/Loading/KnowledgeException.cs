namespace CareerBot.Knowledge.Loading;

/// <summary>The knowledge cannot be used. All problems are listed at once.</summary>
public sealed class KnowledgeException(IReadOnlyList<Problem> problems) : Exception(string.Join(Environment.NewLine, problems))
{
    /// <summary>What is wrong, where, and what to do.</summary>
    public IReadOnlyList<Problem> Problems { get; } = problems;
}
