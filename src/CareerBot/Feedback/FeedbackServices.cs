using CareerBot.Dialogs;
using CareerBot.Dialogs.Feedback;
using CareerBot.Turns;
using CareerBot.Turns.Retention;
using CareerBot.Turns.State;
using Microsoft.Bot.Builder;

namespace CareerBot.Feedback;

/// <summary>What feedback needs of the host.</summary>
internal static class FeedbackServices
{
    /// <summary>How votes are stored.</summary>
    public static StateKind Votes { get; } = StateKind.Of("feedback.votes", StateKinds.Default.PersonVotes);

    /// <summary>How questions that were passed on are stored.</summary>
    public static StateKind Question { get; } = StateKind.Of("feedback.question", StateKinds.Default.PassedQuestion);

    public static IServiceCollection AddFeedback(this IServiceCollection services) => services
        .AddSingleton<FeedbackState>()
        .AddSingleton<QuestionBox>()
        .AddSingleton(Votes)
        .AddSingleton(Question)
        .AddSingleton(StateKind.Of("feedback.recent", StateKinds.Default.RecentAnswers))
        .AddSingleton(new RetentionClass(FeedbackState.Prefix, options => options.FeedbackDays));

    /// <summary><paramref name="bot"/>, with an ear for thumbs.</summary>
    public static IBot Around(IBot bot, IServiceProvider services) =>
        new FeedbackBot(bot, services.GetRequiredService<FeedbackState>(), services.GetRequiredService<StoredReplies>());
}
