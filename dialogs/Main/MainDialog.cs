using CareerBot.Dialogs.Conversation;
using CareerBot.Dialogs.Feedback;
using CareerBot.Dialogs.History;
using CareerBot.Dialogs.Plan;
using CareerBot.Dialogs.Quiz;
using CareerBot.Dialogs.Responsibilities;
using CareerBot.Dialogs.Roadmap;
using CareerBot.Dialogs.Role;
using CareerBot.Dialogs.Sharing;
using CareerBot.Knowledge.Model;
using Microsoft.Bot.Builder.Dialogs;

namespace CareerBot.Dialogs.Main;

/// <summary>
/// Where every message arrives. It is understood first; then it is a pick for the dialog that waits, a talk act, a
/// question, or none of these. This dialog only routes; the words and the rules are the other dialogs'.
/// </summary>
public sealed class MainDialog : ComponentDialog
{
    private const int MostWordsOfAName = 3;

    private readonly Advisor _advisor;
    private readonly TalkActs _acts;
    private readonly Fallback _fallback;
    private readonly PassOn _passOn;
    private readonly Asides _asides;
    private readonly PlanTalk _plan;
    private readonly QuizTalk _quiz;
    private readonly SharingTalk _sharing;
    private readonly TypedThumb _thumb;
    private readonly ToldAgain _again;

    /// <summary>The dialog with all of its children.</summary>
    public MainDialog(Advisor advisor)
        : base(nameof(MainDialog))
    {
        _advisor = advisor;
        _acts = new TalkActs(advisor);
        _fallback = new Fallback(advisor);
        _passOn = new PassOn(advisor);
        _asides = new Asides(advisor);
        _plan = new PlanTalk(advisor);
        _quiz = new QuizTalk(advisor);
        _sharing = new SharingTalk(advisor);
        _thumb = new TypedThumb(advisor);
        _again = new ToldAgain(advisor);
        AddDialog(new PickPrompt(nameof(PickPrompt)));
        AddDialog(new ChooseDialog(advisor));
        AddDialog(new RoleDialog(advisor));
        AddDialog(new ResponsibilitiesDialog(advisor));
        AddDialog(new RoadmapDialog(advisor));
        AddDialog(new HistoryDialog(advisor));
        AddDialog(new PlanDialog(advisor));
        AddDialog(new QuizDialog(advisor));
        AddDialog(new PassOnDialog(advisor));
    }

