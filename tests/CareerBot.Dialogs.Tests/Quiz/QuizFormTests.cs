using CareerBot.Dialogs.Conversation;
using CareerBot.Dialogs.Quiz;

namespace CareerBot.Dialogs.Tests.Quiz;

/// <summary>The course of a quiz: what was missed comes once more, back takes an answer away.</summary>
public sealed class QuizFormTests
{
    private static readonly QuizForm s_begun = new QuizMaker(TestConversation.Shipped.Knowledge, Words.Fallback).Make(7);

    [Fact]
    public void All_right_ends_after_the_first_round()
    {
        var end = Enumerable.Range(0, QuizMaker.Length).Aggregate(s_begun, (form, _) => form.Answered(isRight: true));

        Assert.Null(end.Waiting());
        Assert.Equal((QuizMaker.Length, 0, false), (end.Right, end.RightLater, end.IsSecondRound));
    }

    [Fact]
    public void What_was_missed_is_asked_once_more_and_not_again()
    {
        var second = Enumerable.Range(0, QuizMaker.Length).Aggregate(s_begun, (form, at) => form.Answered(isRight: at % 2 == 0));
        Assert.Equal((3, true), (second.Right, second.IsSecondRound));
        Assert.Equal([1, 3], second.Open);

        var end = second.Answered(isRight: true).Answered(isRight: false);
        Assert.Null(end.Waiting());
        Assert.Equal((3, 1), (end.Right, end.RightLater));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Back_takes_the_last_answer_away(bool wasRight)
    {
        var back = s_begun.Answered(isRight: true).Answered(wasRight).Back()!;

        Assert.Equal(s_begun.Questions[1], back.Waiting());
        Assert.Equal(1, back.Right);
        Assert.Empty(back.Missed);
        Assert.Null(s_begun.Back());
    }
}
