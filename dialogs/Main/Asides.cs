using CareerBot.Dialogs.Conversation;
using CareerBot.Dialogs.Feedback;
using CareerBot.Dialogs.History;
using CareerBot.Knowledge.Model;
using Microsoft.Bot.Builder.Dialogs;

namespace CareerBot.Dialogs.Main;

/// <summary>A question in the middle of something else: it is answered, and the question that waits is asked again in the same message.</summary>
internal sealed class Asides(Advisor advisor)
{
    /// <summary>Answers with what <paramref name="options"/> would show, and asks what is <paramref name="pending"/> again.</summary>
    public Task<DialogTurnResult> AnswerAsync(DialogContext dc, WalkOptions options, Pending pending, CancellationToken cancellationToken)
    {
        var language = Advisor.LanguageOf(dc.Context);
        var topic = advisor.Knowledge[options.Topic];
        var hasDetails = !options.InDetail && options.Found.Count == 0 && topic.In(language).Answer.Length > 0;
        var talk = TurnHolder.Of<Talk>(dc.Context);
        talk.Now = talk.Now with
        {
            Aside = hasDetails ? topic.Id.Value : null,
            Listed = options.Found.Count > 0 ? [.. options.Found.Select(id => id.Value)]
                : topic.In(language).Points.Count > 0 ? [.. WalkMemory.ListOf(topic, language)]
                : talk.Now.Listed,
        };
        IReadOnlyList<string> buttons = hasDetails ? [advisor.Words.Say(language, "main.button.more")] : [];
        var preface = new Preface(Text(topic, options, language), buttons) { Topic = topic.Id, AnswersFirst = pending.IsFirm };
        return SayAsync(dc, preface, pending, cancellationToken);
    }

    /// <summary>Offers what a question that was not understood may mean, and asks what is <paramref name="pending"/> again.</summary>
    public Task<DialogTurnResult> DoubtAsync(DialogContext dc, Heard heard, Pending pending, CancellationToken cancellationToken)
    {
        var closest = heard.Closest.Take(Replies.MostButtons - 1).Select(topic => topic.In(heard.Language).Title).ToList();
        var sentence = advisor.Words.Say(heard.Language, closest.Count > 0 ? "main.unsureAside" : "main.unsureAlone", TurnHolder.Of<Talk>(dc.Context).Now.Turn);
        return SayAsync(dc, new Preface(sentence, closest), pending, cancellationToken);
    }

    private string Text(Topic topic, WalkOptions options, string language) =>
        options.Said ?? (options.Found.Count > 0 ? Findings.Text(advisor, options, language)
        : options.InDetail ? advisor.Replies.Details(topic, language)
        : advisor.Replies.First(topic, language, isAside: true));

    /// <summary>Says <paramref name="preface"/> beside the question that waits; by itself where none waits, or one that may be let go.</summary>
    public static async Task<DialogTurnResult> TellAsync(DialogContext dc, Preface preface, Pending? pending, CancellationToken cancellationToken)
    {
        if (pending is { IsSoft: false })
        {
            return await SayAsync(dc, preface, pending, cancellationToken).ConfigureAwait(false);
        }

        await dc.Context.SendActivityAsync(Replies.Message(preface.Text, preface.Buttons), cancellationToken).ConfigureAwait(false);
        return Dialog.EndOfTurn;
    }

    /// <summary>
    /// Says <paramref name="preface"/> and asks what is <paramref name="pending"/> again; a
    /// prompt that cannot say both in one message says its own next.
    /// </summary>
    public static async Task<DialogTurnResult> SayAsync(DialogContext dc, Preface preface, Pending pending, CancellationToken cancellationToken)
    {
        if (pending.Prompt == nameof(PickPrompt))
        {
            dc.Context.TurnState.Add(preface);
        }
        else
        {
            await dc.Context.SendActivityAsync(Rated.By(Replies.Message(preface.Text), preface.Topic), cancellationToken).ConfigureAwait(false);
        }

        await dc.RepromptDialogAsync(cancellationToken).ConfigureAwait(false);
        return Dialog.EndOfTurn;
    }
}
