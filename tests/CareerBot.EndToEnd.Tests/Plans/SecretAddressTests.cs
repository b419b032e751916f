using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CareerBot.EndToEnd.Tests.Plans;

/// <summary>What opens a plan stands in no log, however much is logged.</summary>
public sealed class SecretAddressTests
{
    [Fact]
    public async Task No_line_and_no_scope_of_the_log_names_the_address_of_a_plan_or_of_a_file()
    {
        var lines = new Lines();
        await using var app = BotHost.Build(
            ["--environment", "Production", "--urls", "http://127.0.0.1:0", "--Storage:Kind=Memory", "--Logging:LogLevel:Default=Trace", "--Logging:LogLevel:Microsoft.AspNetCore=Trace", "--Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics=Trace"],
            builder => builder.Logging.ClearProviders().AddProvider(lines));
        await app.StartAsync();
        using var person = await Planner.StartAsync(
            new Uri(app.Services.GetRequiredService<IServer>().Features
                .Get<IServerAddressesFeature>()!.Addresses
                .First()), "make it mine", "skip", "skip", "skip", "skip", "skip", "skip", "save");
        foreach (var path in (string[])[await person.LinkAsync(), await person.LinkAsync("everything as a file")])
        {
            Assert.NotEmpty(await person.Http.GetStringAsync(path));
            Assert.DoesNotContain(lines.All, line => line.Contains(path.Split('/')[2][..40], StringComparison.Ordinal));
        }

        Assert.NotEmpty(lines.All);
        await app.StopAsync();
    }

    private sealed class Lines : ILoggerProvider, ISupportExternalScope
    {
        private IExternalScopeProvider? _scopes;

        public ConcurrentQueue<string> All { get; } = new();

        public ILogger CreateLogger(string categoryName) => new Logger(this);

        public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

        public void Dispose()
        {
        }

        private sealed class Logger(Lines lines) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            {
                lines.All.Enqueue(formatter(state, exception));
                lines._scopes?.ForEachScope((scope, all) => all.Enqueue($"{scope}"), lines.All);
            }
        }
    }
}
