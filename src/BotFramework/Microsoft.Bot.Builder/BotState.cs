using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>A set of named properties that is read once a turn, kept in the turn, and written when it was changed.</summary>
public abstract partial class BotState : IPropertyManager
{
    private readonly string _contextServiceKey;
    private readonly IStorage _storage;

    /// <summary>Creates a state that is kept in a storage and, for a turn, under a name in the turn's state.</summary>
    public BotState(IStorage storage, string contextServiceKey)
    {
        _storage = storage ?? throw new ArgumentNullException(nameof(storage));
        _contextServiceKey = contextServiceKey ?? throw new ArgumentNullException(nameof(contextServiceKey));
    }

    /// <inheritdoc/>
    public IStatePropertyAccessor<T> CreateProperty<T>(string name)
    {
        ThrowIfBlank(name, nameof(name));
        return new Accessor<T>(this, name);
    }

    /// <summary>Reads the state, unless the turn has it already or <paramref name="force"/> is set.</summary>
    public virtual async Task LoadAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        if (!force && Cached(turnContext)?.State != null)
        {
            return;
        }

        var key = GetStorageKey(turnContext);
        var items = await _storage.ReadAsync([key], cancellationToken).ConfigureAwait(false);
        turnContext.TurnState[_contextServiceKey] = items.TryGetValue(key, out var stored) ? Restore(stored) : new CachedBotState();
    }

    /// <summary>Writes the state if it was changed in this turn, or if <paramref name="force"/> is set.</summary>
    public virtual async Task SaveChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        var cached = Cached(turnContext);
        if (cached == null || (!cached.FindChanges() && !force))
        {
            return;
        }

        var changes = new Dictionary<string, object> { [GetStorageKey(turnContext)] = cached.State };
        await _storage.WriteAsync(changes, cancellationToken).ConfigureAwait(false);
        cached.TakeAsSaved();
    }

    /// <summary>Empties the state in this turn; it is stored empty when it is saved.</summary>
    public virtual Task ClearStateAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        turnContext.TurnState[_contextServiceKey] = CachedBotState.CreateUnsaved();
        return Task.CompletedTask;
    }

    /// <summary>Forgets the state in this turn, and deletes what is stored.</summary>
    public virtual Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        turnContext.TurnState.Remove(_contextServiceKey);
        return _storage.DeleteAsync([GetStorageKey(turnContext)], cancellationToken);
    }

    /// <summary>A copy of the state as JSON; null if it was not read in this turn.</summary>
    public JToken Get(ITurnContext turnContext)
    {
        BotAssert.ContextNotNull(turnContext);
        return Cached(turnContext) is { } cached ? JObject.FromObject(cached.State) : null;
    }

    /// <summary>The state as it stands in this turn; null if it was not read.</summary>
    public CachedBotState GetCachedState(ITurnContext turnContext)
    {
        BotAssert.ContextNotNull(turnContext);
        var cached = Cached(turnContext);
        cached?.WatchAll();
        return cached;
    }

    /// <summary>The key that the state of this turn is stored under.</summary>
    protected abstract string GetStorageKey(ITurnContext turnContext);

    /// <summary>The value of a property; default if there is none.</summary>
    /// <exception cref="KeyNotFoundException">There is none and <typeparamref name="T"/> is a value type.</exception>
    protected Task<T> GetPropertyValueAsync<T>(ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        ThrowIfBlank(propertyName, nameof(propertyName));
        var cached = Cached(turnContext);
        if (!cached.State.TryGetValue(propertyName, out var value))
        {
            return typeof(T).IsValueType ? throw new KeyNotFoundException(propertyName) : Task.FromResult<T>(default);
        }

        cached.Watch(propertyName);
        return Task.FromResult(Convert<T>(cached, propertyName, value));
    }

    /// <summary>Sets a property.</summary>
    protected Task SetPropertyValueAsync(ITurnContext turnContext, string propertyName, object value, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        ThrowIfBlank(propertyName, nameof(propertyName));
        Cached(turnContext).State[propertyName] = value;
        return Task.CompletedTask;
    }

    /// <summary>Takes a property away.</summary>
    protected Task DeletePropertyValueAsync(ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        ThrowIfBlank(propertyName, nameof(propertyName));
        Cached(turnContext).State.Remove(propertyName);
        return Task.CompletedTask;
    }

    private CachedBotState Cached(ITurnContext turnContext) => turnContext.TurnState.Get<CachedBotState>(_contextServiceKey);

    private static CachedBotState Restore(object stored) => stored switch
    {
        null => new CachedBotState(),
        IDictionary<string, object> state => new CachedBotState(state),
        JObject json => new CachedBotState(json.ToObject<Dictionary<string, object>>()),
        _ => throw new InvalidOperationException("Data is not in the correct format for BotState."),
    };

    private static void ThrowIfBlank(string value, string name)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            throw new ArgumentNullException(name);
        }
    }

    // A storage may give back JSON or a map for what was an object, and a wider number. What is made of it is kept, so that changes to it are seen.
    private static T Convert<T>(CachedBotState cached, string propertyName, object value)
    {
        if (value is T or null)
        {
            return value is T wanted ? wanted : default;
        }

        var converted = (value as JToken ?? JToken.FromObject(value)).ToObject<T>();
        cached.Convert(propertyName, converted);
        return converted;
    }
}
