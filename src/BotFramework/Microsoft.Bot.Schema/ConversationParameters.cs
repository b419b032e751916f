using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>What a channel must know to open a new conversation.</summary>
[Wire]
public class ConversationParameters
{
    /// <summary>Creates an empty one.</summary>
    public ConversationParameters()
    {
    }

    /// <summary>Creates one with the given fields.</summary>
    public ConversationParameters(
        bool? isGroup = default,
        ChannelAccount bot = null,
        IList<ChannelAccount> members = null,
        string topicName = null,
        Activity activity = null,
        object channelData = null,
        string tenantId = null)
    {
        IsGroup = isGroup;
        Bot = bot;
        Members = members;
        TopicName = topicName;
        Activity = activity;
        ChannelData = channelData;
        TenantId = tenantId;
    }

    /// <summary>Whether more than two take part.</summary>
    [JsonProperty(PropertyName = "isGroup")]
    public bool? IsGroup { get; set; }

    /// <summary>The bot.</summary>
    [JsonProperty(PropertyName = "bot")]
    public ChannelAccount Bot { get; set; }

    /// <summary>The members.</summary>
    [JsonProperty(PropertyName = "members")]
    public IList<ChannelAccount> Members { get; set; }

    /// <summary>The conversation's new topic.</summary>
    [JsonProperty(PropertyName = "topicName")]
    public string TopicName { get; set; }

    /// <summary>The first message.</summary>
    [JsonProperty(PropertyName = "activity")]
    public Activity Activity { get; set; }

    /// <summary>What only this channel understands.</summary>
    [JsonProperty(PropertyName = "channelData")]
    public object ChannelData { get; set; }

    /// <summary>The organisation's id.</summary>
    [JsonProperty(PropertyName = "tenantId")]
    public string TenantId { get; set; }
}
