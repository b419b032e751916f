using CareerBot.Careers;
using CareerBot.Dialogs.Conversation;
using CareerBot.Dialogs.Feedback;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace CareerBot.Teams;

/// <summary>Answers the requests that Teams makes beside messages: a card's button, feedback on an answer, a search in the notes.</summary>
internal sealed class TeamsInvokes(ConversationState conversation, CareerInService career, NotesSearch search, TeamsAnswers answers, FeedbackState votes)
{
    private const string MessageType = "application/vnd.microsoft.activity.message";
    private const string Like = "like";
    private const string Dislike = "dislike";

    private readonly IStatePropertyAccessor<Talk> _talk = conversation.CreateProperty<Talk>(nameof(Talk));

    /// <summary>Answers the invoke of <paramref name="turn"/>; one that is not known here goes to <paramref name="bot"/>, which says so.</summary>
    public Task AnswerAsync(ITurnContext turn, IBot bot, CancellationToken cancellationToken) => turn.Activity.Name switch
    {
        "adaptiveCard/action" when ChoiceOf(turn.Activity) is { } choice => PressAsync(turn, bot, choice, cancellationToken),
        "message/submitAction" => TakeFeedbackAsync(turn, cancellationToken),
        "composeExtension/query" => RespondAsync(turn, search.Answer(turn.Activity.Value as JObject), cancellationToken),
        _ => bot.OnTurnAsync(turn, cancellationToken),
    };

    private static (string Say, long Turn)? ChoiceOf(Activity invoke) =>
        (invoke.Value as JObject)?["action"] is JObject action && (string?)action["verb"] == ChoiceCard.Verb
        && action["data"] is JObject data && data["say"] is JValue { Type: JTokenType.String } say
            ? ((string)say!, data["turn"] is JValue { Value: long turn } ? turn : 0)
            : null;

    private async Task PressAsync(ITurnContext turn, IBot bot, (string Say, long Turn) choice, CancellationToken cancellationToken)
    {
        var talk = await _talk.GetAsync(turn, () => new Talk(), cancellationToken).ConfigureAwait(false);
        var words = career.Now.Words;
        if (choice.Turn != talk.Turn)
        {
            await RespondAsync(
                turn,
                CardAnswer(MessageType, words.Say(Words.Fallback, "teams.stale", 0, ("choice", choice.Say))),
                cancellationToken).ConfigureAwait(false);
            return;
        }

        turn.Activity.Type = ActivityTypes.Message;
        turn.Activity.Text = choice.Say;
        turn.Activity.Value = null;
        await bot.OnTurnAsync(turn, cancellationToken).ConfigureAwait(false);
        var chosen = ChoiceCard.Chosen(words.Say(Words.Fallback, "teams.chosen", 0, ("choice", choice.Say)));
        await RespondAsync(turn, CardAnswer(AdaptiveCards.ContentType, chosen), cancellationToken).ConfigureAwait(false);
    }

    // What was written beside the thumb is not kept.
    private async Task TakeFeedbackAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var reaction = (turn.Activity.Value as JObject)?.SelectToken("actionValue.reaction")?.ToString();
        if (reaction is Like or Dislike && turn.Activity.ReplyToId is { Length: > 0 } rated
            && await answers.FindAsync(turn, rated, cancellationToken).ConfigureAwait(false) is { } answer)
        {
            await votes.TakeAsync(turn, answer.Id, new Vote(answer.Topic, reaction == Like), cancellationToken).ConfigureAwait(false);
        }

        await RespondAsync(turn, [], cancellationToken).ConfigureAwait(false);
    }

    private static JObject CardAnswer(string type, JToken value) => new() { ["statusCode"] = 200, ["type"] = type, ["value"] = value };

    private static Task<ResourceResponse> RespondAsync(ITurnContext turn, JObject body, CancellationToken cancellationToken) => turn.SendActivityAsync(
        new Activity { Type = ActivityTypesEx.InvokeResponse, Value = new InvokeResponse { Status = StatusCodes.Status200OK, Body = body } },
        cancellationToken);
}
