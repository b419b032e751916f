namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a step of a waterfall knows and can do.</summary>
public class WaterfallStepContext : DialogContext
{
    private readonly WaterfallDialog _waterfall;
    private bool _nextCalled;

    internal WaterfallStepContext(
        WaterfallDialog waterfall, DialogContext dc, IDictionary<string, object> values, int index, DialogReason reason, object result)
        : base(dc)
    {
        _waterfall = waterfall;
        Values = values;
        Index = index;
        Reason = reason;
        Result = result;
    }

    /// <summary>The number of the step, from 0.</summary>
    public int Index { get; }

    /// <summary>What the waterfall was begun with, or null.</summary>
    public object Options { get; internal init; }

    /// <summary>Why the step runs.</summary>
    public DialogReason Reason { get; }

    /// <summary>What the step before came to: the answer to its prompt, the result of its dialog, or the text of the person.</summary>
    public object Result { get; }

    /// <summary>What the steps keep for one another. It is stored with the waterfall.</summary>
    public IDictionary<string, object> Values { get; }

    /// <summary>Goes to the next step in the same turn.</summary>
    /// <param name="result">The <see cref="Result"/> of the next step, or null.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="InvalidOperationException">The step has already called it.</exception>
    public async Task<DialogTurnResult> NextAsync(object result = null, CancellationToken cancellationToken = default)
    {
        Arguments.NotToken(result);
        if (_nextCalled)
        {
            throw new InvalidOperationException($"WaterfallStepContext.NextAsync(): method already called for dialog and step '{_waterfall.Id}[{Index}]'.");
        }

        _nextCalled = true;
        return await _waterfall.ResumeDialogAsync(this, DialogReason.NextCalled, result, cancellationToken).ConfigureAwait(false);
    }
}
