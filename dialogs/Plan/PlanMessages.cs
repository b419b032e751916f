using CareerBot.Dialogs.Conversation;
using Microsoft.Bot.Schema;

namespace CareerBot.Dialogs.Plan;

/// <summary>Messages about a plan, with the buttons that lead on.</summary>
internal static class PlanMessages
{
    public static Activity Of(PlanDesk desk, string text) =>
        Replies.Message(text, desk.Say("plan.button.week"), desk.Say("plan.button.next"), desk.Say("plan.button.where"));

    /// <summary>A message for whoever has no plan yet.</summary>
    public static Activity Invite(PlanDesk desk) => Replies.Message(desk.Say("plan.none"), desk.Say("plan.button.mine"));
}
