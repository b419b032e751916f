using System.Security.Cryptography;
using System.Text;
using Microsoft.Bot.Builder.Dialogs;

namespace CareerBot.Dialogs.Conversation;

/// <summary>
/// A waterfall that survives a redeploy. The SDK stores only the index of the step that waits, which means
/// another step once a step was added or removed; here the name of its method is stored beside it, with a
/// version made of all the names.
/// </summary>
/// <remarks>
/// When the stored version is not this waterfall's, the dialog goes on at the step of the stored name. If no
/// step has that name any more, <see cref="ApologizeAsync"/> is called and it begins again with the options it had.
/// </remarks>
public abstract class NamedWaterfall(string dialogId) : WaterfallDialog(dialogId)
{
    private const string StepNameKey = "stepName";
    private const string VersionKey = "stepsVersion";
    private const string StepIndexKey = "stepIndex";
    private const string OptionsKey = "options";

    private string[] _names = [];
    private string _version = string.Empty;

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) =>
        await RealignAsync(dc, cancellationToken).ConfigureAwait(false)
        ?? await base.ContinueDialogAsync(dc, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object result, CancellationToken cancellationToken = default) =>
        await RealignAsync(dc, cancellationToken).ConfigureAwait(false)
        ?? await base.ResumeDialogAsync(dc, reason, result, cancellationToken).ConfigureAwait(false);

    /// <summary>Sets the steps, named methods in the order in which they run. Called once, by the constructor.</summary>
    /// <exception cref="ArgumentException">Two steps have the same name, or one is a lambda.</exception>
    protected void Steps(params IReadOnlyList<WaterfallStep> steps)
    {
        _names = [.. steps.Select(step => step.Method.Name)];
        if (_names.Distinct(StringComparer.Ordinal).Count() != _names.Length || _names.Any(name => name.Contains('<', StringComparison.Ordinal)))
        {
            throw new ArgumentException($"The steps of '{Id}' must be methods with names of their own: {string.Join(", ", _names)}.", nameof(steps));
        }

        _version = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', _names))).AsSpan(0, 6));
        foreach (var step in steps)
        {
            AddStep(step);
        }
    }

    /// <summary>Called before the dialog begins again because the step that waited is gone.</summary>
    protected virtual Task ApologizeAsync(DialogContext dc, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    protected override Task<DialogTurnResult> OnStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        var state = stepContext.ActiveDialog.State;
        state[StepNameKey] = _names[stepContext.Index];
        state[VersionKey] = _version;
        return base.OnStepAsync(stepContext, cancellationToken);
    }

    private async Task<DialogTurnResult?> RealignAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var state = dc.ActiveDialog.State;
        if (!state.TryGetValue(VersionKey, out var version) || Equals(version, _version))
        {
            return null;
        }

        var index = Array.IndexOf(_names, state.TryGetValue(StepNameKey, out var name) ? name as string : null);
        if (index >= 0)
        {
            state[StepIndexKey] = index;
            return null;
        }

        await ApologizeAsync(dc, cancellationToken).ConfigureAwait(false);
        state.TryGetValue(OptionsKey, out var options);
        return await dc.ReplaceDialogAsync(Id, options, cancellationToken).ConfigureAwait(false);
    }
}
