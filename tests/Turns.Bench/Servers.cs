using System.Globalization;
using System.Runtime;
using System.Text.Json;
using CareerBot;
using CareerBot.Careers;
using CareerBot.Dialogs.Conversation;
using CareerBot.Knowledge.Loading;
using CareerBot.Turns.Sqlite;
using CareerBot.Turns.Stores;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Turns.Bench;

/// <summary>The servers that are measured: the floor, an echo bot on the runtime, and CareerBot.</summary>
internal static class Servers
{
    public const string Path = "/api/messages";

    private const string Status = "/proc/self/status";

    public static async Task RunAsync(string kind, string[] args)
    {
        await using var app = kind switch
        {
            "floor" => Floor(Size(args), _ => { }),
            "recognition" => Floor(Size(args), Recognizing()),
            "echo" => Echo(),
            "career" => BotHost.Build(["--urls", "http://127.0.0.1:0", "--environment", "Development", "--Logging:LogLevel:Default=Warning", "--Storage:Kind=Memory", .. args]),
            _ => throw new ArgumentException($"'{kind}' is no server: floor, recognition, echo or career"),
        };
        app.MapGet("/usage", context => context.Response.WriteAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{Environment.CpuUsage.TotalTime.TotalMicroseconds} {GC.GetTotalAllocatedBytes()} {Environment.WorkingSet / 1024 / 1024} {JitInfo.GetCompiledMethodCount()} {Own()}")));
        app.MapGet("/memory", context => context.Response.WriteAsync(Memory()));
        app.MapGet("/commits", context => context.Response.WriteAsync(Commits(app)));
        await app.StartAsync();
        Console.WriteLine(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        // The parent closes the input when it is done; a server whose parent died ends as well.
        await Console.In.ReadLineAsync();
        await app.StopAsync();
    }

    // The working set without what is mapped from files, which the system shares between processes and takes back when it is short; 0 where it does not tell.
    private static long Own() => !File.Exists(Status) ? 0 : File.ReadLines(Status)
        .Where(line => line.StartsWith("RssAnon:", StringComparison.Ordinal) || line.StartsWith("RssShmem:", StringComparison.Ordinal))
        .Sum(line => long.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture)) / 1024;

    // What a look at the collector tells when the working set is larger than it should be.
    private static string Memory()
    {
        var collector = GC.GetGCMemoryInfo(GCKind.Any);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"collections {GC.CollectionCount(0)}/{GC.CollectionCount(1)}/{GC.CollectionCount(2)} in {GC.GetTotalPauseDuration().TotalMilliseconds:F0} ms, heap {collector.HeapSizeBytes / 1024 / 1024} MB in {collector.TotalCommittedBytes / 1024 / 1024} MB committed");
    }

    private static string Commits(WebApplication app)
    {
        if (app.Services.GetService<ITurnStore>() is not SqliteTurnStore store)
        {
            return "no commits are counted";
        }

        var (transactions, writes) = store.CommitFigures;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{writes} writes in {transactions} transactions, {(double)writes / transactions:F1} for each fsync");
    }

    // The least that a service can do with an activity: parse it, find its text, answer a constant of the same size.
    private static WebApplication Floor(int size, Action<string> think)
    {
        var app = Slim().Build();
        var answer = new byte[size];
        Array.Fill(answer, (byte)' ');
        app.MapPost(Path, async context =>
        {
            using var activity = await JsonDocument.ParseAsync(context.Request.Body);
            think(activity.RootElement.GetProperty("text").GetString()!);
            context.Response.ContentType = "application/json";
            context.Response.ContentLength = answer.Length;
            await context.Response.Body.WriteAsync(answer);
        });
        return app;
    }

    // The floor that also understands what it is asked: what recognition costs by itself.
    private static Action<string> Recognizing()
    {
        var options = new KnowledgeOptions();
        var recognizer = new Career(KnowledgeLoader.Load(options.Folder, options.File)).Recognizer;
        return text => recognizer.Recognize(text);
    }

    private static int Size(string[] args) => int.Parse(args[0], CultureInfo.InvariantCulture);

    private static WebApplication Echo()
    {
        var builder = Slim();
        builder.Services.AddSingleton<BotFrameworkAuthentication, ConfigurationBotFrameworkAuthentication>();
        builder.Services.AddSingleton<IBotFrameworkHttpAdapter>(provider => new CloudAdapter(provider.GetRequiredService<BotFrameworkAuthentication>()));
        var app = builder.Build();
        var adapter = app.Services.GetRequiredService<IBotFrameworkHttpAdapter>();
        var bot = new EchoBot();
        app.MapPost(Path, context => adapter.ProcessAsync(context.Request, context.Response, bot));
        return app;
    }

    private static WebApplicationBuilder Slim()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        return builder;
    }

    private sealed class EchoBot : ActivityHandler
    {
        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
            turnContext.SendActivityAsync(MessageFactory.Text($"You said {turnContext.Activity.Text}"), cancellationToken);
    }
}
