using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using StjSerializer = System.Text.Json.JsonSerializer;

namespace BotFramework.Tests.Schema;

public class ActivityJsonTests
{
    private static readonly string Full = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Schema", "FullActivity.json"));

    [Fact]
    public void An_activity_comes_back_whole_without_anybody_looking_into_it() =>
        AssertSame(Full, StjSerializer.Serialize(StjSerializer.Deserialize<Activity>(Full)));

    [Fact]
    public void An_activity_comes_back_whole_after_everything_was_looked_at()
    {
        var activity = StjSerializer.Deserialize<Activity>(Full);

        Assert.Equal("kept", activity.Properties["unknownText"]);
        Assert.Equal(1.5, activity.Properties["unknownObject"]["a"][2]);
        Assert.Equal("asha@example.org", activity.From.Properties["email"]);
        Assert.Equal(2.5, activity.Conversation.Properties["extra"]["deep"][1]);
        Assert.Equal("AdaptiveCard", ((JObject)activity.Attachments[0].Content)["type"]);
        Assert.Equal("kept", activity.Attachments[0].Properties["more"]);
        Assert.Equal("x", ((JObject)activity.ChannelData)["clientActivityID"]);
        Assert.Equal("2026-01-02T03:04:05Z", ((JObject)activity.Value)["date"].Value<string>());
        Assert.Equal(1, ((JObject)activity.SuggestedActions.Actions[0].Value)["pick"]);
        Assert.Equal(true, ((JObject)activity.SuggestedActions.Actions[0].ChannelData)["x"]);
        Assert.Equal("Bot", activity.GetMentions().Single().Mentioned.Name);
        Assert.Equal(true, activity.Entities[1].Properties["supportsTts"]);
        Assert.Equal("Hinton", activity.SemanticAction.Entities["who"].Properties["name"]);

        AssertSame(Full, StjSerializer.Serialize(activity));
    }

    [Fact]
    public void Both_json_libraries_read_and_write_the_same()
    {
        var settings = new JsonSerializerSettings { NullValueHandling = NullValueHandling.Ignore, DateParseHandling = DateParseHandling.None };

        var fromNewtonsoft = JsonConvert.DeserializeObject<Activity>(Full, settings);
        var fromSystem = StjSerializer.Deserialize<Activity>(Full);

        AssertSame(Full, StjSerializer.Serialize(fromNewtonsoft));
        AssertSame(Full, JsonConvert.SerializeObject(fromSystem, settings));
    }

    [Fact]
    public void Times_keep_their_offset()
    {
        var activity = StjSerializer.Deserialize<Activity>(Full);

        Assert.Equal(TimeSpan.FromHours(5.5), activity.LocalTimestamp.Value.Offset);
        Assert.Equal(TimeSpan.Zero, activity.Timestamp.Value.Offset);
    }

