using System.Net;

namespace CareerBot.Turns.Delivery;

/// <summary>
/// Put into the HTTP client that the SDK posts with: notes how long a channel that answers 429 or 503 wants to be left alone. The SDK's
/// exceptions do not carry that.
/// </summary>
/// <param name="time">The clock, for channels that name a point in time.</param>
public sealed class ChannelPauseHandler(TimeProvider time) : DelegatingHandler
{
    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (response is { StatusCode: HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable, Headers.RetryAfter: { } after })
        {
            ChannelPause.Note(after.Delta ?? after.Date - time.GetUtcNow());
        }

        return response;
    }
}

/// <summary>Carries the wish from where the answer is seen to who asked.</summary>
internal sealed class ChannelPause
{
    // A channel that names a year is not believed.
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);
    private static readonly AsyncLocal<ChannelPause?> Ambient = new();

    /// <summary>The longest pause that the channel has asked for; zero if it did not.</summary>
    public TimeSpan Length { get; private set; }

    /// <summary>Begins to listen in the calling async method and what it calls.</summary>
    public static ChannelPause Listen() => Ambient.Value = new ChannelPause();

    public static void Note(TimeSpan? pause)
    {
        if (pause is { } length && Ambient.Value is { } listener && length > listener.Length)
        {
            listener.Length = length < Longest ? length : Longest;
        }
    }
}
