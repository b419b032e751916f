using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A conversation and the accounts in it.</summary>
[Wire]
public class ConversationMembers
{
    /// <summary>Creates an empty one.</summary>
    public ConversationMembers()
    {
    }

    /// <summary>Creates one with the given fields.</summary>
    public ConversationMembers(string id = null, IList<ChannelAccount> members = null)
    {
        Id = id;
        Members = members;
    }

    /// <summary>Its id, unique where it was made.</summary>
    [JsonProperty(PropertyName = "id")]
    public string Id { get; set; }

    /// <summary>The members.</summary>
    [JsonProperty(PropertyName = "members")]
    public IList<ChannelAccount> Members { get; set; }
}
