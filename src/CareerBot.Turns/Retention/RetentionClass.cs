using CareerBot.Turns.Stores;

namespace CareerBot.Turns.Retention;

/// <summary>
/// Stored items with a lifetime of their own, by the beginning of their keys. Register further ones as singletons beside
/// <see cref="Keys"/> and <see cref="Plans"/>.
/// </summary>
/// <param name="Prefix">What the keys begin with, compared character by character.</param>
/// <param name="Days">How many days they are kept after they were last written or read in a turn; <see langword="null"/> for ever.</param>
public sealed record RetentionClass(string Prefix, Func<RetentionOptions, int?> Days)
{
    /// <summary>What keys of plans begin with.</summary>
    public const string PlanPrefix = "~/plans/";

    /// <summary>Signing keys: kept for ever.</summary>
    public static RetentionClass Keys { get; } = new("~/keys/", _ => null);

    /// <summary>Plans: kept for <see cref="RetentionOptions.PlanDays"/>.</summary>
    public static RetentionClass Plans { get; } = new(PlanPrefix, options => options.PlanDays);

    internal RetentionException At(DateTimeOffset now, RetentionOptions options) =>
        new(Prefix, Days(options) is { } days ? now.AddDays(-days) : DateTimeOffset.MinValue);
}
