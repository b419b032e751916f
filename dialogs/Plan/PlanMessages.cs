using CareerBot.Dialogs.Conversation;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace CareerBot.Dialogs.Plan;

/// <summary>Messages about a plan, with the buttons that lead on.</summary>
internal static class PlanMessages
{
    public static Activity Of(PlanDesk desk, string text) =>
        Replies.Message(text, desk.Say("plan.button.week"), desk.Say("plan.button.next"), desk.Say("plan.button.where"));

    /// <summary>A message for a group: plans are made in private, and where a link can lead there.</summary>
    public static Activity InPrivate(PlanDesk desk, Activity heard)
    {
        var text = desk.Say("plan.inPrivate");
        return Replies.Message(heard is { ChannelId: Channels.Msteams, Recipient.Id: { Length: > 0 } bot }
            ? $"{text} {desk.Say("teams.privateChat", ("bot", Uri.EscapeDataString(bot)))}"
            : text);
    }
}
