using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Builder;

public class DelegatingTurnContextTests
{
    [Fact]
    public void It_needs_an_inner_turn() =>
        Assert.Equal("innerTurnContext", Assert.Throws<ArgumentNullException>(() => new DelegatingTurnContext<IMessageActivity>(null)).ParamName);

    [Fact]
    public async Task All_that_it_does_the_inner_turn_does()
    {
        var adapter = new RecordingAdapter();
        var activity = new Activity(ActivityTypes.Message, text: "hello", conversation: new ConversationAccount(id: "c1"));
        using var inner = new TurnContext(adapter, activity);
        var turn = new DelegatingTurnContext<IMessageActivity>(inner);
        var handled = 0;
        turn.OnSendActivities((_, _, next) => Count(next));
        turn.OnUpdateActivity((_, _, next) => Count(next));
        turn.OnDeleteActivity((_, _, next) => Count(next));

        await turn.SendActivityAsync("one");
        await turn.SendActivityAsync(MessageFactory.Text("two"));
        await turn.SendActivitiesAsync([MessageFactory.Text("three")]);
        await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message, id: "u"));
        await turn.DeleteActivityAsync("d");
        await turn.DeleteActivityAsync(new ConversationReference("e"));

        Assert.Equal(6, handled);
        Assert.Equal(["one", "two", "three"], adapter.Sent.Select(sent => sent.Text));
        Assert.Equal("acceptingInput", adapter.Sent[0].InputHint);
        Assert.Equal("u", adapter.Updated.Single().Id);
        Assert.Equal(["d", "e"], adapter.Deleted.Select(reference => reference.ActivityId));
        Assert.Same(activity, turn.Activity);
        Assert.Same(activity, ((ITurnContext<IMessageActivity>)turn).Activity);
        Assert.Same(adapter, turn.Adapter);
        Assert.Same(inner.TurnState, turn.TurnState);
        Assert.True(turn.Responded);

        T Count<T>(Func<T> next)
        {
            handled++;
            return next();
        }
    }
}
