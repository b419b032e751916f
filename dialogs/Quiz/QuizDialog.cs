using CareerBot.Dialogs.Conversation;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace CareerBot.Dialogs.Quiz;

/// <summary>
/// Asks the questions of a quiz one after the other, tells after each what the notes say, asks those that were wrong once more, and gives
/// the score.
/// </summary>
public sealed class QuizDialog : FormDialog<QuizForm>
{
    private const int MostTries = 3;
    private const string Again = "again";

    /// <summary>The dialog over what <paramref name="advisor"/> knows.</summary>
    public QuizDialog(Advisor advisor)
        : base(nameof(QuizDialog), advisor) => Steps(AskQuestionAsync, TakeAnswerAsync);

    /// <summary>The options of a quiz whose questions are drawn by <paramref name="seed"/>.</summary>
    internal static Dictionary<string, object> Begin(Advisor advisor, int seed, string language)
    {
        var form = new QuizMaker(advisor.Knowledge, language).Make(seed);
        var notice = advisor.Words.Say(language, "quiz.begin", 0, ("seed", Words.Number(form.Seed)), ("total", Words.Number(form.Questions.Count)));
        return Forms.Begin(form with { Notice = notice });
    }

    /// <summary>Whether <paramref name="heard"/> steers the quiz: stop, skip, back.</summary>
    internal static bool IsCommand(Hearing hearing, Heard heard) =>
        heard.Act is Acts.Cancel or Acts.Back
        || hearing.Is(heard.Text, "quiz.hear.stop") || IsSkip(hearing, heard) || hearing.Is(heard.Text, "plan.hear.back")
        || hearing.Is(heard.Text, "quiz.hear.score") || hearing.Is(heard.Text, "quiz.hear.hint")
        || QuizTalk.AsksAbout(hearing, heard.Text);

    private static bool IsSkip(Hearing hearing, Heard heard) =>
        (heard.Act is Acts.Skip or Acts.Next && !hearing.Is(heard.Text, "quiz.hear.noSkip")) || hearing.Is(heard.Text, "quiz.hear.skip");

    private Task<DialogTurnResult> AskQuestionAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var form = FormOf(step);
        var language = Advisor.LanguageOf(step.Context);
        if (form.Waiting() is not { } waiting)
        {
            return EndAsync(step, form, cancellationToken);
        }

