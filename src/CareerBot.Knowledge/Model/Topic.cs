using System.Collections.Frozen;

namespace CareerBot.Knowledge.Model;

/// <summary>What a topic is, beside what it says.</summary>
public enum TopicKind
{
    /// <summary>A fact or a list of facts of the notes.</summary>
    Fact,

    /// <summary>A question of circumstance: can I, must I, will I.</summary>
    Circumstance,

    /// <summary>Something that the notes do not cover, by name.</summary>
    OutOfScope,
}

/// <summary>One thing that can be asked and answered.</summary>
public sealed record Topic
{
    /// <summary>Its stable name.</summary>
    public required TopicId Id { get; init; }

    /// <summary>Fact, circumstance or out of scope.</summary>
    public required TopicKind Kind { get; init; }

    /// <summary>The intent it counts as; picks the dialog that talks about it. <c>none</c> where the notes do not speak.</summary>
    public required string Intent { get; init; }

    /// <summary>Other intents that would be right as well.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>Where a talk goes on from here; at most three.</summary>
    public IReadOnlyList<TopicId> Next { get; init; } = [];

    /// <summary>Keywords that this topic shares with another, knowingly.</summary>
    public IReadOnlyList<string> Shared { get; init; } = [];

    /// <summary>For a topic out of scope the nearest covered topic; else null.</summary>
    public TopicId? Nearest { get; init; }

    /// <summary>Whether it comes from the institute's own file.</summary>
    public bool IsFromInstitute { get; init; }

    /// <summary>What it says in English.</summary>
    public required Told Told { get; init; }

    /// <summary>What it says in other languages.</summary>
    public IReadOnlyDictionary<string, Told> Translations { get; init; } = FrozenDictionary<string, Told>.Empty;

    /// <summary>What it says in <paramref name="language"/>: each part falls back to English where the language has none.</summary>
    public Told In(string language) => Translations.GetValueOrDefault(language) ?? Told;
}

/// <summary>A topic's words in one language.</summary>
public sealed record Told
{
    /// <summary>At most five words, for buttons.</summary>
    public required string Title { get; init; }

    /// <summary>The sentence that answers the question.</summary>
    public required string Lead { get; init; }

    /// <summary>The rest of the first reply; may be empty.</summary>
    public string More { get; init; } = string.Empty;

    /// <summary>
    /// For a topic out of scope the question that offers a next step; else empty. Said
    /// between <see cref="More"/> and <see cref="Referral"/>.
    /// </summary>
    public string Offer { get; init; } = string.Empty;

    /// <summary>For a topic out of scope whom to ask instead; else empty.</summary>
    public string Referral { get; init; } = string.Empty;

    /// <summary>The list, where a list is the answer.</summary>
    public IReadOnlyList<Point> Points { get; init; } = [];

    /// <summary>The details behind "tell me more", in Markdown; may be empty.</summary>
    public string Answer { get; init; } = string.Empty;

    /// <summary>Words and phrases that should lead here.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>Questions as people ask them.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];
}

/// <summary>One entry of a topic's list.</summary>
/// <param name="Text">At most eight words.</param>
/// <param name="Topic">The topic that tells more of it, or null.</param>
public sealed record Point(string Text, TopicId? Topic);
