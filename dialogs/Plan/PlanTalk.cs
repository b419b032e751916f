using CareerBot.Dialogs.Conversation;
using CareerBot.Knowledge.Plans;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace CareerBot.Dialogs.Plan;

/// <summary>
/// What belongs to the plan among all messages: answers to its questions, and what is said of a plan that there is
/// ("I finished it", "what do I do this week?"). The rest is left to the main dialog.
/// </summary>
public sealed class PlanTalk(Advisor advisor)
{
    private const int LongestCommand = 12;

    // While a question of the form waits these are answered beside it, by the main dialog.
    private static readonly string[] s_beside =
    [
        Acts.Help, Acts.Thanks, Acts.Goodbye, Acts.Identity, Acts.Provenance, Acts.Privacy, Acts.ForgetMe, Acts.Cancel, Acts.Restart, Acts.Menu, Acts.Distress,
    ];

    /// <summary>Does what the message means to the plan; null if it means nothing to it.</summary>
    public async Task<DialogTurnResult?> TryAsync(DialogContext dc, Heard heard, Pending? pending, CancellationToken cancellationToken)
    {
        var desk = new PlanDesk(advisor, dc.Context);
        if (pending?.Dialog == nameof(PlanDialog))
        {
            return await AnswerAsync(dc, desk, heard, cancellationToken).ConfigureAwait(false);
        }

        if (!desk.CanPlan || heard.Text.Length == 0)
        {
            return null;
        }

        if (!Audience.IsPrivate(dc.Context))
        {
            return await PointToPrivateAsync(dc, desk, heard, cancellationToken).ConfigureAwait(false);
        }

        if (Entry(desk, heard.Text) is { } form)
        {
            await dc.CancelAllDialogsAsync(cancellationToken).ConfigureAwait(false);
            return await dc.BeginDialogAsync(nameof(PlanDialog), PlanDialog.Begin(form), cancellationToken).ConfigureAwait(false);
        }

        if ((pending is null && heard.Act == Acts.Greeting ? Returning(desk) : Reply(desk, heard)) is not { } reply)
        {
            return null;
        }

        await dc.CancelAllDialogsAsync(cancellationToken).ConfigureAwait(false);
        await dc.Context.SendActivityAsync(reply, cancellationToken).ConfigureAwait(false);
        return await dc.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
    }

    // Others read along: what belongs to one person's plan is neither asked nor told here.
    private static async Task<DialogTurnResult?> PointToPrivateAsync(DialogContext dc, PlanDesk desk, Heard heard, CancellationToken cancellationToken)
    {
        if (Entry(desk, heard.Text) is null && Reply(desk, heard) is null)
        {
            return null;
        }

        await dc.Context.SendActivityAsync(PlanMessages.InPrivate(desk, dc.Context.Activity), cancellationToken).ConfigureAwait(false);
        return Dialog.EndOfTurn;
    }

    private static async Task<DialogTurnResult?> AnswerAsync(DialogContext dc, PlanDesk desk, Heard heard, CancellationToken cancellationToken)
    {
        if (desk.Hearing.After(heard.Text, "plan.hear.leave") is not null && heard.Text.Length > 0)
        {
            await dc.CancelAllDialogsAsync(cancellationToken).ConfigureAwait(false);
            return null;
        }

        var field = PlanDialog.FormOf(OptionsOf(dc))?.Field ?? PlanFields.Standing;
        if (!IsPlainAnswer(desk, heard.Text, field) && !IsAnswer(desk, heard))
        {
            return null;
        }

        dc.Context.TurnState.Set(heard with { Pick = PlanDialog.AnswerPrefix + heard.Text });
        return await dc.ContinueDialogAsync(cancellationToken).ConfigureAwait(false);
    }

