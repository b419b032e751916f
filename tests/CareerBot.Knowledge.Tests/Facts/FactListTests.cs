using CareerBot.Knowledge.Checks;
using CareerBot.Knowledge.Loading;

namespace CareerBot.Knowledge.Tests.Facts;

public sealed class FactListTests
{
    [Fact]
    public void The_shipped_knowledge_tells_every_fact_of_its_list_and_no_other() =>
        AssertTellsItsFacts(Repository.Knowledge, KnowledgeLoader.DefaultFile);

    [Fact]
    public void The_made_up_profession_tells_every_fact_of_its_list_and_no_other() =>
        AssertTellsItsFacts(Samples.LighthouseKeeper, Samples.LighthouseKeeperFile);

    private static void AssertTellsItsFacts(string folder, string file)
    {
        var loaded = KnowledgeLoader.TryLoad(folder, file);
        var name = file.Replace(".en.yaml", ".facts.tsv", StringComparison.Ordinal);
        var list = FactList.Read(name, File.ReadAllText(Path.Combine(folder, name)));

        Assert.NotEmpty(list.Facts);
        Assert.Equal("", string.Join('\n', list.Check(loaded.Usable, loaded.Places)));
    }
}
