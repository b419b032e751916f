using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Dialogs;

public class PromptTests
{
    [Fact]
    public async Task Text_is_asked_for_and_returned()
    {
        var stage = new Stage(Waterfall(new TextPrompt("ask"), "Name?"));

        await stage.Play().Send("hi").AssertReply("Name?").Send("Asha").AssertReply("Asha").StartTestAsync();
    }

    [Fact]
    public Task An_empty_answer_is_asked_again() =>
        new Stage(Waterfall(new TextPrompt("ask"), "Name?", "Your name, please.")).Play()
            .Send("hi").AssertReply("Name?")
            .Send(new Activity { Type = ActivityTypes.Message, Text = "" }).AssertReply("Your name, please.")
            .Send("Asha").AssertReply("Asha")
            .StartTestAsync();

    [Fact]
    public Task Without_a_retry_prompt_the_question_comes_again() =>
        new Stage(Waterfall(new NumberPrompt<int>("ask"), "How many?")).Play()
            .Send("hi").AssertReply("How many?")
            .Send("some").AssertReply("How many?")
            .Send("12").AssertReply("12")
            .StartTestAsync();

    [Fact]
    public Task The_validator_decides_and_may_change_the_value() =>
        new Stage(Waterfall(new TextPrompt("ask", ShoutAsync), "Name?", "Longer!")).Play()
            .Send("hi").AssertReply("Name?")
            .Send("x").AssertReply("Longer!")
            .Send("Asha").AssertReply("ASHA after 2")
            .StartTestAsync();

    [Fact]
    public Task A_validator_that_speaks_keeps_the_retry_prompt_silent() =>
        new Stage(Waterfall(new TextPrompt("ask", ComplainAsync), "Name?", "Longer!")).Play()
            .Send("hi").AssertReply("Name?")
            .Send("x").AssertReply("Too short.")
            .AssertNoReply(timeout: 20)
            .StartTestAsync();

    [Fact]
    public Task A_validator_sees_answers_that_were_not_understood() =>
        new Stage(Waterfall(new NumberPrompt<int>("ask", (prompt, _) =>
            {
                prompt.Recognized.Value = prompt.Recognized.Succeeded ? prompt.Recognized.Value : prompt.AttemptCount * 100;
                return Task.FromResult(prompt.AttemptCount > 1);
            }),
            "How many?")).Play()
            .Send("hi").AssertReply("How many?")
            .Send("some").AssertReply("How many?")
            .Send("some more").AssertReply("200")
            .StartTestAsync();

    [Fact]
    public Task A_validator_knows_the_options_and_keeps_its_own_state() =>
        new Stage(new WaterfallDialog("steps",
            [
                (step, cancellationToken) => step.PromptAsync(
                    "ask",
                    new PromptOptions { Prompt = MessageFactory.Text("Word?"), Validations = "abc" },
                    cancellationToken),
                Stage.Tell(step => $"{step.Result}"),
            ]),
            new TextPrompt("ask", (prompt, _) =>
            {
                prompt.State["said"] = $"{(prompt.State.TryGetValue("said", out var said) ? said : "")}{prompt.Context.Activity.Text}";
                prompt.Recognized.Value = (string)prompt.State["said"];
                return Task.FromResult(prompt.Recognized.Value == (string)prompt.Options.Validations);
            })).Play()
            .Send("hi").AssertReply("Word?")
            .Send("a").AssertReply("Word?")
            .Send("b").AssertReply("Word?")
            .Send("c").AssertReply("abc")
            .StartTestAsync();

    [Fact]
    public async Task What_is_not_a_message_is_no_answer()
    {
        var stage = new Stage(Waterfall(new TextPrompt("ask"), "Name?"));

        await stage.Play()
            .Send("hi").AssertReply("Name?")
            .Send(new Activity { Type = ActivityTypes.Event, Name = "tick" }).AssertNoReply(timeout: 20)
            .StartTestAsync();

        Assert.Equal(DialogTurnStatus.Waiting, stage.Result.Status);
    }

    [Fact]
    public Task Questions_say_that_they_expect_an_answer_unless_they_say_otherwise() =>
        new Stage(new WaterfallDialog("steps",
            [
                (step, cancellationToken) => step.PromptAsync(
                    "ask",
                    new PromptOptions { Prompt = new Activity { Type = "message", Text = "Name?" } },
                    cancellationToken),
                (step, cancellationToken) => step.PromptAsync(
                    "ask",
                    new PromptOptions { Prompt = MessageFactory.Text("Town?", inputHint: InputHints.IgnoringInput) },
                    cancellationToken),
            ]),
            new TextPrompt("ask")).Play()
            .Send("hi").AssertReply(reply => Assert.Equal(InputHints.ExpectingInput, ((Activity)reply).InputHint))
            .Send("Asha").AssertReply(reply => Assert.Equal(InputHints.IgnoringInput, ((Activity)reply).InputHint))
            .StartTestAsync();

    [Fact]
    public async Task A_prompt_begins_with_prompt_options_only()
    {
        var stage = new Stage(new TextPrompt("ask"));

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>("options", () => stage.SendAsync("hi"));
        await Assert.ThrowsAsync<ArgumentNullException>("dc", () => new TextPrompt("ask").BeginDialogAsync(null, new PromptOptions()));
        await Assert.ThrowsAsync<ArgumentNullException>("dc", () => new TextPrompt("ask").ContinueDialogAsync(null));
        await Assert.ThrowsAsync<ArgumentNullException>("turnContext", () => new TextPrompt("ask").RepromptDialogAsync(null, new DialogInstance()));
    }

