using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>Asks a channel who takes part in the conversation of a turn.</summary>
public static class TeamsInfo
{
    /// <summary>The member with that id.</summary>
    /// <exception cref="InvalidOperationException">The conversation or the member is not named.</exception>
    public static Task<TeamsChannelAccount> GetMemberAsync(ITurnContext turnContext, string userId, CancellationToken cancellationToken = default) =>
        string.IsNullOrEmpty(userId)
            ? throw new InvalidOperationException("The GetMembers operation needs a valid user Id.")
            : ConnectorLine.Of(turnContext).GetMemberAsync(ConversationOf(turnContext), userId, cancellationToken);

    /// <summary>A page of the members; the next one with the continuation token of this one.</summary>
    /// <exception cref="InvalidOperationException">The conversation is not known.</exception>
    public static Task<TeamsPagedMembersResult> GetPagedMembersAsync(
        ITurnContext turnContext, int? pageSize = default, string continuationToken = null, CancellationToken cancellationToken = default) =>
        ConnectorLine.Of(turnContext).GetPagedMembersAsync(ConversationOf(turnContext), pageSize, continuationToken, cancellationToken);

    // In a channel of a team the members are those of the team.
    private static string ConversationOf(ITurnContext turnContext) =>
        turnContext.Activity.GetChannelData<Newtonsoft.Json.Linq.JObject>()?.SelectToken("team.id")?.ToString()
        ?? turnContext.Activity.Conversation?.Id
        ?? throw new InvalidOperationException("The GetMembers operation needs a valid conversation Id.");
}
