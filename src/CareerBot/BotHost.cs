using CareerBot.Careers;
using CareerBot.Dialogs;
using CareerBot.Dialogs.Conversation;
using CareerBot.Dialogs.Feedback;
using CareerBot.Dialogs.Main;
using CareerBot.Dialogs.Plan;
using CareerBot.Dialogs.Sharing;
using CareerBot.DirectLine;
using CareerBot.Emulator;
using CareerBot.Feedback;
using CareerBot.Health;
using CareerBot.Messages;
using CareerBot.Nudges;
using CareerBot.Pages;
using CareerBot.Plans;
using CareerBot.Security;
using CareerBot.Teams;
using CareerBot.Turns;
using CareerBot.Turns.Delivery;
using CareerBot.Turns.State;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Options;

namespace CareerBot;

/// <summary>The composition root: what the bot is made of, in one place. Tests build the same host.</summary>
public static class BotHost
{
    private const string DefaultUrl = "http://127.0.0.1:3978";

    // The settings that name an address: .NET's own container images name a port only.
    private static readonly string[] s_addressKeys = [WebHostDefaults.ServerUrlsKey, WebHostDefaults.HttpPortsKey, WebHostDefaults.HttpsPortsKey];

    // Settings that are lists, and may be given like every other: Widget:Origins=https://one.example.edu,https://two.example.edu.
    private static readonly string[] s_lists = ["Widget:Origins", "Proxies:Known", "Outgoing:Hosts", "Nudges:Channels"];

    // Service managers often wait 15 seconds before they kill: what has not ended by then must not be waited for.
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(13);

