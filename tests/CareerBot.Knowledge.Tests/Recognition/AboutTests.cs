using CareerBot.Knowledge.Recognition;

namespace CareerBot.Knowledge.Tests.Recognition;

/// <summary>The years that an answer is about, from the knowledge where the question names none.</summary>
public sealed class AboutTests
{
    [Theory]
    [InlineData("perceptron")]
    [InlineData("alexnet")]
    public void A_thing_that_is_dated_has_its_year(string name)
    {
        var dated = Shipped.Knowledge.History!.Events.First(happened => happened.Year is not null
            && happened.Topic.Told.Lead.Contains(name, StringComparison.OrdinalIgnoreCase));

        Assert.Equal([new YearRange(dated.Year!.Value, dated.Year.Value)], Shipped.Recognizer.Recognize($"who made the {name}").About);
        Assert.Equal([new YearRange(dated.Year.Value, dated.Year.Value)], Shipped.Recognizer.Recognize($"{name} kab aaya").About);
    }

    [Fact]
    public void An_era_has_its_years()
    {
        var era = Shipped.Knowledge.History!.Eras.First(era => era.To is not null);

        Assert.Equal([new YearRange(era.From, era.To!.Value)], Shipped.Recognizer.Recognize("early days").About);
    }

    [Fact]
    public void A_person_has_the_years_of_all_that_person_did()
    {
        var person = Shipped.Knowledge.History!.Events.SelectMany(happened => happened.People).GroupBy(person => person).MaxBy(group => group.Count())!.Key;
        var years = Shipped.Knowledge.History.Events.Where(happened => happened.People.Contains(person))
            .Select(happened => new YearRange(happened.Year!.Value, happened.Year.Value));
        var name = Shipped.Knowledge.Terms.First(term => term.Id == person).Name;

        Assert.Equal(years, Shipped.Recognizer.Recognize($"who is {name}").About);
    }

    [Theory]
    [InlineData("what did Hinton do with Sutskever", "2012")]
    [InlineData("हिन्टन और रुमेलहार्ट ने क्या किया", "1986")]
    public void People_have_the_year_of_what_they_did_together(string text, string year) =>
        Assert.Equal([year], Shipped.Recognizer.Recognize(text).About.Select(each => each.ToString()));

    [Theory]
    [InlineData("सुत्सकेवर का योगदान बताइए", "2012")]
    [InlineData("मिन्स्की ने क्या किया", "1969")]
    [InlineData("मैककुल्लोच कौन थे", "1943")]
    [InlineData("मैकुलॉक कौन थे", "1943")]
    public void A_person_in_Devanagari_is_known_in_other_spellings(string text, string year) =>
        Assert.Equal([year], Shipped.Recognizer.Recognize(text).About.Select(each => each.ToString()));

    [Theory]
    [InlineData("when did people lose interest in neural networks", "1969")]
    [InlineData("neural network se logon ka bharosa kab utha", "1969")]
    public void What_is_asked_about_a_thing_goes_before_the_year_of_the_thing(string text, string year) =>
        Assert.Equal([year], Shipped.Recognizer.Recognize(text).About.Select(each => each.ToString()));

    [Fact]
    public void Years_that_a_question_names_go_first() =>
        Assert.Equal([new YearRange(1980, 1989)], Shipped.Recognizer.Recognize("what happened in the 1980s").About);

