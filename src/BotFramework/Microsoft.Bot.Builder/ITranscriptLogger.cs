using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Writes down what is said.</summary>
public interface ITranscriptLogger
{
    /// <summary>Writes an activity down.</summary>
    Task LogActivityAsync(IActivity activity);
}
