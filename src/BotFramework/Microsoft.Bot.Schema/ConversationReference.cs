using System.Globalization;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>What must be kept to come back to a conversation later.</summary>
[Wire]
public partial class ConversationReference
{
    /// <summary>Creates an empty one.</summary>
    public ConversationReference()
    {
    }

    /// <summary>Creates one with the given fields.</summary>
    public ConversationReference(
        string activityId = null,
        ChannelAccount user = null,
        ChannelAccount bot = null,
        ConversationAccount conversation = null,
        string channelId = null,
        string serviceUrl = null)
    {
        ActivityId = activityId;
        User = user;
        Bot = bot;
        Conversation = conversation;
        ChannelId = channelId;
        ServiceUrl = serviceUrl;
    }

    /// <summary>Creates one with the given fields.</summary>
    public ConversationReference(
        CultureInfo locale,
        string activityId = null,
        ChannelAccount user = null,
        ChannelAccount bot = null,
        ConversationAccount conversation = null,
        string channelId = null,
        string serviceUrl = null)
    {
        Locale = locale?.ToString();
        ActivityId = activityId;
        User = user;
        Bot = bot;
        Conversation = conversation;
        ChannelId = channelId;
        ServiceUrl = serviceUrl;
    }

    /// <summary>The language of the text, as a BCP-47 tag.</summary>
    [JsonProperty(PropertyName = "locale")]
    public string Locale { get; set; }

    /// <summary>The id of the activity referred to.</summary>
    [JsonProperty(PropertyName = "activityId")]
    public string ActivityId { get; set; }

    /// <summary>The user.</summary>
    [JsonProperty(PropertyName = "user")]
    public ChannelAccount User { get; set; }

    /// <summary>The bot.</summary>
    [JsonProperty(PropertyName = "bot")]
    public ChannelAccount Bot { get; set; }

    /// <summary>The conversation it belongs to.</summary>
    [JsonProperty(PropertyName = "conversation")]
    public ConversationAccount Conversation { get; set; }

    /// <summary>The channel's name, such as msteams.</summary>
    [JsonProperty(PropertyName = "channelId")]
    public string ChannelId { get; set; }

    /// <summary>Where the channel takes the replies.</summary>
    [JsonProperty(PropertyName = "serviceUrl")]
    public string ServiceUrl { get; set; }
}
