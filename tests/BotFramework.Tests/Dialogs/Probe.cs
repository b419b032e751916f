using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BotFramework.Tests.Dialogs;

// A dialog that waits and notes everything that happens to it.
internal sealed class Probe(string id) : Dialog(id)
{
    public List<string> Calls { get; } = [];

    public string Handles { get; init; }

    public bool HandlesLate { get; init; }

    public override Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object options = null, CancellationToken cancellationToken = default) => Wait($"begin {options}");

    public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) =>
        dc.Context.Activity.Text == "end" ? dc.EndDialogAsync("ended", cancellationToken) : Wait($"continue {dc.Context.Activity.Text}");

    public override Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object result = null, CancellationToken cancellationToken = default) =>
        Wait($"resume {reason} {result}");

    public override Task RepromptDialogAsync(
        ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) => Wait("reprompt");

    public override Task EndDialogAsync(
        ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default) => Wait($"end {reason}");

    protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) => Answer("pre", e, !HandlesLate);

    protected override Task<bool> OnPostBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) =>
        Answer("post", e, HandlesLate);

    private Task<DialogTurnResult> Wait(string call)
    {
        Calls.Add(call);
        return Task.FromResult(EndOfTurn);
    }

    private Task<bool> Answer(string phase, DialogEvent e, bool now)
    {
        // The events before a reprompt and before a turn goes on say nothing new to a test that sees what follows.
        if (e.Name is not (DialogEvents.RepromptDialog or DialogEvents.ActivityReceived))
        {
            Calls.Add($"{phase} {e.Name} {e.Value}");
        }

        return Task.FromResult(now && e.Name == Handles);
    }
}
