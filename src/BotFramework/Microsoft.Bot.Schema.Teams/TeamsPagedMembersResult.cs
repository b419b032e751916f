using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>One page of the members of a conversation in Teams.</summary>
[Wire]
public class TeamsPagedMembersResult
{
    /// <summary>Creates an empty one.</summary>
    public TeamsPagedMembersResult()
    {
    }

    /// <summary>Creates one with the given fields.</summary>
    public TeamsPagedMembersResult(string continuationToken = null, IList<ChannelAccount> members = null)
    {
        ContinuationToken = continuationToken;
        Members = members?.Select(member => member as TeamsChannelAccount ?? JObject.FromObject(member).ToObject<TeamsChannelAccount>()).ToList();
    }

    /// <summary>What to ask the next page with; null on the last.</summary>
    [JsonProperty(PropertyName = "continuationToken")]
    public string ContinuationToken { get; set; }

    /// <summary>The members.</summary>
    [JsonProperty(PropertyName = "members")]
    public IList<TeamsChannelAccount> Members { get; set; }
}
