using CareerBot.Dialogs.Feedback;
using CareerBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CareerBot.Teams;

/// <summary>
/// Remembers which topics the last answers of a conversation told of. Teams gives an answer an id of its own, and says only that id when
/// somebody rates it; what was sent is not kept.
/// </summary>
internal sealed class TeamsAnswers(ConversationState conversation, StoredReplies replies)
{
    private const int Most = 30;

    private readonly IStatePropertyAccessor<RecentAnswers> _recent = conversation.CreateProperty<RecentAnswers>(nameof(RecentAnswers));

    /// <summary>Takes note of an answer that is being sent in <paramref name="turn"/>; its id is known when it was.</summary>
    public static void Note(ITurnContext turn, Activity answer, string topic)
    {
        if (turn.TurnState.Get<Sent>() is not { } sent)
        {
            turn.TurnState.Add(sent = new Sent());
        }

        sent.Answers.Add((answer, topic));
    }

    /// <summary>Keeps what was noted in <paramref name="turn"/> with its conversation.</summary>
    public async Task KeepAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.TurnState.Get<Sent>() is not { } sent)
        {
            return;
        }

        var recent = await _recent.GetAsync(turn, () => new RecentAnswers(), cancellationToken).ConfigureAwait(false);
        var added = sent.Answers.Where(each => !string.IsNullOrEmpty(each.Answer.Id)).Select(each => new RatedAnswer(each.Answer.Id, each.Topic));
        await _recent.SetAsync(turn, new RecentAnswers { Answers = [.. recent.Answers.Concat(added).TakeLast(Most)] }, cancellationToken).ConfigureAwait(false);
        await conversation.SaveChangesAsync(turn, force: false, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The answer that Teams calls <paramref name="activityId"/>; null if it is none of the last ones.</summary>
    public async Task<RatedAnswer?> FindAsync(ITurnContext turn, string activityId, CancellationToken cancellationToken)
    {
        var recent = await _recent.GetAsync(turn, () => new RecentAnswers(), cancellationToken).ConfigureAwait(false);
        var newestFirst = recent.Answers.AsEnumerable().Reverse().ToList();
        var found = await replies.FindAsync(newestFirst.Select(answer => answer.Id), activityId, cancellationToken).ConfigureAwait(false);
        return newestFirst.Find(answer => answer.Id == found);
    }

    private sealed class Sent
    {
        public List<(Activity Answer, string Topic)> Answers { get; } = [];
    }
}
