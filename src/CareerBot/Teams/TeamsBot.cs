using System.Net;
using CareerBot.Dialogs.Conversation;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace CareerBot.Teams;

/// <summary>
/// The bot as Teams wants it: among several people it speaks when spoken to, it introduces itself once where it is installed, and its
/// replies take forms that the client shows. On every other channel the bot within is asked as it is.
/// </summary>
internal sealed class TeamsBot(IBot bot, TeamsReplies replies, TeamsInstallations installations, TeamsInvokes invokes, TeamsAnswers answers) : IBot
{
    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        if (turnContext.Activity.ChannelId != Channels.Msteams)
        {
            return bot.OnTurnAsync(turnContext, cancellationToken);
        }

        turnContext.OnSendActivities(replies.SendAsync);
        return RunAsync(turnContext, cancellationToken);
    }

    private async Task RunAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        await AnswerAsync(turnContext, cancellationToken).ConfigureAwait(false);
        await answers.KeepAsync(turnContext, cancellationToken).ConfigureAwait(false);
    }

    private Task AnswerAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.Type switch
        {
            ActivityTypes.Message => HearAsync(turnContext, cancellationToken),
            ActivityTypes.InstallationUpdate => installations.UpdateAsync(turnContext, bot, cancellationToken),
            ActivityTypes.ConversationUpdate when !Audience.IsPrivate(turnContext) => installations.JoinAsync(turnContext, cancellationToken),
            ActivityTypes.Invoke => invokes.AnswerAsync(turnContext, bot, cancellationToken),
            _ => bot.OnTurnAsync(turnContext, cancellationToken),
        };

    private Task HearAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var message = turn.Activity;
        if (!Audience.IsPrivate(turn) && !IsForBot(message))
        {
            return Task.CompletedTask;
        }

        if (message.Text is not null)
        {
            message.RemoveRecipientMention();
            message.Text = WebUtility.HtmlDecode(message.Text).Replace('\u00A0', ' ').Trim();
        }

        return bot.OnTurnAsync(turn, cancellationToken);
    }

    // A button of the bot's own card needs no mention: it comes as a value that answers a message of the bot.
    private static bool IsForBot(Activity message) =>
        (message.Value is not null && string.IsNullOrWhiteSpace(message.Text))
        || message.GetMentions().Any(mention => mention.Mentioned?.Id == message.Recipient?.Id);
}
