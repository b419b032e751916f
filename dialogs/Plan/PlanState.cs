using CareerBot.Dialogs.Conversation;
using Microsoft.Bot.Builder;

namespace CareerBot.Dialogs.Plan;

/// <summary>
/// Plans, by the person on a channel; kept apart from conversations, since they live longer. Who took a plan over by a code has none
/// of their own but reads and writes that of the person it came from, so that it is the same everywhere.
/// </summary>
public sealed class PlanState(IStorage storage)
{
    /// <summary>What every key begins with; the retention of plans goes by it.</summary>
    public const string Prefix = "~/plans/";

    // A plan may have been replaced by another one's, which was replaced in its turn.
    private const int MostHops = 4;

    /// <summary>The person of a turn, on the channel of the turn.</summary>
    public static string PersonOf(ITurnContext turn) => Person(turn.Activity.ChannelId, turn.Activity.From?.Id ?? turn.Activity.Conversation.Id);

    /// <summary>The person whom a channel calls <paramref name="user"/>.</summary>
    public static string Person(string? channel, string? user) => $"{channel}/{user}";

    /// <summary>Reads the plan of the person of <paramref name="turn"/> and puts it into the turn.</summary>
    public async Task BeginAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var place = await FindAsync(PersonOf(turn), cancellationToken).ConfigureAwait(false);
        turn.TurnState.Set(place);
        TurnHolder.Begin(turn, new PlanPlace(place.Person, place.Plan));
        TurnHolder.Begin(turn, place.Plan);
    }

    /// <summary>Writes what the turn made of the plan. Who has none leaves nothing behind.</summary>
    public async Task EndAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var before = turn.TurnState.Get<PlanPlace>();
        var person = TurnHolder.Of<PlanPlace>(turn).Now.Person;
        var now = TurnHolder.Of<PersonPlan>(turn).Now;
        var own = PersonOf(turn);
        if (person != before.Person && person != own)
        {
            await WriteAsync(own, new PersonPlan { Home = person }, cancellationToken).ConfigureAwait(false);
        }

        if (!ReferenceEquals(now, before.Plan))
        {
            await WriteAsync(person, now, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The plan of a person and where it is kept; an empty one where there is none.</summary>
    public async Task<PlanPlace> FindAsync(string person, CancellationToken cancellationToken)
    {
        var at = person;
        for (var hop = 0; hop < MostHops; hop++)
        {
            var stored = await storage.ReadAsync([Prefix + at], cancellationToken).ConfigureAwait(false);
            var plan = stored.TryGetValue(Prefix + at, out var item) ? item as PersonPlan : null;
            if (plan is { Home: { } home })
            {
                at = home;
            }
            else
            {
                // What it led to was erased: the person begins anew, in a place of their own.
                return plan is null ? new PlanPlace(person, new PersonPlan()) : new PlanPlace(at, plan);
            }
        }

        return new PlanPlace(person, new PersonPlan());
    }

    /// <summary>Writes a plan, or takes it away if nothing is kept in it.</summary>
    public Task WriteAsync(string person, PersonPlan plan, CancellationToken cancellationToken) => plan.IsEmpty()
        ? storage.DeleteAsync([Prefix + person], cancellationToken)
        : storage.WriteAsync(new Dictionary<string, object>(StringComparer.Ordinal) { [Prefix + person] = plan }, cancellationToken);
}

/// <summary>A plan and where it is kept.</summary>
/// <param name="Person">The person; see <see cref="PlanState.PersonOf"/>.</param>
/// <param name="Plan">The plan; empty if there is none.</param>
public sealed record PlanPlace(string Person, PersonPlan Plan);