    [Fact]
    public void A_time_without_an_offset_is_UTC()
    {
        var activity = Read("""{"timestamp":"2026-01-02T03:04:05","expiration":"2026-01-02","localTimestamp":""}""");

        Assert.Equal(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), activity.Timestamp);
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 0, 0, 0, TimeSpan.Zero), activity.Expiration);
        Assert.Null(activity.LocalTimestamp);
    }

    [Fact]
    public void Untouched_values_go_out_byte_by_byte()
    {
        const string Json = """{"type":"event","channelData":1e999,"value":{ "a" : 1.50,"b":12345678901234567890123 }}""";

        Assert.Equal(Json, StjSerializer.Serialize(Read(Json)));
    }

    [Theory]
    [InlineData("\"text\"", "text")]
    [InlineData("true", true)]
    [InlineData("5", 5L)]
    [InlineData("5.5", 5.5)]
    [InlineData("12345678901234567890", 12345678901234567890d)]
    [InlineData("null", null)]
    public void Plain_values_are_plain(string json, object value) => Assert.Equal(value, Read($$"""{"value":{{json}}}""").Value);

    [Fact]
    public void Fields_without_a_value_are_not_written() => Assert.Equal("""{"type":"typing"}""", StjSerializer.Serialize(new Activity("typing")));

    [Fact]
    public void Empty_lists_are_written() =>
        Assert.Equal("""{"type":"message","attachments":[],"entities":[]}""", StjSerializer.Serialize((Activity)Activity.CreateMessageActivity()));

    [Theory]
    [InlineData("""{"Type":"message","TEXT":"hi"}""", "message", "hi")]
    [InlineData("""{"t\u0079pe":"message","text":"h\u0069"}""", "message", "hi")]
    [InlineData("""{"type":"message","text":5.0}""", "message", "5.0")]
    [InlineData("""{"type":"message","text":true}""", "message", "true")]
    [InlineData("""{"type":"message","text":null}""", "message", null)]
    [InlineData("""{"type":"x","type":"message","text":"hi"}""", "message", "hi")]
    public void Readers_are_lenient(string json, string type, string text)
    {
        var activity = Read(json);

        Assert.Equal((type, text), (activity.Type, activity.Text));
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("0", false)]
    [InlineData("\"False\"", false)]
    [InlineData("\"\"", null)]
    public void Flags_may_be_numbers_or_text(string json, bool? flag) =>
        Assert.Equal(flag, Read($$"""{"historyDisclosed":{{json}}}""").HistoryDisclosed);

    [Fact]
    public void Flags_and_numbers_may_be_text()
    {
        var activity = Read("""{"historyDisclosed":"true","textHighlights":[{"occurrence":"2"},{"occurrence":null}]}""");

        Assert.True(activity.HistoryDisclosed);
        Assert.Equal([2, null], activity.TextHighlights.Select(highlight => highlight.Occurrence));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("5")]
    [InlineData("""{"text":{}}""")]
    [InlineData("""{"from":"me"}""")]
    [InlineData("""{"attachments":{}}""")]
    [InlineData("""{"listenFor":"a"}""")]
    [InlineData("""{"semanticAction":{"entities":[]}}""")]
    [InlineData("""{"timestamp":"yesterday"}""")]
    [InlineData("""{"timestamp":5}""")]
    [InlineData("""{"historyDisclosed":"perhaps"}""")]
    [InlineData("""{"textHighlights":[{"occurrence":1.5}]}""")]
    [InlineData("""{"type":"message" """)]
    public void What_has_another_shape_is_refused(string json) => Assert.Throws<System.Text.Json.JsonException>(() => Read(json));

    [Fact]
    public void Null_lists_and_objects_stay_null()
    {
        var activity = Read("""{"attachments":null,"listenFor":null,"from":null,"semanticAction":{"entities":null},"entities":[null]}""");

        Assert.Null(activity.Attachments);
        Assert.Null(activity.ListenFor);
        Assert.Null(activity.From);
        Assert.Null(activity.SemanticAction.Entities);
        Assert.Equal([null], activity.Entities);
    }

    [Fact]
    public void Any_object_can_be_sent()
    {
        var activity = new Activity
        {
            Value = new Dictionary<string, object>
            {
                ["text"] = "a",
                ["number"] = 1,
                ["big"] = 5L,
                ["real"] = 1.5,
                ["flag"] = true,
                ["none"] = null,
                ["list"] = new List<object> { 1, "b", new Dictionary<string, object> { ["c"] = 2 } },
                ["json"] = JObject.Parse("""{"d":[3]}"""),
                ["account"] = new ChannelAccount("u1"),
                ["element"] = System.Text.Json.JsonDocument.Parse("[4]").RootElement,
            },
            ChannelData = new { Own = 1, Missing = (string)null },
            Attachments = [new HeroCard("title", buttons: [new CardAction("imBack", "Go", value: "go")]).ToAttachment()],
            Entities = [new Mention(new ChannelAccount("b1"), "<at>b</at>")],
        };

        var json = JObject.Parse(StjSerializer.Serialize(activity));

        AssertSame(
            """{"text":"a","number":1,"big":5,"real":1.5,"flag":true,"none":null,"list":[1,"b",{"c":2}],"json":{"d":[3]},"account":{"id":"u1"},"element":[4]}""",
            json["value"].ToString());
        AssertSame("""{"Own":1}""", json["channelData"].ToString());
        AssertSame(
            """{"title":"title","buttons":[{"type":"imBack","title":"Go","value":"go"}]}""",
            json["attachments"][0]["content"].ToString());
        AssertSame("""{"mentioned":{"id":"b1"},"text":"<at>b</at>","type":"mention"}""", json["entities"][0].ToString());
    }

    [Fact]
    public void Letters_of_any_script_go_out_as_they_are() =>
        Assert.Contains("नमस्ते", StjSerializer.Serialize(new Activity { Text = "नमस्ते" }, Relaxed), StringComparison.Ordinal);

    [Fact]
    public async Task A_stream_of_any_size_is_read()
    {
        var activity = new Activity { Text = new string('x', 200_000), ChannelData = new { Long = new string('y', 200_000) } };
        using var stream = new MemoryStream(StjSerializer.SerializeToUtf8Bytes(activity));

        var read = await StjSerializer.DeserializeAsync<Activity>(stream);

        Assert.Equal(activity.Text, read.Text);
        Assert.Equal(200_000, ((JObject)read.ChannelData)["Long"].Value<string>().Length);
    }

    [Fact]
    public void Properties_can_be_set_and_added_to()
    {
        var activity = new Activity("message") { Properties = JObject.Parse("""{"a":1}""") };
        activity.Properties["b"] = 2;
        activity.Properties = activity.Properties;

        Assert.Equal("""{"type":"message","a":1,"b":2}""", StjSerializer.Serialize(activity));
    }

    private static System.Text.Json.JsonSerializerOptions Relaxed { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static Activity Read(string json) => StjSerializer.Deserialize<Activity>(json);

    private static void AssertSame(string expected, string actual)
    {
        var wanted = Parse(expected);
        var received = Parse(actual);
        Assert.True(JToken.DeepEquals(wanted, received), $"Expected {wanted}\nReceived {received}");
    }

    private static JToken Parse(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None };
        var token = JToken.ReadFrom(reader);
        foreach (var time in token is JObject
            ? token.SelectTokens("$.timestamp").Concat(token.SelectTokens("$.expiration")).Concat(token.SelectTokens("$.localTimestamp")).ToList()
            : [])
        {
            time.Replace(DateTimeOffset.Parse(time.Value<string>(), System.Globalization.CultureInfo.InvariantCulture).ToString("O"));
        }

        // An unknown null is kept by one library and left out by the other.
        (token as JObject)?.Property("unknownNull")?.Remove();
        return Sorted(token);
    }

    private static JToken Sorted(JToken token) => token switch
    {
        JObject map => new JObject(map.Properties()
            .OrderBy(property => property.Name, StringComparer.Ordinal)
            .Select(property => new JProperty(property.Name, Sorted(property.Value)))),
        JArray list => new JArray(list.Select(Sorted)),
        _ => token,
    };
}
