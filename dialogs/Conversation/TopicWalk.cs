using CareerBot.Dialogs.Feedback;
using CareerBot.Knowledge.Model;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace CareerBot.Dialogs.Conversation;

/// <summary>
/// A waterfall that shows one topic and waits for what comes next: the details, a point of its list, the next or the
/// previous topic of its track, or one of its follow-ups. It then begins again with that topic.
/// </summary>
/// <remarks>The options of the dialog are a <see cref="WalkOptions"/> in the form that is stored.</remarks>
public abstract class TopicWalk : NamedWaterfall
{
    // Every walk can be led by these; they need not be kept as choices of each.
    private static readonly string[] s_steering = [Acts.More, Acts.Why, Acts.Next, Acts.Back, Acts.Yes];

    /// <summary>A walk called <paramref name="dialogId"/>.</summary>
    protected TopicWalk(string dialogId, Advisor advisor)
        : base(dialogId)
    {
        Advisor = advisor;
        Steps(ShowTopicAsync, FollowPickAsync);
    }

    /// <summary>Whether <paramref name="act"/> leads every walk: the details, the next topic, the one before.</summary>
    public static bool IsLedBy(string act) => s_steering.Contains(act);

    /// <summary>What the dialogs share: knowledge, words, routes.</summary>
    protected Advisor Advisor { get; }

    /// <summary>The topics that "next" and "back" lead through from <paramref name="topic"/>, in order; empty if it stands alone.</summary>
    protected virtual IReadOnlyList<Topic> TrackOf(Topic topic) => [];

    /// <summary>The key of the short sentence that asks again after a side question; null lets the walk go instead.</summary>
    protected virtual string? AgainKey(Topic topic) => null;

    /// <summary>The message that shows <paramref name="topic"/> on the channel <paramref name="channelId"/>.</summary>
    protected virtual Activity Show(Topic topic, WalkOptions options, string language, string? channelId)
    {
        var buttons = Buttons(topic, options, language);
        return options.InDetail
            ? Replies.Message(Advisor.Replies.Details(topic, language), buttons)
            : Advisor.Replies.Message(topic, language, channelId, buttons);
    }

    /// <summary>The buttons under <paramref name="topic"/>; every one can be typed.</summary>
    protected virtual IReadOnlyList<string> Buttons(Topic topic, WalkOptions options, string language) =>
        Advisor.Replies.Buttons(topic, language, withMore: !options.InDetail);

    /// <summary>Choices that only this walk has, such as its own buttons.</summary>
    protected virtual IEnumerable<Choice> OwnChoices(Topic topic, string language) => [];

    /// <summary>Does a pick that only this walk knows; null leaves it to the walk's own rules.</summary>
    protected virtual Task<DialogTurnResult>? FollowOwnAsync(WaterfallStepContext step, Topic topic, string act, CancellationToken cancellationToken) => null;

    /// <inheritdoc/>
    protected override Task ApologizeAsync(DialogContext dc, CancellationToken cancellationToken) =>
        dc.Context.SendActivityAsync(Advisor.Words.Say(Advisor.LanguageOf(dc.Context), "main.redeployed"), cancellationToken: cancellationToken);

