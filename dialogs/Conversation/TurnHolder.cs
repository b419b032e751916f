using Microsoft.Bot.Builder;

namespace CareerBot.Dialogs.Conversation;

/// <summary>What a turn remembers of one kind: read once at its start, replaced by whoever learns something, saved at its end.</summary>
/// <typeparam name="T">A record, changed only by replacing it.</typeparam>
public sealed class TurnHolder<T>(T value)
    where T : class
{
    /// <summary>The memory as it stands now.</summary>
    public T Now { get; set; } = value;
}

/// <summary>Puts what a turn remembers into the turn and finds it there.</summary>
public static class TurnHolder
{
    /// <summary>The holder of this turn.</summary>
    /// <exception cref="InvalidOperationException">The turn did not begin with <see cref="Begin"/>.</exception>
    public static TurnHolder<T> Of<T>(ITurnContext turn)
        where T : class =>
        turn.TurnState.Get<TurnHolder<T>>()
            ?? throw new InvalidOperationException($"The turn began without its {typeof(T).Name}; the bot must call TurnHolder.Begin first.");

    /// <summary>Puts the memory of the turn where <see cref="Of"/> finds it.</summary>
    public static TurnHolder<T> Begin<T>(ITurnContext turn, T value)
        where T : class
    {
        var holder = new TurnHolder<T>(value);
        turn.TurnState.Add(holder);
        return holder;
    }
}
