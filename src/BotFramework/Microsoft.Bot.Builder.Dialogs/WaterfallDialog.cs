using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog of steps that run one after the other, each with what the one before came to.</summary>
public class WaterfallDialog : Dialog
{
    private const string OptionsKey = "options";
    private const string ValuesKey = "values";
    private const string InstanceIdKey = "instanceId";
    private const string StepIndexKey = "stepIndex";

    private readonly List<WaterfallStep> _steps;

    /// <summary>Creates a waterfall.</summary>
    /// <param name="dialogId">The id.</param>
    /// <param name="actions">The steps; more can be added later.</param>
    public WaterfallDialog(string dialogId, IEnumerable<WaterfallStep> actions = null)
        : base(dialogId) => _steps = actions == null ? [] : [.. actions];

    /// <summary>Adds a step at the end.</summary>
    /// <returns>The waterfall, so that calls can be chained.</returns>
    public WaterfallDialog AddStep(WaterfallStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        _steps.Add(step);
        return this;
    }

    /// <summary>The id and the number of steps.</summary>
    public override string GetVersion() => $"{Id}:{_steps.Count}";

    /// <inheritdoc/>
    public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = null, CancellationToken cancellationToken = default)
    {
        Arguments.NotToken(options);
        ArgumentNullException.ThrowIfNull(dc);
        var instance = dc.ActiveDialog;
        instance.State[OptionsKey] = options;
        instance.State[ValuesKey] = new Dictionary<string, object>();
        instance.State[InstanceIdKey] = Guid.NewGuid().ToString();
        if (HasTelemetry)
        {
            Track("WaterfallStart", instance, null);
            TelemetryClient.TrackDialogView(Id);
        }

        return RunStepAsync(dc, 0, DialogReason.BeginCalled, null, cancellationToken);
    }

    /// <summary>Runs the next step with the text of a message; other activities are ignored.</summary>
    public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var activity = dc.Context.Activity;
        return activity.Type == ActivityTypes.Message
            ? ResumeDialogAsync(dc, DialogReason.ContinueCalled, activity.Text, cancellationToken)
            : EndOfTurnTask;
    }

    /// <inheritdoc/>
    public override Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        Arguments.NotToken(result);
        var index = StoredState.GetInt32(dc.ActiveDialog.State, StepIndexKey, 0);
        return RunStepAsync(dc, index + 1, reason, result, cancellationToken);
    }

    /// <inheritdoc/>
    public override Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        if (HasTelemetry)
        {
            TrackEnd(instance, reason);
        }

        return Task.CompletedTask;
    }

    /// <summary>Runs a step. Override it to do something around each.</summary>
    protected virtual Task<DialogTurnResult> OnStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stepContext);
        if (HasTelemetry)
        {
            Track("WaterfallStep", stepContext.ActiveDialog, NameOf(stepContext.Index));
        }

        return _steps[stepContext.Index](stepContext, cancellationToken);
    }

    /// <summary>Goes to a step, or ends the waterfall with the result if there is no such step.</summary>
    /// <param name="dc">The context whose active dialog is the waterfall.</param>
    /// <param name="index">The number of the step, from 0.</param>
    /// <param name="reason">Why the step runs.</param>
    /// <param name="result">What the step before came to.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    protected Task<DialogTurnResult> RunStepAsync(DialogContext dc, int index, DialogReason reason, object result, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (index >= _steps.Count)
        {
            return dc.EndDialogAsync(result, cancellationToken);
        }

        var state = dc.ActiveDialog.State;
        state[StepIndexKey] = index;
        var values = StoredState.GetMap(state, ValuesKey);
        return OnStepAsync(new WaterfallStepContext(this, dc, values, index, reason, result) { Options = state[OptionsKey] }, cancellationToken);
    }

    private void TrackEnd(DialogInstance instance, DialogReason reason)
    {
        if (reason == DialogReason.CancelCalled)
        {
            Track("WaterfallCancel", instance, NameOf(StoredState.GetInt32(instance.State, StepIndexKey, 0)));
        }
        else if (reason == DialogReason.EndCalled)
        {
            Track("WaterfallComplete", instance, null);
        }
    }

    private void Track(string eventName, DialogInstance instance, string stepName)
    {
        var properties = new Dictionary<string, string>
        {
            ["DialogId"] = Id,
            ["InstanceId"] = StoredState.GetString(instance.State, InstanceIdKey),
        };
        if (stepName != null)
        {
            properties["StepName"] = stepName;
        }

        TelemetryClient.TrackEvent(eventName, properties);
    }

    // A lambda's own name says nothing to a reader.
    private string NameOf(int index) =>
        index < _steps.Count && _steps[index].Method.Name is { Length: > 0 } name && name[0] != '<' ? name : $"Step{index + 1}of{_steps.Count}";
}
