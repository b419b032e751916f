using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace CareerBot.EndToEnd.Tests;

/// <summary>The whole bot, listening on loopback, with its storage in a folder of its own.</summary>
public sealed class RunningBot : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly DirectoryInfo _folder;
    private readonly bool _ownsFolder;

    private RunningBot(WebApplication app, DirectoryInfo folder, bool ownsFolder)
    {
        (_app, _folder, _ownsFolder) = (app, folder, ownsFolder);
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    public Uri Address { get; }

    public string Folder => _folder.FullName;

    public IServiceProvider Services => _app.Services;

    public static async Task<RunningBot> StartAsync(string? folder = null, params string[] settings)
    {
        var own = folder is null;
        var storage = own ? Directory.CreateTempSubdirectory("careerbot-") : new DirectoryInfo(folder!);
        var app = BotHost.Build([
            "--environment", "Development", "--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default=Warning",
            $"--Storage:Path={Path.Combine(storage.FullName, "careerbot.db")}", .. settings]);
        await app.StartAsync();
        return new RunningBot(app, storage, own);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        if (_ownsFolder)
        {
            _folder.Delete(recursive: true);
        }
    }
}
