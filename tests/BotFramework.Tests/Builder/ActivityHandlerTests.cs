using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Builder;

public class ActivityHandlerTests
{
    private readonly RecordingAdapter _adapter = new();
    private readonly RecordingBot _bot = new();

    public static TheoryData<string, string> MethodByType => new()
    {
        { ActivityTypes.Message, "Message" },
        { ActivityTypes.MessageUpdate, "MessageUpdate" },
        { ActivityTypes.MessageDelete, "MessageDelete" },
        { ActivityTypes.Typing, "Typing" },
        { ActivityTypes.EndOfConversation, "EndOfConversation" },
        { ActivityTypes.Command, "Command" },
        { ActivityTypes.CommandResult, "CommandResult" },
        { ActivityTypes.ContactRelationUpdate, "Unrecognized" },
        { "ping", "Unrecognized" },
    };

    [Theory]
    [MemberData(nameof(MethodByType))]
    public async Task Each_type_has_its_method(string type, string method)
    {
        await RunAsync(new Activity(type));

        Assert.Equal([method], _bot.Calls);
    }

    [Fact]
    public async Task What_is_not_overridden_does_nothing()
    {
        var silent = new ActivityHandler();
        foreach (var type in MethodByType.Select(row => (string)row[0]).Append("event").Append("messageReaction").Append("installationUpdate"))
        {
            await _adapter.RunAsync(new Activity(type) { ReactionsAdded = [new()], ReactionsRemoved = [new()], Action = "add" }, silent.OnTurnAsync);
        }

        await _adapter.RunAsync(new Activity("installationUpdate") { Action = "remove" }, silent.OnTurnAsync);
        await _adapter.RunAsync(new Activity("event") { Name = "tokens/response" }, silent.OnTurnAsync);
        await _adapter.RunAsync(new Activity("conversationUpdate") { MembersAdded = [new("a")] }, silent.OnTurnAsync);
        await _adapter.RunAsync(new Activity("conversationUpdate") { MembersRemoved = [new("a")] }, silent.OnTurnAsync);

        Assert.Empty(_adapter.Sent);
    }

