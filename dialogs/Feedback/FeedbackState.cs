using Microsoft.Bot.Builder;

namespace CareerBot.Dialogs.Feedback;

/// <summary>Votes, by the person on a channel; kept apart from conversations, since they are counted for longer.</summary>
public sealed class FeedbackState(IStorage storage) : BotState(storage, nameof(FeedbackState))
{
    /// <summary>What the keys of all feedback begin with; its retention goes by it.</summary>
    public const string Prefix = "~/feedback/";

    /// <summary>What the keys of votes begin with.</summary>
    public const string VotesPrefix = Prefix + "votes/";

    /// <summary>Counts a vote of the person of <paramref name="turn"/>, in place of an earlier one on the same answer.</summary>
    /// <param name="turn">A turn of the person who votes.</param>
    /// <param name="answer">The id of the answer.</param>
    /// <param name="vote">The vote; null takes it back.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task TakeAsync(ITurnContext turn, string answer, Vote? vote, CancellationToken cancellationToken)
    {
        var property = CreateProperty<PersonVotes>(nameof(PersonVotes));
        var votes = await property.GetAsync(turn, () => new PersonVotes(), cancellationToken).ConfigureAwait(false);
        await property.SetAsync(turn, votes.With(answer, vote), cancellationToken).ConfigureAwait(false);
        await SaveChangesAsync(turn, force: false, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    protected override string GetStorageKey(ITurnContext turnContext) =>
        $"{VotesPrefix}{turnContext.Activity.ChannelId}/{turnContext.Activity.From?.Id ?? turnContext.Activity.Conversation.Id}";
}
