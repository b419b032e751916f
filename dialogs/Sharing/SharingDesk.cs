using CareerBot.Dialogs.Conversation;
using CareerBot.Dialogs.Plan;
using Microsoft.Bot.Builder;

namespace CareerBot.Dialogs.Sharing;

/// <summary>Answers in one turn what is asked of the plan outside of the chat.</summary>
internal sealed class SharingDesk(Advisor advisor, Vault vault, ITurnContext turn)
{
    /// <summary>Where pages of plans are, below the address of the bot.</summary>
    public const string PagePath = "/plan/";

    /// <summary>Where files of what is kept are, below the address of the bot.</summary>
    public const string FilePath = "/data/";

    private readonly PlanDesk _plan = new(advisor, turn);

    private PersonPlan Mine => TurnHolder.Of<PersonPlan>(turn).Now;

    public bool HasPlan => Mine.Answers is not null && _plan.CanPlan;

    public string Word(string key, params ReadOnlySpan<(string Name, string Value)> values) => _plan.Say(key, values);

    public Preface Say(string key, params string[] buttons) => new(Word(key), buttons);

    /// <summary>A link to the page of the plan.</summary>
    public async Task<Preface> PageAsync(bool renew, CancellationToken cancellationToken)
    {
        if (advisor.PublicUrl() is not { } address)
        {
            return Say("sharing.noAddress");
        }

        var ended = renew ? await vault.EndLinksAsync(turn, cancellationToken).ConfigureAwait(false) : 0;
        var (token, expires) = await vault.AddLinkAsync(turn, SharedLink.Page, null, cancellationToken).ConfigureAwait(false);
        var text = Word("sharing.page", ("url", address + PagePath + token), ("date", _plan.Day(expires)));
        text += advisor.PlanTab(turn, token) is { } tab ? $"\n\n{Word("sharing.tab", ("url", tab))}" : "";
        return new Preface(ended == 0 ? text : $"{Word("sharing.renewed")}\n\n{text}", [Word("sharing.button.code"), Word("sharing.button.stop")]);
    }

    /// <summary>Ends all links.</summary>
    public async Task<Preface> StopAsync(CancellationToken cancellationToken) =>
        await vault.EndLinksAsync(turn, cancellationToken).ConfigureAwait(false) is > 0 and var ended
            ? new Preface(Word("sharing.stopped", ("count", Words.Number(ended))), [])
            : Say("sharing.stoppedNone");

    /// <summary>A code for the plan, and a page that shows it to a camera.</summary>
    public async Task<Preface> CodeAsync(CancellationToken cancellationToken)
    {
        var (code, expires) = await vault.NewCodeAsync(turn, cancellationToken).ConfigureAwait(false);
        var text = Word("sharing.code", ("code", Secrets.Told(code)), ("date", _plan.Day(expires)));
        if (advisor.PublicUrl() is not { } address)
        {
            return new Preface(text, []);
        }

        var (token, _) = await vault.AddLinkAsync(turn, SharedLink.Page, code, cancellationToken).ConfigureAwait(false);
        return new Preface($"{text}\n\n{Word("sharing.codePage", ("url", address + PagePath + token))}", []);
    }

    /// <summary>Takes over the plan of a code.</summary>
    public async Task<Preface> TakeAsync(string code, bool replace, CancellationToken cancellationToken)
    {
        var outcome = await vault.TakeAsync(turn, code, replace, cancellationToken).ConfigureAwait(false);
        return outcome switch
        {
            CodeOutcome.Taken when HasPlan => new Preface(
                Word("sharing.taken", ("where", _plan.Texts.Where(_plan.Plan(Mine.Answers!)))),
                [Word("plan.button.week"), Word("plan.button.show")]),
            CodeOutcome.Taken => new Preface(Word("sharing.taken", ("where", Word("plan.unavailable"))), []),
            CodeOutcome.Yours => new Preface(Word("sharing.yours", ("date", _plan.Day(Mine.Shares.Codes[^1].Expires))), []),
            CodeOutcome.HasPlan => Ask(code),
            CodeOutcome.Expired => Say("sharing.expired"),
            CodeOutcome.TooMany => Say("sharing.tooMany"),
            _ => Wrong(),
        };
    }

    private Preface Ask(string code)
    {
        _plan.Talk.Now = _plan.Talk.Now with { Open = new OpenWish { Code = code } };
        return Say("sharing.hasPlan", Word("sharing.button.take", ("code", Secrets.Told(code))));
    }

