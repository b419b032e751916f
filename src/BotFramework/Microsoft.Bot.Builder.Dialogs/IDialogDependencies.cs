namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog that begins other dialogs, which are added to a set together with it.</summary>
public interface IDialogDependencies
{
    /// <summary>The dialogs that this one needs beside it.</summary>
    IEnumerable<Dialog> GetDependencies();
}
