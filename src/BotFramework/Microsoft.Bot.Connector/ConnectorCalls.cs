using System.Globalization;
using System.Net.Http.Headers;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector;

/// <summary>The calls of a channel at its service address.</summary>
internal sealed class ConnectorCalls(HttpClient http, string serviceUrl, string appId, TokenSource tokens, ILogger logger)
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");
    private readonly string _root = $"{serviceUrl.TrimEnd('/')}/v3/conversations";

    /// <summary>Posts an activity: as an answer if it has a ReplyToId, else to the conversation.</summary>
    public Task<ResourceResponse> SendAsync(Activity activity, CancellationToken cancellationToken)
    {
        // Channels refuse an activity from nobody.
        activity.From ??= new ChannelAccount(appId, role: RoleTypes.Bot);
        var path = string.IsNullOrWhiteSpace(activity.ReplyToId)
            ? $"/{Escape(activity.Conversation.Id)}/activities"
            : $"/{Escape(activity.Conversation.Id)}/activities/{Escape(activity.ReplyToId)}";
        return CallAsync<ResourceResponse>(HttpMethod.Post, path, activity, activity.Conversation.Id, cancellationToken);
    }

    public Task<ResourceResponse> UpdateAsync(Activity activity, CancellationToken cancellationToken)
    {
        activity.From ??= new ChannelAccount(appId, role: RoleTypes.Bot);
        var path = $"/{Escape(activity.Conversation.Id)}/activities/{Escape(activity.Id)}";
        return CallAsync<ResourceResponse>(HttpMethod.Put, path, activity, activity.Conversation.Id, cancellationToken);
    }

    public Task DeleteAsync(string conversationId, string activityId, CancellationToken cancellationToken) =>
        CallAsync<ResourceResponse>(HttpMethod.Delete, $"/{Escape(conversationId)}/activities/{Escape(activityId)}", null, conversationId, cancellationToken);

    public Task<ConversationResourceResponse> CreateConversationAsync(ConversationParameters parameters, CancellationToken cancellationToken) =>
        CallAsync<ConversationResourceResponse>(HttpMethod.Post, string.Empty, parameters, null, cancellationToken);

    public Task<TeamsChannelAccount> GetMemberAsync(string conversationId, string userId, CancellationToken cancellationToken) =>
        CallAsync<TeamsChannelAccount>(HttpMethod.Get, $"/{Escape(conversationId)}/members/{Escape(userId)}", null, conversationId, cancellationToken);

    public Task<TeamsPagedMembersResult> GetPagedMembersAsync(
        string conversationId, int? pageSize, string continuationToken, CancellationToken cancellationToken)
    {
        var query = new List<string>();
        if (pageSize != null)
        {
            query.Add(string.Create(CultureInfo.InvariantCulture, $"pageSize={pageSize}"));
        }

        if (continuationToken != null)
        {
            query.Add($"continuationToken={Escape(continuationToken)}");
        }

        var path = $"/{Escape(conversationId)}/pagedmembers{(query.Count > 0 ? $"?{string.Join('&', query)}" : string.Empty)}";
        return CallAsync<TeamsPagedMembersResult>(HttpMethod.Get, path, null, conversationId, cancellationToken);
    }

    private static string Escape(string part) => Uri.EscapeDataString(part ?? throw new ArgumentNullException(nameof(part)));

    private static T Read<T>(byte[] body)
        where T : class =>
        body.Length == 0 ? null : (T)WireJson.Read(body, typeof(T));

    private static ErrorResponseException Failure(HttpResponseMessage response, byte[] body)
    {
        var failure = new ErrorResponseException($"Operation returned an invalid status code '{response.StatusCode}'");
        try
        {
            failure.Body = Read<ErrorResponse>(body);
        }
        catch (Newtonsoft.Json.JsonException)
        {
            // Not all that answers is a channel; the status says enough.
        }

        return failure;
    }

    private async Task<T> CallAsync<T>(HttpMethod method, string path, object body, string conversationId, CancellationToken cancellationToken)
        where T : class
    {
        var address = new Uri(_root + path);
        var token = await tokens.GetAsync(cancellationToken).ConfigureAwait(false);
        using var content = body == null ? null : WireJson.Write(body);
        using var response = await ConnectorRetry.SendAsync(http, () => Request(method, address, token, content, conversationId), logger, cancellationToken)
            .ConfigureAwait(false);
        var answer = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        return response.IsSuccessStatusCode ? Read<T>(answer) : throw Failure(response, answer);
    }

    private static HttpRequestMessage Request(HttpMethod method, Uri address, string token, WireBuffer content, string conversationId)
    {
        var request = new HttpRequestMessage(method, address);
        if (content != null)
        {
            request.Content = new ReadOnlyMemoryContent(content.WrittenMemory);
            request.Content.Headers.ContentType = Json;
        }

        if (token != null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        if (conversationId != null)
        {
            request.Headers.TryAddWithoutValidation("x-ms-conversation-id", conversationId);
        }

        return request;
    }
}
