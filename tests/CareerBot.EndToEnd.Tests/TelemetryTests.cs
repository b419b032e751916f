using System.Collections.Concurrent;
using System.Text;
using CareerBot.EndToEnd.Tests.Instances;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CareerBot.EndToEnd.Tests;

/// <summary>What a collector of traces and metrics gets from a bot in Production.</summary>
public sealed class TelemetryTests
{
    [Fact]
    public async Task A_collector_gets_traces_and_metrics_but_no_words_of_people()
    {
        var told = new ConcurrentQueue<string>();
        await using var collector = Collector(told);
        await collector.StartAsync();
        var address = collector.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        await using (var bot = await RunningBot.StartAsync(
            null, "--environment", "Production", $"--OTEL_EXPORTER_OTLP_ENDPOINT={address}", "--OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf"))
        {
            using var http = new HttpClient { BaseAddress = bot.Address };
            var page = new DirectLineClient(http);
            await page.StartAsync();
            await page.SayAsync(http, "which skills would my neighbour Zebulon need?", "c1");
        }

        // What was gathered leaves when the bot stops.
        Assert.Contains(told, one => one.StartsWith("/v1/traces", StringComparison.Ordinal) && one.Contains("bot.outcome", StringComparison.Ordinal));
        foreach (var name in (string[])["careerbot.turn.duration", "careerbot.recognitions"])
        {
            Assert.Contains(told, one => one.StartsWith("/v1/metrics", StringComparison.Ordinal) && one.Contains(name, StringComparison.Ordinal));
        }

        Assert.DoesNotContain(told, one => one.Contains("Zebulon", StringComparison.OrdinalIgnoreCase));
    }

    private static WebApplication Collector(ConcurrentQueue<string> told)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.MapPost("/{**path}", async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            told.Enqueue($"{context.Request.Path} {Encoding.Latin1.GetString(body.ToArray())}");
        });
        return app;
    }
}
