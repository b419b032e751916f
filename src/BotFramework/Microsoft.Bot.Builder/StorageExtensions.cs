namespace Microsoft.Bot.Builder;

/// <summary>Reading of a known class.</summary>
public static class StorageExtensions
{
    /// <summary>Reads what is kept under the keys and is a <typeparamref name="TStoreItem"/>; all else is left out.</summary>
    public static async Task<IDictionary<string, TStoreItem>> ReadAsync<TStoreItem>(
        this IStorage storage, string[] keys, CancellationToken cancellationToken = default)
        where TStoreItem : class
    {
        var items = await storage.ReadAsync(keys, cancellationToken).ConfigureAwait(false);
        return items.Where(item => item.Value is TStoreItem).ToDictionary(item => item.Key, item => (TStoreItem)item.Value);
    }
}
