using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace BotFramework.Tests.Dialogs;

// Each message goes to a bot that has just been started and knows no more than what is stored.
public class RestoreTests
{
    public static TheoryData<string, string> Answers => new()
    {
        { "text", "Asha" },
        { "number", "42" },
        { "confirm", "yes" },
        { "choice", "the second" },
        { "date", "5 December 2030" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Every_prompt_goes_on_after_a_restart_in_the_middle_of_a_component(string kind, string answer)
    {
        var storage = new MemoryStorage();
        await Restarted(storage, kind).Play().Send("hi").AssertReplyContains("Question").StartTestAsync();
        await Restarted(storage, kind).Play().Send("...").AssertReplyContains("Once more").StartTestAsync();
        await Restarted(storage, kind).Play().Send(answer).AssertReply("attempts: 2").StartTestAsync();
    }

    private static Stage Restarted(MemoryStorage storage, string kind)
    {
        var (turns, component) = (new int[1], new ComponentDialog("survey"));
        component.AddDialog(new WaterfallDialog("steps",
        [
            (step, cancellationToken) =>
            {
                step.Values["kept"] = "kept";
                return step.PromptAsync(kind, Question(), cancellationToken);
            },
            Stage.Tell(step => step.Values["kept"] is "kept" ? $"attempts: {turns[0]}" : "lost"),
        ]));
        component.AddDialog(PromptOf(kind, turns));
        return new Stage(storage, component);
    }

    private static PromptOptions Question() => new()
    {
        Prompt = MessageFactory.Text("Question"),
        RetryPrompt = MessageFactory.Text("Once more"),
        Choices = [new Choice("red"), new Choice("green") { Synonyms = ["emerald"] }],
    };

    private static Dialog PromptOf(string kind, int[] turns) => kind switch
    {
        "text" => new TextPrompt(kind, Count<string>(turns)),
        "number" => new NumberPrompt<int>(kind, Count<int>(turns)),
        "confirm" => new ConfirmPrompt(kind, Count<bool>(turns)),
        "choice" => new ChoicePrompt(kind, Count<FoundChoice>(turns)),
        _ => new DateTimePrompt(kind, Count<IList<DateTimeResolution>>(turns)),
    };

    private static PromptValidator<T> Count<T>(int[] turns) => (prompt, _) =>
    {
        turns[0] = prompt.AttemptCount;
        return Task.FromResult(prompt.Recognized.Succeeded && prompt.Context.Activity.Text != "...");
    };
}
