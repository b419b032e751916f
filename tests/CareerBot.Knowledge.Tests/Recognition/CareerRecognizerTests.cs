using CareerBot.Knowledge.Recognition;

namespace CareerBot.Knowledge.Tests.Recognition;

/// <summary>What the recognizer makes of messages of every kind.</summary>
public sealed class CareerRecognizerTests
{
    private static CareerRecognizer Recognizer => Shipped.Recognizer;

    [Theory]
    [InlineData("what does a deep learning engineer do?", "responsibilities")]
    [InlineData("which skills do i need", "skills")]
    [InlineData("deep learning engineer kaise bane", "roadmap")]
    [InlineData("डीप लर्निंग का इतिहास बताइए", "history")]
    [InlineData("ROADMAP!!!", "roadmap")]
    [InlineData("😀 roadmap 😀", "roadmap")]
    [InlineData("what is the salry of a dl enginer", "none")]
    [InlineData("recipe for paneer butter masala", "none")]
    [InlineData("42", "none")]
    [InlineData("helppppp", "help")]
    [InlineData("thanksssss", "thanks")]
    [InlineData("how accurate was AlexNet in percent", "none")]
    [InlineData("who is the father of AI", "none")]
    [InlineData("will AI replace programmers some day", "none")]
    [InlineData("how does Netflix know which film I like", "none")]
    [InlineData("is Python slow compared with Java", "none")]
    public void A_message_gets_the_intent_that_a_person_would_give_it(string text, string intent) => Assert.Equal(intent, Recognizer.Recognize(text).Intent);

    [Fact]
    public void A_greeting_before_a_question_is_set_aside()
    {
        var heard = Recognizer.Recognize("hi, what does a deep learning engineer do?");

        Assert.Equal(["greeting"], heard.Acts);
        Assert.Equal("responsibilities", heard.Intent);
    }

    [Theory]
    [InlineData("thank you for all of that")]
    [InlineData("thanks for explaining it so nicely")]
    [InlineData("okay thanks madam ji")]
    [InlineData("perfect, that answers my question")]
    [InlineData("thanks, that is enough for me")]
    public void Thanks_for_something_are_thanks(string text) => Assert.Equal("thanks", Recognizer.Recognize(text).Intent);

    [Fact]
    public void Two_questions_in_one_message_are_both_understood()
    {
        var heard = Recognizer.Recognize("which skills do i need? and also what is the history of deep learning");

        Assert.Equal(["skills", "history"], heard.Parts.Select(part => part.Intent));
    }

    [Theory]
    [InlineData("I don't want the maths part")]
    [InlineData("maths nahi chahiye")]
    public void What_is_refused_by_name_is_not_answered(string text)
    {
        var heard = Recognizer.Recognize(text);

        Assert.NotEmpty(heard.Refused);
        Assert.False(heard.Decision is Decision.Answer answer && heard.Refused.Contains(answer.Topic));
    }

    [Fact]
    public void Salary_is_out_of_scope_by_name() =>
        Assert.StartsWith(
            "oos.",
            Assert.IsType<Decision.OutOfScope>(Recognizer.Recognize("how much salary will i get").Decision).Topic,
            StringComparison.Ordinal);

    [Fact]
    public void Steering_words_count_only_as_the_whole_message()
    {
        Assert.IsType<Decision.Act>(Recognizer.Recognize("next").Decision);
        Assert.IsNotType<Decision.Act>(Recognizer.Recognize("next to my college there is a course on python, should i join it or learn alone").Decision);
    }

    // Both are like an act's examples and mean none: "go back to what was before", "cancel my last question".
    [Theory]
    [InlineData("before 1943")]
    [InlineData("last")]
    public void A_year_and_a_single_known_word_steer_nothing(string text) =>
        Assert.False(Recognizer.Recognize(text).Decision is Decision.Act { Id: "back" or "cancel" });

    [Theory]
    [InlineData("19866")]
    [InlineData("what happened in 19866")]
    [InlineData("who won in 20122")]
    public void A_number_is_not_taken_for_a_year_that_looks_like_it(string text)
    {
        var heard = Recognizer.Recognize(text);

        Assert.Null(heard.Years);
        Assert.DoesNotContain(heard.About, years => years.From is 1986 or 2012);
    }

