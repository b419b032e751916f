using System.Globalization;
using System.Security.Claims;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Moq;

namespace BotFramework.Tests.Builder;

public class MiddlewareTests
{
    private readonly RecordingAdapter _adapter = new();
    private readonly List<string> _order = [];

    [Fact]
    public async Task Middleware_stands_around_the_bot_in_the_order_of_its_adding()
    {
        _adapter.Use(Named("a")).Use(Named("b"));

        await _adapter.RunAsync(new Activity(ActivityTypes.Message), Bot);

        Assert.Equal(["a in", "b in", "bot", "b out", "a out"], _order);
        Assert.Equal(2, _adapter.MiddlewareSet.Count());
    }

    [Fact]
    public async Task Middleware_that_does_not_go_on_ends_the_turn()
    {
        _adapter.Use(Named("a")).Use(new Middleware((_, _) => Task.CompletedTask));

        await _adapter.RunAsync(new Activity(ActivityTypes.Message), Bot);

        Assert.Equal(["a in", "a out"], _order);
    }

    [Fact]
    public async Task A_set_is_a_middleware_itself()
    {
        var set = new MiddlewareSet().Use(Named("a")).Use(Named("b"));

        await set.OnTurnAsync(null, token => Task.Run(() => _order.Add("next"), token), CancellationToken.None);
        await set.ReceiveActivityWithStatusAsync(null, Bot, CancellationToken.None);

        Assert.Equal(["a in", "b in", "b out", "a out", "next", "a in", "b in", "bot", "b out", "a out"], _order);
        Assert.Equal(2, set.Count());
        Assert.Equal("middleware", Assert.Throws<ArgumentNullException>(() => set.Use(null)).ParamName);
    }

    [Fact]
    public async Task A_failure_goes_to_the_turn_error_handler_or_up()
    {
        BotCallbackHandler failing = (_, _) => throw new InvalidOperationException("no");
        await Assert.ThrowsAsync<InvalidOperationException>(() => _adapter.RunAsync(new Activity(ActivityTypes.Message), failing));

        _adapter.OnTurnError = (turn, exception) => Task.Run(() => _order.Add(exception.Message));
        await _adapter.RunAsync(new Activity(ActivityTypes.Message), failing);

        Assert.Equal(["no"], _order);
    }

    [Fact]
    public async Task A_turn_without_a_bot_is_no_failure()
    {
        _adapter.Use(Named("a"));

        await _adapter.RunAsync(new Activity(ActivityTypes.Message), null);

        Assert.Equal(["a in", "a out"], _order);
    }

    [Fact]
    public async Task A_turn_without_an_activity_goes_to_the_bot_alone()
    {
        _adapter.Use(Named("a"));
        var asked = false;
        _adapter.OnTurnError = (_, _) => Task.FromResult(asked = true);
        var turn = Mock.Of<ITurnContext>();

        await _adapter.RunAsync(turn, null);
        await Assert.ThrowsAsync<InvalidOperationException>(() => _adapter.RunAsync(turn, (_, _) => throw new InvalidOperationException()));

        Assert.Empty(_order);
        Assert.False(asked);
    }

    [Fact]
    public async Task A_turn_runs_in_the_culture_of_its_activity_and_leaves_no_trace()
    {
        var before = CultureInfo.CurrentCulture;
        string inside = null;
        string locale = null;
        var turn = new TurnContext(_adapter, new Activity(ActivityTypes.Message, locale: "hi-IN"));

        await _adapter.RunAsync(turn, (context, _) =>
        {
            inside = CultureInfo.CurrentCulture.Name;
            locale = ((TurnContext)context).Locale;
            return Task.CompletedTask;
        });

        Assert.Equal(("hi-IN", "hi-IN"), (inside, locale));
        Assert.Equal(before, CultureInfo.CurrentCulture);
    }

    [Fact]
    public async Task A_language_that_nobody_knows_is_no_failure()
    {
        await _adapter.RunAsync(new Activity(ActivityTypes.Message, locale: "not a language"), Bot);

        Assert.Equal(["bot"], _order);
    }

    [Fact]
    public async Task A_conversation_of_before_is_continued_with_an_event()
    {
        Activity seen = null;
        var reference = new ConversationReference { User = new ChannelAccount("user"), Bot = new ChannelAccount("bot"), ChannelId = "test", Locale = "en-in" };
        BotCallbackHandler bot = (context, _) =>
        {
            seen = context.Activity;
            return Task.CompletedTask;
        };

        await _adapter.ContinueConversationAsync("id", reference, bot, CancellationToken.None);
        Assert.Equal(("event", "ContinueConversation", "bot", "user", "en-in"), (seen.Type, seen.Name, seen.Recipient.Id, seen.From.Id, seen.Locale));
        Assert.Same(reference, seen.RelatesTo);

        await _adapter.ContinueConversationAsync("id", new Activity(ActivityTypes.Event, name: "mine"), bot, CancellationToken.None);
        Assert.Equal("mine", seen.Name);
    }

    [Fact]
    public async Task What_an_adapter_cannot_do_it_says()
    {
        var identity = new ClaimsIdentity();

        await Assert.ThrowsAsync<NotImplementedException>(() => _adapter.ProcessActivityAsync(identity, new Activity(), Bot, default));
        await Assert.ThrowsAsync<NotImplementedException>(() => _adapter.ContinueConversationAsync(identity, new Activity(), Bot, default));
        await Assert.ThrowsAsync<NotImplementedException>(() => _adapter.ContinueConversationAsync(identity, new ConversationReference(), "a", Bot, default));
        await Assert.ThrowsAsync<NotImplementedException>(
            () => _adapter.CreateConversationAsync("id", "channel", "https://service", "a", new ConversationParameters(), Bot, default));
    }

    [Fact]
    public void Assertions_name_what_is_missing()
    {
        Assert.Equal("activity", Assert.Throws<ArgumentNullException>(() => BotAssert.ActivityNotNull(null)).ParamName);
        Assert.Equal("turnContext", Assert.Throws<ArgumentNullException>(() => BotAssert.ContextNotNull(null)).ParamName);
        Assert.Equal("reference", Assert.Throws<ArgumentNullException>(() => BotAssert.ConversationReferenceNotNull(null)).ParamName);
        Assert.Equal("activities", Assert.Throws<ArgumentNullException>(() => BotAssert.ActivityListNotNull(null)).ParamName);
        Assert.Throws<ArgumentNullException>(() => BotAssert.ActivityListNotNull([null]));
        Assert.Throws<ArgumentNullException>(() => BotAssert.MiddlewareNotNull((IMiddleware)null));
        Assert.Throws<ArgumentNullException>(() => BotAssert.MiddlewareNotNull([null]));
    }

    private Middleware Named(string name) => new(async (_, next) =>
    {
        _order.Add($"{name} in");
        await next(CancellationToken.None);
        _order.Add($"{name} out");
    });

    private Task Bot(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        _order.Add("bot");
        return Task.CompletedTask;
    }

    private sealed class Middleware(Func<ITurnContext, NextDelegate, Task> run) : IMiddleware
    {
        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default) => run(turnContext, next);
    }
}
