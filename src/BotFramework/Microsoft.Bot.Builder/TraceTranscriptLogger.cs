using System.Diagnostics;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder;

/// <summary>Writes what is said to the listeners of <see cref="Trace"/>.</summary>
public class TraceTranscriptLogger : ITranscriptLogger
{
    private readonly bool _traceActivity;

    /// <summary>Writes activities whole.</summary>
    public TraceTranscriptLogger()
        : this(true)
    {
    }

    /// <summary>Writes activities whole, or only their type and sender.</summary>
    public TraceTranscriptLogger(bool traceActivity)
    {
        _traceActivity = traceActivity;
    }

    /// <inheritdoc/>
    public Task LogActivityAsync(IActivity activity)
    {
        BotAssert.ActivityNotNull(activity);
        Trace.TraceInformation(_traceActivity
            ? JsonConvert.SerializeObject(activity, Formatting.Indented, NewtonsoftJson.Settings)
            : $"{activity.Type} from {activity.From?.Id}");
        return Task.CompletedTask;
    }
}
