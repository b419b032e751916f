namespace Microsoft.Bot.Builder;

/// <summary>What lives as long as a turn, by name; a class's full name if none is given.</summary>
public class TurnContextStateCollection : Dictionary<string, object>, IDisposable
{
    private bool _disposed;

    /// <summary>Creates an empty one.</summary>
    public TurnContextStateCollection()
    {
    }

    /// <summary>What has that name, or default if there is nothing or something of another class.</summary>
    /// <exception cref="ObjectDisposedException">The turn is over.</exception>
    public T Get<T>(string key)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        TurnOver.ThrowIf(_disposed);
        return TryGetValue(key, out var value) && value is T wanted ? wanted : default;
    }

    /// <summary>What is kept under the class's own name, or default.</summary>
    /// <exception cref="ObjectDisposedException">The turn is over.</exception>
    public T Get<T>()
        where T : class => Get<T>(typeof(T).FullName);

    /// <summary>Keeps a value under a new name.</summary>
    /// <exception cref="ArgumentException">The name is taken.</exception>
    /// <exception cref="ObjectDisposedException">The turn is over.</exception>
    public void Add<T>(string key, T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        TurnOver.ThrowIf(_disposed);
        base.Add(key, value);
    }

    /// <summary>Keeps a value under the class's own name.</summary>
    public void Add<T>(T value)
        where T : class => Add(typeof(T).FullName, value);

    /// <summary>Keeps a value under a name, in the place of what was there; null takes it away.</summary>
    /// <exception cref="ObjectDisposedException">The turn is over.</exception>
    public void Set<T>(string key, T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        TurnOver.ThrowIf(_disposed);
        if (value == null)
        {
            Remove(key);
        }
        else
        {
            this[key] = value;
        }
    }

    /// <summary>Keeps a value under the class's own name, in the place of what was there.</summary>
    public void Set<T>(T value)
        where T : class => Set(typeof(T).FullName, value);

    /// <summary>Disposes of all values that can be.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Disposes of all values that can be.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (_disposed)
        {
            return;
        }

        if (disposing)
        {
            foreach (var value in Values)
            {
                (value as IDisposable)?.Dispose();
            }
        }

        _disposed = true;
    }
}
