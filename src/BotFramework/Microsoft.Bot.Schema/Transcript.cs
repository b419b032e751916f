using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Activities of the past, in order.</summary>
[Wire]
public class Transcript
{
    /// <summary>Creates an empty one.</summary>
    public Transcript()
    {
    }

    /// <summary>Creates one with the given fields.</summary>
    public Transcript(IList<Activity> activities = null)
    {
        Activities = activities;
    }

    /// <summary>The activities, in order.</summary>
    [JsonProperty(PropertyName = "activities")]
    public IList<Activity> Activities { get; set; }
}
