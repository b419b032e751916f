using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>One page of the members of a conversation.</summary>
[Wire]
public class PagedMembersResult
{
    /// <summary>Creates an empty one.</summary>
    public PagedMembersResult()
    {
    }

    /// <summary>Creates one with the given fields.</summary>
    public PagedMembersResult(string continuationToken = null, IList<ChannelAccount> members = null)
    {
        ContinuationToken = continuationToken;
        Members = members;
    }

    /// <summary>What to ask the next page with; null on the last.</summary>
    [JsonProperty(PropertyName = "continuationToken")]
    public string ContinuationToken { get; set; }

    /// <summary>The members.</summary>
    [JsonProperty(PropertyName = "members")]
    public IList<ChannelAccount> Members { get; set; }
}
