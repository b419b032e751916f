namespace Microsoft.Bot.Builder;

/// <summary>A kept object that knows its version.</summary>
public interface IStoreItem
{
    /// <summary>The version, given by the storage; <c>*</c> overwrites any.</summary>
    string ETag { get; set; }
}
