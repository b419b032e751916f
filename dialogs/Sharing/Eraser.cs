using CareerBot.Dialogs.Conversation;
using CareerBot.Dialogs.Plan;
using Microsoft.Bot.Builder;

namespace CareerBot.Dialogs.Sharing;

/// <summary>What was erased of a person.</summary>
/// <param name="HadPlan">Whether there was a plan.</param>
/// <param name="Links">Links that still worked.</param>
/// <param name="Codes">Codes that still worked.</param>
/// <param name="Conversations">Conversations beside the one in which it was asked for.</param>
/// <param name="Places">Other people on channels to whom a code had brought the plan.</param>
/// <param name="Nudges">Weekly reminders, here and at those places.</param>
public sealed record Erased(bool HadPlan, int Links, int Codes, int Conversations, int Places, int Nudges);

/// <summary>
/// Knows which conversations a person had, and erases all that is kept of them: on the channel, and wherever a code of their plan was used,
/// with the log of every one of these conversations.
/// </summary>
/// <param name="storage">Where everything is kept.</param>
/// <param name="vault">Links and codes.</param>
/// <param name="eraseLog">Erases what a channel of ours keeps of a conversation, by channel and conversation.</param>
public sealed class Eraser(IStorage storage, Vault vault, Action<string, string> eraseLog)
{
    /// <summary>What keys of traces begin with.</summary>
    public const string TracePrefix = "~/people/";

    private const int MostConversations = 100;

    private readonly NudgeBook _nudges = new(storage);

    /// <summary>Notes the conversation of <paramref name="turn"/>, if the person is alone with the bot there.</summary>
    public async Task NoteAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var person = PlanState.PersonOf(turn);
        var conversation = turn.Activity.Conversation?.Id;
        var known = await ConversationsAsync(person, cancellationToken).ConfigureAwait(false);
        if (conversation is not null && Audience.IsPrivate(turn) && !known.Contains(conversation))
        {
            var trace = new PersonTrace { Conversations = [.. known.TakeLast(MostConversations - 1), conversation] };
            await storage.WriteAsync(
                new Dictionary<string, object>(StringComparer.Ordinal) { [TracePrefix + person] = trace },
                cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The conversations of a person, oldest first.</summary>
    public async Task<IReadOnlyList<string>> ConversationsAsync(string person, CancellationToken cancellationToken) =>
        (await storage.ReadAsync([TracePrefix + person], cancellationToken).ConfigureAwait(false)).TryGetValue(TracePrefix + person, out var item)
            && item is PersonTrace trace
            ? trace.Conversations
            : [];

    /// <summary>Erases everything of the person of <paramref name="turn"/>; the state of the turn's own conversation is its bot's to clear.</summary>
    public async Task<Erased> EraseAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var own = PlanState.PersonOf(turn);
        var place = TurnHolder.Of<PlanPlace>(turn).Now;
        var plan = TurnHolder.Of<PersonPlan>(turn).Now;
        var people = plan.Shares.Members.Append(place.Person).Append(own).Distinct(StringComparer.Ordinal).ToList();
        var (conversations, nudges) = (0, 0);
        foreach (var person in people)
        {
            conversations += await ErasePersonAsync(turn, person, cancellationToken).ConfigureAwait(false);
            nudges += await _nudges.StrikeAsync(person, cancellationToken).ConfigureAwait(false) ? 1 : 0;
        }

        await vault.RemoveAsync(Vault.LinkPrefix, plan.Shares.Links, cancellationToken).ConfigureAwait(false);
        await vault.RemoveAsync(Vault.CodePrefix, plan.Shares.Codes, cancellationToken).ConfigureAwait(false);
        TurnHolder.Of<PlanPlace>(turn).Now = new PlanPlace(own, new PersonPlan());
        TurnHolder.Of<PersonPlan>(turn).Now = new PersonPlan();
        return new Erased(
            plan.Answers is not null,
            vault.Working(plan.Shares.Links),
            vault.Working(plan.Shares.Codes),
            conversations,
            people.Count - 1,
            nudges);
    }

    /// <returns>How many conversations beside that of the turn were erased.</returns>
    private async Task<int> ErasePersonAsync(ITurnContext turn, string person, CancellationToken cancellationToken)
    {
        var channel = person[..person.IndexOf('/', StringComparison.Ordinal)];
        var here = turn.Activity.Conversation?.Id;
        var others = (await ConversationsAsync(person, cancellationToken).ConfigureAwait(false))
            .Where(id => channel != turn.Activity.ChannelId || id != here)
            .ToList();
        await storage.DeleteAsync(
            [TracePrefix + person, PlanState.Prefix + person, .. others.Select(id => $"{channel}/conversations/{id}")],
            cancellationToken).ConfigureAwait(false);
        foreach (var id in others)
        {
            eraseLog(channel, id);
        }

        if (person == PlanState.PersonOf(turn) && here is not null && Audience.IsPrivate(turn))
        {
            eraseLog(channel, here);
        }

        return others.Count;
    }
}
