using System.ComponentModel.DataAnnotations;

using Microsoft.Extensions.Options;

namespace CareerBot.Turns;

/// <summary>Section <c>Outbox</c>: how stubbornly replies are delivered to a channel that does not take them.</summary>
public sealed class OutboxOptions
{
    /// <summary>How long the channel may take for one reply; 20 seconds by default.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:05:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>The pause after the first failure, doubled after each further one, give or take a quarter by chance; 1 second by default.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "01:00:00")]
    public TimeSpan FirstDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest pause; 5 minutes by default.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "1.00:00:00")]
    public TimeSpan LongestDelay { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>After so many failures a reply becomes a dead letter; 20 (more than an hour) by default.</summary>
    [Range(1, 1000)]
    public int Attempts { get; set; } = 20;

    /// <summary>How often undelivered replies are looked for; every second by default.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "01:00:00")]
    public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>So long after it was due a reply is left to the turn that made it; 2 seconds by default.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan Grace { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How many conversations are delivered to at the same time in the background; 8 by default.</summary>
    [Range(1, 1000)]
    public int Parallel { get; set; } = 8;

    /// <summary>The pause after a failure, when so many had come before it.</summary>
    /// <param name="failures">How many failures came before.</param>
    /// <param name="chance">From 0 to 1; keeps many replies from coming back at the same moment.</param>
    internal TimeSpan DelayAfter(int failures, double chance) =>
        TimeSpan.FromTicks(Math.Min(LongestDelay.Ticks, (long)(FirstDelay.Ticks * Math.Pow(2, Math.Min(failures, 30))))) * (0.75 + (chance / 2));
}

[OptionsValidator]
internal sealed partial class OutboxOptionsValidator : IValidateOptions<OutboxOptions>;
