using CareerBot.Dialogs.Conversation;
using CareerBot.Dialogs.Main;
using Microsoft.Bot.Builder.Dialogs;

namespace CareerBot.Dialogs.Feedback;

/// <summary>A thumb that is typed after an answer counts as the thumb under it. Where a question waits for its answer it is left to that.</summary>
internal sealed class TypedThumb(Advisor advisor)
{
    // A later thumb on the same topic takes the place of the earlier one; ids of replies never begin so.
    private const string Answer = "typed:";

    /// <summary>Counts the thumb that <paramref name="heard"/> is, and says so, or how to rate where nothing was told; null if it is none.</summary>
    public async Task<DialogTurnResult?> TryAsync(DialogContext dc, Heard heard, Pending? pending, CancellationToken cancellationToken)
    {
        var talk = TurnHolder.Of<Talk>(dc.Context).Now;
        if (pending is { IsFirm: true } || IsUp(heard.Text) is not { } isUp)
        {
            return null;
        }

        var key = "feedback.how";
        if ((talk.Aside ?? talk.Topic) is { } topic && advisor.Knowledge.Find(topic) is not null)
        {
            await advisor.Vote(dc.Context, Answer + topic, new Vote(topic, isUp), cancellationToken).ConfigureAwait(false);
            key = isUp ? "feedback.thumbUp" : "feedback.thumbDown";
        }

        return await Asides.TellAsync(dc, new Preface(advisor.Words.Say(heard.Language, key, talk.Turn), []), pending, cancellationToken).ConfigureAwait(false);
    }

    private bool? IsUp(string text) => Is(text, "feedback.hear.up") ? true : Is(text, "feedback.hear.down") ? false : null;

    private bool Is(string text, string key) =>
        advisor.Words.List(Words.Fallback, key).Contains(text.TrimEnd('\uFE0F', '!', '.', ' '), StringComparer.OrdinalIgnoreCase);
}
