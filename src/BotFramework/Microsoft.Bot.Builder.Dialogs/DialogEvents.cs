namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The names of the events that the dialogs themselves know.</summary>
public class DialogEvents
{
    /// <summary>A dialog is beginning.</summary>
    public const string BeginDialog = "beginDialog";

    /// <summary>A dialog should ask its question again.</summary>
    public const string RepromptDialog = "repromptDialog";

    /// <summary>Dialogs are being cancelled.</summary>
    public const string CancelDialog = "cancelDialog";

    /// <summary>An activity has come in.</summary>
    public const string ActivityReceived = "activityReceived";

    /// <summary>The dialogs have changed since the conversation was stored.</summary>
    public const string VersionChanged = "versionChanged";

    /// <summary>A dialog has thrown.</summary>
    public const string Error = "error";

    /// <summary>An event of the bot's own.</summary>
    public const string Custom = "custom";
}
