namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Something that was recognised, and where.</summary>
/// <typeparam name="T">The type of what it means.</typeparam>
public class ModelResult<T>
{
    /// <summary>The words.</summary>
    public string Text { get; set; }

    /// <summary>Where they begin, in characters from 0.</summary>
    public int Start { get; set; }

    /// <summary>Where they end: the position of their last character.</summary>
    public int End { get; set; }

    /// <summary>The kind of thing, for example "choice".</summary>
    public string TypeName { get; set; }

    /// <summary>What it means.</summary>
    public T Resolution { get; set; }
}
