namespace CareerBot.Turns.Stores;

/// <summary>What a turn is about.</summary>
/// <param name="Conversation">Key of the conversation, which is held first.</param>
/// <param name="User">Key of the user, which is held second; <see langword="null"/> if the turn has no user.</param>
/// <param name="HandledKey">Names the activity, so that handling it twice can be noticed; <see langword="null"/> to not look.</param>
public readonly record struct TurnScope(string Conversation, string? User = null, string? HandledKey = null);
