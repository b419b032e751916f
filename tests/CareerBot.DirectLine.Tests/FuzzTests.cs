using System.Net;
using System.Text;

namespace CareerBot.DirectLine.Tests;

/// <summary>Whatever is sent gets a clear answer: bounded, and the same for the same seed.</summary>
public sealed class FuzzTests
{
    private static readonly string[] Bits =
    [
        "{", "}", "[", "]", "\"", ":", ",", "null", "true", "-1", "1e999", "\\u0000", "\\ud800", "\"type\"", "\"message\"", "\"text\"", "\"from\"",
        "\"channelData\"", "\"clientActivityID\"", "\"attachments\"", "\"entities\"", "\"timestamp\"", "\"2026-99-99T\"", "\"value\"", "नमस्ते", "\u202E", "\0", " ",
    ];

    [Fact]
    public async Task Activities()
    {
        await using var host = await DirectLineHost.StartAsync(settings: ("DirectLine:ActivitiesPerMinute", "100000"));
        var page = await host.OpenPageAsync();
        var random = new Random(11);
        for (var i = 0; i < 400; i++)
        {
            var answer = await page.PostAsync(i % 2 == 0 ? Soup(random) : Damaged(random));
            Assert.True(answer.Status is HttpStatusCode.OK or HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge, $"{i}: {answer.Status}");
            Assert.True(answer.Status == HttpStatusCode.OK || answer.Message.Length > 0);
        }

        Assert.Equal(HttpStatusCode.OK, (await page.SayAsync("still there?")).Status);
    }

    [Fact]
    public async Task Tokens()
    {
        await using var host = await DirectLineHost.StartAsync();
        var page = await host.OpenPageAsync();
        var random = new Random(12);
        for (var i = 0; i < 400; i++)
        {
            var token = new StringBuilder(page.Token);
            for (var change = random.Next(1, 5); change > 0; change--)
            {
                token[random.Next(token.Length)] = (char)random.Next('!', '~');
            }

            var forged = random.Next(4) == 0 ? token.ToString(0, random.Next(token.Length)) : token.ToString();
            var answer = await host.CallAsync(HttpMethod.Get, $"/conversations/{page.Id}/activities", forged);
            Assert.True(forged == page.Token || answer.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden, $"{i}: {answer.Status} for {forged}");
        }
    }

    [Fact]
    public async Task Watermarks()
    {
        await using var host = await DirectLineHost.StartAsync();
        var page = await host.OpenPageAsync();
        await page.SayAsync("hi");
        var random = new Random(13);
        for (var i = 0; i < 300; i++)
        {
            var watermark = i % 3 == 0
                ? $"{random.NextInt64()}"
                : new string([.. Enumerable.Range(0, random.Next(1, 30)).Select(_ => (char)random.Next(0x20, 0x3000))]);
            var read = await page.ReadAsync(Uri.EscapeDataString(watermark));
            var reconnected = await page.ReconnectAsync(Uri.EscapeDataString(watermark));
            Assert.True(read.Status is HttpStatusCode.OK or HttpStatusCode.BadRequest, $"{watermark}: {read.Status}");
            Assert.True(reconnected.Status is HttpStatusCode.OK or HttpStatusCode.BadRequest, $"{watermark}: {reconnected.Status}");
        }
    }

    private static string Soup(Random random) => string.Concat(Enumerable.Range(0, random.Next(0, 40)).Select(_ => Bits[random.Next(Bits.Length)]));

    private static string Damaged(Random random)
    {
        var json = new StringBuilder(
            """{"type":"message","text":"hello","from":{"id":"me"},"channelData":{"clientActivityID":"x"},"attachments":[{"contentType":"a/b","content":{}}],"timestamp":"2026-01-01T00:00:00Z"}""");
        for (var change = random.Next(1, 4); change > 0; change--)
        {
            var at = random.Next(json.Length);
            json.Remove(at, Math.Min(random.Next(0, 6), json.Length - at)).Insert(at, Bits[random.Next(Bits.Length)]);
        }

        return json.ToString();
    }
}
