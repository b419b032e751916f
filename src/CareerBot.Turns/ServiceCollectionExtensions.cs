using CareerBot.Turns.Delivery;
using CareerBot.Turns.Retention;
using CareerBot.Turns.State;
using CareerBot.Turns.Stores;

using Microsoft.Bot.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CareerBot.Turns;

/// <summary>Puts transactional turns into a host.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>
    /// Adds the store that section <c>Storage</c> chooses (opened when the host starts), the SDK's <see cref="IStorage"/> on it, and
    /// <see cref="TransactionalBot"/> around the <see cref="IBot"/>. The host adds its <see cref="IBot"/> as a singleton, an
    /// <see cref="ApologyText"/>, a <see cref="ContinueConversation"/> if it has a channel that replies are posted to, and a
    /// <see cref="StateKind"/> for each type of its own that dialogs keep in state.
    /// </summary>
    public static IServiceCollection AddTurns(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<TurnOptions>().Bind(configuration.GetSection("Turns"), SettingsSections.Strictly).ValidateOnStart();
        services.AddOptions<OutboxOptions>().Bind(configuration.GetSection("Outbox"), SettingsSections.Strictly).ValidateOnStart();
        services.AddOptions<StorageOptions>().Bind(configuration.GetSection("Storage"), SettingsSections.Strictly).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TurnOptions>, TurnOptionsValidator>();
        services.AddSingleton<IValidateOptions<OutboxOptions>, OutboxOptionsValidator>();
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>();
        services.AddOptions<RetentionOptions>().Bind(configuration.GetSection("Retention"), SettingsSections.Strictly).ValidateOnStart();
        services.AddSingleton<IValidateOptions<RetentionOptions>, RetentionOptionsValidator>();
        services.AddSingleton(RetentionClass.Keys);
        services.AddSingleton(RetentionClass.Plans);
        services.AddHostedService<RetentionSweeper>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(CreateStore);
        services.AddSingleton(provider => new StateJson(provider.GetServices<StateKind>()));
        services.AddSingleton<IStorage, TurnStorage>();
        services.AddSingleton<OutboxDelivery>();
        services.AddSingleton<StoredReplies>();
        services.AddSingleton(CreateBot);
        services.AddHostedService<StoreOpener>();
        services.AddSingleton(CreateDrainer);
        return services;
    }

    private static ITurnStore CreateStore(IServiceProvider provider) => TurnStores.Create(
        provider.GetRequiredService<IOptions<StorageOptions>>().Value, provider.GetRequiredService<TimeProvider>());

    private static IHostedService CreateDrainer(IServiceProvider provider) => provider.GetService<ContinueConversation>() is { } open
        ? ActivatorUtilities.CreateInstance<OutboxDrainer>(provider, open)
        : new Nothing();

    private static TransactionalBot CreateBot(IServiceProvider provider) => new(
        provider.GetRequiredService<IBot>(),
        provider.GetRequiredService<ITurnStore>(),
        provider.GetRequiredService<StateJson>(),
        provider.GetRequiredService<ApologyText>(),
        provider.GetRequiredService<IOptions<TurnOptions>>(),
        provider.GetRequiredService<OutboxDelivery>(),
        provider.GetRequiredService<TimeProvider>(),
        provider.GetRequiredService<ILogger<TransactionalBot>>());

    /// <summary>Without a channel to post to there is nothing to drain.</summary>
    private sealed class Nothing : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }

    /// <summary>Opens the store before the first request; if that fails the host does not start.</summary>
    private sealed class StoreOpener(ITurnStore store, ILogger<TransactionalBot> logger) : IHostedLifecycleService
    {
        public async Task StartingAsync(CancellationToken cancellationToken)
        {
            await store.OpenAsync(cancellationToken).ConfigureAwait(false);
            logger.StorageOpened(store.GetType().Name);
        }

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
