using System.Globalization;
using System.Text.RegularExpressions;
using CareerBot.Dialogs.Conversation;
using CareerBot.Dialogs.History;
using CareerBot.Dialogs.Main;
using Microsoft.Bot.Builder.Dialogs;

namespace CareerBot.Dialogs.Quiz;

/// <summary>
/// What belongs to a quiz among all messages: the wish for one, answers to its questions, and the ways out of it. The rest is left to
/// the main dialog.
/// </summary>
public sealed partial class QuizTalk(Advisor advisor)
{
    private const int MostWordsOfAWish = 6;
    private const int MostWordsOfAnOffer = 12;
    private const string About = "quiz.about";

    // While a question waits these are answered beside it, or end the quiz, by the main dialog.
    private static readonly string[] s_beside =
    [
        Acts.Help, Acts.Thanks, Acts.Goodbye, Acts.Identity, Acts.Provenance, Acts.Reuse, Acts.Privacy, Acts.Language, Acts.ForgetMe, Acts.Restart, Acts.Menu, Acts.Distress, Acts.Insult,
        Acts.Apology, Acts.Doubt, Acts.Remember, Acts.Cheer, Acts.Joke, Acts.Laugh, Acts.Feedback, Acts.Musing, Acts.Missed,
    ];

    private static readonly Wordings s_about = new("quiz.hear.about.");

    private Hearing Hearing => advisor.Career.Hearing;

    /// <summary>Whether <paramref name="text"/> asks what a quiz is about, or what there is to win.</summary>
    internal static bool AsksAbout(Hearing hearing, string text) => hearing.IsMadeOf(text, s_about);

    /// <summary>Does what the message means to a quiz; null if it means nothing to one.</summary>
    public async Task<DialogTurnResult?> TryAsync(DialogContext dc, Heard heard, Pending? pending, CancellationToken cancellationToken)
    {
        var isRunning = pending is { Dialog: nameof(QuizDialog), IsFirm: true };
        if (isRunning && Hearing.Is(heard.Text, "plan.hear.mine"))
        {
            // The questions for a plan take the place of those of the quiz.
            await dc.CancelAllDialogsAsync(cancellationToken).ConfigureAwait(false);
            return null;
        }

        if (isRunning && !Begins(heard.Text, out _))
        {
            return await AnswerAsync(dc, heard, cancellationToken).ConfigureAwait(false);
        }

        var asksAbout = Hearing.Says(heard.Text, "quiz.hear.word") && AsksAbout(Hearing, heard.Text);
        if (!isRunning && pending is not { IsFirm: true } && (asksAbout || Hearing.Is(heard.Text, "quiz.hear.scoreAfter")))
        {
            var sentence = advisor.Words.Say(heard.Language, asksAbout ? About : "quiz.noScores", TurnHolder.Of<Talk>(dc.Context).Now.Turn);
            await dc.Context.SendActivityAsync(
                Replies.Message(sentence, advisor.Words.Say(heard.Language, "quiz.button.start")),
                cancellationToken).ConfigureAwait(false);
            return Dialog.EndOfTurn;
        }

        if (!isRunning
            && pending is not { IsFirm: true }
            && Hearing.Says(heard.Text, "quiz.hear.word")
            && Hearing.Says(heard.Text, "quiz.hear.unwanted")
            && IsShortWish(heard.Text))
        {
            await dc.CancelAllDialogsAsync(cancellationToken).ConfigureAwait(false);
            var sentence = advisor.Words.Say(heard.Language, "main.unwanted", TurnHolder.Of<Talk>(dc.Context).Now.Turn);
            return await dc.BeginDialogAsync(
                nameof(ChooseDialog),
                ChooseDialog.Offer(sentence, advisor.Openings, numbered: false),
                cancellationToken).ConfigureAwait(false);
        }

        if (asksAbout && pending is not null)
        {
            return await Asides.SayAsync(dc, new Preface(advisor.Words.Say(heard.Language, About), []), pending, cancellationToken).ConfigureAwait(false);
        }

        if (!Wishes(heard.Text, out var seed) || !new QuizMaker(advisor.Knowledge, heard.Language).CanAsk)
        {
            return null;
        }

        await dc.CancelAllDialogsAsync(cancellationToken).ConfigureAwait(false);
        return await dc.BeginDialogAsync(
            nameof(QuizDialog),
            QuizDialog.Begin(advisor, seed ?? advisor.QuizSeed(), heard.Language),
            cancellationToken).ConfigureAwait(false);
    }

