using System.Diagnostics;
using System.Diagnostics.Metrics;

using Microsoft.Bot.Schema;

namespace CareerBot.Turns;

/// <summary>Traces and metrics of turns: kinds, counts and times; never texts, names or tokens. Costs next to nothing while nobody listens.</summary>
public static class TurnMeasures
{
    /// <summary>The name of the source of traces and of the meter.</summary>
    public const string Name = "CareerBot.Turns";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "careerbot.turn.duration", "s", "From the arrival of an activity until its replies were stored and posted.");

    private static readonly Gauge<long> Depth = Meter.CreateGauge<long>(
        "careerbot.outbox.depth", "{reply}", "Replies that wait to be taken by a channel, or were given up.");

    /// <summary>Whether anybody wants to know how deep the outbox is, which must be asked from the store.</summary>
    internal static bool WantsDepth => Depth.Enabled;

    internal static void OutboxIs(long waiting, long dead)
    {
        Depth.Record(waiting, new KeyValuePair<string, object?>("state", "waiting"));
        Depth.Record(dead, new KeyValuePair<string, object?>("state", "dead"));
    }

    /// <summary>Begins to measure one turn; dispose it at the turn's end.</summary>
    internal static TurnMeasure Begin(Microsoft.Bot.Schema.Activity activity, string reference, TimeProvider time)
    {
        var span = Source.StartActivity("turn");
        span?.SetTag("bot.channel", activity.ChannelId);
        span?.SetTag("bot.activity_type", activity.Type);
        span?.SetTag("bot.turn", reference);
        return new TurnMeasure(span, activity, time, time.GetTimestamp());
    }

    internal sealed class TurnMeasure(System.Diagnostics.Activity? span, IActivity activity, TimeProvider time, long begin) : IDisposable
    {
        /// <summary>answered, repeated, refused, or failed if nothing else is said.</summary>
        public string Outcome { get; set; } = "failed";

        public void Dispose()
        {
            span?.SetTag("bot.outcome", Outcome);
            span?.Dispose();
            if (Duration.Enabled)
            {
                Duration.Record(
                    time.GetElapsedTime(begin).TotalSeconds,
                    new("channel", activity.ChannelId),
                    new("type", activity.Type),
                    new KeyValuePair<string, object?>("outcome", Outcome));
            }
        }
    }
}
