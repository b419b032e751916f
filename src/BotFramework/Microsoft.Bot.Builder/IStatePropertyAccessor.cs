namespace Microsoft.Bot.Builder;

/// <summary>A property that has a name.</summary>
public interface IStatePropertyInfo
{
    /// <summary>The name.</summary>
    string Name { get; }
}

/// <summary>Reads and writes one property of a state.</summary>
public interface IStatePropertyAccessor<T> : IStatePropertyInfo
{
    /// <summary>The value; if there is none, what the factory makes, which is then kept, or default without a factory.</summary>
    Task<T> GetAsync(ITurnContext turnContext, Func<T> defaultValueFactory = null, CancellationToken cancellationToken = default);

    /// <summary>Sets the value in the turn; it is stored when the state is saved.</summary>
    Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default);

    /// <summary>Takes the value away; stored when the state is saved.</summary>
    Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);
}

/// <summary>Makes accessors.</summary>
public interface IPropertyManager
{
    /// <summary>An accessor of the property with that name.</summary>
    IStatePropertyAccessor<T> CreateProperty<T>(string name);
}