    [Fact]
    public async Task A_turn_must_have_an_activity_with_a_type()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(() => _bot.OnTurnAsync(null));
        var failure = await Assert.ThrowsAsync<ArgumentException>(() => RunAsync(new Activity()));
        Assert.Equal("turnContext.Activity must have non-null Type.", failure.Message);
    }

    [Fact]
    public async Task Members_count_unless_it_is_the_bot_alone()
    {
        await RunAsync(new Activity("conversationUpdate", recipient: new("bot"), membersAdded: [new("bot")]));
        Assert.Empty(_bot.Calls);

        await RunAsync(new Activity("conversationUpdate", recipient: new("bot"), membersAdded: [new("bot"), new("user")]));
        Assert.Equal(["MembersAdded bot,user"], _bot.Calls);

        _bot.Calls.Clear();
        await RunAsync(new Activity("conversationUpdate", recipient: new("bot"), membersRemoved: [new("user")]));
        await RunAsync(new Activity("conversationUpdate", recipient: new("bot"), membersRemoved: [new("bot")]));
        await RunAsync(new Activity("conversationUpdate", recipient: new("bot"), topicName: "new"));
        Assert.Equal(["MembersRemoved user"], _bot.Calls);
    }

    [Fact]
    public async Task Reactions_that_came_are_told_before_those_that_went()
    {
        await RunAsync(new Activity("messageReaction") { ReactionsAdded = [new("like")], ReactionsRemoved = [new("sad")] });

        Assert.Equal(["ReactionsAdded like", "ReactionsRemoved sad"], _bot.Calls);
    }

    [Theory]
    [InlineData("tokens/response", "TokenResponse")]
    [InlineData("anything", "Event")]
    [InlineData(null, "Event")]
    public async Task Tokens_are_events_of_their_own(string name, string method)
    {
        await RunAsync(new Activity("event") { Name = name });

        Assert.Equal([method], _bot.Calls);
    }

    [Theory]
    [InlineData("add", "InstallationAdd")]
    [InlineData("add-upgrade", "InstallationAdd")]
    [InlineData("remove", "InstallationRemove")]
    [InlineData("remove-upgrade", "InstallationRemove")]
    public async Task An_installation_comes_or_goes(string action, string method)
    {
        await RunAsync(new Activity("installationUpdate") { Action = action });

        Assert.Equal([method], _bot.Calls);
    }

    [Theory]
    [InlineData("signin/verifyState")]
    [InlineData("signin/tokenExchange")]
    public async Task Steps_of_a_sign_in_are_answered_with_200(string name)
    {
        var answer = await InvokeAsync(_bot, new Activity("invoke") { Name = name });

        Assert.Equal(200, answer.Status);
        Assert.Null(answer.Body);
        Assert.Equal(["SignIn"], _bot.Calls);
    }

    [Theory]
    [InlineData("signin/verifyState", null)]
    [InlineData("unheard/of", null)]
    [InlineData("adaptiveCard/action", """{"action":{"type":"Action.Execute"}}""")]
    [InlineData("application/search", """{"kind":"search","queryText":"x"}""")]
    public async Task An_invoke_that_nobody_handles_is_answered_with_501(string name, string value)
    {
        var answer = await InvokeAsync(new ActivityHandler(), new Activity("invoke") { Name = name, Value = value == null ? null : JObject.Parse(value) });

        Assert.Equal(501, answer.Status);
    }

    [Fact]
    public async Task An_action_of_a_card_is_answered_with_what_the_method_gives()
    {
        var value = JObject.Parse("""{"action":{"type":"Action.Execute","id":"i","verb":"pick","data":{"a":1}}}""");

        var answer = await InvokeAsync(_bot, new Activity("invoke") { Name = "adaptiveCard/action", Value = value });

        Assert.Equal(200, answer.Status);
        Assert.Equal("pick 1", ((AdaptiveCardInvokeResponse)answer.Body).Value);
    }

    [Theory]
    [InlineData(null, "BadRequest", "Missing value property")]
    [InlineData("[]", "BadRequest", "Value property is not properly formed")]
    [InlineData("""{"action":5}""", "BadRequest", "Value property is not properly formed")]
    [InlineData("{}", "BadRequest", "Missing action property")]
    [InlineData("""{"action":{"type":"Action.Submit"}}""", "NotSupported", "The action 'Action.Submit'is not supported.")]
    public async Task A_malformed_action_of_a_card_is_refused_with_400(string value, string code, string message)
    {
        var answer = await InvokeAsync(_bot, new Activity("invoke") { Name = "adaptiveCard/action", Value = value == null ? null : JToken.Parse(value) });

        Assert.Equal(400, answer.Status);
        var body = Assert.IsType<AdaptiveCardInvokeResponse>(answer.Body);
        Assert.Equal((400, "application/vnd.microsoft.error"), (body.StatusCode, body.Type));
        var error = Assert.IsType<Error>(body.Value);
        Assert.Equal((code, message), (error.Code, error.Message));
    }

    [Fact]
    public async Task A_search_has_its_method_and_in_Teams_a_default_kind()
    {
        var value = JObject.Parse("""{"queryText":"cats","queryOptions":{"skip":5,"top":10}}""");

        var teams = await InvokeAsync(_bot, new Activity("invoke") { Name = "application/search", Value = value, ChannelId = "msteams" });

        Assert.Equal("search cats 5 10", ((SearchInvokeResponse)teams.Body).Value);
    }

    [Theory]
    [InlineData(null, "Missing value property for search")]
    [InlineData("5", "Value property is not properly formed for search")]
    [InlineData("""{"queryText":"cats"}""", "Missing kind property for search")]
    [InlineData("""{"kind":"search"}""", "Missing queryText property for search")]
    public async Task A_malformed_search_is_refused_with_400(string value, string message)
    {
        var answer = await InvokeAsync(_bot, new Activity("invoke") { Name = "application/search", Value = value == null ? null : JToken.Parse(value) });

        Assert.Equal(400, answer.Status);
        Assert.Equal(message, ((Error)Assert.IsType<SearchInvokeResponse>(answer.Body).Value).Message);
    }

    [Fact]
    public async Task An_answer_that_the_method_has_sent_is_not_sent_again()
    {
        _bot.AnswersItself = true;

        await RunAsync(new Activity("invoke") { Name = "signin/verifyState" });

        Assert.Single(_adapter.Sent);
    }

    private Task RunAsync(Activity activity) => _adapter.RunAsync(activity, _bot.OnTurnAsync);

    private async Task<InvokeResponse> InvokeAsync(IBot bot, Activity activity)
    {
        _adapter.Sent.Clear();
        await _adapter.RunAsync(activity, bot.OnTurnAsync);
        var answer = Assert.Single(_adapter.Sent);
        Assert.Equal("invokeResponse", answer.Type);
        return Assert.IsType<InvokeResponse>(answer.Value);
    }
}
