using System.ComponentModel.DataAnnotations;

using Microsoft.Extensions.Options;

namespace CareerBot.Turns;

/// <summary>Section <c>Turns</c>: how long and how often a turn is tried.</summary>
public sealed class TurnOptions
{
    /// <summary>The longest that a bot may think about one activity, in all its tries; 30 seconds by default.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How often a turn is run again because somebody else changed what it had read; 5 by default.</summary>
    [Range(1, 100)]
    public int Tries { get; set; } = 5;

    /// <summary>
    /// The largest that one stored item (a conversation's or a user's state) may become, in bytes; 1048576 by default. A turn that makes more of it
    /// fails, and leaves the state as it was.
    /// </summary>
    [Range(1024, 256 * 1024 * 1024)]
    public int MaxStateBytes { get; set; } = 1024 * 1024;
}

[OptionsValidator]
internal sealed partial class TurnOptionsValidator : IValidateOptions<TurnOptions>;

/// <summary>Section <c>Storage</c>: where turns are kept.</summary>
public sealed class StorageOptions
{
    /// <summary><c>Sqlite</c> (the default), <c>Postgres</c> or <c>Memory</c>.</summary>
    public StorageKind Kind { get; set; } = StorageKind.Sqlite;

    /// <summary>The SQLite file, relative to the working folder; <c>data/careerbot.db</c> by default.</summary>
    [Required]
    public string Path { get; set; } = "data/careerbot.db";

    /// <summary>How to reach PostgreSQL; needed for <c>Postgres</c> only.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>How long an outage of PostgreSQL is ridden out before what needs it fails; 10 seconds by default.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00")]
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(10);
}

[OptionsValidator]
internal sealed partial class StorageOptionsValidator : IValidateOptions<StorageOptions>;

/// <summary>A kind of store.</summary>
public enum StorageKind
{
    /// <summary>One file on this machine, for one process.</summary>
    Sqlite,

    /// <summary>A PostgreSQL database, for any number of instances.</summary>
    Postgres,

    /// <summary>Nothing is kept when the process ends.</summary>
    Memory,
}
