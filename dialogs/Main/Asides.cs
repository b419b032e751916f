using CareerBot.Dialogs.Conversation;
using CareerBot.Knowledge.Model;
using Microsoft.Bot.Builder.Dialogs;

namespace CareerBot.Dialogs.Main;

/// <summary>A question in the middle of something else: it is answered, and the question that waits is asked again in the same message.</summary>
internal sealed class Asides(Advisor advisor)
{
    /// <summary>Answers with <paramref name="topic"/>, or with its details, and asks what is <paramref name="pending"/> again.</summary>
    public Task<DialogTurnResult> AnswerAsync(DialogContext dc, Topic topic, Pending pending, bool inDetail, CancellationToken cancellationToken)
    {
        var language = Advisor.LanguageOf(dc.Context);
        var hasDetails = !inDetail && topic.In(language).Answer.Length > 0;
        var talk = TurnHolder.Of<Talk>(dc.Context);
        talk.Now = talk.Now with
        {
            Aside = hasDetails ? topic.Id.Value : null,
            Listed = topic.In(language).Points.Count > 0 ? [.. WalkMemory.ListOf(topic, language)] : talk.Now.Listed,
        };
        var text = inDetail ? advisor.Replies.Details(topic, language) : advisor.Replies.First(topic, language, isAside: true);
        return SayAsync(dc, new Preface(text, hasDetails ? [advisor.Words.Say(language, "main.button.more")] : []), pending, cancellationToken);
    }

    /// <summary>Offers what a question that was not understood may mean, and asks what is <paramref name="pending"/> again.</summary>
    public Task<DialogTurnResult> DoubtAsync(DialogContext dc, Heard heard, Pending pending, CancellationToken cancellationToken)
    {
        var closest = heard.Closest.Take(Replies.MostButtons - 1).Select(topic => topic.In(heard.Language).Title).ToList();
        var sentence = advisor.Words.Say(heard.Language, "main.unsureAside", TurnHolder.Of<Talk>(dc.Context).Now.Turn);
        return SayAsync(dc, new Preface(sentence, closest), pending, cancellationToken);
    }

    /// <summary>Says <paramref name="preface"/> and asks what is <paramref name="pending"/> again; a prompt that cannot say both in one message says its own next.</summary>
    public static async Task<DialogTurnResult> SayAsync(DialogContext dc, Preface preface, Pending pending, CancellationToken cancellationToken)
    {
        if (pending.Prompt == nameof(PickPrompt))
        {
            dc.Context.TurnState.Add(preface);
        }
        else
        {
            await dc.Context.SendActivityAsync(Replies.Message(preface.Text), cancellationToken).ConfigureAwait(false);
        }

        await dc.RepromptDialogAsync(cancellationToken).ConfigureAwait(false);
        return Dialog.EndOfTurn;
    }
}
