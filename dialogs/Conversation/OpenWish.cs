namespace CareerBot.Dialogs.Conversation;

/// <summary>What a message wished for and the next one may settle: one of them, kept for that one message.</summary>
public sealed record OpenWish
{
    /// <summary>What was compared with the plan, in the person's words, for "take it".</summary>
    public string? WhatIf { get; init; }

    /// <summary>The hours a week that were held against each other, for the one that is chosen.</summary>
    public List<double> Compared { get; init; } = [];

    /// <summary>The wish for a reminder, in the person's words, for another time of it.</summary>
    public string? Nudge { get; init; }

    /// <summary>What was said of lost time without its length, in the person's words, for the number of weeks.</summary>
    public string? Loss { get; init; }

    /// <summary>The plan code that would take the place of a plan there is, for the yes.</summary>
    public string? Code { get; init; }
}
