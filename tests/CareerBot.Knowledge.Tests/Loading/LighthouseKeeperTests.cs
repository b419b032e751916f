using CareerBot.Knowledge.Loading;

namespace CareerBot.Knowledge.Tests.Loading;

/// <summary>Another career: three stages, no history, no projects.</summary>
public sealed class LighthouseKeeperTests
{
    private static readonly LoadResult s_loaded = KnowledgeLoader.TryLoad(Samples.LighthouseKeeper, Samples.LighthouseKeeperFile);

    [Fact]
    public void It_loads_without_a_problem() => Assert.Empty(s_loaded.Problems);

    [Fact]
    public void Sections_that_it_does_not_have_are_null()
    {
        var keeper = s_loaded.Usable;

        Assert.Null(keeper.History);
        Assert.Null(keeper.Responsibilities!.Projects);
        Assert.Null(keeper.Institute);
        Assert.Equal(3, keeper.Roadmap!.Stages.Count);
        Assert.Equal(3, keeper.Skills!.Items.Count);
    }

    [Fact]
    public void Small_talk_is_that_of_every_career() =>
        Assert.Contains(s_loaded.Usable.Talk, act => act is { Id: "greeting", Language: "hi" });

    [Fact]
    public void A_translated_topic_speaks_its_language_wherever_it_stands()
    {
        var keeper = s_loaded.Usable;
        var role = keeper.Find("role")!;

        Assert.Equal("प्रकाशस्तंभ रक्षक", role.In("hi").Title);
        Assert.Equal(role.Told.Answer, role.In("hi").Answer);
        Assert.Equal("Lens care", keeper.Skills!.Items[0].In("hi").Title);
        Assert.Equal(["en", "hi"], keeper.Languages);
    }

    [Fact]
    public void A_translation_reaches_the_topics_inside_sections()
    {
        var loaded = KnowledgeLoader.TryLoad(
            KnowledgeFiles.In(Samples.LighthouseKeeper).With(new Dictionary<string, byte[]>
            {
                ["lighthouse-keeper.hi.yaml"] = "format: 1\nlanguage: hi\nof: lighthouse-keeper.en.yaml\ntopics:\n  item.boat: { title: नमूना, keywords: [नमूना], shared: [नमूना बत्ती] }\n"u8.ToArray(),
            }),
            Samples.LighthouseKeeperFile);

        var item = loaded.Usable.Roadmap!.Stages[1].Items[0];
        Assert.Equal("नमूना", item.Topic.In("hi").Title);
        Assert.Equal(["नमूना बत्ती"], item.Topic.Shared);
    }

    [Fact]
    public void Spellings_of_its_own_lexicon_and_of_the_shared_ones_stand_together()
    {
        var lexicon = s_loaded.Usable.Lexicon;

        Assert.Equal("lighthouse keeper", lexicon["lhk"]);
        Assert.Equal("you", lexicon["U"]);
    }
}
