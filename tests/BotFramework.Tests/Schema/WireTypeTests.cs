using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using StjSerializer = System.Text.Json.JsonSerializer;

namespace BotFramework.Tests.Schema;

public class WireTypeTests
{
    public static TheoryData<object, string> Values => new()
    {
        { new ChannelAccount("i", "n", "r", "a"), """{"id":"i","name":"n","aadObjectId":"a","role":"r"}""" },
        { new TeamsChannelAccount("i", "n", "g", "s", "e", "u", "t", "r"), """{"givenName":"g","surname":"s","email":"e","userPrincipalName":"u","tenantId":"t","userRole":"r","id":"i","name":"n"}""" },
        { new TeamsChannelAccount("i", "n", "g", "s", "e", "u"), """{"givenName":"g","surname":"s","email":"e","userPrincipalName":"u","id":"i","name":"n"}""" },
        { new ConversationAccount(true, "t", "i", "n", "a", "r", "o"), """{"isGroup":true,"conversationType":"t","id":"i","name":"n","aadObjectId":"a","role":"r","tenantId":"o"}""" },
        { new ConversationMembers("i", [new("a")]), """{"id":"i","members":[{"id":"a"}]}""" },
        { new ConversationsResult("t", [new("i")]), """{"continuationToken":"t","conversations":[{"id":"i"}]}""" },
        { new PagedMembersResult("t", [new("a")]), """{"continuationToken":"t","members":[{"id":"a"}]}""" },
        { new TeamsPagedMembersResult(
            "t",
            [new ChannelAccount("a"), new TeamsChannelAccount { Id = "b" }]), """{"continuationToken":"t","members":[{"id":"a"},{"id":"b"}]}""" },
        { new ConversationParameters(true, new("b"), [new("a")], "t", new("message"), 5, "o"), """{"isGroup":true,"bot":{"id":"b"},"members":[{"id":"a"}],"topicName":"t","activity":{"type":"message"},"channelData":5,"tenantId":"o"}""" },
        { new ConversationResourceResponse("a", "s", "i"), """{"activityId":"a","serviceUrl":"s","id":"i"}""" },
        { new ResourceResponse("i"), """{"id":"i"}""" },
        { new ExpectedReplies([new("message")]), """{"activities":[{"type":"message"}]}""" },
        { new Transcript([new("message")]), """{"activities":[{"type":"message"}]}""" },
        { new ErrorResponse(new("c", "m", new(500, "b"))), """{"error":{"code":"c","message":"m","innerHttpError":{"statusCode":500,"body":"b"}}}""" },
        { new MessageReaction("like"), """{"type":"like"}""" },
        { new TextHighlight("t", 1), """{"text":"t","occurrence":1}""" },
        { new SemanticAction("i", new Dictionary<string, Entity> { ["e"] = new("t") }) { State = "done" }, """{"id":"i","state":"done","entities":{"e":{"type":"t"}}}""" },
        { new TokenResponse("c", "n", "t", "e"), """{"channelId":"c","connectionName":"n","token":"t","expiration":"e"}""" },
        { new TokenStatus("c", "n", true, "s"), """{"channelId":"c","connectionName":"n","hasToken":true,"serviceProviderDisplayName":"s"}""" },
        { new TokenExchangeRequest("u", "t"), """{"uri":"u","token":"t"}""" },
        { new SignInResource("l", new("i", "u", "p")) { TokenPostResource = new() { SasUrl = "s" } }, """{"signInLink":"l","tokenExchangeResource":{"id":"i","uri":"u","providerId":"p"},"tokenPostResource":{"sasUrl":"s"}}""" },
        { new TokenExchangeInvokeRequest { Id = "i", ConnectionName = "n", Token = "t" }, """{"id":"i","connectionName":"n","token":"t"}""" },
        { new TokenExchangeInvokeResponse { Id = "i", ConnectionName = "n", FailureDetail = "f" }, """{"id":"i","connectionName":"n","failureDetail":"f"}""" },
        { new AdaptiveCardInvokeValue { Action = new() { Type = "t", Id = "i", Verb = "v", Data = 1 }, Authentication = new() { Id = "a" }, State = "s" }, """{"action":{"type":"t","id":"i","verb":"v","data":1},"authentication":{"id":"a"},"state":"s"}""" },
        { new AdaptiveCardInvokeResponse { StatusCode = 200, Type = "t", Value = "v" }, """{"statusCode":200,"type":"t","value":"v"}""" },
        { new SearchInvokeResponse { StatusCode = 200, Type = "t", Value = "v" }, """{"statusCode":200,"type":"t","value":"v"}""" },
        { new SearchInvokeValue { Kind = "k", QueryText = "q", QueryOptions = new() { Skip = 1, Top = 2 }, Context = "c" }, """{"kind":"k","queryText":"q","queryOptions":{"skip":1,"top":2},"context":"c"}""" },
        { new CommandValue<string> { CommandId = "i", Data = "d" }, """{"commandId":"i","data":"d"}""" },
        { new CommandResultValue<string> { CommandId = "i", Data = "d", Error = new("c") }, """{"commandId":"i","data":"d","error":{"code":"c"}}""" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Each_class_has_its_names_in_json_and_comes_back_whole(object value, string json)
    {
        var type = value.GetType();
        var settings = new JsonSerializerSettings { NullValueHandling = NullValueHandling.Ignore };

        AssertSame(json, JsonConvert.SerializeObject(value, settings));
        AssertSame(json, StjSerializer.Serialize(value, type));
        AssertSame(json, JsonConvert.SerializeObject(StjSerializer.Deserialize(json, type), settings));
        AssertSame(json, StjSerializer.Serialize(JsonConvert.DeserializeObject(json, type, settings), type));
    }

    [Fact]
    public void A_member_of_a_team_names_his_id_in_the_directory_as_object_id()
    {
        const string Json = """{"id":"29:1","objectId":"o1","tenantId":"t1"}""";

        Assert.Equal("o1", JsonConvert.DeserializeObject<TeamsChannelAccount>(Json).AadObjectId);
        Assert.Equal("o1", StjSerializer.Deserialize<TeamsChannelAccount>(Json).AadObjectId);
    }

    [Fact]
    public void A_token_keeps_what_it_does_not_know()
    {
        const string Json = """{"token":"t","extra":1}""";

        AssertSame(Json, StjSerializer.Serialize(StjSerializer.Deserialize<TokenResponse>(Json)));
    }

    [Fact]
    public void An_error_of_a_channel_carries_what_it_said()
    {
        var inner = new InvalidOperationException();

        Assert.Equal("m", new ErrorResponseException("m") { Body = new(new("c")) }.Message);
        Assert.Same(inner, new ErrorResponseException("m", inner).InnerException);
        Assert.Null(new ErrorResponseException().Body);
    }

    private static void AssertSame(string expected, string actual) =>
        Assert.True(
            JToken.DeepEquals(JToken.Parse(expected), Ordered(JToken.Parse(actual), JToken.Parse(expected))),
            $"Expected {expected}\nReceived {actual}");

    // The order of fields says nothing.
    private static JToken Ordered(JToken token, JToken like) => token is JObject map && like is JObject other
        ? new JObject(map.Properties()
            .OrderBy(p => other.Properties().TakeWhile(o => o.Name != p.Name).Count())
            .Select(p => new JProperty(p.Name, Ordered(p.Value, other[p.Name]))))
        : token;
}
