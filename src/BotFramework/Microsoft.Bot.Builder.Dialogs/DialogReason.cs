namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Why a method of a dialog is called.</summary>
public enum DialogReason
{
    /// <summary>The dialog is beginning.</summary>
    BeginCalled,

    /// <summary>The dialog is continued by a new turn.</summary>
    ContinueCalled,

    /// <summary>A dialog has ended normally.</summary>
    EndCalled,

    /// <summary>A dialog gives way to another.</summary>
    ReplaceCalled,

    /// <summary>A dialog is cancelled.</summary>
    CancelCalled,

    /// <summary>A step of a waterfall has gone on to the next by itself.</summary>
    NextCalled,
}
