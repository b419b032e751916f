using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace CareerBot.DirectLine;

/// <summary>How much one address and one conversation may ask for. Wide for an address: a campus often has only one.</summary>
internal sealed class Limits : IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<string> _tokens;
    private readonly PartitionedRateLimiter<string> _activities;

    public Limits(IOptions<DirectLineOptions> options)
    {
        _tokens = PerMinute(options.Value.TokensPerMinute);
        _activities = PerMinute(options.Value.ActivitiesPerMinute);
    }

    /// <returns><see langword="null"/>, or the refusal.</returns>
    public IResult? TakeToken(IPAddress? address) => Take(_tokens, Network(address));

    /// <returns><see langword="null"/>, or the refusal.</returns>
    public IResult? TakeActivity(string conversation, string? user) =>
        Take(_activities, conversation) ?? (user is null ? null : Take(_activities, "user " + user));

    public void Dispose()
    {
        _tokens.Dispose();
        _activities.Dispose();
    }

    private static IResult? Take(PartitionedRateLimiter<string> limiter, string key)
    {
        using var lease = limiter.AttemptAcquire(key);
        return lease.IsAcquired ? null
            : DirectLineError.TooMany(lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? (int)Math.Ceiling(wait.TotalSeconds) : 1);
    }

    private static PartitionedRateLimiter<string> PerMinute(int permits) => PartitionedRateLimiter.Create<string, string>(key =>
        RateLimitPartition.GetTokenBucketLimiter(key, _ => Bucket(permits)));

    /// <summary>One permit each time that a permit's share of the minute has passed, up to those of a whole one.</summary>
    internal static TokenBucketRateLimiterOptions Bucket(int permits) => new()
    {
        TokenLimit = permits,
        TokensPerPeriod = 1,
        ReplenishmentPeriod = Minute / permits,
        AutoReplenishment = true,
    };

    // One household of IPv6 has a whole /64 to choose its addresses from.
    private static string Network(IPAddress? address)
    {
        if (address is null)
        {
            return "";
        }

        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(plain.GetAddressBytes().AsSpan(0, 8))
            : plain.ToString();
    }
}