    [Fact]
    public void A_prompt_has_an_id()
    {
        Assert.Throws<ArgumentNullException>("dialogId", () => new TextPrompt(null));
        Assert.Throws<ArgumentNullException>("dialogId", () => new AttachmentPrompt(""));
        Assert.Throws<ArgumentNullException>("dialogId", () => new NumberPrompt<int>(""));
        Assert.Throws<ArgumentNullException>("dialogId", () => new ConfirmPrompt(""));
        Assert.Throws<ArgumentNullException>("dialogId", () => new ChoicePrompt(""));
        Assert.Throws<ArgumentNullException>("dialogId", () => new DateTimePrompt(""));
    }

    [Fact]
    public async Task A_prompt_without_a_question_just_waits()
    {
        var stage = new Stage(new TextPrompt("ask")) { Options = new PromptOptions() };

        await stage.Play().Send("hi").AssertNoReply(timeout: 20).Send("Asha").StartTestAsync();

        Assert.Equal("Asha", stage.Result.Result);
    }

    [Fact]
    public Task A_prompt_asks_again_when_a_dialog_above_it_has_ended() =>
        new Stage(Waterfall(new TextPrompt("ask"), "Name?"), new Probe("aside")).Play(async dc =>
        {
            var inner = dc.Child ?? dc;
            return dc.Context.Activity.Text switch
            {
                "hi" => await dc.BeginDialogAsync("survey"),
                "help" => await inner.BeginDialogAsync("aside"),
                _ => await dc.ContinueDialogAsync(),
            };
        })
            .Send("hi").AssertReply("Name?")
            .Send("help")
            .Send("end").AssertReply("Name?")
            .Send("Asha").AssertReply("Asha")
            .StartTestAsync();

    [Fact]
    public Task Attachments_are_asked_for_and_returned() =>
        new Stage(new WaterfallDialog("steps",
            [Stage.Ask("ask", "File?", "A file!"), Stage.Tell(step => ((IList<Attachment>)step.Result)[0].Name)]),
            new AttachmentPrompt("ask")).Play()
            .Send("hi").AssertReply("File?")
            .Send("none").AssertReply("A file!")
            .Send(new Activity { Type = ActivityTypes.Message, Attachments = [new Attachment { Name = "cv.pdf", ContentType = "application/pdf" }] }).AssertReply("cv.pdf")
            .StartTestAsync();

    [Fact]
    public Task A_bot_can_have_prompts_of_its_own() =>
        new Stage(
            new WaterfallDialog("steps", [Stage.Ask("ask", "Letter?", "A letter!"), Stage.Tell(step => $"{step.Result}")]), new LetterPrompt("ask")).Play()
            .Send("hi").AssertReply("Letter?")
            .Send("none").AssertReply("A letter!")
            .Send("x").AssertReply("X")
            .StartTestAsync();

    [Fact]
    public async Task Options_and_state_restored_as_JSON_are_what_they_were()
    {
        var options = new PromptOptions { Prompt = MessageFactory.Text("Name?"), RetryPrompt = MessageFactory.Text("Longer!") };
        var stage = new Stage(new TextPrompt("ask", ShoutAsync));

        await stage.Play(async dc =>
        {
            dc.Stack.Add(new DialogInstance
            {
                Id = "ask",
                State = new Dictionary<string, object> { ["options"] = JObject.FromObject(options), ["state"] = JObject.Parse("{\"AttemptCount\":3}") },
            });
            await dc.ContinueDialogAsync();
            Assert.IsType<PromptOptions>(dc.ActiveDialog.State["options"]);
            return await dc.ContinueDialogAsync();
        }).Send("x").AssertReply("Longer!").StartTestAsync();

        await stage.Play().Send("Asha").StartTestAsync();
        Assert.Equal("ASHA after 6", stage.Result.Result);
    }

    private static ComponentDialog Waterfall(Dialog prompt, string question, string retry = null)
    {
        var component = new ComponentDialog("survey");
        component.AddDialog(new WaterfallDialog("steps", [Stage.Ask("ask", question, retry), Stage.Tell(step => $"{step.Result}")]));
        component.AddDialog(prompt);
        return component;
    }

    private static Task<bool> ShoutAsync(PromptValidatorContext<string> prompt, CancellationToken cancellationToken)
    {
        prompt.Recognized.Value = $"{prompt.Recognized.Value?.ToUpperInvariant()} after {prompt.AttemptCount}";
        return Task.FromResult(prompt.Context.Activity.Text.Length > 1);
    }

    private static async Task<bool> ComplainAsync(PromptValidatorContext<string> prompt, CancellationToken cancellationToken)
    {
        await prompt.Context.SendActivityAsync("Too short.", cancellationToken: cancellationToken);
        return false;
    }

    private sealed class LetterPrompt(string dialogId) : Prompt<char>(dialogId)
    {
        protected override Task OnPromptAsync(
            ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default) =>
            turnContext.SendActivityAsync(isRetry ? options.RetryPrompt : options.Prompt, cancellationToken);

        protected override Task<PromptRecognizerResult<char>> OnRecognizeAsync(
            ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default) =>
            Task.FromResult(turnContext.Activity.Text is [var letter]
                ? new PromptRecognizerResult<char> { Succeeded = true, Value = char.ToUpperInvariant(letter) }
                : new PromptRecognizerResult<char>());
    }
}
