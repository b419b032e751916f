using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The replies that a bot gives in the answer to a request with delivery mode expectReplies.</summary>
[Wire]
public class ExpectedReplies
{
    /// <summary>Creates an empty one.</summary>
    public ExpectedReplies()
    {
    }

    /// <summary>Creates one with the given fields.</summary>
    public ExpectedReplies(IList<Activity> activities = null)
    {
        Activities = activities;
    }

    /// <summary>The activities, in order.</summary>
    [JsonProperty(PropertyName = "activities")]
    public IList<Activity> Activities { get; set; }
}
