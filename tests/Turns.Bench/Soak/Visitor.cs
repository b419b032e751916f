using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace Turns.Bench.Soak;

/// <summary>A person on a page: opens a stream, asks, and holds every activity that comes against what must come.</summary>
internal sealed class Visitor(HttpClient http, Script script, Action<double> answered) : IDisposable
{
    private readonly Page _page = new(http);
    private readonly MemoryStream _frame = new();
    private readonly byte[] _buffer = new byte[8192];
    private readonly Queue<JsonNode> _heard = new();
    private int _position;

    /// <summary>One conversation from its welcome to its last turn, or until told to leave.</summary>
    public async Task VisitAsync(CancellationToken leave)
    {
        using var socket = await Page.OpenAsync(await _page.StartAsync());
        await ExpectAsync(socket, script.Welcome, "the welcome");
        for (var turn = 0; turn < Script.Turns && !leave.IsCancellationRequested; turn++)
        {
            await TakeTurnAsync(socket, turn);
        }

        await CheckLogAsync();
        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "bye", CancellationToken.None);
    }

    public void Dispose() => _frame.Dispose();

    private async Task TakeTurnAsync(ClientWebSocket socket, int turn)
    {
        var began = Stopwatch.GetTimestamp();
        var posting = _page.SayAsync(Questions.Text(turn), $"m{turn}");
        await ExpectAsync(socket, [$"message {Questions.Text(turn)}", .. script.RepliesTo(turn)], $"turn {turn}");
        answered(Stopwatch.GetElapsedTime(began).TotalMicroseconds);
        await posting;
    }

    private async Task ExpectAsync(ClientWebSocket socket, IReadOnlyList<string> expected, string what)
    {
        foreach (var said in expected)
        {
            var activity = await NextAsync(socket);
            Check(Script.Said(activity) == said, $"{what}: '{Script.Said(activity)}' in place of '{said}'");
            Check((string?)activity["id"] == $"{_page.Conversation}|{++_position:D7}", $"{what}: the id is {activity["id"]} at position {_position}");
        }
    }

    // What the streams said is what the store holds, no more and no less.
    private async Task CheckLogAsync()
    {
        var log = await _page.ReadAsync("");
        Check(log.Count == _position, $"the log holds {log.Count} activities, the stream told {_position}");
    }

    private void Check(bool holds, string problem)
    {
        if (!holds)
        {
            throw new SoakException($"Conversation {_page.Conversation}, {problem}");
        }
    }

    private async Task<JsonNode> NextAsync(ClientWebSocket socket)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            if (_heard.TryDequeue(out var next))
            {
                return next;
            }

            var read = await socket.ReceiveAsync(_buffer.AsMemory(), patience.Token);
            Check(read.MessageType != WebSocketMessageType.Close, $"the stream ended: {socket.CloseStatusDescription}");
            _frame.Write(_buffer, 0, read.Count);
            if (read.EndOfMessage)
            {
                Unpack();
            }
        }
    }

    private void Unpack()
    {
        var frame = _frame.Length == 0 ? null : JsonNode.Parse(_frame.GetBuffer().AsSpan(0, (int)_frame.Length));
        _frame.SetLength(0);
        foreach (var activity in frame?["activities"]?.AsArray() ?? [])
        {
            // Typing passes before an answer and has no place of its own.
            if ((string?)activity!["type"] != "typing")
            {
                _heard.Enqueue(activity);
            }
        }
    }
}

/// <summary>A reply that was lost, doubled, wrong or out of order.</summary>
internal sealed class SoakException(string message) : Exception(message);
