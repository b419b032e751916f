using System.Security.Claims;
using System.Security.Principal;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Runs a dialog from a bot.</summary>
public static class DialogExtensions
{
    /// <summary>Gives a dialog the turn: it is continued if it is under way in the conversation, else begun.</summary>
    /// <remarks>
    /// A bot that another bot calls as a skill is cancelled by its caller's end of conversation, asks again at its caller's
    /// event <see cref="DialogEvents.RepromptDialog"/>, and sends an end of conversation with the result when the dialog has ended.
    /// An error is offered to the dialogs as the event <see cref="DialogEvents.Error"/> before it is thrown on. A telemetry client
    /// in the turn's state goes before the dialog's own.
    /// </remarks>
    /// <param name="dialog">The dialog.</param>
    /// <param name="turnContext">The turn.</param>
    /// <param name="accessor">The property that holds the stack.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static async Task RunAsync(
        this Dialog dialog, ITurnContext turnContext, IStatePropertyAccessor<DialogState> accessor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(accessor);
        var dialogSet = new DialogSet(accessor) { TelemetryClient = turnContext.TurnState.Get<IBotTelemetryClient>() ?? dialog.TelemetryClient };
        dialogSet.Add(dialog);
        var dialogContext = await dialogSet.CreateContextAsync(turnContext, cancellationToken).ConfigureAwait(false);
        while (!await TryRunAsync(dialogContext, dialog.Id, cancellationToken).ConfigureAwait(false))
        {
            // A dialog has handled the error of the last attempt, so the turn goes on where that left the stack.
        }
    }

    private static async Task<bool> TryRunAsync(DialogContext dialogContext, string dialogId, CancellationToken cancellationToken)
    {
        try
        {
            await RunTurnAsync(dialogContext, dialogId, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (Exception error)
        {
            if (!await dialogContext.EmitEventAsync(DialogEvents.Error, error, true, true, cancellationToken).ConfigureAwait(false))
            {
                throw;
            }

            return false;
        }
    }

    private static async Task RunTurnAsync(DialogContext dialogContext, string dialogId, CancellationToken cancellationToken)
    {
        var turnContext = dialogContext.Context;
        var isSkill = IsCalledByBot(turnContext);
        if (isSkill && await ObeyCallerAsync(dialogContext, cancellationToken).ConfigureAwait(false))
        {
            return;
        }

        var result = await dialogContext.ContinueDialogAsync(cancellationToken).ConfigureAwait(false);
        if (result.Status == DialogTurnStatus.Empty)
        {
            result = await dialogContext.BeginDialogAsync(dialogId, null, cancellationToken).ConfigureAwait(false);
        }

        await StateSnapshot.TraceAsync(dialogContext, isSkill, cancellationToken).ConfigureAwait(false);
        if (isSkill && result.Status is DialogTurnStatus.Complete or DialogTurnStatus.Cancelled)
        {
            await turnContext.SendActivityAsync(EndOfConversation(turnContext, result), cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<bool> ObeyCallerAsync(DialogContext dialogContext, CancellationToken cancellationToken)
    {
        var activity = dialogContext.Context.Activity;
        if (activity.Type == ActivityTypes.EndOfConversation)
        {
            await dialogContext.Leaf().CancelAllDialogsAsync(true, cancellationToken: cancellationToken).ConfigureAwait(false);
            return true;
        }

        if (activity.Type == ActivityTypes.Event && activity.Name == DialogEvents.RepromptDialog)
        {
            await dialogContext.RepromptDialogAsync(cancellationToken).ConfigureAwait(false);
            return true;
        }

        return false;
    }

    private static Activity EndOfConversation(ITurnContext turnContext, DialogTurnResult result) => new()
    {
        Type = ActivityTypes.EndOfConversation,
        Value = result.Result,
        Locale = turnContext.Activity.Locale,
        Code = result.Status == DialogTurnStatus.Complete ? EndOfConversationCodes.CompletedSuccessfully : EndOfConversationCodes.UserCancelled,
    };

    private static bool IsCalledByBot(ITurnContext turnContext) =>
        turnContext.TurnState.Get<IIdentity>(BotAdapter.BotIdentityKey) is ClaimsIdentity caller && Callers.IsSkill(caller.Claims);
}
