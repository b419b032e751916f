using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Builder;

public class StateContentTests
{
    public static TheoryData<string, Action<DialogState>> Changes => new()
    {
        { "a dialog leaves", state => state.DialogStack.RemoveAt(0) },
        { "another id", state => Top(state).Id = "other" },
        { "another version", state => Top(state).Version = "2" },
        { "a value of the dialog", state => Top(state).State["text"] = "b" },
        { "a new value of the dialog", state => Top(state).State["new"] = null },
        { "a fraction", state => Top(state).State["share"] = 0.75 },
        { "not a number", state => Top(state).State["share"] = double.NaN },
        { "an entry of a list", state => ((List<object>)Top(state).State["list"])[1] = 3L },
        { "an entry of a map of texts", state => ((Dictionary<string, string>)Top(state).State["texts"])["a"] = "c" },
        { "a token", state => ((JObject)Top(state).State["token"])["deep"]["er"] = 2 },
        { "an object of the bot's", state => ((Profile)Top(state).State["profile"]).Name = "Ravi" },
        { "a list of objects", state => ((List<Profile>)Top(state).State["profiles"])[0].Name = "Ravi" },
        { "the question", state => Options(state).Prompt.Text = "again?" },
        { "data of the question", state => Options(state).Prompt.ChannelData = new { other = 1 } },
        { "no second question", state => Options(state).RetryPrompt = null },
        { "the style", state => Options(state).Style = ListStyle.List },
        { "the validations", state => Options(state).Validations = "v" },
        { "the language", state => Options(state).RecognizeLanguage = "en" },
        { "one choice less", state => Options(state).Choices.RemoveAt(0) },
        { "the value of a choice", state => Options(state).Choices[0].Value = "x" },
        { "a synonym", state => Options(state).Choices[0].Synonyms.Add("x") },
        { "the button of a choice", state => Options(state).Choices[0].Action.Title = "x" },
        { "a dialog inside", state => ((DialogState)Top(state).State["dialogs"]).DialogStack[0].State["step"] = 2L },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_anywhere_in_dialogs_is_seen(string what, Action<DialogState> change)
    {
        var state = State();
        Assert.Equal(StateContent.Of(State()), StateContent.Of(state));

        change(state);

        Assert.False(StateContent.Of(State()).AsSpan().SequenceEqual(StateContent.Of(state)), what);
    }

    [Fact]
    public void Classes_derived_from_the_dialogs_classes_are_looked_into_as_they_are()
    {
        var (before, after) = (new MyOptions { Mine = 1 }, new MyOptions { Mine = 2 });

        Assert.NotEqual(StateContent.Of(before), StateContent.Of(after));
        Assert.Equal(StateContent.Of(before), StateContent.Of(new MyOptions { Mine = 1 }));
    }

    [Fact]
    public void A_value_that_holds_itself_is_refused()
    {
        var map = new Dictionary<string, object>();
        map["self"] = new List<object> { map };

        Assert.ThrowsAny<JsonException>(() => StateContent.Of(map));
    }

    private static DialogInstance Top(DialogState state) => state.DialogStack[0];

    private static PromptOptions Options(DialogState state) => (PromptOptions)Top(state).State["options"];

    private static DialogState State() => new(
    [
        new DialogInstance
        {
            Id = "top",
            Version = "1",
            State = new Dictionary<string, object>
            {
                ["text"] = "a",
                ["share"] = 0.5,
                ["list"] = new List<object> { 1L, 2L },
                ["texts"] = new Dictionary<string, string> { ["a"] = "b" },
                ["token"] = JObject.Parse("""{"deep":{"er":1}}"""),
                ["profile"] = new Profile { Name = "Asha" },
                ["profiles"] = new List<Profile> { new() { Name = "Asha" } },
                ["options"] = new PromptOptions
                {
                    Prompt = new Activity { Text = "which?", ChannelData = new { one = 1 } },
                    RetryPrompt = new Activity { Text = "again" },
                    Choices = [new Choice("a") { Synonyms = ["b"], Action = new CardAction { Title = "A" } }, new Choice("c")],
                },
                ["dialogs"] = new DialogState([new DialogInstance { Id = "inner", State = new Dictionary<string, object> { ["step"] = 1L } }]),
            },
        },
    ]);

    private sealed class Profile
    {
        public string Name { get; set; }
    }

    private sealed class MyOptions : PromptOptions
    {
        public int Mine { get; set; }
    }
}
