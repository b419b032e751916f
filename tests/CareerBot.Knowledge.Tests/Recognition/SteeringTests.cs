using CareerBot.Knowledge.Recognition;

namespace CareerBot.Knowledge.Tests.Recognition;

/// <summary>Lists, refusals and stories: what of a message is asked.</summary>
public sealed class SteeringTests
{
    [Theory]
    [InlineData("tell me the role, the projects and the roadmap", "role", "projects", "roadmap")]
    [InlineData("projects? skills? future?", "projects", "skills", "future")]
    [InlineData("history / skills", "history", "skills")]
    [InlineData("eligibility, duration, fees, syllabus and placement record", "roadmap", "none", "none", "none", "none")]
    [InlineData("which skills, which degree, how much salary", "skills", "roadmap", "none")]
    [InlineData("skills aur salary bata do", "skills", "none")]
    [InlineData("काम क्या है, सैलरी कितनी, भविष्य कैसा", "responsibilities", "none", "future")]
    public void Every_subject_of_a_list_is_a_part(string text, params string[] labels) =>
        Assert.Equal(labels, Shipped.Recognizer.Recognize(text).Parts.Select(part => part.Intent));

    [Theory]
    [InlineData("python, numpy and pandas")]
    [InlineData("which skills do I need?")]
    [InlineData("is the AI and DS branch good for this")]
    public void A_list_of_one_kind_or_a_name_that_joins_is_one_question(string text) => Assert.Empty(Shipped.Recognizer.Recognize(text).Parts);

    [Theory]
    [InlineData("what is the difference between machine learning and deep learning")]
    [InlineData("how is the difference between AI, ML and DL told")]
    [InlineData("compare the machine learning engineer and the deep learning engineer")]
    public void Two_things_that_are_compared_are_one_question(string text) => Assert.Empty(Shipped.Recognizer.Recognize(text).Parts);

    [Fact]
    public void A_question_behind_a_comparison_is_one_more() => Assert.Equal(
        ["role", "roadmap"],
        Shipped.Recognizer.Recognize("what is the difference between a machine learning engineer and a deep learning engineer, and what is the roadmap?").Parts
            .Select(part => part.Intent));

    [Theory]
    [InlineData("what is alexnet and who made it", "highlight.alexnet", "event.2012")]
    [InlineData("what does a DL engineer do and is it stressful", "responsibilities", "oos.work-life")]
    [InlineData("what does a DL engineer do and is it a good career", "responsibilities", "circ.worth")]
    public void A_question_that_leans_on_the_one_before_is_asked_of_what_that_names(string text, params string[] topics) =>
        Assert.Equal(topics, Shipped.Recognizer.Recognize(text).Parts.Select(part => part.Decision.Told()));

    [Theory]
    [InlineData("what is linear algebra and where is it used")]
    [InlineData("pytorch kya hai aur iska use")]
    [InlineData("what is data preprocessing and why needed")]
    [InlineData("what is numpy and is it compulsory")]
    public void A_question_that_leans_on_the_one_before_and_asks_the_same_is_one_question(string text) =>
        Assert.Empty(Shipped.Recognizer.Recognize(text).Parts);

    [Theory]
    [InlineData("not the history, the skills", "skills", "history")]
    [InlineData("I don't want the role, tell me the history", "history", "role")]
    [InlineData("projects nahi, skills batao", "skills", "projects")]
    public void What_is_refused_before_a_pause_is_not_asked(string text, string asked, string refused)
    {
        var result = Shipped.Recognizer.Recognize(text);

        Assert.Equal(asked, result.Intent);
        Assert.Contains(result.Refused, id => id.EndsWith(refused, StringComparison.Ordinal));
        Assert.Empty(result.Parts);
    }

    [Theory]
    [InlineData("please don't start over")]
    [InlineData("do not forget me")]
    [InlineData("please don't delete my data")]
    [InlineData("I don't need any help")]
    [InlineData("mujhe help nahi chahiye")]
    [InlineData("mera data delete mat karo")]
    [InlineData("मुझे मदद नहीं चाहिए")]
    public void A_command_that_is_refused_is_none(string text) => Assert.Equal(new Decision.Act("keep"), Shipped.Recognizer.Recognize(text).Decision);

    [Theory]
    [InlineData("never mind, cancel it", "cancel")]
    [InlineData("delete my data", "forget-me")]
    [InlineData("I don't want to live", "distress")]
    public void Others_do_as_they_say(string text, string act) => Assert.Equal(new Decision.Act(act), Shipped.Recognizer.Recognize(text).Decision);

    [Fact]
    public void What_is_told_of_the_person_is_no_question()
    {
        var result = Shipped.Recognizer.Recognize("I work as a maintenance technician in a sugar mill. I have two small children. Which skills do I need?");

        Assert.Equal("skills", result.Intent);
        Assert.Empty(result.Parts);
    }
}
