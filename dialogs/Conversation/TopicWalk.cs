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
    /// <summary>A walk called <paramref name="dialogId"/>.</summary>
    protected TopicWalk(string dialogId, Advisor advisor)
        : base(dialogId)
    {
        Advisor = advisor;
        Steps(ShowTopicAsync, FollowPickAsync);
    }

    /// <summary>What the dialogs share: knowledge, words, routes.</summary>
    protected Advisor Advisor { get; }

    /// <summary>The topics that "next" and "back" lead through from <paramref name="topic"/>, in order; empty if it stands alone.</summary>
    protected virtual IReadOnlyList<Topic> TrackOf(Topic topic) => [];

    /// <summary>The key of the short sentence that asks again after a side question; null lets the walk go instead.</summary>
    protected virtual string? AgainKey(Topic topic) => null;

    /// <summary>The message that shows <paramref name="topic"/>.</summary>
    protected virtual Activity Show(Topic topic, WalkOptions options, string language)
    {
        var text = options.InDetail ? Advisor.Replies.Details(topic, language) : Advisor.Replies.First(topic, language);
        return Replies.Message(text, Buttons(topic, options, language));
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

    private Task<DialogTurnResult> ShowTopicAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var options = WalkOptions.Read(step.Options);
        var language = Advisor.LanguageOf(step.Context);
        var topic = Advisor.Knowledge[options.Topic];
        Remember(TalkHolder.Of(step.Context), topic, options, language);
        var again = AgainKey(topic);
        return step.PromptAsync(
            nameof(PickPrompt),
            new PromptOptions
            {
                Prompt = options.Notice is { } notice
                    ? Replies.Message(Advisor.Words.Say(language, notice, TalkHolder.Of(step.Context).Now.Turn), Advisor.Replies.Buttons(topic, language, withMore: false))
                    : Show(topic, options, language),
                RetryPrompt = again is null ? null : Replies.Message(Advisor.Words.Say(language, again, 0, ("title", topic.In(language).Title)), Buttons(topic, options, language)),
                Choices = [.. Choices(topic, options, language)],
                Validations = again is null ? PickPrompt.Soft : null,
            },
            cancellationToken);
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
            Acts.Next => StepAsync(step, topic, +1, cancellationToken),
            Acts.Back => StepAsync(step, topic, -1, cancellationToken),
            Acts.Yes => topic.Next is [var first, ..] ? GoAsync(step, Advisor.Knowledge[first], cancellationToken) : TellMoreAsync(step, topic, cancellationToken),
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

    private Task<DialogTurnResult> StepAsync(WaterfallStepContext step, Topic topic, int by, CancellationToken cancellationToken)
    {
        var track = TrackOf(topic);
        var to = IndexOf(track, topic) is var here && here < 0 && by > 0 ? 0 : here + by;
        if (to >= 0 && to < track.Count)
        {
            return GoAsync(step, track[to], cancellationToken);
        }

        var options = WalkOptions.Read(step.Options) with { Notice = by > 0 ? "main.noNext" : "main.noBack" };
        return step.ReplaceDialogAsync(Id, options.Write(), cancellationToken);
    }

    private static int IndexOf(IReadOnlyList<Topic> track, Topic topic)
    {
        for (var i = 0; i < track.Count; i++)
        {
            if (track[i].Id == topic.Id)
            {
                return i;
            }
        }

        return -1;
    }

    private static void Remember(TalkHolder talk, Topic topic, WalkOptions options, string language) => talk.Now = talk.Now with
    {
        Topic = topic.Id.Value,
        Depth = options.InDetail ? 1 : 0,
        Age = 0,
        Misses = 0,
        Listed = options.Found.Count > 0 ? [.. options.Found.Select(id => id.Value)]
            : options.InDetail ? []
            : [.. topic.In(language).Points.Select(point => (point.Topic ?? topic.Id).Value)],
    };

    private IEnumerable<Choice> Choices(Topic topic, WalkOptions options, string language)
    {
        foreach (var found in options.Found)
        {
            yield return Pick.To(found, Advisor.Knowledge[found].In(language).Title);
        }

        foreach (var choice in OwnChoices(topic, language))
        {
            yield return choice;
        }

        foreach (var point in topic.In(language).Points)
        {
            if (point.Topic is { } linked)
            {
                yield return Pick.To(linked, point.Text, Advisor.Knowledge[linked].In(language).Title);
            }
        }

        foreach (var next in topic.Next)
        {
            yield return Pick.To(next, Advisor.Knowledge[next].In(language).Title);
        }

        foreach (var act in (string[])[Acts.More, Acts.Why, Acts.Next, Acts.Back, Acts.Yes])
        {
            yield return Pick.Do(act);
        }
    }
}
