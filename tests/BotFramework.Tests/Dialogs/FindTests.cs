using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Dialogs;

public class FindTests
{
    private static readonly string[] _colours = ["red", "green", "blue"];
    private static readonly string[] _options = ["option A", "option B", "option C"];

    [Theory]
    [InlineData("the red one please", "red@4-6")]
    [InlineData("red and blue", "red@0-2 blue@8-11")]
    [InlineData("RED, or red!", "red@0-2")]
    [InlineData("reddish", "")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Names_are_found_where_they_stand(string said, string expected) =>
        Assert.Equal(expected, Describe(Find.FindChoices(said, _colours)));

    [Theory]
    [InlineData("option b please", "option B@0-7")]
    [InlineData("option", "")]
    [InlineData("the option I like is B", "")]
    public void All_words_of_a_name_are_needed_and_near_one_another(string said, string expected) =>
        Assert.Equal(expected, Describe(Find.FindChoices(said, _options)));

    [Fact]
    public void The_distance_between_words_can_be_changed()
    {
        Assert.Equal("option B@4-21", Describe(Find.FindChoices("the option I like is B", _options, new FindChoicesOptions { MaxTokenDistance = 3 })));
        Assert.Empty(Find.FindChoices("option or B", _options, new FindChoicesOptions { MaxTokenDistance = 0 }));
    }

    [Fact]
    public void Some_words_are_enough_if_wished()
    {
        var found = Find.FindChoices("B", _options, new FindChoicesOptions { AllowPartialMatches = true });

        Assert.Equal(("option B", 0.5f), (found.Single().Resolution.Value, found.Single().Resolution.Score));
    }

    [Fact]
    public void Words_between_lower_the_score() =>
        Assert.Equal(0.5f, Find.FindChoices("last of the one", ["last one"]).Single().Resolution.Score);

    [Fact]
    public void A_longer_name_goes_before_a_shorter_one_inside_it() =>
        Assert.Equal("machine learning@0-15", Describe(Find.FindChoices("machine learning", ["learning", "machine learning", "machine"])));

    [Fact]
    public void A_whole_name_goes_before_a_part_of_a_longer_one() =>
        Assert.Equal("red@0-2", Describe(Find.FindChoices("red", ["red apple pie", "red"], new FindChoicesOptions { AllowPartialMatches = true })));

    [Fact]
    public void Synonyms_and_button_titles_are_names()
    {
        List<Choice> choices = [new("r") { Synonyms = ["scarlet"], Action = new CardAction { Title = "crimson" } }, new() { Action = new CardAction { Title = "azure" } }];

        var found = Find.FindChoices("scarlet", choices).Single().Resolution;
        Assert.Equal(("r", 0, "scarlet", 1f), (found.Value, found.Index, found.Synonym, found.Score));
        Assert.Equal("crimson", Find.FindChoices("crimson", choices).Single().Resolution.Synonym);
        Assert.Equal(1, Find.FindChoices("azure", choices).Single().Resolution.Index);
        Assert.Empty(Find.FindChoices("crimson", choices, new FindChoicesOptions { NoAction = true }));
        Assert.Empty(Find.FindChoices("r", choices, new FindChoicesOptions { NoValue = true }));
    }

    [Fact]
    public void Values_are_reported_by_their_index_once()
    {
        List<SortedValue> values = [new() { Value = "one", Index = 7 }, new() { Value = "uno", Index = 7 }, new() { Value = "two", Index = 8 }];

        var found = Find.FindValues("two one uno", values, new FindValuesOptions { Locale = "en-us" });

        Assert.Equal([("two", 8, "value"), ("one", 7, "value")], found.Select(match => (match.Resolution.Value, match.Resolution.Index, match.TypeName)));
        Assert.All(found, match => Assert.Equal(1f, match.Resolution.Score));
        Assert.Equal("one", values[0].Value);
    }

    [Theory]
    [InlineData("A < B", 0)]
    [InlineData("A >= B", 1)]
    [InlineData("a ??? b", 2)]
    public void Values_of_the_same_words_are_told_apart_by_the_whole_text(string utterance, int index)
    {
        List<SortedValue> values = [new() { Value = "A < B", Index = 0 }, new() { Value = "A >= B", Index = 1 }, new() { Value = "A ??? B", Index = 2 }];

        var found = Find.FindValues(utterance, values).Single();

        Assert.Equal((index, 1f, 0, utterance.Length - 1, utterance), (found.Resolution.Index, found.Resolution.Score, found.Start, found.End, found.Text));
    }

    [Fact]
    public void Another_tokenizer_can_be_used()
    {
        static List<Token> Whole(string text, string locale) => [new Token { Start = 0, End = text.Length - 1, Text = text, Normalized = text }];

        Assert.Empty(Find.FindChoices("red please", _colours, new FindChoicesOptions { Tokenizer = Whole }));
        Assert.Equal("red@0-2", Describe(Find.FindChoices("red", _colours, new FindChoicesOptions { Tokenizer = Whole })));
    }

    [Fact]
    public void Null_lists_are_refused()
    {
        Assert.Throws<ArgumentNullException>("choices", () => Find.FindChoices("a", (IList<string>)null));
        Assert.Throws<ArgumentNullException>("choices", () => Find.FindChoices("a", (IList<Choice>)null));
        Assert.Throws<ArgumentNullException>("values", () => Find.FindValues("a", null));
    }

    private static string Describe(List<ModelResult<FoundChoice>> found) =>
        string.Join(' ', found.Select(match => $"{match.Resolution.Value}@{match.Start}-{match.End}"));
}
