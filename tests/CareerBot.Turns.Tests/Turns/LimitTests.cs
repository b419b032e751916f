using CareerBot.Turns.State;

using Microsoft.Bot.Builder.Dialogs;

namespace CareerBot.Turns.Tests.Turns;

public sealed class LimitTests
{
    [Fact]
    public async Task State_that_grows_too_large_fails_the_turn_and_stays_as_it_was()
    {
        var bed = new TestBed((_, _) => Task.CompletedTask, new TurnOptions { MaxStateBytes = 2000 });
        bed.Bot = bed.CountUpAsync;
        await bed.AskAsync(bed.Message());
        bed.Bot = async (context, token) =>
        {
            await bed.Conversation.CreateProperty<string>("notes").SetAsync(context, new string('x', 5000), token);
            await bed.Conversation.SaveChangesAsync(context, cancellationToken: token);
        };
        Assert.StartsWith("Sorry", Assert.Single(await bed.AskAsync(bed.Message())), StringComparison.Ordinal);
        Assert.Contains(bed.Logs.Lines, line => line.Contains(nameof(StateTooLargeException), StringComparison.Ordinal));
        bed.Bot = bed.CountUpAsync;
        Assert.Equal(["2"], await bed.AskAsync(bed.Message()));
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void A_dialog_stack_has_a_largest_depth(int depth, bool fits)
    {
        var state = new DialogState([.. Enumerable.Range(0, depth).Select(i => new DialogInstance { Id = $"d{i}", State = new Dictionary<string, object>() })]);
        var refusal = Record.Exception(() => new StateJson().Write(state));
        Assert.Equal(fits, refusal is null);
        Assert.True(fits
            || refusal is NotSupportedException { Message: var message }
                && message.StartsWith("The dialog stack is 65 dialogs deep", StringComparison.Ordinal));
    }
}
