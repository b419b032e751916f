using System.Text.Json.Nodes;

namespace Turns.Bench.Soak;

/// <summary>What each turn of a conversation must be answered with, as one visitor alone was answered.</summary>
internal sealed class Script
{
    public const int Turns = 24;

    private readonly List<List<string>> _replies = [];

    public IReadOnlyList<string> Welcome { get; private init; } = [];

    public IReadOnlyList<string> RepliesTo(int turn) => _replies[turn];

    public static async Task<Script> RecordAsync(HttpClient http)
    {
        var page = new Page(http);
        await page.StartAsync();
        var script = new Script { Welcome = [.. (await page.ReadAsync("")).Select(Said)] };
        for (var turn = 0; turn < Turns; turn++)
        {
            // What was answered with 200 is in the log with its replies, so this reading is the whole turn.
            var id = await page.SayAsync(Questions.Text(turn), $"{turn}");
            script._replies.Add([.. (await page.ReadAsync(id.Split('|')[1].TrimStart('0'))).Select(Said)]);
        }

        return script;
    }

    public static string Said(JsonNode activity) => $"{activity["type"]} {activity["text"]}";
}
