using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A channel's answer to the opening of a conversation.</summary>
[Wire]
public class ConversationResourceResponse
{
    /// <summary>Creates an empty one.</summary>
    public ConversationResourceResponse()
    {
    }

    /// <summary>Creates one with the given fields.</summary>
    public ConversationResourceResponse(string activityId = null, string serviceUrl = null, string id = null)
    {
        ActivityId = activityId;
        ServiceUrl = serviceUrl;
        Id = id;
    }

    /// <summary>The id of the activity referred to.</summary>
    [JsonProperty(PropertyName = "activityId")]
    public string ActivityId { get; set; }

    /// <summary>Where the channel takes the replies.</summary>
    [JsonProperty(PropertyName = "serviceUrl")]
    public string ServiceUrl { get; set; }

    /// <summary>Its id, unique where it was made.</summary>
    [JsonProperty(PropertyName = "id")]
    public string Id { get; set; }
}
