using CareerBot.Dialogs.Conversation;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace CareerBot.Dialogs.Plan;

/// <summary>
/// Makes the roadmap the person's own: asks one question of the form after the other, each of which can be skipped, then shows
/// what it has and saves it when told to.
/// </summary>
public sealed class PlanDialog : FormDialog<PlanForm>
{
    /// <summary>The dialog over what <paramref name="advisor"/> knows.</summary>
    public PlanDialog(Advisor advisor)
        : base(nameof(PlanDialog), advisor) => Steps(AskAsync, TakeAnswerAsync);

    private Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var form = FormOf(step);
        var desk = new PlanDesk(Advisor, step.Context);
        var questions = new PlanQuestions(desk);
        var ask = Noticed(form.Notice, form.Tries > 0 || form.IsAskedAgain ? questions.Again(form) : questions.Ask(form));
        var buttons = questions.Buttons(form);
        return PromptAsync(
            step,
            WithWorks(desk, form, Replies.Message(ask, buttons), questions.Again(form)),
            Replies.Message(questions.Again(form), buttons),
            cancellationToken);
    }

    private static Activity WithWorks(PlanDesk desk, PlanForm form, Activity message, string again) => form.Field == PlanFields.Have && form.Tries == 0
        ? PlanCards.WithWorks(desk, message, desk.Whole.Works.Select(work => work.Name), Noticed(form.Notice, again))
        : message;

    private async Task<DialogTurnResult> TakeAnswerAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var form = FormOf(step);
        var desk = new PlanDesk(Advisor, step.Context);
        var text = Pick.AnswerIn(step.Result as string) ?? string.Empty;
        if (FormSteering.Saves(desk, form, text))
        {
            return await SaveAsync(step, desk, form, cancellationToken).ConfigureAwait(false);
        }

        var taking = new PlanTaking(desk);
        return await GoOnAsync(step, taking.Take(form, text) ?? taking.Filling.Failed(form, text), cancellationToken).ConfigureAwait(false);
    }

    private static async Task<DialogTurnResult> SaveAsync(WaterfallStepContext step, PlanDesk desk, PlanForm form, CancellationToken cancellationToken)
    {
        var answers = form.Answers with { Start = form.Answers.Start ?? desk.Today };
        desk.Holder.Now = desk.Holder.Now.Changed(answers);
        var talk = TurnHolder.Of<Talk>(step.Context);
        talk.Now = talk.Now with { Draft = null, Told = null };
        await step.Context.SendActivityAsync(PlanCards.Whole(desk, answers, desk.Say("plan.saved")), cancellationToken).ConfigureAwait(false);
        return await step.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
    }
}