        var question = Question(form, waiting, language);
        return PromptAsync(
            step,
            Replies.Message(Noticed(form.Notice, question), waiting.Options),
            Replies.Message(question, waiting.Options),
            cancellationToken);
    }

    private Task<DialogTurnResult> TakeAnswerAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var form = FormOf(step);
        var hearing = Advisor.Career.Hearing;
        var heard = step.Context.TurnState.Get<Heard>();
        if (form.Waiting() is not { } waiting)
        {
            return LeadOnAsync(step, cancellationToken);
        }

        if (hearing.Is(heard.Text, "quiz.hear.stop") || heard.Act == Acts.Cancel)
        {
            return GoOnAsync(step, form with { Open = [], IsStopped = true }, cancellationToken);
        }

        var taken = Take(form, waiting, hearing, heard);
        if (taken.Done.Count > form.Done.Count)
        {
            // "Tell me more" is about what was just told of the answer.
            var talk = TurnHolder.Of<Talk>(step.Context);
            talk.Now = talk.Now with { Aside = waiting.Topic };
        }

        return GoOnAsync(step, taken, cancellationToken);
    }

    private QuizForm Take(QuizForm form, QuizQuestion waiting, Hearing hearing, Heard heard)
    {
        if (hearing.Is(heard.Text, "plan.hear.back") || (heard.Act == Acts.Back && !hearing.Is(heard.Text, "main.hear.lastOne")))
        {
            return form.Back() ?? form with { Notice = Say(heard.Language, "quiz.noBack") };
        }

        var answers = new QuizAnswers(Advisor.Career).Read(waiting, heard.Text);
        if (answers is [var only])
        {
            return Judged(form, waiting, only == waiting.Answer, heard.Language);
        }

        if (Beside(form, hearing, heard) is { } said)
        {
            return form with { Notice = said };
        }

        if (IsSkip(hearing, heard))
        {
            return Passed(form, "quiz.skipped", heard.Language);
        }

        return form.Tries + 1 >= MostTries ? Passed(form, "quiz.gaveUp", heard.Language)
            : form with { Tries = form.Tries + 1, Notice = answers.Count > 1 ? Say(heard.Language, "quiz.severalFit") : Advisor.Words.Say(heard.Language, "quiz.noAnswer", form.Tries) };
    }

    // The score so far, a hint and the question once more are no answers, and no tries either.
    private string? Beside(QuizForm form, Hearing hearing, Heard heard)
    {
        var asked = form.IsSecondRound ? form.Questions.Count : form.Done.Count;
        return heard.Act == Acts.Repeat ? Say(heard.Language, "main.repeat")
            : hearing.Is(heard.Text, "quiz.hear.hint") ? Say(heard.Language, "quiz.noHint")
            : QuizTalk.AsksAbout(hearing, heard.Text) ? Say(heard.Language, "quiz.about")
            : !hearing.Is(heard.Text, "quiz.hear.score") ? null
            : asked == 0 ? Say(heard.Language, "quiz.noneSoFar")
            : Advisor.Words.Say(heard.Language, "quiz.soFar", 0, ("right", Words.Number(form.Right)), ("total", Words.Number(asked)));
    }

    private QuizForm Judged(QuizForm form, QuizQuestion waiting, bool isRight, string language)
    {
        var key = isRight ? "quiz.right" : "quiz.wrong";
        var told = Advisor.Knowledge.Find(waiting.Topic) is { } topic ? Advisor.Words.Fill(topic.In(language).Lead) : waiting.Options[waiting.Answer];
        return Announced(form, form.Answered(isRight), $"{Advisor.Words.Say(language, key, form.Done.Count)} {told}", language);
    }

    private QuizForm Passed(QuizForm form, string key, string language) => Announced(form, form.Answered(isRight: false), Say(language, key), language);

    private QuizForm Announced(QuizForm before, QuizForm now, string notice, string language) => now with
    {
        Notice = now.IsSecondRound && !before.IsSecondRound ? $"{notice}\n\n{Say(language, "quiz.again")}" : notice,
    };

    private string Question(QuizForm form, QuizQuestion waiting, string language)
    {
        var place = form.Done.Count + 1;
        var ask = Advisor.Words.Say(language, "quiz.ask." + waiting.Kind, 0, ("asked", waiting.Asked));
        var head = Advisor.Words.Say(
            language, "quiz.place", 0, ("place", Words.Number(place)), ("total", Words.Number(form.Done.Count + form.Open.Count)));
        return $"{head} {ask}\n\n{string.Join('\n', waiting.Options.Select((option, at) => $"- {Advisor.Words.Say(language, "quiz.option", 0, ("letter", QuizAnswers.Letters.Substring(at, 1)), ("option", option))}"))}";
    }

    // The score, and what may follow it.
    private Task<DialogTurnResult> EndAsync(WaterfallStepContext step, QuizForm form, CancellationToken cancellationToken)
    {
        var language = Advisor.LanguageOf(step.Context);
        var asked = form.IsSecondRound ? form.Questions.Count : form.Done.Count;
        var score = asked == 0 ? Say(language, "quiz.nothingYet")
            : Advisor.Words.Say(language, form.IsStopped ? "quiz.stopped" : "quiz.score", 0, ("right", Words.Number(form.Right)), ("total", Words.Number(asked)));
        var later = form.RightLater == 0 ? string.Empty : " " + Advisor.Words.Say(language, "quiz.later", 0, ("later", Words.Number(form.RightLater)));
        var another = Say(language, "quiz.button.another");
        List<Choice> choices = [Pick.Do(Again, Advisor.Words.List(language, "quiz.hear.again").Append(another))];
        if (Advisor.Knowledge.History is { } history)
        {
            choices.Add(Pick.To(history.Topic.Id, history.Topic.In(language).Title));
        }

        var message = Replies.Message(
            Noticed(form.IsStopped ? string.Empty : form.Notice, $"{score}{later}"),
            [.. choices.Select(choice => choice.Synonyms[^1])]);
        return step.PromptAsync(
            nameof(PickPrompt),
            new PromptOptions { Prompt = message, Choices = choices, Validations = PickPrompt.Soft },
            cancellationToken);
    }

    private Task<DialogTurnResult> LeadOnAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        Pick.TopicOf(step.Result as string) is { } topic
        ? step.ReplaceDialogAsync(Advisor.Routes.DialogFor(Advisor.Knowledge[topic]), new WalkOptions(topic).Write(), cancellationToken)
        : step.ReplaceDialogAsync(Id, Begin(Advisor, Advisor.QuizSeed(), Advisor.LanguageOf(step.Context)), cancellationToken);

    private string Say(string language, string key) => Advisor.Words.Say(language, key);
}