    // The topic is a message of its own and no part of the prompt, since what a prompt says is kept in state for as long as it waits.
    private async Task<DialogTurnResult> ShowTopicAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var options = WalkOptions.Read(step.Options);
        var language = Advisor.LanguageOf(step.Context);
        var topic = Advisor.Knowledge[options.Topic];
        var talk = TurnHolder.Of<Talk>(step.Context);
        WalkMemory.Remember(talk, topic, options, Advisor.Siblings(topic), language);
        var message = (options.Said ?? (options.Notice is { } notice ? Advisor.Words.Say(language, notice, talk.Now.Turn) : null)) is { } instead
            ? Replies.Message(instead, options.Said is null ? Advisor.Replies.Buttons(topic, language, withMore: false) : Buttons(topic, options, language))
            : Rated.By(Show(topic, options, language, step.Context.Activity.ChannelId), topic.Id);
        await step.Context.SendActivityAsync(message, cancellationToken).ConfigureAwait(false);
        var again = AgainKey(topic);
        return await step.PromptAsync(
            nameof(PickPrompt),
            new PromptOptions
            {
                RetryPrompt = again is null ? null : Replies.Message(
                    Advisor.Words.Say(language, again, talk.Now.Turn, ("title", topic.In(language).Title)),
                    Buttons(topic, options with { InDetail = true }, language)),
                Choices = [.. Choices(topic, options, language)],
                Validations = again is null ? PickPrompt.Soft : null,
            },
            cancellationToken).ConfigureAwait(false);
    }

    private Task<DialogTurnResult> FollowPickAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var topic = Advisor.Knowledge[WalkOptions.Read(step.Options).Topic];
        var pick = step.Result as string;
        if (Pick.TopicOf(pick) is { } picked)
        {
            return GoAsync(step, Advisor.Knowledge[picked], cancellationToken);
        }

        var act = Pick.ActOf(pick) ?? string.Empty;
        return FollowOwnAsync(step, topic, act, cancellationToken) ?? act switch
        {
            Acts.More or Acts.Why => TellMoreAsync(step, topic, cancellationToken),
            Acts.Next => NextAsync(step, topic, cancellationToken),
            // A section at the head of a track only announces it.
            Acts.Beginning => GoAsync(step, TrackOf(topic).FirstOrDefault(each => !Advisor.Openings.Contains(each), topic), cancellationToken),
            Acts.Back => BackAsync(step, topic, cancellationToken),
            Acts.Yes => topic.Next is [var first, ..]
                ? GoAsync(step, Advisor.Knowledge[first], cancellationToken)
                : TellMoreAsync(step, topic, cancellationToken),
            _ => step.EndDialogAsync(cancellationToken: cancellationToken),
        };
    }

    private Task<DialogTurnResult> GoAsync(WaterfallStepContext step, Topic topic, CancellationToken cancellationToken) =>
        step.ReplaceDialogAsync(Advisor.Routes.DialogFor(topic), new WalkOptions(topic.Id).Write(), cancellationToken);

    private Task<DialogTurnResult> TellMoreAsync(WaterfallStepContext step, Topic topic, CancellationToken cancellationToken)
    {
        var told = WalkOptions.Read(step.Options).InDetail || Advisor.Replies.Details(topic, Advisor.LanguageOf(step.Context)).Length == 0;
        var options = new WalkOptions(topic.Id) { InDetail = true, Notice = told ? "main.nothingMore" : null };
        return step.ReplaceDialogAsync(Id, options.Write(), cancellationToken);
    }

    // A track says what comes next; otherwise the list that the topic was picked from, or its own list, does. Where nothing is listed it is
    // what the topic leads to and was not told just now, as its answer often says ("Next, see ...").
    private Task<DialogTurnResult> NextAsync(WaterfallStepContext step, Topic topic, CancellationToken cancellationToken)
    {
        // Behind entries that were looked up comes the first of them.
        if (WalkOptions.Read(step.Options).Found is [var first, ..])
        {
            return GoAsync(step, Advisor.Knowledge[first], cancellationToken);
        }

        var track = TrackOf(topic);
        var told = TurnHolder.Of<Talk>(step.Context).Now;
        var run = track.Count > 0 ? track.Select(each => each.Id.Value).ToList() : told.Listed;
        if (run.Count == 0)
        {
            return topic.Next.Where(next => !told.Trail.Contains(next.Value)).Select(next => Advisor.Knowledge[next]).FirstOrDefault() is { } onward
                ? GoAsync(step, onward, cancellationToken)
                : NoticeAsync(step, "main.noList", cancellationToken);
        }

        var to = run.IndexOf(topic.Id.Value) + 1;
        return to < run.Count && Advisor.Knowledge.Find(run[to]) is { } next && next.Id != topic.Id
            ? GoAsync(step, next, cancellationToken)
            : NoticeAsync(step, "main.noNext", cancellationToken);
    }

    // Back is one up the list; where there is no list, or nothing above, it is what was told before.
    private Task<DialogTurnResult> BackAsync(WaterfallStepContext step, Topic topic, CancellationToken cancellationToken)
    {
        var track = TrackOf(topic);
        var here = track.Select(each => each.Id).ToList().IndexOf(topic.Id);
        if (here > 0)
        {
            return GoAsync(step, track[here - 1], cancellationToken);
        }

        return WalkMemory.StepBack(TurnHolder.Of<Talk>(step.Context), Advisor.Knowledge) is { } before
            ? GoAsync(step, before, cancellationToken)
            : NoticeAsync(step, "main.noBack", cancellationToken);
    }

    private Task<DialogTurnResult> NoticeAsync(WaterfallStepContext step, string key, CancellationToken cancellationToken) =>
        step.ReplaceDialogAsync(Id, (WalkOptions.Read(step.Options) with { Notice = key }).Write(), cancellationToken);

    private IEnumerable<Choice> Choices(Topic topic, WalkOptions options, string language) =>
    [
        .. options.Found.Select(found => Pick.To(found, Advisor.Knowledge[found].In(language).Title)),
        .. OwnChoices(topic, language),
        .. topic.In(language).Points
            .Where(point => point.Topic is not null)
            .Select(point => Pick.To(point.Topic!.Value, point.Text, Advisor.Knowledge[point.Topic!.Value].In(language).Title)),
        .. topic.Next.Select(next => Pick.To(next, Advisor.Knowledge[next].In(language).Title)),
        .. TrackOf(topic).Count > 0 ? [Pick.Do(Acts.Beginning)] : Array.Empty<Choice>(),
    ];
}
