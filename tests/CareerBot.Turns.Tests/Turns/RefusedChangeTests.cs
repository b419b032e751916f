using System.Net;

using Microsoft.Bot.Builder;

namespace CareerBot.Turns.Tests.Turns;

/// <summary>Clients that cannot change what they show.</summary>
public sealed class RefusedChangeTests
{
    private readonly TestBed _bed = new(TestBed.Saying());

    [Theory]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.MethodNotAllowed)]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.NotImplemented)]
    public async Task An_update_becomes_a_new_message_and_a_deletion_is_let_go(HttpStatusCode status)
    {
        _bed.Channel.RefuseChanges = new HttpRequestException(null, null, status);

        await ChangeAsync();

        Assert.Equal(["message new card", "message and on"], _bed.Channel.Seen);
    }

    [Fact]
    public async Task An_update_that_the_channel_is_too_busy_for_waits()
    {
        _bed.Channel.RefuseChanges = new HttpRequestException(null, null, HttpStatusCode.TooManyRequests);

        await ChangeAsync();

        Assert.Empty(_bed.Channel.Seen);
    }

    private Task<TurnContext> ChangeAsync()
    {
        _bed.Bot = async (context, token) =>
        {
            var update = MessageFactory.Text("new card");
            update.Id = "an-earlier-card";
            await context.UpdateActivityAsync(update, token);
            await context.DeleteActivityAsync("an-earlier-message", token);
            await context.SendActivityAsync("and on", cancellationToken: token);
        };
        return _bed.PostAsync(_bed.Message());
    }
}
