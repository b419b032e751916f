using CareerBot.Dialogs.Conversation;
using CareerBot.Dialogs.Main;
using CareerBot.Knowledge.Checks;
using CareerBot.Knowledge.Model;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CareerBot.Dialogs.Feedback;

/// <summary>When the bot offers to pass a question on that its notes do not cover, and in which words.</summary>
public sealed class PassOn(Advisor advisor)
{
    private const int MostInARow = 1;
    private const int FewestWords = 3;
    private const int MostWords = 45;

    /// <summary>
    /// Whether to offer it for what was heard: a whole question, of one person alone, who has not refused it and did not let the last
    /// offer pass.
    /// </summary>
    public bool Fits(ITurnContext turn, Heard heard) =>
        Audience.IsPrivate(turn)
        && TurnHolder.Of<Talk>(turn).Now.PassOnsLeftAside < MostInARow
        && Text.Words(heard.Text) >= FewestWords
        && advisor.Career.Hearing.IsQuestion(heard.Text);

    /// <summary>Says that nothing waits to be passed on where it is asked for without an offer; null where it is not.</summary>
    public async Task<DialogTurnResult?> TryAsync(DialogContext dc, Heard heard, Pending? pending, CancellationToken cancellationToken)
    {
        if (heard.Pick is not null || !advisor.Career.Hearing.Is(heard.Text, "feedback.hear.passOn"))
        {
            return null;
        }

        var said = advisor.Words.Say(heard.Language, "feedback.nothingToPass", TurnHolder.Of<Talk>(dc.Context).Now.Turn);
        return await Asides.TellAsync(dc, new Preface(said, []), pending, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// What is said to a question that <paramref name="topic"/> refuses, with the offer;
    /// without the topic's own offer where both would be long.
    /// </summary>
    public string Say(Topic topic, string language)
    {
        var ask = Ask(language);
        var whole = advisor.Replies.First(topic, language);
        return $"{(Text.Words(whole) + Text.Words(ask) <= MostWords ? whole : advisor.Replies.First(topic, language, isAside: true))}\n\n{ask}";
    }

    /// <summary>What is said to a question that no topic is like, with the offer; <paramref name="isAgain"/> to who asks for more of it.</summary>
    public string Say(string language, int turn, bool isAgain) =>
        $"{advisor.Words.Say(language, isAgain ? "feedback.onlyNotes" : "feedback.notCovered", turn)}\n\n{Ask(language)}";

    private string Ask(string language) => advisor.Words.Say(language, "feedback.ask");
}
