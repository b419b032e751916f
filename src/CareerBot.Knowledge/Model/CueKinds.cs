namespace CareerBot.Knowledge.Model;

/// <summary>The kinds of little words that steer a message, as a lexicon names them under <c>cues</c>.</summary>
public static class CueKinds
{
    /// <summary>Joins two questions: "and also".</summary>
    public const string Join = "join";

    /// <summary>Refuses what follows: "I don't want".</summary>
    public const string RefuseNext = "refuseNext";

    /// <summary>Refuses what went before, as Hindi does: "nahi chahiye".</summary>
    public const string RefuseBefore = "refuseBefore";

    /// <summary>Goes on with what thanks, greets or takes leave: "thanks for the help" is all thanks, not thanks and a question.</summary>
    public const string GoOn = "goOn";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Join, RefuseNext, RefuseBefore, GoOn];
}
