using CareerBot.Dialogs.Conversation;
using CareerBot.Dialogs.Main;
using CareerBot.Knowledge.Model;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace CareerBot.Dialogs.Feedback;

/// <summary>
/// Tells that the notes do not cover a question and offers, once, to pass it on without a name. Only a yes as the whole message is one:
/// whatever else is said, the question is kept by nobody.
/// </summary>
public sealed class PassOnDialog : NamedWaterfall
{
    private const string QuestionKey = "question";
    private const string TopicKey = "topic";
    private const string NearKey = "near";
    private const string AgainKey = "again";

    private readonly Advisor _advisor;
    private readonly PassOn _passOn;

    /// <summary>The dialog over what <paramref name="advisor"/> knows.</summary>
    public PassOnDialog(Advisor advisor)
        : base(nameof(PassOnDialog))
    {
        _advisor = advisor;
        _passOn = new PassOn(advisor);
        Steps(OfferAsync, TakeConsentAsync);
    }

    /// <summary>The options: the question, the topic that refuses it if there is one, the topics to go on with.</summary>
    public static Dictionary<string, object> Begin(string question, Topic? topic, IEnumerable<TopicId> near)
    {
        var options = new Dictionary<string, object>(StringComparer.Ordinal) { [QuestionKey] = question, [NearKey] = string.Join(' ', near.Select(id => id.Value)) };
        if (topic is not null)
        {
            options[TopicKey] = topic.Id.Value;
        }

        return options;
    }

    private async Task<DialogTurnResult> OfferAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var language = Advisor.LanguageOf(step.Context);
        var talk = TurnHolder.Of<Talk>(step.Context);
        talk.Now = talk.Now with { PassOnsLeftAside = talk.Now.PassOnsLeftAside + 1 };
        var (topic, near) = (TopicOf(step), Near(step));
        if (topic is not null)
        {
            WalkMemory.Remember(talk, topic, new WalkOptions(topic.Id), [], language);
        }

        var yes = _advisor.Words.Say(language, "feedback.button.passOn");
        var text = topic is null
            ? _passOn.Say(language, talk.Now.Turn, isAgain: ((IDictionary<string, object>)step.Options).ContainsKey(AgainKey))
            : _passOn.Say(topic, language);
        var message = Replies.Message(text, [yes, .. near.Take(Replies.MostButtons - 1).Select(each => each.In(language).Title)]);
        await step.Context.SendActivityAsync(Rated.By(message, topic?.Id), cancellationToken).ConfigureAwait(false);
        List<Choice> choices =
        [
            Pick.Do(Acts.Yes, _advisor.Words.List(language, "feedback.hear.yes").Concat(_advisor.Words.List(language, "feedback.hear.passOn")).Append(yes)),
            Pick.Do(Acts.No, _advisor.Words.List(language, "feedback.hear.no")),
            Pick.Do(Acts.More),
            Pick.Do(Acts.Why),
            .. near.Select(each => Pick.To(each.Id, each.In(language).Title)),
        ];
        return await step.PromptAsync(
            nameof(PickPrompt),
            new PromptOptions { Choices = choices, Validations = PickPrompt.Soft },
            cancellationToken).ConfigureAwait(false);
    }

    private async Task<DialogTurnResult> TakeConsentAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var pick = step.Result as string;
        if (Pick.TopicOf(pick) is { } picked)
        {
            return await OpenAsync(step, new WalkOptions(picked), cancellationToken).ConfigureAwait(false);
        }

        var topic = TopicOf(step);
        if (Pick.ActOf(pick) is Acts.More or Acts.Why)
        {
            return topic is null
                ? await step.ReplaceDialogAsync(Id, new Dictionary<string, object>((IDictionary<string, object>)step.Options) { [AgainKey] = true }, cancellationToken).ConfigureAwait(false)
                : await OpenAsync(
                    step,
                    new WalkOptions(topic.Id) { InDetail = true, Notice = _advisor.Replies.Details(topic, Advisor.LanguageOf(step.Context)).Length > 0 ? null : "main.nothingMore" },
                    cancellationToken).ConfigureAwait(false);
        }

        // "Hmm ok" and "k" take note of the answer, and agree to nothing.
        var isNoted = _advisor.Career.Hearing.Is(step.Context.Activity.Text ?? string.Empty, "feedback.hear.noted");
        var key = isNoted ? "feedback.keptBack" : await DecideAsync(step, Pick.ActOf(pick) == Acts.Yes, cancellationToken).ConfigureAwait(false);
        if (topic is not null)
        {
            return await OpenAsync(step, new WalkOptions(topic.Id) { Notice = key }, cancellationToken).ConfigureAwait(false);
        }

        var sentence = _advisor.Words.Say(Advisor.LanguageOf(step.Context), key, TurnHolder.Of<Talk>(step.Context).Now.Turn);
        return await step.ReplaceDialogAsync(
            nameof(ChooseDialog),
            ChooseDialog.Offer(sentence, _advisor.Openings, numbered: false),
            cancellationToken).ConfigureAwait(false);
    }

    private async Task<string> DecideAsync(WaterfallStepContext step, bool isYes, CancellationToken cancellationToken)
    {
        var talk = TurnHolder.Of<Talk>(step.Context);
        if (!isYes)
        {
            talk.Now = talk.Now with { PassOnsLeftAside = int.MaxValue };
            return "feedback.keptBack";
        }

        var question = (string)((IDictionary<string, object>)step.Options)[QuestionKey];
        var day = DateOnly.FromDateTime(_advisor.Clock.GetUtcNow().UtcDateTime);
        await _advisor.Questions.PassOnAsync(PassedQuestion.Of(question, TopicOf(step)?.Id.Value, day), cancellationToken).ConfigureAwait(false);
        talk.Now = talk.Now with { PassOnsLeftAside = 0 };
        return "feedback.passedOn";
    }

    private Task<DialogTurnResult> OpenAsync(WaterfallStepContext step, WalkOptions options, CancellationToken cancellationToken) =>
        step.ReplaceDialogAsync(_advisor.Routes.DialogFor(_advisor.Knowledge[options.Topic]), options.Write(), cancellationToken);

    private Topic? TopicOf(WaterfallStepContext step) =>
        ((IDictionary<string, object>)step.Options).TryGetValue(TopicKey, out var id) ? _advisor.Knowledge.Find((string)id) : null;

    private List<Topic> Near(WaterfallStepContext step) =>
        [.. ((string)((IDictionary<string, object>)step.Options)[NearKey])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(_advisor.Knowledge.Find)
            .OfType<Topic>()];
}
