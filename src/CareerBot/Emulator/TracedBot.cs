using CareerBot.Careers;
using CareerBot.Knowledge.Recognition;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace CareerBot.Emulator;

/// <summary>
/// The bot with what its developer wants to see: after each message the Emulator's inspector gets what was recognised, how sure and
/// why, and what the bot remembers. Made in Development only, and silent on every other channel.
/// </summary>
internal sealed class TracedBot(IBot bot, ConversationState conversation, CareerInService career) : IBot
{
    private const string RecognizerType = "https://careerbot.example/schemas/recognizer-result";
    private const string StateType = "https://www.botframework.com/schemas/botState";

    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        await bot.OnTurnAsync(turnContext, cancellationToken).ConfigureAwait(false);
        // Who expects the replies in the answer is a program, and gets no traces.
        if (turnContext.Activity is not { ChannelId: Channels.Emulator, Type: ActivityTypes.Message, DeliveryMode: not DeliveryModes.ExpectReplies } message)
        {
            return;
        }

        if (!string.IsNullOrWhiteSpace(message.Text))
        {
            var recognised = Describe(career.Now.Recognizer.Explain(message.Text));
            await TraceAsync(turnContext, "RecognizerResult", "Recognizer Result", RecognizerType, recognised, cancellationToken).ConfigureAwait(false);
        }

        var state = new JObject { ["conversationState"] = conversation.Get(turnContext) };
        await TraceAsync(turnContext, "ConversationState", "Conversation State", StateType, state, cancellationToken).ConfigureAwait(false);
    }

    private static JObject Describe(RecognitionResult result) => new()
    {
        ["text"] = result.Text,
        ["language"] = result.Language,
        ["decision"] = result.Decision.ToString(),
        ["intent"] = result.Intent,
        ["best"] = result.Best,
        ["confidence"] = Math.Round(result.Confidence, 4),
        ["topics"] = new JArray(result.Topics.Select(topic => new JObject { ["id"] = topic.Id, ["score"] = Math.Round(topic.Score, 4) })),
        ["entities"] = new JArray(result.Entities.Select(entity => new JObject { ["id"] = entity.Id, ["kind"] = entity.Kind })),
        ["parts"] = new JArray(result.Parts.Select(Describe)),
        ["about"] = new JArray(result.About.Select(years => years.ToString())),
        ["why"] = result.Explanation is { } why ? Describe(why) : null,
    };

    private static JObject Describe(Explanation why) => new()
    {
        ["rewritten"] = new JArray(why.Rewritten.Select(each => $"{each.From} -> {each.To}")),
        ["refusedBy"] = why.RefusedBy,
        ["wholePhrase"] = why.IsWholePhrase,
        ["contenders"] = new JArray(why.Contenders.Select(each => new JObject
        {
            ["id"] = each.Id,
            ["score"] = Math.Round(each.Score, 4),
            ["keywords"] = Describe(each.Keywords),
            ["learned"] = Describe(each.Learned),
        })),
        ["confidence"] = new JObject(why.Confidence.Select(part => new JProperty(part.Name, Math.Round(part.Adds, 4)))),
    };

    private static JArray Describe(IEnumerable<Contribution> contributions) =>
        new(contributions.Select(each => new JObject { ["what"] = each.What, ["weight"] = Math.Round(each.Weight, 4) }));

    private static Task<ResourceResponse> TraceAsync(
        ITurnContext turn, string name, string label, string valueType, JObject value, CancellationToken cancellationToken) =>
        turn.SendActivityAsync(
            new Activity { Type = ActivityTypes.Trace, Name = name, Label = label, ValueType = valueType, Value = value },
            cancellationToken);
}