    /// <summary>What is said to a code that nobody was given.</summary>
    public Preface Wrong() => new(_plan.Vary("sharing.wrong"), []);

    /// <summary>What is said to a code of which a part is missing, or that has too much in it.</summary>
    public Preface Partly(string typed) =>
        new(Word("sharing.partly", ("given", Words.Number(typed.Count(char.IsAsciiLetterOrDigit))), ("length", Words.Number(Secrets.CodeLength))), []);

    /// <summary>A link to the file of everything that is kept.</summary>
    public async Task<Preface> FileAsync(CancellationToken cancellationToken)
    {
        if (advisor.PublicUrl() is not { } address)
        {
            return Say("sharing.noAddress");
        }

        var (token, expires) = await vault.AddLinkAsync(turn, SharedLink.File, null, cancellationToken).ConfigureAwait(false);
        return new Preface(Word("sharing.file", ("url", $"{address}{FilePath}{token}.json"), ("date", _plan.Moment(expires))), []);
    }

    /// <summary>Everything that is kept, as a list.</summary>
    public async Task<Preface> AboutAsync(CancellationToken cancellationToken)
    {
        var conversations = await advisor.Eraser.ConversationsAsync(PlanState.PersonOf(turn), cancellationToken).ConfigureAwait(false);
        var others = conversations.Count(id => id != turn.Activity.Conversation?.Id);
        var shares = Mine.Shares;
        var lines = new List<string> { Word("sharing.about.conversation") };
        lines.AddRange(others > 0 ? [Word("sharing.about.conversations", ("count", Words.Number(others)))] : []);
        lines.AddRange(HasPlan ? _plan.Kept(Mine.Answers!) : [Word("sharing.about.noPlan")]);
        lines.AddRange(Mine.Past.Count + (Mine.TakenBack is null ? 0 : 1) is > 0 and var earlier
            ? [Word("sharing.about.earlier", ("count", Words.Number(earlier)))]
            : []);
        lines.AddRange(_plan.Unsaved() is [_, ..] unsaved ? [Word("sharing.about.unsaved", ("answers", string.Join("; ", unsaved)))] : []);
        lines.Add(vault.Working(shares.Links) is > 0 and var links
            ? Word("sharing.about.links", ("count", Words.Number(links)), ("date", _plan.Day(shares.Links.Max(link => link.Expires))))
            : Word("sharing.about.noLinks"));
        lines.Add(vault.Working(shares.Codes) > 0 ? Word("sharing.about.code", ("date", _plan.Day(shares.Codes[^1].Expires))) : Word("sharing.about.noCode"));
        lines.AddRange(shares.Members.Count > 0 ? [Word("sharing.about.places", ("count", Words.Number(shares.Members.Count)))] : []);
        lines.AddRange(Mine.Nudge is { } nudge
            ? [Word("sharing.about.nudge", ("day", NudgeTalk.Name(nudge.Day)), ("time", NudgeTalk.Clock(nudge.Minute)))]
            : []);
        lines.Add(Word("sharing.about.feedback"));
        var text = $"{Word("sharing.about.head")}\n\n{string.Join('\n', lines.Select(line => "- " + line))}\n\n{Word("sharing.about.foot")}";
        return new Preface(text, [Word("sharing.button.file"), Word("sharing.button.forget")]);
    }

    /// <summary>What was erased, in words.</summary>
    public string Forgotten(Erased erased)
    {
        List<string> parts = [Word("sharing.forgottenPart.conversation")];
        Add(erased.HadPlan ? 1 : 0, "sharing.forgottenPart.plan");
        Add(erased.Links, "sharing.forgottenPart.links");
        Add(erased.Codes, "sharing.forgottenPart.codes");
        Add(erased.Nudges, "sharing.forgottenPart.nudges");
        Add(erased.Conversations, "sharing.forgottenPart.conversations");
        Add(erased.Places, "sharing.forgottenPart.places");
        return $"{Word("sharing.forgotten")}\n\n{string.Join('\n', parts.Select(part => "- " + part))}\n\n{Word("sharing.forgottenFoot")}";

        void Add(int count, string key)
        {
            if (count > 0)
            {
                parts.Add(Word(key, ("count", Words.Number(count))));
            }
        }
    }
}
