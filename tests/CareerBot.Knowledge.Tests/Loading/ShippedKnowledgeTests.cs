using CareerBot.Knowledge.Checks;
using CareerBot.Knowledge.Loading;

namespace CareerBot.Knowledge.Tests.Loading;

public sealed class ShippedKnowledgeTests
{
    private const int MostWordsOfASentence = 20;

    [Fact]
    public void The_shipped_knowledge_loads_without_a_problem()
    {
        var (knowledge, problems) = KnowledgeLoader.TryLoad(Repository.Knowledge);

        Assert.Empty(problems.Select(problem => problem.ToString()));
        Assert.NotNull(knowledge);
    }

    [Fact]
    public void Every_sentence_of_the_details_can_be_taken_in_at_one_reading() => Assert.Empty(
        from topic in KnowledgeLoader.Load(Repository.Knowledge).Topics
        from line in topic.Told.Answer.Split('\n')
        from sentence in Text.Sentences(line)
        where Text.Words(sentence) > MostWordsOfASentence
        select $"{topic.Id}: {sentence}");
}
