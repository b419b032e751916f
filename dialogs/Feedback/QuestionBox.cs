using Microsoft.Bot.Builder;

namespace CareerBot.Dialogs.Feedback;

/// <summary>Where questions are put that people agreed to pass on; each under a random key that leads to nobody.</summary>
public sealed class QuestionBox(IStorage storage)
{
    /// <summary>What the keys of questions begin with.</summary>
    public const string Prefix = FeedbackState.Prefix + "questions/";

    /// <summary>Keeps <paramref name="question"/>; in a turn it is committed with the turn, or not at all.</summary>
    public Task PassOnAsync(PassedQuestion question, CancellationToken cancellationToken) => storage.WriteAsync(
        new Dictionary<string, object>(StringComparer.Ordinal) { [Prefix + Guid.NewGuid().ToString("N")] = question }, cancellationToken);
}