    [Theory]
    [InlineData("everything from 2006 onwards", "2006-")]
    [InlineData("from 2006 on, what happened", "2006-")]
    [InlineData("what did they write in 1969 on perceptrons", "1969")]
    [InlineData("starting in 1986, what happened", "1986-")]
    [InlineData("1986 - present, what happened", "1986-")]
    [InlineData("2012 se kya kya badla", "2012-")]
    [InlineData("2012 से क्या बदला", "2012-")]
    [InlineData("1986 k baad kya hua", "1986-")]
    [InlineData("what came since the year 1989", "1989-")]
    [InlineData("1986 se ab tak kya kya hua", "1986-")]
    [InlineData("1980 के बाद से क्या हुआ", "1980-")]
    [InlineData("what came after 1989", "1989-")]
    [InlineData("after 69", "1969-")]
    [InlineData("events no earlier than 1986", "1986-")]
    [InlineData("43 to 58", "1943-1958")]
    [InlineData("anything newer than 2012 in this history", "2012-")]
    [InlineData("2006 ke baad kya hua", "2006-")]
    [InlineData("2006 के बाद क्या बदला", "2006-")]
    [InlineData("what happened between 1980 and 1995", "1980-1995")]
    [InlineData("1980 se 1985 tak kya hua", "1980-1985")]
    [InlineData("1943 se 1969 tak kya hua", "1943-1969")]
    public void A_year_reaches_as_far_as_is_said(string text, string years) =>
        Assert.Equal([years], Shipped.Recognizer.Recognize(text).About.Select(each => each.ToString()));

    [Theory]
    [InlineData("what was known before 1986")]
    [InlineData("1986 se pehle kya tha")]
    [InlineData("1986 k pehle kya tha")]
    [InlineData("1986 से पहले क्या था")]
    [InlineData("1986 से पूर्व क्या था")]
    public void Before_a_year_reaches_back_to_the_first_that_is_dated(string text) =>
        Assert.Equal([new YearRange(Shipped.Knowledge.History!.Eras[0].From, 1985)], Shipped.Recognizer.Recognize(text).About);

    [Theory]
    [InlineData("what was known up to 1969")]
    [InlineData("no later than 1969")]
    [InlineData("what had been found by 1969")]
    [InlineData("1969 tak kya hua tha")]
    [InlineData("1969 तक क्या हुआ था")]
    public void Up_to_a_year_holds_that_year(string text) =>
        Assert.Equal([new YearRange(Shipped.Knowledge.History!.Eras[0].From, 1969)], Shipped.Recognizer.Recognize(text).About);

    [Theory]
    [InlineData("when was backpropagation invented", "1986")]
    [InlineData("CNN kab aaya", "1989")]
    [InlineData("when did hinton come with DBN", "2006")]
    [InlineData("who introduced DBN", "2006")]
    [InlineData("why are CNNs a milestone", "")]
    public void A_thing_that_one_event_names_is_of_its_year_when_it_is_asked_for(string text, string years) =>
        Assert.Equal(years, string.Join(',', Shipped.Recognizer.Recognize(text).About));

    [Fact]
    public void A_person_or_thing_in_a_decade_has_a_year()
    {
        Assert.Equal(["1989"], Shipped.Recognizer.Recognize("what did lecun show in the eighties").About.Select(each => each.ToString()));
        Assert.Equal(["1969"], Shipped.Recognizer.Recognize("60 ke dashak mein minsky aur papert ne kya likha").About.Select(each => each.ToString()));
        Assert.Equal(["1980-1989"], Shipped.Recognizer.Recognize("what went on with neural networks in the eighties").About.Select(each => each.ToString()));
    }

    [Theory]
    [InlineData("when was tensorflow released")]
    [InlineData("GAN kab aaya tha")]
    [InlineData("in which year did transformers come")]
    [InlineData("which skills do I need")]
    public void Where_the_knowledge_gives_no_year_none_is_stated(string text) => Assert.Empty(Shipped.Recognizer.Recognize(text).About);

    [Theory]
    [InlineData("unnees sau athavan me kya hua", "1958 me kya hua")]
    [InlineData("nineteen forty three, what happened", "1943, what happened")]
    [InlineData("उन्नीस सौ छियासी में क्या हुआ", "1986 में क्या हुआ")]
    public void A_year_in_words_is_understood_as_one_in_digits(string spelled, string digits) =>
        Assert.Equal(Shipped.Recognizer.Recognize(digits).Decision, Shipped.Recognizer.Recognize(spelled).Decision);

    [Fact]
    public void What_lasts_has_no_last_year() => Assert.Equal("2000-", new YearRange(2000, YearRange.Lasting).ToString());
}
