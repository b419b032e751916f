using CareerBot.Dialogs.Conversation;
using CareerBot.Knowledge.Model;
using Microsoft.Bot.Builder.Dialogs;

namespace CareerBot.Dialogs.Main;

/// <summary>Offers topics to choose from: the menu, "did you mean", the nearest topics of a question that was not understood.</summary>
public sealed class ChooseDialog : NamedWaterfall
{
    private readonly Advisor _advisor;

    /// <summary>The dialog over the topics of <paramref name="advisor"/>.</summary>
    public ChooseDialog(Advisor advisor)
        : base(nameof(ChooseDialog))
    {
        _advisor = advisor;
        Steps(OfferTopicsAsync, OpenTopicAsync);
    }

    /// <summary>The options: what to say and which topics to offer.</summary>
    /// <param name="sentence">The sentence above the list, ready to be said.</param>
    /// <param name="topics">The topics, at least one.</param>
    /// <param name="numbered">Whether the titles are listed in the text; otherwise they are buttons only.</param>
    public static Dictionary<string, object> Offer(string sentence, IEnumerable<Topic> topics, bool numbered) => new(StringComparer.Ordinal)
    {
        ["sentence"] = sentence,
        ["topics"] = string.Join(' ', topics.Select(topic => topic.Id.Value)),
        ["numbered"] = numbered,
    };

    private Task<DialogTurnResult> OfferTopicsAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var language = Advisor.LanguageOf(step.Context);
        var options = (IDictionary<string, object>)step.Options;
        var topics = ((string)options["topics"]).Split(' ').Select(id => _advisor.Knowledge[new TopicId(id)]).ToList();
        var titles = topics.Select(topic => topic.In(language).Title).ToList();
        var sentence = (string)options["sentence"];
        if (options["numbered"] is true)
        {
            sentence += "\n\n" + string.Join('\n', titles.Select((title, index) => $"{index + 1}. {title}"));
        }

        var talk = TurnHolder.Of<Talk>(step.Context);
        talk.Now = talk.Now with { Listed = [.. topics.Select(topic => topic.Id.Value)] };
        return step.PromptAsync(
            nameof(PickPrompt),
            new PromptOptions
            {
                Prompt = Replies.Message(sentence, [.. titles.Take(Replies.MostButtons)]),
                Choices = [.. topics.Select(topic => Pick.To(topic.Id, topic.In(language).Title)), Pick.Do(Acts.Yes)],
                Validations = PickPrompt.Soft,
            },
            cancellationToken);
    }

    private Task<DialogTurnResult> OpenTopicAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var options = (IDictionary<string, object>)step.Options;
        var offered = ((string)options["topics"]).Split(' ').Select(id => _advisor.Knowledge[new TopicId(id)]).ToList();
        if (Pick.TopicOf(step.Result as string) is null && offered.Count > 1)
        {
            // A yes to several is no choice yet.
            var which = _advisor.Words.Say(Advisor.LanguageOf(step.Context), "main.whichOne", TurnHolder.Of<Talk>(step.Context).Now.Turn);
            return step.ReplaceDialogAsync(Id, Offer(which, offered, numbered: true), cancellationToken);
        }

        var topic = Pick.TopicOf(step.Result as string) is { } picked ? _advisor.Knowledge[picked] : offered[0];
        return step.ReplaceDialogAsync(_advisor.Routes.DialogFor(topic), new WalkOptions(topic.Id).Write(), cancellationToken);
    }
}
