using CareerBot.Dialogs.Conversation;
using CareerBot.Knowledge.Plans;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace CareerBot.Dialogs.Plan;

/// <summary>
/// Makes the roadmap the person's own: asks one question of the form after the other, each of which can be skipped, then shows
/// what it has and saves it when told to. It begins again for every question with the form so far.
/// </summary>
public sealed class PlanDialog : NamedWaterfall
{
    /// <summary>What a pick begins with that is an answer in the person's own words.</summary>
    public const string AnswerPrefix = "answer:";

    private const string FormKey = "form";

    private readonly Advisor _advisor;

    /// <summary>The dialog over what <paramref name="advisor"/> knows.</summary>
    public PlanDialog(Advisor advisor)
        : base(nameof(PlanDialog))
    {
        _advisor = advisor;
        Steps(AskAsync, TakeAnswerAsync);
    }

    /// <summary>The options that begin the dialog at <paramref name="form"/>.</summary>
    public static Dictionary<string, object> Begin(PlanForm form) => new(StringComparer.Ordinal) { [FormKey] = form };

    /// <summary>The form of a dialog that waits, or null.</summary>
    public static PlanForm? FormOf(object? options) => options is IDictionary<string, object> map && map.TryGetValue(FormKey, out var form) ? form as PlanForm : null;

    /// <inheritdoc/>
    protected override Task ApologizeAsync(DialogContext dc, CancellationToken cancellationToken) =>
        dc.Context.SendActivityAsync(_advisor.Words.Say(Advisor.LanguageOf(dc.Context), "main.redeployed"), cancellationToken: cancellationToken);

    private Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var form = FormOf(step.Options) ?? new PlanForm();
        var desk = new PlanDesk(_advisor, step.Context);
        var questions = new PlanQuestions(desk);
        var ask = form.Tries > 0 || form.IsAskedAgain ? questions.Again(form) : questions.Ask(form);
        var buttons = questions.Buttons(form);
        return step.PromptAsync(
            nameof(PickPrompt),
            new PromptOptions
            {
                Prompt = WithWorks(desk, form, Replies.Message(Noticed(form, ask), buttons), questions.Again(form)),
                RetryPrompt = Replies.Message(questions.Again(form), buttons),
                Choices = [],
                Validations = PickPrompt.Firm,
            },
            cancellationToken);
    }

    private static string Noticed(PlanForm form, string ask) => form.Notice.Length == 0 ? ask : $"{form.Notice}\n\n{ask}";

    private static Activity WithWorks(PlanDesk desk, PlanForm form, Activity message, string again) => form.Field == PlanFields.Have && form.Tries == 0
        ? PlanCards.WithWorks(desk, message, desk.Plan(new PlanAnswers()).Works.Select(work => work.Name), Noticed(form, again))
        : message;

    private async Task<DialogTurnResult> TakeAnswerAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var form = FormOf(step.Options) ?? new PlanForm();
        var desk = new PlanDesk(_advisor, step.Context);
        var text = step.Result is string said && said.StartsWith(AnswerPrefix, StringComparison.Ordinal) ? said[AnswerPrefix.Length..] : string.Empty;
        if (PlanTaking.Saves(desk, form, text))
        {
            return await SaveAsync(step, desk, form, cancellationToken).ConfigureAwait(false);
        }

        var taking = new PlanTaking(desk);
        return await step.ReplaceDialogAsync(Id, Begin(taking.Take(form, text) ?? taking.Failed(form, text)), cancellationToken).ConfigureAwait(false);
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
