using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace CareerBot.Turns.Tests.Turns;

public sealed class MeasureTests
{
    private readonly List<string> _told = [];

    [Fact]
    public async Task Turns_are_measured_by_their_outcome_and_tell_nothing_of_what_was_said()
    {
        using var listening = Listen();
        var bed = new TestBed(TestBed.Saying("hello my friend"));
        await bed.AskAsync(Message(bed, "my secret worry", "1"));
        await bed.AskAsync(Message(bed, "my secret worry", "1"));
        bed.Bot = (_, _) => throw new InvalidOperationException("my secret worry");
        await bed.AskAsync(Message(bed, "my secret worry", "2"));
        Assert.Equal(
            ["answered", "failed", "repeated"],
            _told.Where(line => line.StartsWith("metric", StringComparison.Ordinal)).Select(line => line.Split(' ')[^1]).Order());
        Assert.Equal(3, _told.Count(line => line.StartsWith("trace turn", StringComparison.Ordinal)));
        Assert.DoesNotContain(_told, line => line.Contains("worry", StringComparison.Ordinal) || line.Contains("friend", StringComparison.Ordinal));
    }

    // A channel of its own keeps the turns of other tests out.
    private static Microsoft.Bot.Schema.Activity Message(TestBed bed, string text, string id)
    {
        var message = bed.Message(text, id);
        message.ChannelId = "measured";
        return message;
    }

    private Listeners Listen()
    {
        var traces = new ActivityListener
        {
            ShouldListenTo = source => source.Name == TurnMeasures.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => Tell($"trace {activity.OperationName} {string.Join(' ', activity.TagObjects.Select(tag => tag.Value))}"),
        };
        ActivitySource.AddActivityListener(traces);
        var metrics = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Name == "careerbot.turn.duration")
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        metrics.SetMeasurementEventCallback<double>((instrument, _, tags, _) =>
            Tell($"metric {instrument.Name} {string.Join(' ', tags.ToArray().Select(tag => tag.Value))}"));
        metrics.Start();
        return new Listeners(traces, metrics);
    }

    private void Tell(string line)
    {
        if (line.Contains("measured", StringComparison.Ordinal))
        {
            lock (_told)
            {
                _told.Add(line);
            }
        }
    }

    private sealed record Listeners(ActivityListener Traces, MeterListener Metrics) : IDisposable
    {
        public void Dispose()
        {
            Traces.Dispose();
            Metrics.Dispose();
        }
    }
}
