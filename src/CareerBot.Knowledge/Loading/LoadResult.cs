using CareerBot.Knowledge.Model;

namespace CareerBot.Knowledge.Loading;

/// <summary>What came of reading a knowledge folder.</summary>
/// <param name="Knowledge">The knowledge; null if a problem forbids its use.</param>
/// <param name="Problems">All problems, by file, line and column; warnings are among them.</param>
public sealed record LoadResult(CareerKnowledge? Knowledge, IReadOnlyList<Problem> Problems)
{
    /// <summary>Where each topic and each of its words stands.</summary>
    public Places Places { get; internal init; } = Places.None;

    /// <summary>The knowledge, which may be used.</summary>
    /// <exception cref="KnowledgeException">It may not; every problem is listed.</exception>
    public CareerKnowledge Usable => Knowledge ?? throw new KnowledgeException(Problems);
}
