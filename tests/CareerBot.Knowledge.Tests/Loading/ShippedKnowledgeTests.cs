using CareerBot.Knowledge.Loading;

namespace CareerBot.Knowledge.Tests.Loading;

public sealed class ShippedKnowledgeTests
{
    [Fact]
    public void The_shipped_knowledge_loads_without_a_problem()
    {
        var (knowledge, problems) = KnowledgeLoader.TryLoad(Repository.Knowledge);

        Assert.Empty(problems.Select(problem => problem.ToString()));
        Assert.NotNull(knowledge);
    }
}
