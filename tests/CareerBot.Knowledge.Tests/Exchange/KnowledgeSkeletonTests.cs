using System.Text;
using CareerBot.Knowledge.Checks;
using CareerBot.Knowledge.Exchange;
using CareerBot.Knowledge.Loading;

namespace CareerBot.Knowledge.Tests.Exchange;

public sealed class KnowledgeSkeletonTests
{
    private static readonly DateOnly s_day = new(2026, 3, 4);

    [Theory]
    [InlineData("Data Analyst", "data-analyst.en.yaml")]
    [InlineData("  C++   Developer ", "c-developer.en.yaml")]
    [InlineData("Nurse", "nurse.en.yaml")]
    public void A_new_career_loads_and_only_its_todos_are_told(string title, string file)
    {
        var skeleton = KnowledgeSkeleton.For(title, s_day);
        var files = KnowledgeFiles.Of(new Dictionary<string, byte[]> { [skeleton.FileName] = Encoding.UTF8.GetBytes(skeleton.Text) });
        var loaded = KnowledgeLoader.TryLoad(files, skeleton.FileName);

        Assert.Equal(file, skeleton.FileName);
        Assert.Empty(loaded.Problems);
        Assert.Equal(s_day, loaded.Usable.Provenance.Reviewed);
        Assert.All(KnowledgeLint.Check(loaded), problem => Assert.Equal(Rule.Todo, problem.Rule));
        Assert.Contains(KnowledgeLint.Check(loaded), problem => problem
            .ToString()
            .EndsWith("'role' is not written yet (TODO: a " + loaded.Usable.Role.Title + " is ...); write it", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("!!!")]
    [InlineData("one two three four five")]
    public void A_title_that_cannot_name_a_file_is_refused(string title) =>
        Assert.Contains("cannot name a career", Assert.Throws<ArgumentException>(() => KnowledgeSkeleton.For(title, s_day)).Message, StringComparison.Ordinal);
}
