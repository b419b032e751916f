using CareerBot.Knowledge.Plans;

namespace CareerBot.Dialogs.Plan;

/// <summary>What came of an answer: new answers with something to say, or why it could not be used.</summary>
/// <param name="Answers">The answers with it; null if it could not be used.</param>
/// <param name="Notice">What was understood, or why not; may be empty.</param>
internal sealed record PlanRead(PlanAnswers? Answers, string Notice = "")
{
    /// <summary>Whether the words may mean something else, so that a yes is asked for.</summary>
    public bool IsGuess { get; init; }
}
