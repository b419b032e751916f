using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace CareerBot.Dialogs.Conversation;

/// <summary>
/// A waterfall that fills a form by asking one firm question after the other. It begins again for every question with the form so far, which
/// is all that it keeps.
/// </summary>
/// <typeparam name="TForm">The form, which is stored with the dialog.</typeparam>
public abstract class FormDialog<TForm> : NamedWaterfall
    where TForm : class, new()
{
    /// <summary>A dialog called <paramref name="dialogId"/>.</summary>
    protected FormDialog(string dialogId, Advisor advisor)
        : base(dialogId) => Advisor = advisor;

    /// <summary>What the dialogs share: knowledge, words, routes.</summary>
    protected Advisor Advisor { get; }

    /// <summary>The form that a step goes on with; an empty one where there is none.</summary>
    protected static TForm FormOf(WaterfallStepContext step) => Forms.Of<TForm>(step.Options) ?? new TForm();

    /// <summary>Asks a question that is asked again after whatever comes between.</summary>
    /// <param name="step">The step that asks.</param>
    /// <param name="ask">The question the first time.</param>
    /// <param name="again">The question after something in between.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    protected static Task<DialogTurnResult> PromptAsync(
        WaterfallStepContext step, Activity ask, Activity again, CancellationToken cancellationToken) => step.PromptAsync(
        nameof(PickPrompt), new PromptOptions { Prompt = ask, RetryPrompt = again, Choices = [], Validations = PickPrompt.Firm }, cancellationToken);

    /// <summary>Goes on with <paramref name="form"/>.</summary>
    protected Task<DialogTurnResult> GoOnAsync(WaterfallStepContext step, TForm form, CancellationToken cancellationToken) =>
        step.ReplaceDialogAsync(Id, Forms.Begin(form), cancellationToken);

    /// <summary>A question with what is to be said before it.</summary>
    protected static string Noticed(string notice, string ask) => notice.Length == 0 ? ask : $"{notice}\n\n{ask}";

    /// <inheritdoc/>
    protected override Task ApologizeAsync(DialogContext dc, CancellationToken cancellationToken) =>
        dc.Context.SendActivityAsync(Advisor.Words.Say(Advisor.LanguageOf(dc.Context), "main.redeployed"), cancellationToken: cancellationToken);
}
