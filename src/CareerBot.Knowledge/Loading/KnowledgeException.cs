namespace CareerBot.Knowledge.Loading;

/// <summary>The knowledge cannot be used. All problems are listed at once, one a line.</summary>
/// <param name="problems">What is wrong.</param>
public sealed class KnowledgeException(IReadOnlyList<Problem> problems) : Exception(string.Join(Environment.NewLine, problems))
{
    /// <summary>What is wrong, where, and what to do; warnings too.</summary>
    public IReadOnlyList<Problem> Problems { get; } = problems;
}
