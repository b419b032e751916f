using System.Text.RegularExpressions;
using CareerBot.EndToEnd.Tests.Instances;
using Newtonsoft.Json.Linq;

namespace CareerBot.EndToEnd.Tests.Plans;

/// <summary>Somebody with a plan, who talks to the running bot in web chat.</summary>
internal sealed partial class Planner : IDisposable
{
    private readonly DirectLineClient _client;
    private int _said;

    private Planner(Uri address)
    {
        Http = new HttpClient { BaseAddress = address };
        _client = new DirectLineClient(Http);
    }

    public HttpClient Http { get; }

    public string Conversation => _client.Conversation;

    /// <summary>Somebody new; with a plan if <paramref name="answers"/> to its questions are given.</summary>
    public static async Task<Planner> StartAsync(Uri address, params string[] answers)
    {
        var planner = new Planner(address);
        await planner._client.StartAsync();
        foreach (var answer in answers)
        {
            await planner.SayAsync(answer);
        }

        return planner;
    }

    /// <summary>Says <paramref name="text"/>, with <paramref name="more"/> in its channel data, and gives the last message of the answer.</summary>
    public async Task<string> SayAsync(string text, JToken? more = null)
    {
        await _client.SayAsync(Http, text, $"c{_said++}", more);
        return (await ReadAllAsync())[^1];
    }

    public async Task<List<string>> ReadAllAsync() =>
        [.. (await _client.ReadAllAsync(Http))
            .Where(activity => (string?)activity["type"] == "message")
            .Select(activity => (string?)activity["text"] ?? string.Empty)];

    /// <summary>The path of the link in an answer.</summary>
    public async Task<string> LinkAsync(string asked = "share my plan")
    {
        var said = await SayAsync(asked);
        var link = Link().Match(said);
        Assert.True(link.Success, said);
        return link.Value;
    }

    public void Dispose() => Http.Dispose();

    [GeneratedRegex(@"/(?:plan|data)/[0-9a-f]{40}(?:\.json)?")]
    private static partial Regex Link();
}
