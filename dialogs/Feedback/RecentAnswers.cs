namespace CareerBot.Dialogs.Feedback;

/// <summary>The last answers of a conversation that can be rated, oldest first, where the channel keeps no log of its own.</summary>
public sealed record RecentAnswers
{
    /// <summary>The answers.</summary>
    public List<RatedAnswer> Answers { get; init; } = [];
}

/// <summary>An answer that can be rated.</summary>
/// <param name="Id">Our own id of the answer.</param>
/// <param name="Topic">The id of the topic that it told of.</param>
public sealed record RatedAnswer(string Id, string Topic);
