namespace Microsoft.Bot.Builder;

/// <summary>Keeps objects by key.</summary>
public interface IStorage
{
    /// <summary>Reads what is kept under the keys; keys without anything are left out.</summary>
    Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default);

    /// <summary>Writes objects under their keys. One whose <see cref="IStoreItem.ETag"/> is no longer the kept one is refused.</summary>
    Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes what is kept under the keys; keys without anything are no error.</summary>
    Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default);
}