    /// <summary>Builds the host; <paramref name="configure"/> may add or replace services.</summary>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = Begin(args);
        // Before anything else: the start waits for it longest.
        var knowledge = builder.Configuration.GetSection(KnowledgeOptions.Section).Get<KnowledgeOptions>(SettingsSections.Strictly);
        builder.Services.AddSingleton(CareerInService.Begin(knowledge ?? new()));
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        if (s_addressKeys.All(key => string.IsNullOrEmpty(builder.Configuration[key])))
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }

        // A start that fails is told by who started it, in words; the host's own stack trace of it would bury them.
        var started = false;
        SecretAddresses.KeepOutOfLogs(builder.Logging);
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => started && level >= LogLevel.Warning);
        SettleAppType(builder.Configuration);
        SpreadLists(builder.Configuration);
        AddSettings(builder.Services, builder.Configuration);
        AddSurroundings(builder.Services, builder.Configuration);
        AddConversation(builder.Services);
        AddAdapter(builder.Services);
        configure?.Invoke(builder);
        var app = builder.Build();
        // Before the adapter is made from the same settings, which would throw at the first fault without a word to the person.
        _ = app.Services.GetRequiredService<IOptions<RegistrationOptions>>().Value;
        app.UseKnownProxies(app.Services.GetRequiredService<IOptions<ProxyOptions>>().Value);
        app.UseSecurityHeaders(() => app.Services.GetRequiredService<Origins>().Framing);
        app.UseStorageProblems();
        app.UsePages();
        app.MapMessages();
        app.MapDirectLine();
        app.MapHealth();
        app.MapPages();
        app.MapPictures();
        app.MapAbout();
        app.MapPlans();
        app.MapKeptFiles();
        app.MapTeamsTab();
        app.MapFallback(context => Problems.WriteAsync(
            context.Response,
            StatusCodes.Status404NotFound,
            "NotFound",
            "There is nothing at this address. The chat page is at /, the bot's endpoint at " + MessagesEndpoint.Path + "."));
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            started = true;
            Announce(app);
        });
        return app;
    }

    /// <summary>A builder with nothing but the settings: of the files beside the program, the environment and <paramref name="args"/>.</summary>
    internal static WebApplicationBuilder Begin(string[] args) =>
        WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });

    // The SDK would take MultiTenant, which Azure no longer offers, where no type is set.
    private static void SettleAppType(ConfigurationManager configuration)
    {
        if (string.IsNullOrWhiteSpace(configuration["MicrosoftAppType"])
            && !string.IsNullOrWhiteSpace(configuration["MicrosoftAppId"])
            && !string.IsNullOrWhiteSpace(configuration["MicrosoftAppTenantId"]))
        {
            configuration["MicrosoftAppType"] = "SingleTenant";
        }
    }

    // Left as one value a list would be passed over without a word.
    private static void SpreadLists(ConfigurationManager configuration)
    {
        foreach (var list in s_lists)
        {
            var values = configuration[list]?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
            for (var i = 0; i < values.Length; i++)
            {
                configuration[$"{list}:{i}"] = values[i];
            }
        }
    }

    private static void AddSettings(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<MessagesOptions>().BindConfiguration("Messages", SettingsSections.Strictly).ValidateOnStart();
        services.AddSingleton<IValidateOptions<MessagesOptions>, MessagesOptionsValidator>();
        services.AddOptions<KnowledgeOptions>().BindConfiguration(KnowledgeOptions.Section, SettingsSections.Strictly).ValidateOnStart();
        services.AddSingleton<IValidateOptions<KnowledgeOptions>, KnowledgeOptionsValidator>();
        services.AddOptions<RegistrationOptions>().Bind(configuration);
        services.AddSingleton<IValidateOptions<RegistrationOptions>, RegistrationValidator>();
        services.AddOptions<TeamsOptions>().BindConfiguration("Teams", SettingsSections.Strictly).ValidateOnStart();
        services.AddOptions<ProxyOptions>().BindConfiguration("Proxies", SettingsSections.Strictly).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ProxyOptions>, ProxyOptionsValidator>();
    }

    // What the conversations stand on: the storage, the pages and the channels beside Bot Framework's.
    private static void AddSurroundings(IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownTimeout);
        services.AddSingleton(TimeProvider.System);
        services.AddOutgoing();
        services.AddTelemetry(configuration);
        services.AddSingleton<PublicUrlCheck>();
        services.AddSingleton<StorageCheck>();

        services.AddPages();
        services.AddTurns(configuration);
        services.AddDirectLine(configuration);
        services.AddSingleton(StateKind.Of("talk", StateKinds.Default.Talk));
        services.AddSingleton(StateKind.Of("plan.form", StateKinds.Default.PlanForm));
        services.AddSingleton(StateKind.Of("plan.person", StateKinds.Default.PersonPlan));
        services.AddNudges();
        services.AddSingleton(StateKind.Of("quiz.form", StateKinds.Default.QuizForm));
        services.AddFeedback();
        services.AddSingleton<ApologyText>(provider => (_, reference) =>
            provider.GetRequiredService<CareerInService>().Now.Words.Say(Words.Fallback, "main.error", 0, ("reference", reference)));
    }

    private static void AddConversation(IServiceCollection services)
    {
        services.AddSingleton<CareerInService>();
        services.AddHostedService<CareerWatcher>();
        services.AddSingleton<ConversationState, TurnConversationState>();
        services.AddSingleton<PlanState>();
        services.AddSharing();
        services.AddSingleton(provider => new Advisor(
            CareerOf(provider.GetRequiredService<CareerInService>()),
            MainDialog.Routes,
            async (turn, cancellationToken) =>
            {
                await provider.GetRequiredService<ConversationState>().ClearStateAsync(turn, cancellationToken).ConfigureAwait(false);
                await provider.GetRequiredService<FeedbackState>().DeleteAsync(turn, cancellationToken).ConfigureAwait(false);
            })
        {
            Clock = provider.GetRequiredService<TimeProvider>(),
            Nudges = provider.GetRequiredService<NudgeBook>(),
            NudgeOptions = provider.GetRequiredService<IOptions<NudgeOptions>>().Value,
            Questions = provider.GetRequiredService<QuestionBox>(),
            Vote = (turn, answer, vote, cancellationToken) => provider.GetRequiredService<FeedbackState>().TakeAsync(turn, answer, vote, cancellationToken),
            Vault = provider.GetRequiredService<Vault>(),
            Eraser = provider.GetRequiredService<Eraser>(),
            PlanTab = TeamsServices.TabLinks(provider),
            PublicUrl = () => provider.GetRequiredService<PublicUrlCheck>().Url,
        });
        services.AddSingleton<MainDialog>();
        services.AddSingleton<CareerAdvisorBot>();
        services.AddTeams();
        services.AddSingleton<IBot>(provider => FeedbackServices.Around(
            TeamsServices.Around(ActivatorUtilities.CreateInstance<ShortMessages>(provider, TracedInDevelopment(provider)), provider), provider));
    }

    private static void AddAdapter(IServiceCollection services)
    {
        services.AddSingleton<BotFrameworkAuthentication, ConfigurationBotFrameworkAuthentication>();
        services.AddSingleton<IBotFrameworkHttpAdapter>(provider =>
            new CloudAdapter(provider.GetRequiredService<BotFrameworkAuthentication>(), provider.GetRequiredService<ILogger<CloudAdapter>>()));
        services.AddSingleton<ContinueConversation>(provider => (reference, callback, token) =>
            ((CloudAdapter)provider.GetRequiredService<IBotFrameworkHttpAdapter>()).ContinueConversationAsync(
                provider.GetRequiredService<IConfiguration>()["MicrosoftAppId"] ?? string.Empty, reference, callback, token));
    }

    // Asked for dozens of times in a turn, so it is not looked up in the services each time.
    private static Func<Career> CareerOf(CareerInService career) => () => career.Now;

    private static IBot TracedInDevelopment(IServiceProvider services)
    {
        var bot = services.GetRequiredService<CareerAdvisorBot>();
        return services.GetRequiredService<IHostEnvironment>().IsDevelopment()
            ? new TracedBot(bot, services.GetRequiredService<ConversationState>(), services.GetRequiredService<CareerInService>())
            : new UntracedBot(bot);
    }

    private static void Announce(WebApplication app)
    {
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? DefaultUrl;
        var career = app.Services.GetRequiredService<CareerInService>();
        app.Logger.KnowledgeLoaded(career.Folder, career.Now.Knowledge.Hash);
        app.Logger.Listening(address + "/", address + MessagesEndpoint.Path);
        if (!app.Environment.IsDevelopment() && string.IsNullOrWhiteSpace(app.Configuration["MicrosoftAppId"]))
        {
            app.Logger.MessagesClosed(MessagesEndpoint.Path);
        }
    }
}
