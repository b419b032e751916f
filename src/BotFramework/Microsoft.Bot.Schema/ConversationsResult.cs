using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>One page of the conversations that a bot takes part in.</summary>
[Wire]
public class ConversationsResult
{
    /// <summary>Creates an empty one.</summary>
    public ConversationsResult()
    {
    }

    /// <summary>Creates one with the given fields.</summary>
    public ConversationsResult(string continuationToken = null, IList<ConversationMembers> conversations = null)
    {
        ContinuationToken = continuationToken;
        Conversations = conversations;
    }

    /// <summary>What to ask the next page with; null on the last.</summary>
    [JsonProperty(PropertyName = "continuationToken")]
    public string ContinuationToken { get; set; }

    /// <summary>The conversations.</summary>
    [JsonProperty(PropertyName = "conversations")]
    public IList<ConversationMembers> Conversations { get; set; }
}
