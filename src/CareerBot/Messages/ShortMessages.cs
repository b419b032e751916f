using CareerBot.Careers;
using CareerBot.Dialogs.Conversation;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;

namespace CareerBot.Messages;

/// <summary>
/// Asks a person whose message is longer than anybody types to say it shorter, before the bot reads it: a channel would show a refused
/// request to nobody.
/// </summary>
internal sealed class ShortMessages(IBot bot, CareerInService career, IOptions<MessagesOptions> options) : IBot
{
    private readonly int _longest = options.Value.MaxTextLength;

    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => IsTooLong(turnContext.Activity)
        ? turnContext.SendActivityAsync(career.Now.Words.Say(Words.Fallback, "main.tooLong"), cancellationToken: cancellationToken)
        : bot.OnTurnAsync(turnContext, cancellationToken);

    private bool IsTooLong(Activity activity) =>
        activity.Type == ActivityTypes.Message && (activity.Text?.Length > _longest || (activity.Value is JObject value && HoldsTooLong(value)));

    // What was typed into a card, or a button says in a person's place.
    private bool HoldsTooLong(JObject value) => value.Properties().Any(property => property.Value is JValue { Value: string said } && said.Length > _longest);
}
