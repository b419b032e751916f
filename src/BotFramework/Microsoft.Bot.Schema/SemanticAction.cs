using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A request of a channel to continue or end an action by its id.</summary>
[Wire]
public class SemanticAction
{
    /// <summary>Creates an empty one.</summary>
    public SemanticAction()
    {
    }

    /// <summary>Creates one with the given fields.</summary>
    public SemanticAction(string id = null, IDictionary<string, Entity> entities = null)
    {
        Id = id;
        Entities = entities;
    }

    /// <summary>Its id, unique where it was made.</summary>
    [JsonProperty(PropertyName = "id")]
    public string Id { get; set; }

    /// <summary>Metadata, such as mentions.</summary>
    [JsonProperty(PropertyName = "entities")]
    public IDictionary<string, Entity> Entities { get; set; }

    /// <summary>Where it stands.</summary>
    [JsonProperty(PropertyName = "state")]
    public string State { get; set; }
}
