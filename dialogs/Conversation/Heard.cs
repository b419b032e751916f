using CareerBot.Knowledge.Model;
using CareerBot.Knowledge.Recognition;

namespace CareerBot.Dialogs.Conversation;

/// <summary>What one message means, decided before any dialog sees it.</summary>
public sealed record Heard
{
    /// <summary>The message as it was typed or tapped; empty if it had no words.</summary>
    public required string Text { get; init; }

    /// <summary>The language of the reply.</summary>
    public required string Language { get; init; }

    /// <summary>The value of the pending choice that the whole message picks, or null.</summary>
    public string? Pick { get; init; }

    /// <summary>Whether the whole message is a position that the list shown last does not have.</summary>
    public bool IsBeyondList { get; init; }

    /// <summary>The talk act that the whole message is (<c>help</c>, <c>next</c>, <c>yes</c>), or null.</summary>
    public string? Act { get; init; }

    /// <summary>The topics to answer with, one for each question in the message; empty when nothing is certain.</summary>
    public IReadOnlyList<Topic> Topics { get; init; } = [];

    /// <summary>The closest topics when none is certain.</summary>
    public IReadOnlyList<Topic> Closest { get; init; } = [];

    /// <summary>Whether the closest topics are near enough to ask "did you mean".</summary>
    public bool IsNearMiss { get; init; }

    /// <summary>Whether no topic is near to what it says.</summary>
    public bool IsForeign { get; init; }

    /// <summary>The years that a question of history names, first to last, or null.</summary>
    public Period? Period { get; init; }

    /// <summary>The people of the notes that the message names.</summary>
    public IReadOnlyList<string> People { get; init; } = [];

    /// <summary>Everything that the message names, with its place in it: years, people, things.</summary>
    public IReadOnlyList<Entity> Named { get; init; } = [];

    /// <summary>Whether the message also says what is not wanted: "not the history, the skills".</summary>
    public bool IsSwitch { get; init; }

    /// <summary>Whether it asks which of the things that it names is the best: "degree or skills, what matters more?"</summary>
    public bool AsksBest { get; init; }

    /// <summary>Whether the message asks something that can be answered.</summary>
    public bool IsQuestion => Topics.Count > 0;
}

/// <summary>A stretch of years, both ends included.</summary>
public readonly record struct Period(int From, int To);
