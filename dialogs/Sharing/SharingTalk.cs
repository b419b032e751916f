using CareerBot.Dialogs.Conversation;
using CareerBot.Dialogs.Main;
using CareerBot.Dialogs.Plan;
using Microsoft.Bot.Builder.Dialogs;

namespace CareerBot.Dialogs.Sharing;

/// <summary>What is said of the plan outside of the chat: its page, links, the code for the pocket, and what is kept of the person.</summary>
internal sealed class SharingTalk(Advisor advisor)
{
    private delegate Task<Preface> Answer(SharingDesk desk, CancellationToken cancellationToken);

    private static readonly Answer s_page = (desk, token) => desk.PageAsync(renew: false, token);

    // Phrases that ask for something of the plan, which there must be, and that nobody else may read along with.
    private static readonly (string Hear, Answer Do)[] s_ofPlan =
    [
        ("sharing.hear.page", s_page),
        ("sharing.hear.newLink", (desk, token) => desk.PageAsync(renew: true, token)),
        ("sharing.hear.code", (desk, token) => desk.CodeAsync(token)),
    ];

    private static readonly (string Hear, Answer Do)[] s_ofPerson =
    [
        ("sharing.hear.stop", (desk, token) => desk.StopAsync(token)),
        ("sharing.hear.about", (desk, token) => desk.AboutAsync(token)),
        ("sharing.hear.file", (desk, token) => desk.FileAsync(token)),
        ("sharing.hear.whatCode", (desk, _) => Task.FromResult(desk.Say("sharing.whatCode"))),
        ("sharing.hear.haveCode", (desk, _) => Task.FromResult(desk.Say("sharing.typeCode"))),
    ];

    // The same made of words that ask for it and for what, and nothing but small ones around: "how do I send this to her?"
    private static readonly Wordings s_pass = new("sharing.hear.pass.");

    /// <summary>Does what the message asks for; null if it asks for none of it.</summary>
    public async Task<DialogTurnResult?> TryAsync(DialogContext dc, Heard heard, Pending? pending, CancellationToken cancellationToken)
    {
        if (heard.Text.Length == 0 || (Offered(dc, heard, pending) ?? Asked(advisor.Career.Hearing, heard)) is not { } asked)
        {
            return null;
        }

        var desk = new SharingDesk(advisor, advisor.Vault, dc.Context);
        // "Can I print this?" behind an answer is about that where there is no plan, and so is what asks for a mail of it.
        if (asked.NeedsPlan
            && !desk.HasPlan
            && ((heard.Act is Acts.Reuse or Acts.Send && pending?.Dialog != nameof(PlanDialog))
                || (pending is { IsWalk: true } && advisor.Career.Hearing.Is(heard.Text, "main.hear.reuseThis"))))
        {
            return null;
        }

        if (!Audience.IsPrivate(dc.Context))
        {
            await dc.Context.SendActivityAsync(
                PlanMessages.InPrivate(new PlanDesk(advisor, dc.Context), dc.Context.Activity),
                cancellationToken).ConfigureAwait(false);
            return Dialog.EndOfTurn;
        }

        var said = asked.NeedsPlan && !desk.HasPlan
            ? pending?.Dialog == nameof(PlanDialog) ? desk.Say("plan.unsaved") : desk.Say("sharing.noPlan", [desk.Word("plan.button.mine")])
            : await asked.Do(desk, cancellationToken).ConfigureAwait(false);
        return await SayAsync(dc, said, pending, cancellationToken).ConfigureAwait(false);
    }

    // A yes or a no to "shall that of the code take its place?". The code is remembered for this one answer.
    private (Answer Do, bool NeedsPlan)? Offered(DialogContext dc, Heard heard, Pending? pending)
    {
        var talk = TurnHolder.Of<Talk>(dc.Context);
        if (pending is { IsFirm: true } || talk.Now.Open?.Code is not { } code)
        {
            return null;
        }

        talk.Now = talk.Now with { Open = null };
        var plan = new PlanDesk(advisor, dc.Context);
        return plan.IsYes(heard.Text) || plan.Hearing.Is(heard.Text, "plan.hear.takeIt") ? ((desk, token) => desk.TakeAsync(code, replace: true, token), false)
            : plan.IsNo(heard.Text) ? ((desk, _) => Task.FromResult(desk.Say("main.kept")), false)
            : null;
    }

    private static (Answer Do, bool NeedsPlan)? Asked(Hearing hearing, Heard heard)
    {
        if (CodeOf(hearing, heard.Text) is { } code)
        {
            return ((desk, token) => desk.TakeAsync(code, hearing.After(heard.Text, "sharing.hear.take") is not null, token), false);
        }

        if (hearing.After(heard.Text, "sharing.hear.take") is { } part && Secrets.IsPart(part))
        {
            return ((desk, _) => Task.FromResult(desk.Partly(part)), false);
        }

        if (Secrets.IsLikeCode(hearing.After(heard.Text, "sharing.hear.take") ?? heard.Text))
        {
            return ((desk, _) => Task.FromResult(desk.Wrong()), false);
        }

        // "The page link, please": whoever wants it may say so in front or behind.
        var wanted = hearing.Between(heard.Text, "sharing.hear.giveMe");
        foreach (var (hear, does) in s_ofPlan)
        {
            if (hearing.Is(heard.Text, hear) || hearing.Is(wanted, hear))
            {
                return (does, true);
            }
        }

        if (hearing.IsMadeOf(heard.Text, s_pass.Of, s_pass.OfIt, s_pass.Beside) && hearing.Says(heard.Text, s_pass.OfIt))
        {
            return (s_page, true);
        }

        foreach (var (hear, does) in s_ofPerson)
        {
            if (hearing.Is(heard.Text, hear))
            {
                return (does, false);
            }
        }

        return null;
    }

    private static string? CodeOf(Hearing hearing, string text) =>
        Secrets.CodeIn(text) ?? (hearing.After(text, "sharing.hear.take") is { } rest ? Secrets.CodeIn(rest) : null);

    // A question that waits is asked again, unless it was a soft one.
    private static async Task<DialogTurnResult> SayAsync(DialogContext dc, Preface said, Pending? pending, CancellationToken cancellationToken)
    {
        if (pending is { IsSoft: false })
        {
            return await Asides.SayAsync(dc, said, pending, cancellationToken).ConfigureAwait(false);
        }

        await dc.CancelAllDialogsAsync(cancellationToken).ConfigureAwait(false);
        await dc.Context.SendActivityAsync(Replies.Message(said.Text, said.Buttons), cancellationToken).ConfigureAwait(false);
        return await dc.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
    }
}
