using System.Globalization;
using CareerBot.Dialogs.Conversation;
using CareerBot.Dialogs.History;
using CareerBot.Dialogs.Quiz;
using CareerBot.Dialogs.Tests.Replies;
using CareerBot.Knowledge.Model;

namespace CareerBot.Dialogs.Tests.Quiz;

/// <summary>Questions are drawn from the notes and from nothing else, the same ones for the same number.</summary>
public sealed class QuizMakerTests
{
    private const int Seeds = 300;

    private static readonly QuizMaker s_maker = new(TestConversation.Shipped.Knowledge, Words.Fallback);

    private static IEnumerable<QuizQuestion> Many => Enumerable.Range(1, Seeds).SelectMany(seed => s_maker.Make(seed).Questions);

    [Fact]
    public void The_same_number_draws_the_same_quiz_and_others_draw_others()
    {
        Assert.Equal(Told(s_maker.Make(7)), Told(s_maker.Make(7)));
        Assert.True(Enumerable.Range(1, Seeds).Select(seed => Told(s_maker.Make(seed))).Distinct().Count() > Seeds / 2);
    }

    [Fact]
    public void Every_quiz_has_five_questions_of_several_kinds_with_different_answers_one_of_which_is_right()
    {
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var questions = s_maker.Make(seed).Questions;
            Assert.Equal(QuizMaker.Length, questions.Count);
            Assert.True(questions.Select(question => question.Kind).Distinct().Count() >= 4);
            Assert.Equal(questions.Count, questions.Select(question => question.Topic).Distinct().Count());
            Assert.All(questions, question =>
            {
                Assert.InRange(question.Options.Count, 2, 3);
                Assert.Equal(question.Options.Count, question.Options.Distinct(StringComparer.OrdinalIgnoreCase).Count());
                Assert.InRange(question.Answer, 0, question.Options.Count - 1);
            });
        }
    }

    [Fact]
    public void All_kinds_of_question_are_asked() =>
        Assert.Equal(["deed", "era", "event", "milestone", "people", "year"], Many.Select(question => question.Kind).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void The_right_answer_is_what_the_notes_say_and_the_others_are_not()
    {
        var history = TestConversation.Shipped.Knowledge.History!;
        foreach (var question in Many.Where(question => question.Kind != "milestone"))
        {
            var happened = history.Events.Single(each => each.Topic.Id.Value == question.Topic);
            var fitting = question.Options.Where(option => Fits(history, happened, question, option));
            Assert.Equal([question.Options[question.Answer]], fitting);
        }
    }

    [Fact]
    public void What_has_no_year_is_asked_for_none()
    {
        var undated = TestConversation.Shipped.Knowledge.History!.Events.Where(each => each.Year is null).Select(each => each.Topic.Id.Value).ToHashSet();

        Assert.DoesNotContain(Many, question => undated.Contains(question.Topic));
    }

    [Fact]
    public void Wrong_years_are_of_the_same_era_where_it_has_others()
    {
        var history = TestConversation.Shipped.Knowledge.History!;
        foreach (var question in Many.Where(question => question.Kind == "year"))
        {
            var happened = history.Events.Single(each => each.Topic.Id.Value == question.Topic);
            var wrong = question.Options.Where((_, at) => at != question.Answer).Select(int.Parse).ToList();
            var own = history.Events.Count(each => each.Era == happened.Era && each.Year is not null) - 1;
            Assert.Equal(Math.Min(own, wrong.Count), wrong.Count(year => history.Events.First(each => each.Year == year).Era == happened.Era));
        }
    }

    [Fact]
    public void Everything_in_a_question_stands_in_the_notes()
    {
        var notes = new Notes(TestConversation.Shipped);

        Assert.All(Many.SelectMany(question => question.Options.Append(question.Asked)).Distinct(), said => Assert.True(notes.Names(said), said));
    }

    [Fact]
    public void A_career_without_a_history_has_no_quiz()
    {
        Assert.False(new QuizMaker(TestConversation.Lighthouse.Knowledge, Words.Fallback).CanAsk);
        Assert.True(s_maker.CanAsk);
    }

    private static bool Fits(Knowledge.Model.History history, HistoryEvent happened, QuizQuestion question, string option) => question.Kind switch
    {
        "year" => option == happened.Year?.ToString(CultureInfo.InvariantCulture),
        "event" => HistoryNames.Bare(happened, Words.Fallback) == option,
        "people" => option.Split(", ").Order().SequenceEqual(happened.People.Select(Person).Order()),
        "deed" => history.Events.Any(each => HistoryNames.Bare(each, Words.Fallback) == option && each.People.Select(Person).Contains(question.Asked)),
        "era" => history.Eras.Single(era => era.Topic.Id == happened.Era).Topic.Told.Title == option,
        _ => false,
    };

    private static string Person(string id) => TestConversation.Shipped.Knowledge.Terms.First(term => term.Id == id).Name;

    private static string Told(QuizForm form) =>
        string.Join('\n', form.Questions.Select(question => $"{question.Kind} {question.Asked} {string.Join('/', question.Options)} {question.Answer}"));
}
