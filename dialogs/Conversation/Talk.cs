using System.Text.Json.Serialization;
using CareerBot.Dialogs.Plan;
using CareerBot.Knowledge.Plans;

namespace CareerBot.Dialogs.Conversation;

/// <summary>What the bot remembers of the talk so far; one record a conversation, replaced whole.</summary>
[JsonConverter(typeof(TalkJson))]
public sealed record Talk
{
    /// <summary>The topic that was answered last, for "why?", "tell me more" and "and the skills?".</summary>
    public string? Topic { get; init; }

    /// <summary>How many pages of the last topic's details were shown; 0 after the first, short reply.</summary>
    public int Depth { get; init; }

    /// <summary>The last numbered list shown: topic ids by position, so that "the second one" has a meaning.</summary>
    public List<string> Listed { get; init; } = [];

    /// <summary>The topic of the side question that was answered last, while the walk waits; "tell me more" is about it. Null after anything else.</summary>
    public string? Aside { get; init; }

    /// <summary>The topics told before the last one, oldest first, for "back" where no list says what comes before.</summary>
    public List<string> Trail { get; init; } = [];

    /// <summary>Turns since <see cref="Topic"/> was answered; what was said long ago is no context any more.</summary>
    public int Age { get; init; }

    /// <summary>Messages in a row that could not be answered: the stage of the fallback.</summary>
    public int Misses { get; init; }

    /// <summary>Side questions in a row while a walk waited; a walk is asked for again once, then let go.</summary>
    public int Strays { get; init; }

    /// <summary>Counts every turn; chooses between variants of a sentence.</summary>
    public int Turn { get; init; }

    /// <summary>Whether an insult was answered already; further ones get no second sermon.</summary>
    public bool Scolded { get; init; }

    /// <summary>Whether despair was told of last, and nothing has been asked since.</summary>
    public bool Distressed { get; init; }

    /// <summary>The questions for a plan as far as they were answered when they were left; null if none were left half done.</summary>
    public PlanForm? Draft { get; init; }

    /// <summary>What a person said of themselves before they asked for a plan; null for nothing.</summary>
    public PlanAnswers? Told { get; init; }

    /// <summary>What the message before wished for and this one may settle; else null.</summary>
    public OpenWish? Open { get; init; }

    /// <summary>Offers in a row to pass a question on that got no yes; the largest number after a no.</summary>
    public int PassOnsLeftAside { get; init; }

    /// <summary>Whether the conversation was noted among those of its person.</summary>
    public bool Noted { get; init; }

    /// <summary>Ids of the members who were welcomed.</summary>
    public List<string> Welcomed { get; init; } = [];
}
