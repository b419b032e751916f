using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog that asks one question until it has an answer that will do.</summary>
/// <typeparam name="T">The type of the value asked for.</typeparam>
public abstract class Prompt<T> : Dialog
{
    internal const string AttemptCountKey = "AttemptCount";
    private const string OptionsKey = "options";
    private const string StateKey = "state";

    private readonly PromptValidator<T> _validator;

    /// <summary>Creates a prompt.</summary>
    /// <param name="dialogId">The id.</param>
    /// <param name="validator">Decides whether an answer will do; without one every answer does that was understood.</param>
    public Prompt(string dialogId, PromptValidator<T> validator = null)
        : base(dialogId)
    {
        Arguments.NotEmpty(dialogId);
        _validator = validator;
    }

    /// <summary>Asks the question.</summary>
    /// <param name="dc">The context whose active dialog is the prompt.</param>
    /// <param name="options">The <see cref="PromptOptions"/>.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentOutOfRangeException">The options are none of a prompt.</exception>
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        Arguments.NotToken(options);
        if (options is not PromptOptions question)
        {
            throw new ArgumentOutOfRangeException(nameof(options), "Prompt options are required for Prompt dialogs");
        }

        ExpectInput(question.Prompt);
        ExpectInput(question.RetryPrompt);
        var state = new Dictionary<string, object> { [AttemptCountKey] = 0 };
        dc.ActiveDialog.State[OptionsKey] = question;
        dc.ActiveDialog.State[StateKey] = state;
        await OnPromptAsync(dc.Context, state, question, false, cancellationToken).ConfigureAwait(false);
        return EndOfTurn;
    }

    /// <summary>Reads the answer in a message; other activities are ignored.</summary>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (dc.Context.Activity.Type != ActivityTypes.Message)
        {
            return EndOfTurn;
        }

        var (state, options) = Restore(dc.ActiveDialog);
        var recognized = await OnRecognizeAsync(dc.Context, state, options, cancellationToken).ConfigureAwait(false);
        state[AttemptCountKey] = StoredState.GetInt32(state, AttemptCountKey, 0) + 1;
        var valid = _validator == null
            ? recognized.Succeeded
            : await _validator(new PromptValidatorContext<T>(dc.Context, recognized, state, options), cancellationToken).ConfigureAwait(false);
        if (valid)
        {
            return await dc.EndDialogAsync(recognized.Value, cancellationToken).ConfigureAwait(false);
        }

        if (!dc.Context.Responded)
        {
            await OnPromptAsync(dc.Context, state, options, true, cancellationToken).ConfigureAwait(false);
        }

        return EndOfTurn;
    }

    /// <summary>Asks the question again, because a dialog that was pushed on top of the prompt has ended.</summary>
    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object result = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        await RepromptDialogAsync(dc.Context, dc.ActiveDialog, cancellationToken).ConfigureAwait(false);
        return EndOfTurn;
    }

    /// <summary>Asks the question again, as it was asked first.</summary>
    public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(instance);
        var (state, options) = Restore(instance);
        return OnPromptAsync(turnContext, state, options, false, cancellationToken);
    }

    /// <summary>Keeps a message from the parents if it answers the question.</summary>
    protected override async Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dc);
        ArgumentNullException.ThrowIfNull(e);
        if (e.Name != DialogEvents.ActivityReceived || dc.Context.Activity.Type != ActivityTypes.Message)
        {
            return false;
        }

        var (state, options) = Restore(dc.ActiveDialog);
        var recognized = await OnRecognizeAsync(dc.Context, state, options, cancellationToken).ConfigureAwait(false);
        return recognized.Succeeded;
    }

    /// <summary>Says the question.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="state">What the prompt keeps from turn to turn.</param>
    /// <param name="options">What is asked.</param>
    /// <param name="isRetry">Whether an answer has been turned down just now.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    protected abstract Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default);

    /// <summary>Reads the answer.</summary>
    /// <param name="turnContext">The turn with the answer.</param>
    /// <param name="state">What the prompt keeps from turn to turn.</param>
    /// <param name="options">What was asked.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    protected abstract Task<PromptRecognizerResult<T>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default);

    /// <summary>Adds choices to a question.</summary>
    /// <param name="prompt">The question, which is not changed itself; null for the choices alone.</param>
    /// <param name="channelId">The channel, which decides what <see cref="ListStyle.Auto"/> means.</param>
    /// <param name="choices">The choices.</param>
    /// <param name="style">How to show them.</param>
    /// <param name="options">How to write them into the text.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    protected virtual IMessageActivity AppendChoices(
        IMessageActivity prompt, string channelId, IList<Choice> choices, ListStyle style, ChoiceFactoryOptions options = null,
        CancellationToken cancellationToken = default) =>
        AppendChoices(prompt, channelId, choices, style, options, null, null, cancellationToken);

    /// <summary>Adds choices to a question.</summary>
    /// <param name="prompt">The question, which is not changed itself; null for the choices alone.</param>
    /// <param name="channelId">The channel, which decides what <see cref="ListStyle.Auto"/> means.</param>
    /// <param name="choices">The choices.</param>
    /// <param name="style">How to show them.</param>
    /// <param name="options">How to write them into the text.</param>
    /// <param name="conversationType">The type of the conversation, which matters on some channels.</param>
    /// <param name="toList">The ids of those who are shown suggested actions.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    protected virtual IMessageActivity AppendChoices(
        IMessageActivity prompt, string channelId, IList<Choice> choices, ListStyle style, ChoiceFactoryOptions options = null,
        string conversationType = null, IList<string> toList = null, CancellationToken cancellationToken = default)
    {
        var text = prompt?.Text ?? string.Empty;
        var message = style switch
        {
            ListStyle.Inline => ChoiceFactory.Inline(choices, text, null, options),
            ListStyle.List => ChoiceFactory.List(choices, text, null, options),
            ListStyle.SuggestedAction => ChoiceFactory.SuggestedAction(choices, text, null, toList),
            ListStyle.HeroCard => ChoiceFactory.HeroCard(choices, text),
            ListStyle.None => MessageFactory.Text(text),
            _ => ChoiceFactory.ForChannel(channelId, choices, text, null, options, conversationType, toList),
        };
        if (prompt is Activity question)
        {
            return Merge(ActivityCopy.Of(question), message);
        }

        message.InputHint = InputHints.ExpectingInput;
        return message;
    }

    private protected static async Task AskAsync(ITurnContext turnContext, PromptOptions options, bool isRetry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var question = isRetry && options.RetryPrompt != null ? options.RetryPrompt : options.Prompt;
        if (question != null)
        {
            // The question stays as it was given, because it is stored: what is sent also says to whom, where and in what conversation.
            var message = ActivityCopy.Of(question);
            await turnContext.SendActivityAsync(message, cancellationToken).ConfigureAwait(false);
            question.Id = message.Id;
        }
    }

    private static Activity Merge(Activity question, IMessageActivity choices)
    {
        question.Text = choices.Text;
        if (choices.SuggestedActions?.Actions is { Count: > 0 })
        {
            question.SuggestedActions = choices.SuggestedActions;
        }

        // Lists of its own: what a handler adds to the message on its way is not said again with the next question.
        question.Entities = question.Entities is { } entities ? [.. entities] : null;
        question.Attachments = question.Attachments is { } attachments ? [.. attachments, .. choices.Attachments ?? []]
            : choices.Attachments is { Count: > 0 } ? choices.Attachments
            : null;
        return question;
    }

    private static void ExpectInput(Activity question)
    {
        if (question != null && string.IsNullOrEmpty(question.InputHint))
        {
            question.InputHint = InputHints.ExpectingInput;
        }
    }

    private static (IDictionary<string, object> State, PromptOptions Options) Restore(DialogInstance instance) =>
        (StoredState.GetMap(instance.State, StateKey), StoredState.Get<PromptOptions>(instance.State, OptionsKey));
}
