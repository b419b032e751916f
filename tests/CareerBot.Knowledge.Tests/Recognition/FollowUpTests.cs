using CareerBot.Knowledge.Recognition;

namespace CareerBot.Knowledge.Tests.Recognition;

/// <summary>Messages that lean on the talk before them.</summary>
public sealed class FollowUpTests
{
    private static readonly RecognitionContext s_context = new("roadmap", ["stage.education", "stage.skills", "stage.experience"], 0);

    [Theory]
    [InlineData("tell me more", FollowUpKind.More, "roadmap")]
    [InlineData("why?", FollowUpKind.Why, "roadmap")]
    [InlineData("the second one", FollowUpKind.Item, "stage.skills")]
    [InlineData("3", FollowUpKind.Item, "stage.experience")]
    [InlineData("next", FollowUpKind.Next, "stage.skills")]
    [InlineData("uske baad?", FollowUpKind.Next, "stage.skills")]
    public void A_follow_up_leads_on_from_the_last_topic(string text, FollowUpKind kind, string topic)
    {
        var followUp = Shipped.Recognizer.Recognize(text, s_context).FollowUp;

        Assert.NotNull(followUp);
        Assert.Equal((kind, topic), (followUp.Kind, followUp.Topic));
    }

    [Fact]
    public void And_the_skills_is_a_question_of_its_own()
    {
        var heard = Shipped.Recognizer.Recognize("and the skills?", s_context);

        Assert.Equal("skills", heard.Intent);
        Assert.Equal(FollowUpKind.Elliptic, heard.FollowUp?.Kind);
    }

    [Fact]
    public void Past_the_end_of_the_list_there_is_no_topic() =>
        Assert.Null(Shipped.Recognizer.Recognize("the ninth one", s_context).FollowUp?.Topic);

    [Fact]
    public void A_context_of_long_ago_is_none() =>
        Assert.Null(Shipped.Recognizer.Recognize("tell me more", s_context with { TurnsAgo = 30 }).FollowUp);

    [Fact]
    public void Without_a_context_there_is_no_follow_up() => Assert.Null(Shipped.Recognizer.Recognize("the second one").FollowUp);
}
