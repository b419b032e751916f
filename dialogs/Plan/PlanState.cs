using Microsoft.Bot.Builder;

namespace CareerBot.Dialogs.Plan;

/// <summary>Plans, by the person on a channel; kept apart from conversations, since they live longer.</summary>
public sealed class PlanState(IStorage storage) : BotState(storage, nameof(PlanState))
{
    /// <summary>What every key begins with; the retention of plans goes by it.</summary>
    public const string Prefix = "~/plans/";

    /// <inheritdoc/>
    protected override string GetStorageKey(ITurnContext turnContext) =>
        $"{Prefix}{turnContext.Activity.ChannelId}/{turnContext.Activity.From?.Id ?? turnContext.Activity.Conversation.Id}";
}
