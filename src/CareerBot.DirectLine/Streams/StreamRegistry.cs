using System.Diagnostics.Metrics;
using System.Net.WebSockets;

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CareerBot.DirectLine.Streams;

/// <summary>The open streams of this instance.</summary>
internal sealed class StreamRegistry : IDisposable
{
    private static readonly Meter Meter = new("CareerBot.DirectLine");
    private static readonly UpDownCounter<long> Open = Meter.CreateUpDownCounter<long>("careerbot.streams", "{stream}", "Open streams.");

    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<ActivityStream>> _byConversation = new(StringComparer.Ordinal);
    private readonly DirectLineOptions _options;
    private readonly Timer _clock;
    private int _count;
    private bool _stopping;

    public StreamRegistry(IOptions<DirectLineOptions> options, IHostApplicationLifetime lifetime)
    {
        _options = options.Value;
        lifetime.ApplicationStopping.Register(EndAll);
        // One for all: a timer for each would be a good part of what an idle stream takes.
        var beat = _options.KeepAlive / ActivityStream.BeatsOfSilence;
        _clock = new Timer(_ => Array.ForEach(All(), stream => stream.Beat()), null, beat, beat);
    }

    public int Count => Volatile.Read(ref _count);

    public bool IsFull => Count >= _options.MaxStreams;

    public void Add(ActivityStream stream)
    {
        ActivityStream? oldest = null;
        lock (_gate)
        {
            if (!_byConversation.TryGetValue(stream.Conversation, out var streams))
            {
                _byConversation[stream.Conversation] = streams = new List<ActivityStream>(1);
            }

            streams.Add(stream);
            _count++;
            Open.Add(1);
            if (streams.Count > _options.StreamsPerConversation)
            {
                // It takes a moment to end, or two if its client does not answer; the next one must not find it here as the oldest again.
                oldest = streams[0];
                streams.RemoveAt(0);
            }
        }

        oldest?.End(WebSocketCloseStatus.PolicyViolation, "collision");
        if (_stopping)
        {
            EndForRestart(stream);
        }
    }

    /// <summary>Told once of every stream that was added, when it has ended.</summary>
    public void Remove(ActivityStream stream)
    {
        lock (_gate)
        {
            _count--;
            Open.Add(-1);
            if (_byConversation.TryGetValue(stream.Conversation, out var streams) && streams.Remove(stream) && streams.Count == 0)
            {
                _byConversation.Remove(stream.Conversation);
            }
        }
    }

    public void Dispose() => _clock.Dispose();

    private static void EndForRestart(ActivityStream stream) => stream.End(WebSocketCloseStatus.EndpointUnavailable, "the server restarts");

    private void EndAll()
    {
        _stopping = true;
        Array.ForEach(All(), EndForRestart);
    }

    private ActivityStream[] All()
    {
        lock (_gate)
        {
            return [.. _byConversation.Values.SelectMany(streams => streams)];
        }
    }
}
