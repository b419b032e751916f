using System.Net;
using System.Text;
using Newtonsoft.Json.Linq;

namespace CareerBot.EndToEnd.Tests.Channels;

/// <summary>One conversation of Teams with the running bot: posts what Teams posts and reads what the bot sends there.</summary>
internal sealed class TeamsChat(ChannelFixture channel, string scope = TeamsChat.Personal) : IDisposable
{
    public const string Personal = "personal";
    public const string Group = "groupChat";
    public const string Channel = "channel";
    public const string BotId = "28:bot-id";

    private static int s_chats;

    private readonly HttpClient _http = new() { BaseAddress = channel.Bot.Address };
    private int _ids;

    public string Conversation { get; } = $"19:{scope}-{Interlocked.Increment(ref s_chats)}" + (scope == Channel
        ? "@thread.tacv2;messageid=1700000000000"
        : string.Empty);

    /// <summary>Each chat is another person's: what the bot knows of one is not known of the next.</summary>
    public string UserId { get; } = $"29:{Guid.NewGuid()}";

    /// <summary>What the bot posted here, oldest first.</summary>
    public List<(string Path, JObject Activity)> Received => channel.Connector.ReceivedIn(Conversation);

    /// <summary>What the person reads, oldest first.</summary>
    public List<JObject> Replies => [.. Received.Select(received => received.Activity)];

    public void Dispose() => _http.Dispose();

    public async Task<List<JObject>> SayAsync(string text, bool mention = false)
    {
        var message = Activity("message");
        message["text"] = mention ? $"<at>Career Bot</at> {text}" : text;
        message["textFormat"] = "plain";
        if (mention)
        {
            message["entities"] = new JArray(new JObject { ["type"] = "mention", ["text"] = "<at>Career Bot</at>", ["mentioned"] = new JObject { ["id"] = BotId, ["name"] = "Career Bot" } });
        }

        return await NewRepliesAsync(message);
    }

    public Task<List<JObject>> InstallAsync(string action = "add")
    {
        var install = Activity("installationUpdate");
        install["action"] = action;
        return NewRepliesAsync(install);
    }

    public Task<List<JObject>> JoinAsync(params string[] members)
    {
        var update = Activity("conversationUpdate");
        update["membersAdded"] = new JArray(members.Select(id => new JObject { ["id"] = id }));
        return NewRepliesAsync(update);
    }

    public async Task<JObject?> InvokeAsync(string name, JToken value, HttpStatusCode expected = HttpStatusCode.OK)
    {
        var invoke = Activity("invoke");
        invoke["name"] = name;
        invoke["value"] = value;
        var answer = await PostAsync(invoke);
        Assert.Equal(expected, answer.StatusCode);
        var body = await answer.Content.ReadAsStringAsync();
        return body.Length == 0 ? null : JToken.Parse(body) as JObject;
    }

    /// <summary>Presses a thumb under the answer that Teams knows by <paramref name="replyId"/>.</summary>
    public async Task RateAsync(string replyId, string reaction)
    {
        var invoke = Activity("invoke");
        invoke["name"] = "message/submitAction";
        invoke["replyToId"] = replyId;
        invoke["value"] = new JObject { ["actionName"] = "feedback", ["actionValue"] = new JObject { ["reaction"] = reaction, ["feedback"] = """{"feedbackText":"too long"}""" } };
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(invoke)).StatusCode);
    }

    public async Task<List<JObject>> NewRepliesAsync(JObject activity)
    {
        var before = Replies.Count;
        var answer = await PostAsync(activity);
        Assert.True(answer.IsSuccessStatusCode, $"{activity["type"]} got {answer.StatusCode}");
        return [.. Replies.Skip(before)];
    }

    public JObject Activity(string type) => new()
    {
        ["type"] = type,
        ["id"] = $"a{Interlocked.Increment(ref _ids)}",
        ["channelId"] = "msteams",
        ["serviceUrl"] = channel.Connector.ServiceUrl + "/",
        ["timestamp"] = "2026-11-23T04:30:00.000Z",
        ["from"] = new JObject { ["id"] = UserId, ["name"] = "Asha", ["aadObjectId"] = "00000000-0000-0000-0000-000000000020" },
        ["recipient"] = new JObject { ["id"] = BotId, ["name"] = "Career Bot" },
        ["conversation"] = ConversationAccount(),
        ["entities"] = new JArray(new JObject { ["type"] = "clientInfo", ["locale"] = "en-IN", ["country"] = "IN", ["platform"] = "Web" }),
        ["channelData"] = new JObject { ["tenant"] = new JObject { ["id"] = "tenant" } },
        ["locale"] = "en-IN",
    };

    private JObject ConversationAccount()
    {
        var account = new JObject { ["id"] = Conversation, ["conversationType"] = scope, ["tenantId"] = "tenant" };
        if (scope != Personal)
        {
            account["isGroup"] = true;
        }

        return account;
    }

    private Task<HttpResponseMessage> PostAsync(JObject activity) =>
        _http.PostAsync("/api/messages", new StringContent(activity.ToString(), Encoding.UTF8, "application/json"));
}
