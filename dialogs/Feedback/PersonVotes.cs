namespace CareerBot.Dialogs.Feedback;

/// <summary>What one person thought of answers. No text: only the topic and the thumb.</summary>
public sealed record PersonVotes
{
    // A person who rates more than this is counted with the newest ones.
    private const int Most = 500;

    /// <summary>The votes by the id of the answer.</summary>
    public Dictionary<string, Vote> Given { get; init; } = new(StringComparer.Ordinal);

    /// <summary>The votes with one on <paramref name="answer"/> in place of whatever stood there; null takes it back.</summary>
    public PersonVotes With(string answer, Vote? vote)
    {
        var given = Given.Where(each => each.Key != answer).TakeLast(Most - 1).ToDictionary(StringComparer.Ordinal);
        if (vote is not null)
        {
            given[answer] = vote;
        }

        return new PersonVotes { Given = given };
    }
}

/// <summary>A thumb on an answer.</summary>
/// <param name="Topic">The id of the topic that the answer told of.</param>
/// <param name="IsUp">Whether the thumb points up.</param>
public sealed record Vote(string Topic, bool IsUp);
