namespace Microsoft.Bot.Schema;

/// <summary>A private suggestion to one recipient.</summary>
public interface ISuggestionActivity : IMessageActivity
{
    /// <summary>The parts of the text that matter.</summary>
    IList<TextHighlight> TextHighlights { get; set; }
}
