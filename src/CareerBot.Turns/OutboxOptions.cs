using System.ComponentModel.DataAnnotations;

using Microsoft.Extensions.Options;

namespace CareerBot.Turns;

/// <summary>Section <c>Outbox</c>: how stubbornly replies are delivered to a channel that does not take them.</summary>
public sealed class OutboxOptions
{
    /// <summary>How long the channel may take for one reply; 20 seconds by default.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:05:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>The pause after the first failure, doubled after each further one; 1 second by default.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "01:00:00")]
    public TimeSpan FirstDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest pause; 5 minutes by default.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "1.00:00:00")]
    public TimeSpan LongestDelay { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>After so many failures a reply becomes a dead letter; 20 (more than an hour) by default.</summary>
    [Range(1, 1000)]
    public int Attempts { get; set; } = 20;
}

[OptionsValidator]
internal sealed partial class OutboxOptionsValidator : IValidateOptions<OutboxOptions>;
