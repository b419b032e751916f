namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a turn of a dialog came to.</summary>
public class DialogTurnResult
{
    /// <summary>Creates a result.</summary>
    /// <param name="status">How the dialogs stand.</param>
    /// <param name="result">What the dialog returns if it has ended, or null.</param>
    public DialogTurnResult(DialogTurnStatus status, object result = null)
    {
        Status = status;
        Result = result;
    }

    /// <summary>How the dialogs stand.</summary>
    public DialogTurnStatus Status { get; set; }

    /// <summary>What the dialog returned, if it has ended with a result.</summary>
    public object Result { get; set; }
}
