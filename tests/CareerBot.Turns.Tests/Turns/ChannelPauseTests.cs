using System.Net;
using System.Net.Http.Headers;

using CareerBot.Turns.Delivery;

namespace CareerBot.Turns.Tests.Turns;

public sealed class ChannelPauseTests
{
    private readonly ClockAt _clock = ClockAt.Noon();

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests, 30)]
    [InlineData(HttpStatusCode.ServiceUnavailable, 30)]
    [InlineData(HttpStatusCode.OK, 0)]
    [InlineData(HttpStatusCode.BadGateway, 0)]
    public async Task The_pause_that_a_busy_channel_asks_for_is_noted(HttpStatusCode status, int seconds) =>
        Assert.Equal(seconds, await PauseAsync(status, new RetryConditionHeaderValue(TimeSpan.FromSeconds(30))));

    [Fact]
    public async Task It_may_be_a_point_in_time() => Assert.Equal(
        90, await PauseAsync(HttpStatusCode.TooManyRequests, new RetryConditionHeaderValue(_clock.Now.AddSeconds(90))));

    [Fact]
    public async Task A_year_is_not_believed() => Assert.Equal(
        3600, await PauseAsync(HttpStatusCode.TooManyRequests, new RetryConditionHeaderValue(TimeSpan.FromDays(365))));

    [Fact]
    public void Nobody_needs_to_listen() => ChannelPause.Note(TimeSpan.FromSeconds(1));

    private async Task<double> PauseAsync(HttpStatusCode status, RetryConditionHeaderValue after)
    {
        var pause = ChannelPause.Listen();
        using var http = new HttpClient(new ChannelPauseHandler(_clock) { InnerHandler = new Answering(status, after) });
        using var response = await http.GetAsync("http://channel.example/");
        return pause.Length.TotalSeconds;
    }

    private sealed class Answering(HttpStatusCode status, RetryConditionHeaderValue after) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Yield();
            return new HttpResponseMessage(status) { Headers = { RetryAfter = after } };
        }
    }
}
