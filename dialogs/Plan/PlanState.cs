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

/// <summary>The turn's <see cref="PersonPlan"/>: read once at its start, replaced by whoever changes it, saved at its end.</summary>
public sealed class PlanHolder(PersonPlan plan)
{
    /// <summary>The plan as it stands now.</summary>
    public PersonPlan Now { get; set; } = plan;

    /// <summary>The holder of this turn.</summary>
    /// <exception cref="InvalidOperationException">The turn did not begin with <see cref="Begin"/>.</exception>
    public static PlanHolder Of(ITurnContext turn) =>
        turn.TurnState.Get<PlanHolder>() ?? throw new InvalidOperationException("The turn began without its plan; the bot must call PlanHolder.Begin first.");

    /// <summary>Puts the plan of the turn where <see cref="Of"/> finds it.</summary>
    public static PlanHolder Begin(ITurnContext turn, PersonPlan plan)
    {
        var holder = new PlanHolder(plan);
        turn.TurnState.Add(holder);
        return holder;
    }
}
