namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>How the dialogs stand at the end of a turn.</summary>
public enum DialogTurnStatus
{
    /// <summary>No dialog is active.</summary>
    Empty,

    /// <summary>A dialog waits for the person.</summary>
    Waiting,

    /// <summary>The last dialog has ended, perhaps with a result.</summary>
    Complete,

    /// <summary>The dialogs have been cancelled.</summary>
    Cancelled,

    /// <summary>The dialog has ended, and the turn ends with it.</summary>
    CompleteAndWait,
}
