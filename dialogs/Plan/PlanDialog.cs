using CareerBot.Dialogs.Conversation;
using CareerBot.Knowledge.Model;
using CareerBot.Knowledge.Plans;
using Microsoft.Bot.Builder.Dialogs;

namespace CareerBot.Dialogs.Plan;

/// <summary>
/// Makes the roadmap the person's own: asks one question of the form after the other, each of which can be skipped, then shows
/// what it has and saves it when told to. It begins again for every question with the form so far.
/// </summary>
public sealed class PlanDialog : NamedWaterfall
{
    /// <summary>What a pick begins with that is an answer in the person's own words.</summary>
    public const string AnswerPrefix = "answer:";

    private const int MostTries = 3;
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
        var ask = form.Tries > 0 ? Again(desk, form) : Question(desk, form);
        return step.PromptAsync(
            nameof(PickPrompt),
            new PromptOptions
            {
                Prompt = Replies.Message(form.Notice.Length == 0 ? ask : $"{form.Notice}\n\n{ask}", Buttons(desk, form)),
                RetryPrompt = Replies.Message(Again(desk, form), Buttons(desk, form)),
                Choices = [],
                Validations = PickPrompt.Firm,
            },
            cancellationToken);
    }

    private async Task<DialogTurnResult> TakeAnswerAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var form = FormOf(step.Options) ?? new PlanForm();
        var desk = new PlanDesk(_advisor, step.Context);
        var text = step.Result is string said && said.StartsWith(AnswerPrefix, StringComparison.Ordinal) ? said[AnswerPrefix.Length..] : string.Empty;
        if (form.Field == PlanFields.Summary && desk.Hearing.Is(text, "plan.hear.save"))
        {
            return await SaveAsync(step, desk, form, cancellationToken).ConfigureAwait(false);
        }

        return await step.ReplaceDialogAsync(Id, Begin(Take(desk, form, text)), cancellationToken).ConfigureAwait(false);
    }

    private static PlanForm Take(PlanDesk desk, PlanForm form, string text)
    {
        if (desk.Hearing.Is(text, "plan.hear.back"))
        {
            var before = PlanFields.Before(form.Field);
            return form with { Field = before, Settled = [.. form.Settled.Where(field => field != before && field != form.Field)], Tries = 0, Notice = string.Empty };
        }

        if (Jump(desk, text) is { } jump)
        {
            return form with { Field = jump, Settled = [.. form.Settled.Where(field => field != jump)], Tries = 0, Notice = string.Empty };
        }

        var reading = new PlanReading(desk);
        if (desk.Hearing.After(text, "plan.hear.actually") is { } correction && reading.Correction(correction, form.Answers) is { } corrected)
        {
            return corrected.Answers is { } better ? form with { Answers = better, Notice = corrected.Notice, Tries = 0 } : form with { Notice = corrected.Notice };
        }

        if (form.Field == PlanFields.Summary)
        {
            var change = desk.Hearing.IsQuestion(text) ? null : reading.Correction(text, form.Answers) ?? reading.Extra(text, form.Answers);
            return change?.Answers is { } edited ? form with { Answers = edited, Notice = change.Notice } : form with { Notice = change?.Notice ?? desk.Say("plan.why.summary"), Tries = 0 };
        }

        return desk.Hearing.Is(text, "plan.hear.skip") ? form.With(form.Answers, form.Field, string.Empty) : Answered(desk, reading, form, text);
    }

    private static PlanForm Answered(PlanDesk desk, PlanReading reading, PlanForm form, string text)
    {
        var read = reading.Read(form.Field, text, form.Answers);
        if (read.Answers is { } answers)
        {
            return form.With(answers, form.Field, read.Notice);
        }

        return form.Tries + 1 < MostTries
            ? form with { Tries = form.Tries + 1, Notice = read.Notice }
            : form.With(form.Answers, form.Field, desk.Say("plan.gaveUp", ("default", Default(desk, form.Field))));
    }

    private static string? Jump(PlanDesk desk, string text) => desk.Hearing.After(text, "plan.hear.change") is not { } what ? null
        : desk.Hearing.Says(what, "plan.hear.fieldHave") ? PlanFields.Have
        : desk.Hearing.Says(what, "plan.hear.fieldHours") ? PlanFields.Hours
        : desk.Hearing.Says(what, "plan.hear.fieldTarget") ? PlanFields.Target
        : desk.Hearing.Says(what, "plan.hear.fieldBusy") ? PlanFields.Busy
        : desk.Hearing.Says(what, "plan.hear.fieldExtras") ? PlanFields.Extras
        : desk.Hearing.Says(what, "plan.hear.fieldStanding") ? PlanFields.Standing
        : null;

    private static async Task<DialogTurnResult> SaveAsync(WaterfallStepContext step, PlanDesk desk, PlanForm form, CancellationToken cancellationToken)
    {
        var answers = form.Answers with { Start = form.Answers.Start ?? desk.Today };
        desk.Holder.Now = desk.Holder.Now.Changed(answers);
        var text = $"{desk.Say("plan.saved")}\n\n{desk.Texts.Whole(desk.Plan(answers), answers)}";
        await step.Context.SendActivityAsync(PlanMessages.Of(desk, text), cancellationToken).ConfigureAwait(false);
        return await step.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
    }

    private static string Question(PlanDesk desk, PlanForm form) => form.Field == PlanFields.Summary
        ? desk.Summary(form.Answers)
        : desk.Say(Key("plan.ask.", form.Field), ("works", Works(desk)), ("items", Items(desk)));

    private static string Again(PlanDesk desk, PlanForm form) => form.Field == PlanFields.Summary
        ? desk.Summary(form.Answers)
        : desk.Say(Key("plan.again.", form.Field), ("items", Items(desk)));

    private static string Default(PlanDesk desk, string field) => desk.Say(Key("plan.default.", field), ("hours", PlanTexts.Number(Planner.UsualHours)));

    private static string Key(string group, string field) => group + field;

    private static string Works(PlanDesk desk) => string.Join(", ", desk.Plan(new PlanAnswers()).Works.Select(work => work.Name));

    private static string Items(PlanDesk desk) =>
        string.Join(", ", desk.Plan(new PlanAnswers()).Stages.SelectMany(stage => stage.Items).Where(item => item.Kind == ItemKind.OwnDate).Select(item => item.Topic.In(desk.Language).Title));

    private static string[] Buttons(PlanDesk desk, PlanForm form) => form.Field == PlanFields.Summary
        ? [desk.Say("plan.button.save")]
        : [desk.Say("plan.button.skip")];
}