    private bool Wishes(string text, out int? seed) => Begins(text, out seed)
        || (!Hearing.Says(text, "quiz.hear.unwanted") && Hearing.Says(text, "quiz.hear.word") && IsShortWish(text));

    // "Is there a quiz I can use with my students?"
    private bool IsShortWish(string text) => text.Count(' ') < MostWordsOfAWish
        ? !Hearing.IsQuestion(text) || IsOffered(text)
        : text.Count(' ') < MostWordsOfAnOffer && IsOffered(text);

    private bool IsOffered(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var at = Array.FindIndex(words, word => Hearing.Is(word, "quiz.hear.word"));
        return at > 0 && Hearing.IsMadeOf(string.Join(' ', words[..(at + 1)]), "quiz.hear.word", "quiz.hear.offered");
    }

    private bool Begins(string text, out int? seed)
    {
        seed = null;
        if (char.IsAsciiDigit(text.AsSpan().TrimEnd() is [.., var last] ? last : default)
            && Numbered().Match(text) is { Success: true } numbered
            && Hearing.Is(numbered.Groups[1].Value, "quiz.hear.start"))
        {
            seed = int.Parse(numbered.Groups[2].ValueSpan, CultureInfo.InvariantCulture);
            return true;
        }

        return Hearing.Is(text, "quiz.hear.start");
    }

    private async Task<DialogTurnResult?> AnswerAsync(DialogContext dc, Heard heard, CancellationToken cancellationToken)
    {
        if (heard.Text.Length > 0 && Hearing.After(heard.Text, "plan.hear.leave") is { Length: > 0 } && heard.IsQuestion)
        {
            await dc.CancelAllDialogsAsync(cancellationToken).ConfigureAwait(false);
            return null;
        }

        if (!IsForQuiz(dc, heard))
        {
            return null;
        }

        var talk = TurnHolder.Of<Talk>(dc.Context);
        talk.Now = talk.Now with { Aside = null };
        dc.Context.TurnState.Set(heard with { Pick = Pick.Answer(heard.Text) });
        return await dc.ContinueDialogAsync(cancellationToken).ConfigureAwait(false);
    }

    private bool IsForQuiz(DialogContext dc, Heard heard) => QuizDialog.IsCommand(Hearing, heard)
        || (heard.Act != Acts.Musing && IsAnswer(dc, heard))
        || (!IsOfAside(dc, heard) && (heard.Act is { } act ? !s_beside.Contains(act) : !heard.IsQuestion));

    private bool IsAnswer(DialogContext dc, Heard heard) => Forms.Of<QuizForm>(dc)?.Waiting() is { } waiting
        && (advisor.Career.Places.In(heard.Text, waiting.Options.Count) is not null || new QuizAnswers(advisor.Career).Read(waiting, heard.Text).Count > 0)
        && !Hearing.IsQuestion(heard.Text);

    // "Tell me more", "who was that?": about what was just told of the answer before.
    private bool IsOfAside(DialogContext dc, Heard heard) => TurnHolder.Of<Talk>(dc.Context).Now.Aside is not null
        && (heard.Act is Acts.More or Acts.Why || FollowUps.IsBare(advisor.Career, heard.Text));

    [GeneratedRegex(@"^\s*(.+?)\s+(?:#|no\.?\s*|number\s+)?([0-9]{1,6})\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Numbered();
}
