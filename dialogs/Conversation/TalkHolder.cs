using Microsoft.Bot.Builder;

namespace CareerBot.Dialogs.Conversation;

/// <summary>The turn's <see cref="Talk"/>: read once at its start, replaced by whoever learns something, saved at its end.</summary>
public sealed class TalkHolder(Talk talk)
{
    /// <summary>The memory as it stands now.</summary>
    public Talk Now { get; set; } = talk;

    /// <summary>The holder of this turn.</summary>
    /// <exception cref="InvalidOperationException">The turn did not begin with <see cref="Begin"/>.</exception>
    public static TalkHolder Of(ITurnContext turn) =>
        turn.TurnState.Get<TalkHolder>() ?? throw new InvalidOperationException("The turn began without its talk; the bot must call TalkHolder.Begin first.");

    /// <summary>Puts the talk of the turn where <see cref="Of"/> finds it.</summary>
    public static TalkHolder Begin(ITurnContext turn, Talk talk)
    {
        var holder = new TalkHolder(talk);
        turn.TurnState.Add(holder);
        return holder;
    }
}
