using CareerBot.Knowledge.Model;
using CareerBot.Knowledge.Recognition;

namespace CareerBot.Knowledge.First;

/// <summary>What the recognizer decides to do with a text.</summary>
internal enum Verdict
{
    /// <summary>The notes know it: answer with the topic.</summary>
    Answer,

    /// <summary>Something near it is in the notes: ask whether it was meant.</summary>
    Suggest,

    /// <summary>It is steering, not asking: hello, help, next.</summary>
    Act,

    /// <summary>It is something that the notes are known not to cover, by name.</summary>
    OutOfScope,

    /// <summary>Nothing is near enough.</summary>
    Unknown,
}

/// <summary>A topic and how well it fits a text.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Score">Higher fits better; comparable within one recognition only.</param>
internal readonly record struct RankedTopic(TopicId Topic, double Score);

/// <summary>What one question of a text was understood as.</summary>
internal sealed record Understood
{
    /// <summary>What to do with it.</summary>
    public required Verdict Decision { get; init; }

    /// <summary>The label: an intent, a talk act, or <c>none</c>.</summary>
    public required string Intent { get; init; }

    /// <summary>The best label before anything was rejected.</summary>
    public required string BestIntent { get; init; }

    /// <summary>The chance, 0 to 1, that the text is covered and the best label is right.</summary>
    public required double Confidence { get; init; }

    /// <summary>The topics that fit best, best first.</summary>
    public IReadOnlyList<RankedTopic> Topics { get; init; } = [];

    /// <summary>The talk act, for <see cref="Verdict.Act"/>.</summary>
    public string? Act { get; init; }
}

/// <summary>What a whole message was understood as.</summary>
/// <param name="Parts">One entry for each question in it, at least one.</param>
/// <param name="Entities">The years, people and terms that it names, in their order.</param>
/// <param name="Language">The language that it seems to be in: <c>en</c>, <c>hinglish</c> or <c>hi</c>.</param>
internal sealed record Understanding(IReadOnlyList<Understood> Parts, IReadOnlyList<Entity> Entities, string Language);