    /// <summary>The route table: intent to dialog.</summary>
    public static Routes Routes { get; } = new(
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["role"] = nameof(RoleDialog),
            ["skills"] = nameof(RoleDialog),
            ["responsibilities"] = nameof(ResponsibilitiesDialog),
            ["projects"] = nameof(ResponsibilitiesDialog),
            ["roadmap"] = nameof(RoadmapDialog),
            ["history"] = nameof(HistoryDialog),
            ["milestones"] = nameof(HistoryDialog),
            ["future"] = nameof(HistoryDialog),
        },
        otherwise: nameof(RoleDialog));

    /// <inheritdoc/>
    protected override Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object options, CancellationToken cancellationToken = default) =>
        RouteAsync(innerDc, cancellationToken);

    /// <inheritdoc/>
    protected override Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default) =>
        RouteAsync(innerDc, cancellationToken);

    private async Task<DialogTurnResult> RouteAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var pending = Pending.In(dc);
        var heard = _advisor.Ear.Hear(dc.Context.Activity, TurnHolder.Of<Talk>(dc.Context).Now, pending);
        dc.Context.TurnState.Add(heard);
        if (pending is { IsFirm: false }
            && heard is { IsQuestion: true, Pick: null }
            && _advisor.Career.Hearing.After(heard.Text, "plan.hear.leave") is { Length: > 0 })
        {
            // "leave it, tell me about the history": the walk is not gone on with.
            await dc.CancelAllDialogsAsync(cancellationToken).ConfigureAwait(false);
            pending = null;
        }

        return await TakenAsync(dc, heard, pending, cancellationToken).ConfigureAwait(false)
            ?? await RespondAsync(dc, cancellationToken).ConfigureAwait(false);
    }

    // What belongs to somebody: each takes its own, and leaves the rest to those behind it.
    private async Task<DialogTurnResult?> TakenAsync(DialogContext dc, Heard heard, Pending? pending, CancellationToken cancellationToken) =>
        await _thumb.TryAsync(dc, heard, pending, cancellationToken).ConfigureAwait(false)
        ?? await _passOn.TryAsync(dc, heard, pending, cancellationToken).ConfigureAwait(false)
        ?? await _sharing.TryAsync(dc, heard, pending, cancellationToken).ConfigureAwait(false)
        ?? await _quiz.TryAsync(dc, heard, pending, cancellationToken).ConfigureAwait(false)
        ?? await PlannedAsync(dc, heard, cancellationToken).ConfigureAwait(false)
        ?? (await ComfortAsync(dc, heard, cancellationToken).ConfigureAwait(false) ? EndOfTurn : null);

    private async Task<DialogTurnResult?> PlannedAsync(DialogContext dc, Heard heard, CancellationToken cancellationToken)
    {
        var planned = await _plan.TryAsync(dc, heard, Pending.In(dc), cancellationToken).ConfigureAwait(false);
        if (planned is not null)
        {
            var talk = TurnHolder.Of<Talk>(dc.Context);
            talk.Now = talk.Now with { Distressed = false };
        }

        return planned;
    }

    private async Task<DialogTurnResult> RespondAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        // Leaving the questions of the plan may have made a "cancel" of it.
        var (heard, pending, talk) = (dc.Context.TurnState.Get<Heard>(), Pending.In(dc), TurnHolder.Of<Talk>(dc.Context).Now);
        if (pending is not null && heard.Act is Acts.More or Acts.Why && talk.Aside is { } aside && _advisor.Knowledge.Find(aside) is { } beside)
        {
            return await _asides.AnswerAsync(dc, new WalkOptions(beside.Id) { InDetail = true }, pending, cancellationToken).ConfigureAwait(false);
        }

        if (_advisor.FollowUps.Find(heard, talk, pending) is { } leaning)
        {
            return await OpenAsync(dc, leaning, heard, pending, cancellationToken).ConfigureAwait(false);
        }

        if (heard.Pick is not null && dc.ActiveDialog is not null)
        {
            Stray(dc, 0);
            return await dc.ContinueDialogAsync(cancellationToken).ConfigureAwait(false);
        }

        if (_advisor.Lookup.Find(heard, pending?.Dialog == nameof(HistoryDialog) && talk.Listed.Count == 0, talk.Topic) is { } inTime)
        {
            return await OpenAsync(dc, inTime, heard, pending, cancellationToken).ConfigureAwait(false);
        }

        return heard.IsBeyondList ? await AskForPlaceAsync(dc, heard, cancellationToken).ConfigureAwait(false)
            : heard.Act is { } act && _acts.Knows(act) ? await _acts.DoAsync(dc, act, pending, cancellationToken).ConfigureAwait(false)
            : pending is not { IsFirm: true } && Unwanted(heard) is { } unwanted
                ? await OfferOthersAsync(dc, unwanted, heard, cancellationToken).ConfigureAwait(false)
            : heard.IsQuestion ? await AnswerAsync(dc, heard, pending, cancellationToken).ConfigureAwait(false)
            : pending is not null && (pending.IsFirm || IsFirstMiss(dc, heard, pending))
                ? await _asides.DoubtAsync(dc, heard, pending, cancellationToken).ConfigureAwait(false)
            : await _fallback.OfferAsync(dc, heard, cancellationToken).ConfigureAwait(false);
    }

    private async Task<DialogTurnResult> OfferOthersAsync(DialogContext dc, Topic unwanted, Heard heard, CancellationToken cancellationToken)
    {
        await dc.CancelAllDialogsAsync(cancellationToken).ConfigureAwait(false);
        var sentence = _advisor.Words.Say(heard.Language, "main.unwanted", TurnHolder.Of<Talk>(dc.Context).Now.Turn);
        return await dc.BeginDialogAsync(
            nameof(ChooseDialog),
            ChooseDialog.Offer(sentence, _advisor.Openings.Where(topic => topic != unwanted), numbered: false),
            cancellationToken).ConfigureAwait(false);
    }

    // Who told of despair is offered no subjects until something is asked: "can you call me", "I am alone".
    private async Task<bool> ComfortAsync(DialogContext dc, Heard heard, CancellationToken cancellationToken)
    {
        var talk = TurnHolder.Of<Talk>(dc.Context);
        if (!talk.Now.Distressed || heard.Act == Acts.Distress)
        {
            return false;
        }

        var asks = heard.IsQuestion
            && (heard.Named.Count > 0
                || heard.Topics.Any(topic => IsNamedIn(topic, heard))
                || _advisor.Career.Hearing.IsQuestion(heard.Text)
                || _advisor.Career.Hearing.After(_advisor.Career.Hearing.WithoutCourtesy(heard.Text), "plan.hear.leave") is not null
                || heard.Text.Count(' ') + 1 < MostWordsOfAName);
        talk.Now = talk.Now with { Distressed = !asks
            && heard is { Pick: null, Act: null or Acts.Help or Acts.Identity or Acts.Yes or Acts.No or Acts.More or Acts.Why } };
        if (talk.Now.Distressed)
        {
            await dc.Context.SendActivityAsync(
                Replies.Message(_advisor.Words.Say(heard.Language, "main.distressStill", talk.Now.Turn)),
                cancellationToken).ConfigureAwait(false);
        }

        return talk.Now.Distressed;
    }

    private static bool IsNamedIn(Topic topic, Heard heard) =>
        PlainText.HoldsOneOf(heard.Text, topic.Translations.Values.Append(topic.Told).SelectMany(told => told.Keywords));

    private async Task<DialogTurnResult> AskForPlaceAsync(DialogContext dc, Heard heard, CancellationToken cancellationToken)
    {
        var talk = TurnHolder.Of<Talk>(dc.Context).Now;
        var count = Words.Number(talk.Listed.Count);
        var sentence = _advisor.Words.Say(heard.Language, talk.Listed.Count == 0 ? "main.nothingListed" : "main.noSuchPosition", talk.Turn, ("count", count));
        await dc.Context.SendActivityAsync(Replies.Message(sentence), cancellationToken).ConfigureAwait(false);
        return EndOfTurn;
    }

    private async Task<DialogTurnResult> AnswerAsync(DialogContext dc, Heard heard, Pending? pending, CancellationToken cancellationToken)
    {
        if (heard.AsksBest)
        {
            await dc.Context.SendActivityAsync(Replies.Message(_advisor.Words.Say(heard.Language, "main.noBest", 0)), cancellationToken).ConfigureAwait(false);
        }

        foreach (var topic in heard.Topics.SkipLast(1))
        {
            await dc.Context.SendActivityAsync(
                Rated.By(Replies.Message(_advisor.Replies.First(topic, heard.Language, isAside: true)), topic.Id),
                cancellationToken).ConfigureAwait(false);
        }

        var options = _advisor.Lookup.OptionsFor(heard.Topics[^1], heard);
        options = heard.Topics.Count == 1 ? _again.Instead(options, heard, TurnHolder.Of<Talk>(dc.Context).Now) : options;
        var opened = await OpenAsync(dc, options, heard, pending, cancellationToken).ConfigureAwait(false);
        WalkMemory.ToldBefore(TurnHolder.Of<Talk>(dc.Context), heard.Topics);
        return opened;
    }

    private async Task<DialogTurnResult> OpenAsync(DialogContext dc, WalkOptions options, Heard heard, Pending? pending, CancellationToken cancellationToken)
    {
        var topic = _advisor.Knowledge[options.Topic];
        var dialog = _advisor.Routes.DialogFor(topic);
        if (pending is { IsSoft: false } && pending.Dialog != dialog && (pending.IsFirm || IsSideQuestion(dc, topic, heard)))
        {
            Stray(dc, TurnHolder.Of<Talk>(dc.Context).Now.Strays + 1);
            return await _asides.AnswerAsync(dc, options, pending, cancellationToken).ConfigureAwait(false);
        }

        Stray(dc, 0);
        await dc.CancelAllDialogsAsync(cancellationToken).ConfigureAwait(false);
        return topic.Kind == TopicKind.OutOfScope && _passOn.Fits(dc.Context, heard)
            ? await dc.BeginDialogAsync(nameof(PassOnDialog), PassOnDialog.Begin(heard.Text, topic, topic.Next), cancellationToken).ConfigureAwait(false)
            : await dc.BeginDialogAsync(dialog, options.Write(), cancellationToken).ConfigureAwait(false);
    }

    // One question beside the walk is answered and the walk goes on; whoever asks another, names a section, or will not have the one before, has moved on.
    private bool IsSideQuestion(DialogContext dc, Topic topic, Heard heard) =>
        TurnHolder.Of<Talk>(dc.Context).Now.Strays == 0 && !heard.IsSwitch && !(_advisor.Openings.Contains(topic) && heard.Text.Count(' ') < MostWordsOfAName);

    // What is not understood in a walk does not end it at once, unless it is a question that may be passed on.
    private bool IsFirstMiss(DialogContext dc, Heard heard, Pending pending)
    {
        var talk = TurnHolder.Of<Talk>(dc.Context);
        if (pending.IsSoft || heard.Text.Length == 0 || talk.Now.Misses > 0 || (!heard.IsNearMiss && _passOn.Fits(dc.Context, heard)))
        {
            return false;
        }

        talk.Now = talk.Now with { Misses = 1 };
        return true;
    }

    private Topic? Unwanted(Heard heard) =>
        heard.Text.EndsWith('?') || _advisor.Career.Hearing.After(heard.Text, "main.hear.unwanted") is not { Length: > 0 } named ? null
        : _advisor.Openings.FirstOrDefault(topic => Names(topic, heard with { Text = named.TrimEnd('.', '!') }));

    private static bool Names(Topic topic, Heard heard)
    {
        var told = topic.In(heard.Language);
        return heard.Text.Count(' ') < MostWordsOfAName
            && (told.Keywords.Concat(told.Examples).Contains(heard.Text, StringComparer.OrdinalIgnoreCase)
                || told.Title.Equals(heard.Text, StringComparison.OrdinalIgnoreCase));
    }

    private static void Stray(DialogContext dc, int strays)
    {
        var talk = TurnHolder.Of<Talk>(dc.Context);
        talk.Now = talk.Now with { Strays = strays, Misses = 0 };
    }
}
