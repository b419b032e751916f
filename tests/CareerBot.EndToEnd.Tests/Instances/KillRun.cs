using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Newtonsoft.Json.Linq;

namespace CareerBot.EndToEnd.Tests.Instances;

/// <summary>
/// People write without pause, on Direct Line and on a channel that is posted to, while servers are killed at moments that a seed chooses. Who gets
/// no answer sends the same message again, to any server. At the end everything accepted must have exactly its reply.
/// </summary>
internal sealed class KillRun(ServerProcess[] servers, FakeConnector connector, int kills, int seed) : IDisposable
{
    private const int People = 4;

    private readonly ConcurrentDictionary<string, int> _accepted = new();
    private readonly CancellationTokenSource _enough = new();
    private int _turn;

    public int Accepted => _accepted.Values.Sum();

    public int Repeated { get; private set; }

    public async Task RunAsync()
    {
        await Task.WhenAll(servers.Select(server => server.StartAsync()));
        var pages = await Task.WhenAll(Enumerable.Range(0, People).Select(async _ =>
        {
            var page = new DirectLineClient(servers[0].Http);
            await page.StartAsync();
            return page;
        }));
        var talking = Task.WhenAll(
            [.. pages.Select(TalkAsync), .. Enumerable.Range(0, People).Select(i => PostAsync($"person-{i}|livechat"))]);
        var killing = KillAsync();
        await Task.WhenAny(killing, talking);
        await _enough.CancelAsync();
        await killing;
        await talking;
        await DeliveredAsync();
        foreach (var page in pages)
        {
            Check(page.Conversation, await page.ReadAllAsync(servers[^1].Http));
        }
    }

    public void Dispose() => _enough.Dispose();

    private async Task KillAsync()
    {
        var random = new Random(seed);
        for (var kill = 0; kill < kills; kill++)
        {
            var before = Accepted;
            while (Accepted < before + 10)
            {
                await Task.Delay(5);
            }

            await Task.Delay(random.Next(0, 400));
            var victim = servers[random.Next(servers.Length)];
            await victim.KillAsync();
            await victim.StartAsync();
        }

        var end = Accepted;
        while (Accepted < end + 20)
        {
            await Task.Delay(5);
        }
    }

    private async Task TalkAsync(DirectLineClient page)
    {
        for (var i = 1; !_enough.IsCancellationRequested; i++)
        {
            await UntilTakenAsync(async http =>
            {
                await page.SayAsync(http, "which skills do I need?", $"m{i}");
                return true;
            });
            _accepted[page.Conversation] = i;
        }
    }

    private async Task PostAsync(string conversation)
    {
        for (var i = 1; !_enough.IsCancellationRequested; i++)
        {
            await UntilTakenAsync(async http =>
            {
                using var answer = await http.PostAsync("/api/messages", Message(conversation, $"m{i}"));
                return answer.IsSuccessStatusCode;
            });
            _accepted[conversation] = i;
        }
    }

    private async Task UntilTakenAsync(Func<HttpClient, Task<bool>> send)
    {
        while (true)
        {
            try
            {
                if (await send(servers[Interlocked.Increment(ref _turn) % servers.Length].Http))
                {
                    return;
                }
            }
            catch (Exception error) when (error is HttpRequestException or OperationCanceledException)
            {
                // Killed, or not started yet.
            }

            await Task.Delay(20);
        }
    }

    private async Task DeliveredAsync()
    {
        var posted = _accepted.Where(pair => pair.Key.Contains('|', StringComparison.Ordinal)).ToList();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (posted.Exists(pair => Replies(pair.Key).LastOrDefault() != $"m{pair.Value}"))
        {
            await Task.Delay(50, patience.Token);
        }

        foreach (var (conversation, count) in posted)
        {
            var replies = Replies(conversation);
            var once = replies.Where((reply, i) => i == 0 || reply != replies[i - 1]).ToList();
            Assert.Equal(Enumerable.Range(1, count).Select(i => $"m{i}"), once);
            Assert.InRange(replies.Count - once.Count, 0, kills);
            Repeated += replies.Count - once.Count;
        }
    }

    private List<string> Replies(string conversation) =>
    [
        .. connector.Received
            .Where(reply => reply.Path.Contains(conversation, StringComparison.Ordinal) && (string?)reply.Activity["type"] == "message")
            .Select(reply => (string?)reply.Activity["replyToId"] ?? "")
            .Where(id => id.Length > 0),
    ];

    private void Check(string conversation, List<JObject> log)
    {
        var asked = log.Where(activity => (string?)activity["from"]?["role"] == "user").ToList();
        Assert.Equal(
            Enumerable.Range(1, _accepted[conversation]).Select(i => $"m{i}"),
            asked.Select(activity => (string?)activity["channelData"]?["clientActivityID"]));
        var answered = log.Where(activity => (string?)activity["type"] == "message" && activity["replyToId"] is not null).ToList();
        Assert.Equal(asked.Select(activity => (string?)activity["id"]), answered.Select(activity => (string?)activity["replyToId"]));
        Assert.Equal(
            Enumerable.Range(1, log.Count),
            log.Select(activity => int.Parse(((string)activity["id"]!).Split('|')[1], CultureInfo.InvariantCulture)));
    }

    private StringContent Message(string conversation, string id) => new(
        new JObject
        {
            ["type"] = "message",
            ["id"] = id,
            ["text"] = "which skills do I need?",
            ["channelId"] = "emulator",
            ["serviceUrl"] = connector.ServiceUrl,
            ["conversation"] = new JObject { ["id"] = conversation },
            ["from"] = new JObject { ["id"] = conversation + "-user" },
            ["recipient"] = new JObject { ["id"] = "bot-id" },
        }.ToString(),
        Encoding.UTF8,
        "application/json");
}
