using CareerBot.Knowledge.Loading;
using CareerBot.Knowledge.Model;
using CareerBot.Knowledge.Recognition;

namespace CareerBot.Knowledge.Tests.Recognition;

/// <summary>Questions of the kinds that the notes answer, about a subject that they do not cover.</summary>
public sealed class OtherSubjectTests
{
    [Theory]
    [InlineData("which skills does a nurse need")]
    [InlineData("important milestones of chess")]
    [InlineData("good projects for flutter beginners")]
    [InlineData("what happened in cricket in the 1950s")]
    [InlineData("what does a devops engineer do on a normal day")]
    [InlineData("business analyst banne ke liye kya seekhna hoga")]
    [InlineData("chef banne ke liye kya karna padega")]
    [InlineData("शतरंज का इतिहास बताइए")]
    public void Another_subject_is_not_answered(string text) =>
        Assert.False(Shipped.Recognizer.Recognize(text).Decision is Decision.Answer, text);

    [Theory]
    [InlineData("can a chef become a deep learning engineer")]
    [InlineData("can a business analyst enter this field")]
    [InlineData("is it possible for psychology graduates")]
    [InlineData("roadmap for someone from a web development background")]
    [InlineData("does deep learning have projects in agriculture")]
    [InlineData("main teacher hu, mujhe kaun si skills chahiye")]
    public void What_somebody_is_or_has_done_is_no_other_subject(string text) =>
        Assert.True(Shipped.Recognizer.Recognize(text).Decision is Decision.Answer, text);

    [Fact]
    public void The_career_itself_is_no_other_subject()
    {
        var files = KnowledgeFiles.In(Samples.LighthouseKeeper).With(new Dictionary<string, byte[]>
        {
            ["shared/lexicon.en.yaml"] = "format: 1\nlanguage: en\ncues:\n  other: [lighthouse keeper, nurse]\n"u8.ToArray(),
        });

        var others = KnowledgeSource.From(KnowledgeLoader.TryLoad(files, Samples.LighthouseKeeperFile).Usable).Cues[CueKinds.Other];
        Assert.Contains("nurse", others);
        Assert.DoesNotContain("lighthouse keeper", others);
    }

    [Fact]
    public void It_is_explained() => Assert.Contains(
        Shipped.Recognizer.Explain("important milestones of chess").Explanation!.Contenders,
        contender => contender.Label == "none" && contender.Keywords.Any(keyword => keyword.What == "(another subject)" && keyword.Weight > 0));
}
