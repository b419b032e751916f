using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>The conversation that an activity belongs to.</summary>
[Wire]
public class ConversationAccount
{
    /// <summary>Creates an empty one.</summary>
    public ConversationAccount()
    {
    }

    /// <summary>Creates one with the given fields.</summary>
    public ConversationAccount(
        bool? isGroup = default,
        string conversationType = null,
        string id = null,
        string name = null,
        string aadObjectId = null,
        string role = null,
        string tenantId = null)
    {
        IsGroup = isGroup;
        ConversationType = conversationType;
        Id = id;
        Name = name;
        AadObjectId = aadObjectId;
        Role = role;
        TenantId = tenantId;
    }

    /// <summary>Whether more than two take part.</summary>
    [JsonProperty(PropertyName = "isGroup")]
    public bool? IsGroup { get; set; }

    /// <summary>The kind of conversation, as the channel names it.</summary>
    [JsonProperty(PropertyName = "conversationType")]
    public string ConversationType { get; set; }

    /// <summary>Its id, unique where it was made.</summary>
    [JsonProperty(PropertyName = "id")]
    public string Id { get; set; }

    /// <summary>The name.</summary>
    [JsonProperty(PropertyName = "name")]
    public string Name { get; set; }

    /// <summary>The account's id in the directory of its organisation.</summary>
    [JsonProperty(PropertyName = "aadObjectId")]
    public string AadObjectId { get; set; }

    /// <summary>user, bot or skill.</summary>
    [JsonProperty(PropertyName = "role")]
    public string Role { get; set; }

    /// <summary>The organisation's id.</summary>
    [JsonProperty(PropertyName = "tenantId")]
    public string TenantId { get; set; }

    /// <summary>The fields that this class does not know; kept, and written again.</summary>
    [JsonExtensionData]
    public JObject Properties
    {
        get => Extension.Open();
        set => Extension = new ExtensionData(value);
    }

    internal ExtensionData Extension;
}
