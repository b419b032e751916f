using System.Net;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector;

/// <summary>Calls again what failed for a reason that passes: the channel is busy, restarting or not to be reached.</summary>
internal static class ConnectorRetry
{
    private const int MaximumAttempts = 6;
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(30);

    public static async Task<HttpResponseMessage> SendAsync(
        HttpClient http, Func<HttpRequestMessage> create, ILogger logger, CancellationToken cancellationToken)
    {
        var waited = TimeSpan.Zero;
        for (var attempt = 1; ; attempt++)
        {
            HttpResponseMessage response = null;
            HttpRequestException failure = null;
            using var request = create();
            try
            {
                response = await http.SendAsync(request, cancellationToken).ConfigureAwait(false);
                if (!IsPassing(response.StatusCode))
                {
                    return response;
                }
            }
            catch (HttpRequestException exception)
            {
                failure = exception;
            }

            var delay = RetryAfter(response) ?? BackOff(attempt);
            waited += delay;
            if (attempt == MaximumAttempts || waited > Budget)
            {
                return response ?? throw new HttpRequestException($"The channel cannot be reached: {failure.Message}", failure);
            }

            logger.CallFailed(response == null ? failure.HttpRequestError.ToString() : $"{(int)response.StatusCode}", attempt + 1, delay.TotalMilliseconds);
            response?.Dispose();
            await Task.Delay(delay, cancellationToken).ConfigureAwait(false);
        }
    }

    private static bool IsPassing(HttpStatusCode status) => status
        is HttpStatusCode.TooManyRequests
        or HttpStatusCode.BadGateway
        or HttpStatusCode.ServiceUnavailable
        or HttpStatusCode.GatewayTimeout;

    private static TimeSpan? RetryAfter(HttpResponseMessage response)
    {
        var after = response?.Headers.RetryAfter;
        var delay = after?.Delta ?? after?.Date - TimeProvider.System.GetUtcNow();
        return delay < TimeSpan.Zero ? TimeSpan.Zero : delay;
    }

    // Doubled each time; the jitter keeps many bots from coming back at the same moment.
    private static TimeSpan BackOff(int attempt) => FirstDelay * Math.Pow(2, attempt - 1) * (0.75 + (Random.Shared.NextDouble() / 2));
}
