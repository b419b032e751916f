using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>A user or a bot as its channel knows it.</summary>
[Wire]
public class ChannelAccount
{
    /// <summary>Creates an empty one.</summary>
    public ChannelAccount()
    {
    }

    /// <summary>Creates one with the given fields.</summary>
    public ChannelAccount(string id = null, string name = null, string role = null, string aadObjectId = null)
    {
        Id = id;
        Name = name;
        Role = role;
        AadObjectId = aadObjectId;
    }

    /// <summary>Its id, unique where it was made.</summary>
    [JsonProperty(PropertyName = "id")]
    public string Id { get; set; }

    /// <summary>The name.</summary>
    [JsonProperty(PropertyName = "name")]
    public string Name { get; set; }

    /// <summary>user, bot or skill.</summary>
    [JsonProperty(PropertyName = "role")]
    public string Role { get; set; }

    /// <summary>The account's id in the directory of its organisation.</summary>
    [JsonProperty(PropertyName = "aadObjectId")]
    public string AadObjectId { get; set; }

    /// <summary>The fields that this class does not know; kept, and written again.</summary>
    [JsonExtensionData]
    public JObject Properties
    {
        get => Extension.Open();
        set => Extension = new ExtensionData(value);
    }

    internal ExtensionData Extension;
}
