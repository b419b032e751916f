using CareerBot.Knowledge.Recognition.Learning;

namespace CareerBot.Knowledge.Tests.Learning;

public sealed class FewExamplesTests
{
    // What people ask a library: when it is open, when something comes, whether they may keep something longer.
    private static readonly LabelledText[] s_asked =
    [
        new("when do you open on saturday", "opening_hours"), new("until when is the reading room open", "opening_hours"),
        new("are you open today", "opening_hours"), new("is the hall closed on monday", "opening_hours"),
        new("at what hour does the library close", "opening_hours"), new("when can I come to the library", "opening_hours"),
        new("when can I read in the hall on sunday", "opening_hours"), new("when is the cafe open", "opening_hours"),
        new("when can I come for the book that I ordered", "order"), new("when is the new atlas here", "order"),
        new("please order a book on birds for me", "order"), new("can you get me the atlas from the other library", "order"),
        new("I want a book from the library in the next town", "order"), new("has my order come", "order"),
        new("get the film from the reading room for me", "order"), new("when is my book from the other library here", "order"),
        new("can I have the book a week longer", "renewal"), new("please renew my three books until monday", "renewal"),
        new("I need the atlas for one more week", "renewal"), new("how often can a book be renewed", "renewal"),
        new("my books are due today can I keep them", "renewal"), new("when is my book due", "renewal"),
        new("until when can I keep the film", "renewal"), new("when is the atlas from the other library due", "renewal"),
    ];

    private static readonly ClassifierOptions s_options = new() { Calibrate = false };

    [Fact]
    public void What_few_examples_tell_is_taken_at_their_word_even_of_those_that_read_like_another_labels()
    {
        Assert.InRange(LeastLead(s_options), 1.8, 3);
        Assert.InRange(LeastLead(s_options with { Few = s_asked.Length }), 1.8, 3);
        Assert.InRange(LeastLead(s_options with { Few = s_asked.Length - 1 }), 0, 1.5);
    }

    [Fact]
    public void Most_of_what_one_did_not_tell_the_others_do() => Assert.InRange(FoundByOthers(s_options), 19, s_asked.Length);

    // How far at least an example's own label leads in a model that knows it.
    private static double LeastLead(ClassifierOptions options)
    {
        var classifier = TextClassifier.Train(s_asked, options);
        return s_asked.Min(row => classifier.Predict(row.Text).Ranked is [var first, var second, ..] && first.Label == row.Label
            ? first.Score - second.Score
            : -1);
    }

    // How many examples are found by a model that has never seen them.
    private static int FoundByOthers(ClassifierOptions options) =>
        s_asked.Count(row => TextClassifier.Train([.. s_asked.Where(other => other != row)], options).Predict(row.Text).Label == row.Label);
}