    [Fact]
    public void A_year_is_found_with_its_place()
    {
        var heard = Recognizer.Recognize("what happened in 1986?");

        Assert.Equal(new YearRange(1986, 1986), heard.Years);
        Assert.Contains(heard.Entities, entity => heard.Text.Substring(entity.Start, entity.Length) == "1986");
    }

    [Fact]
    public void People_and_tools_are_found_with_their_places()
    {
        var heard = Recognizer.Recognize("Did Hinton use PyTorch?");

        Assert.Equal(["Hinton", "PyTorch"], heard.Entities.Select(entity => heard.Text.Substring(entity.Start, entity.Length)));
        Assert.Equal(["person", "framework"], heard.Entities.Select(entity => entity.Kind));
    }

    [Theory]
    [InlineData("CNN")]
    [InlineData("RNN")]
    [InlineData("GAN")]
    public void One_name_is_never_turned_into_another(string name) =>
        Assert.Contains(Recognizer.Recognize($"what is a {name}").Entities, entity => entity.Id.Equals(name, StringComparison.OrdinalIgnoreCase));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("?!...")]
    [InlineData("\u0000\u0001\uFFFF")]
    [InlineData("\uD800 half of a pair")]
    public void Text_without_words_is_unknown(string text) => Assert.Equal("none", Recognizer.Recognize(text).Intent);

    [Fact]
    public void A_very_long_text_is_read_up_to_a_bound()
    {
        var heard = Recognizer.Recognize(string.Concat(Enumerable.Repeat("roadmap and skills ", 100_000)));

        Assert.Equal(2000, heard.Text.Length);
    }

    [Fact]
    public void The_language_is_told_by_script_and_words()
    {
        Assert.Equal("en", Recognizer.Recognize("which skills do I need").Language);
        Assert.Equal("hinglish", Recognizer.Recognize("kaun si skills chahiye mujhe").Language);
        Assert.Equal("hi", Recognizer.Recognize("कौन सी स्किल्स चाहिए").Language);
    }

    [Fact]
    public void Without_an_example_in_scope_there_is_nothing_to_learn() =>
        Assert.Throws<ArgumentException>(() => new CareerRecognizer(new RecognizerSource { Topics = [] }));

    [Fact]
    public void What_cannot_be_learned_from_is_refused_before_the_learning() =>
        // Not by the task: whoever starts with it is to be told, not the first person who asks.
        Assert.Throws<ArgumentException>(() => { _ = CareerRecognizer.LearnAsync(new RecognizerSource { Topics = [] }); });

    [Fact]
    public async Task What_is_learned_in_the_background_is_the_same()
    {
        static SourceTopic Topic(string id, params string[] examples) =>
            new(id, id, SourceKind.Topic) { Words = [new SourceWords("en") { Examples = examples }] };
        var source = new RecognizerSource { Topics = [Topic("lamp", "how do i light the lamp", "the lamp is dark"), Topic("fog", "when does the horn sound", "what about fog")] };

        var (here, aside) = (new CareerRecognizer(source), await CareerRecognizer.LearnAsync(source));

        Assert.NotEmpty(here.Recognize("who lights the lamp in fog").Topics);
        Assert.Equal(here.Recognize("who lights the lamp in fog").Topics, aside.Recognize("who lights the lamp in fog").Topics);
    }

    [Theory]
    [InlineData("hjkl yuiop")]
    [InlineData("kjhg yuiop")]
    [InlineData("uiop")]
    [InlineData("asdf qwer")]
    [InlineData("blorp flim")]
    public void Words_that_nobody_knows_are_nothing_by_name(string text) =>
        Assert.IsType<Decision.Unknown>(Shipped.Recognizer.Recognize(text).Decision);

    [Theory]
    [InlineData("I am a maintenance engineer at a cement factory. I have ten years of experience with kilns and motors and now my company is bringing AI based monitoring. I would like to move towards this line. Which skills should I build?")]
    [InlineData("I work as a nurse in a government hospital and my night shifts leave me some free hours. I have always loved numbers. Tell me which skills a deep learning engineer must have.")]
    public void What_a_person_tells_first_is_no_part_of_what_is_asked_last(string story)
    {
        var result = Shipped.Recognizer.Recognize(story);

        Assert.Equal("skills", result.Intent);
        Assert.Empty(result.Parts);
    }
}
