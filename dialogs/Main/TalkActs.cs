using System.Collections.Frozen;
using CareerBot.Dialogs.Conversation;
using CareerBot.Dialogs.Sharing;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace CareerBot.Dialogs.Main;

/// <summary>What is done when the whole message is a talk act: hello, help, menu, cancel, thanks and their like.</summary>
internal sealed class TalkActs
{
    /// <summary>The event after which a client of Direct Line keeps nothing of the conversation.</summary>
    private const string ForgottenEvent = "forgotten";

    private delegate Task<DialogTurnResult> Act(DialogContext dc, Pending? pending, CancellationToken cancellationToken);

    // What these say where a question waits that must not be lost; all others that do not leave it say only that it is open.
    private static readonly FrozenDictionary<string, string> s_beside = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Acts.Greeting] = "main.welcomeBack",
        [Acts.Thanks] = "main.thanks",
        [Acts.Insult] = "main.insult",
        [Acts.Repeat] = "main.repeat",
        [Acts.More] = "main.waiting",
        [Acts.Why] = "main.waiting",
        [Acts.Next] = "main.waiting",
        [Acts.Back] = "main.waiting",
        [Acts.Yes] = "main.waiting",
        [Acts.Noted] = "main.waiting",
        [Acts.No] = "main.waiting",
        [Acts.Skip] = "main.waiting",
        [Acts.Keep] = "main.kept",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly Advisor _advisor;
    private readonly FrozenDictionary<string, Act> _acts;

    public TalkActs(Advisor advisor)
    {
        _advisor = advisor;
        _acts = new Dictionary<string, Act>(StringComparer.Ordinal)
        {
            [Acts.Greeting] = (dc, _, token) => StartAsync(dc, "main.greeting", token),
            [Acts.Menu] = (dc, _, token) => OfferAsync(dc, "main.menu", numbered: true, token),
            [Acts.Restart] = (dc, _, token) => RestartAsync(dc, token),
            [Acts.Cancel] = (dc, pending, token) => LeaveAsync(dc, pending, "main.nothingToCancel", token),
            [Acts.No] = (dc, pending, token) => LeaveAsync(dc, pending, "main.declined", token),
            [Acts.Help] = (dc, pending, token) => AsideAsync(dc, "main.help", pending, token),
            [Acts.Thanks] = (dc, pending, token) => AsideAsync(dc, "main.thanks", null, token),
            [Acts.Goodbye] = (dc, pending, token) => AsideAsync(dc, "main.goodbye", null, token),
            [Acts.Identity] = (dc, pending, token) => AsideAsync(dc, "main.identity", pending, token),
            [Acts.Provenance] = (dc, pending, token) => AsideAsync(dc, "main.provenance", pending, token),
            [Acts.Reuse] = (dc, pending, token) => AsideAsync(dc, "main.reuse", pending, token),
            [Acts.OwnBot] = (dc, pending, token) => AsideAsync(dc, "main.ownBot", pending, token),
            [Acts.Privacy] = (dc, pending, token) => AsideAsync(dc, "main.privacy", pending, token),
            [Acts.Language] = (dc, pending, token) => AsideAsync(dc, "main.language", pending, token),
            [Acts.ForgetMe] = ForgetAsync,
            [Acts.Insult] = InsultAsync,
            [Acts.Distress] = DistressAsync,
            [Acts.Repeat] = (dc, _, token) => RepeatAsync(dc, token),
            [Acts.More] = (dc, _, token) => OfferAsync(dc, "main.menu", numbered: true, token),
            [Acts.Why] = (dc, _, token) => OfferAsync(dc, "main.menu", numbered: true, token),
            [Acts.Next] = (dc, _, token) => OfferAsync(dc, "main.menu", numbered: true, token),
            [Acts.Back] = (dc, _, token) => OfferAsync(dc, "main.menu", numbered: true, token),
            [Acts.Yes] = (dc, _, token) => StartAsync(dc, "main.agreed", token),
            [Acts.Skip] = (dc, _, token) => OfferAsync(dc, "main.menu", numbered: true, token),
            [Acts.Keep] = (dc, pending, token) => AsideAsync(dc, "main.kept", pending, token),
            [Acts.Apology] = (dc, pending, token) => AsideAsync(dc, "main.apology", pending, token),
            [Acts.Doubt] = (dc, pending, token) => AsideAsync(dc, "main.doubt", pending, token),
            [Acts.Cheer] = (dc, pending, token) => AsideAsync(dc, "main.cheer", pending, token),
            [Acts.Musing] = (dc, pending, token) => AsideAsync(dc, "main.musing", pending, token),
            [Acts.Noted] = (dc, pending, token) => AsideAsync(dc, "main.agreed", pending, token),
            [Acts.Missed] = (dc, pending, token) => AsideAsync(dc, "main.missed", pending, token),
            [Acts.Laugh] = (dc, pending, token) => AsideAsync(dc, "main.laugh", pending, token),
            [Acts.Unwell] = (dc, pending, token) => AsideAsync(dc, "main.unwell", pending, token),
            [Acts.Chat] = (dc, pending, token) => AsideAsync(dc, "main.chat", pending, token),
            [Acts.Sum] = (dc, pending, token) => AsideAsync(dc, "main.sum", pending, token),
            [Acts.Send] = (dc, pending, token) => AsideAsync(dc, "main.send", pending, token),
            [Acts.LeaveOut] = (dc, pending, token) => AsideAsync(dc, "main.leftOut", pending, token),
            [Acts.Joke] = (dc, pending, token) => AsideAsync(dc, "main.joke", pending, token),
            [Acts.Feedback] = (dc, pending, token) => AsideAsync(dc, "feedback.how", pending, token),
            [Acts.Remember] = (dc, pending, token) => AsideAsync(dc, "main.remember", pending, token),
        }.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public bool Knows(string act) => _acts.ContainsKey(act);

    public Task<DialogTurnResult> DoAsync(DialogContext dc, string act, Pending? pending, CancellationToken cancellationToken)
    {
        var talk = TurnHolder.Of<Talk>(dc.Context);
        talk.Now = talk.Now with { Misses = 0, Aside = null };
        return pending is { IsFirm: true } && s_beside.TryGetValue(act, out var key)
            ? AsideAsync(dc, key, pending, cancellationToken)
            : _acts[act](dc, pending, cancellationToken);
    }

    private string Say(DialogContext dc, string key) =>
        _advisor.Words.Say(Advisor.LanguageOf(dc.Context), key, TurnHolder.Of<Talk>(dc.Context).Now.Turn, ("sections", Sections(dc)));

    private string Sections(DialogContext dc) => string.Join(", ", _advisor.Openings.Select(topic => $"*{topic.In(Advisor.LanguageOf(dc.Context)).Title}*"));

    private Task<DialogTurnResult> StartAsync(DialogContext dc, string key, CancellationToken cancellationToken) =>
        OfferAsync(dc, key, numbered: false, cancellationToken);

    private async Task<DialogTurnResult> OfferAsync(DialogContext dc, string key, bool numbered, CancellationToken cancellationToken)
    {
        await dc.CancelAllDialogsAsync(cancellationToken).ConfigureAwait(false);
        return await dc.BeginDialogAsync(
            nameof(ChooseDialog),
            ChooseDialog.Offer(Say(dc, key), _advisor.Openings, numbered),
            cancellationToken).ConfigureAwait(false);
    }

    private Task<DialogTurnResult> RestartAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var talk = TurnHolder.Of<Talk>(dc.Context);
        talk.Now = new Talk { Turn = talk.Now.Turn, Welcomed = talk.Now.Welcomed };
        return StartAsync(dc, "main.restarted", cancellationToken);
    }

    private Task<DialogTurnResult> LeaveAsync(DialogContext dc, Pending? pending, string keyOfNothing, CancellationToken cancellationToken) =>
        StartAsync(dc, pending is null or { Dialog: nameof(ChooseDialog) } ? keyOfNothing : "main.cancelled", cancellationToken);

    // An act beside the point: said, and the question that waits is asked again unless it was a soft one.
    private Task<DialogTurnResult> AsideAsync(DialogContext dc, string key, Pending? pending, CancellationToken cancellationToken) =>
        dc.ActiveDialog is null || pending is { IsSoft: true } ? StartAsync(dc, key, cancellationToken)
            : Asides.TellAsync(dc, new Preface(Say(dc, key), []), pending, cancellationToken);

    private async Task<DialogTurnResult> ForgetAsync(DialogContext dc, Pending? pending, CancellationToken cancellationToken)
    {
        var erased = await _advisor.Eraser.EraseAsync(dc.Context, cancellationToken).ConfigureAwait(false);
        await _advisor.ForgetAsync(dc.Context, cancellationToken).ConfigureAwait(false);
        TurnHolder.Of<Talk>(dc.Context).Now = new Talk();
        var said = new SharingDesk(_advisor, _advisor.Vault, dc.Context).Forgotten(erased);
        await dc.CancelAllDialogsAsync(cancellationToken).ConfigureAwait(false);
        var offered = await dc.BeginDialogAsync(
            nameof(ChooseDialog),
            ChooseDialog.Offer(said, _advisor.Openings, numbered: false),
            cancellationToken).ConfigureAwait(false);
        if (dc.Context.Activity.ChannelId == Channels.Directline)
        {
            // What the client on the page keeps and shows of the chat is beyond our reach: it is told to forget it too.
            await dc.Context.SendActivityAsync(new Activity { Type = ActivityTypes.Event, Name = ForgottenEvent }, cancellationToken).ConfigureAwait(false);
        }

        return offered;
    }

    private Task<DialogTurnResult> InsultAsync(DialogContext dc, Pending? pending, CancellationToken cancellationToken)
    {
        var talk = TurnHolder.Of<Talk>(dc.Context);
        var key = talk.Now.Scolded ? "main.insultAgain" : "main.insult";
        talk.Now = talk.Now with { Scolded = true };
        return StartAsync(dc, key, cancellationToken);
    }

    private async Task<DialogTurnResult> DistressAsync(DialogContext dc, Pending? pending, CancellationToken cancellationToken)
    {
        var talk = TurnHolder.Of<Talk>(dc.Context);
        talk.Now = talk.Now with { Distressed = true };
        await dc.CancelAllDialogsAsync(cancellationToken).ConfigureAwait(false);
        await dc.Context.SendActivityAsync(Replies.Message(Say(dc, "main.distress")), cancellationToken).ConfigureAwait(false);
        return await dc.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
    }

    private async Task<DialogTurnResult> RepeatAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        if (TurnHolder.Of<Talk>(dc.Context).Now.Topic is not { } last || _advisor.Knowledge.Find(last) is not { } topic)
        {
            return await StartAsync(dc, "main.nothingToRepeat", cancellationToken).ConfigureAwait(false);
        }

        await dc.CancelAllDialogsAsync(cancellationToken).ConfigureAwait(false);
        return await dc.BeginDialogAsync(_advisor.Routes.DialogFor(topic), new WalkOptions(topic.Id).Write(), cancellationToken).ConfigureAwait(false);
    }
}