    // A save at the summary and a figure at a question for one are answers, whatever else such words may be elsewhere.
    private static bool IsPlainAnswer(PlanDesk desk, string text, string field) => field == PlanFields.Summary
        ? desk.Hearing.Is(text, "plan.hear.save")
        : text.Any(char.IsDigit) && !desk.Hearing.IsQuestion(text) && field is PlanFields.Hours or PlanFields.Target or PlanFields.Busy && new PlanReading(desk).Read(field, text, new PlanAnswers()).Answers is not null;

    // "10 hours, but what is the pay?" is a question; "one hour a day" is none, whatever else the words may mean.
    private static bool IsAnswer(PlanDesk desk, Heard heard)
    {
        if (heard.Act is { } act && s_beside.Contains(act) && !desk.Hearing.Is(heard.Text, "plan.hear.none"))
        {
            return false;
        }

        if (desk.Hearing.IsQuestion(heard.Text))
        {
            return !heard.IsQuestion && !heard.IsNearMiss && heard.Act is null;
        }

        return true;
    }

    private static object? OptionsOf(DialogContext dc) =>
        dc.Stack is [_, { } dialog, ..] && dialog.State.TryGetValue("options", out var options) ? options : null;

    private static PlanForm? Entry(PlanDesk desk, string text)
    {
        var isWish = desk.Hearing.Is(text, "plan.hear.mine");
        if (!isWish && (desk.Hearing.IsQuestion(text) || !MayBeEntry(desk, text)))
        {
            return null;
        }

        var profile = new PlanReading(desk).Profile(text);
        var told = profile.Fields.Contains(PlanFields.Hours) && profile.Fields.Count > 1;
        if (!isWish && !told && !desk.Hearing.Says(text, "plan.hear.mine"))
        {
            return null;
        }

        var settled = isWish ? [] : profile.Fields;
        return new PlanForm
        {
            Answers = settled.Count == 0 ? new PlanAnswers() : profile.Answers,
            Settled = settled,
            Field = PlanFields.FirstOpen(settled),
            Notice = settled.Count == 0 ? string.Empty : desk.Say("plan.read.noted", ("noted", string.Join("; ", profile.Noted))),
        };
    }

    // Reading dates is dear, and most messages name neither a plan nor hours.
    private static bool MayBeEntry(PlanDesk desk, string text) =>
        desk.Hearing.Says(text, "plan.hear.mine") || desk.Hearing.Says(text, "plan.hear.hourUnit") || desk.Hearing.Says(desk.Spoken(text), "plan.hear.hourUnit");

    private static Activity? Returning(PlanDesk desk) =>
        desk.Holder.Now.Answers is { } answers ? PlanMessages.Of(desk, desk.Say("plan.returning", ("where", desk.Texts.Where(desk.Plan(answers))))) : null;

    private static Activity? Reply(PlanDesk desk, Heard heard)
    {
        var said = heard.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= LongestCommand ? heard.Text : string.Empty;
        if (desk.Hearing.Is(said, "plan.hear.about"))
        {
            return Replies.Message(desk.About());
        }

        if (desk.Holder.Now.Answers is not { } answers)
        {
            return desk.Hearing.Is(said, "plan.hear.show") || desk.Hearing.Is(said, "plan.hear.week") || desk.Hearing.Is(said, "plan.hear.where") ? PlanMessages.Invite(desk) : null;
        }

        return (Look(desk, said, answers) ?? new PlanChanges(desk, answers).Do(said)) is { } text ? PlanMessages.Of(desk, text) : null;
    }

    private static string? Look(PlanDesk desk, string said, PlanAnswers answers)
    {
        string? key = ((string[])["show", "week", "next", "where", "gap"]).FirstOrDefault(name => desk.Hearing.Is(said, "plan.hear." + name));
        var plan = key is null ? null : desk.Plan(answers);
        return key switch
        {
            "show" => desk.Texts.Whole(plan!, answers),
            "week" => desk.Texts.Week(plan!, desk.Today),
            "next" => desk.Texts.Next(plan!),
            "where" => desk.Texts.Where(plan!),
            "gap" => desk.Texts.Gap(plan!),
            _ => null,
        };
    }
}
