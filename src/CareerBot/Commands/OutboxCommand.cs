using System.CommandLine;
using System.Globalization;
using CareerBot.Turns;
using CareerBot.Turns.Stores;

namespace CareerBot.Commands;

/// <summary><c>outbox list</c> and <c>outbox retry</c>: replies that a channel has not taken. Works while the server runs.</summary>
internal static class OutboxCommand
{
    private const int Most = 1000;

    public static Command Create() => new("outbox", "Look at replies that a channel has not taken, and try dead letters again.") { List(), Retry() };

    private static Command List() => StoreAccess.Create(
        "list",
        "List dead letters (given up) and what still waits: id, conversation, attempts, what went wrong. Never what was said.",
        StoreAccess.Words.None,
        (_, options, output, cancellationToken) => ListAsync(options, output, cancellationToken));

    private static Command Retry() => StoreAccess.Create(
        "retry",
        "Make the dead letter with this id (or all of them) undelivered again; a running server delivers it within seconds, in its old place.",
        StoreAccess.Words.Optional("id"),
        (id, options, output, cancellationToken) => RetryAsync(options, id, output, cancellationToken));

    private static async Task<int> ListAsync(StorageOptions options, TextWriter output, CancellationToken cancellationToken)
    {
        await using var store = await StoreAccess.OpenBesideAsync(options, cancellationToken).ConfigureAwait(false);
        var dead = await store.Outbox.ListAsync(dead: true, Most, cancellationToken).ConfigureAwait(false);
        var waiting = await store.Outbox.ListAsync(dead: false, Most, cancellationToken).ConfigureAwait(false);
        await WriteAsync(output, "dead", dead).ConfigureAwait(false);
        await WriteAsync(output, "waiting", waiting).ConfigureAwait(false);
        await output.WriteLineAsync($"{Count(dead)} dead, {Count(waiting)} waiting").ConfigureAwait(false);
        return 0;
    }

    private static async Task<int> RetryAsync(StorageOptions options, string? id, TextWriter output, CancellationToken cancellationToken)
    {
        await using var store = await StoreAccess.OpenBesideAsync(options, cancellationToken).ConfigureAwait(false);
        var revived = await store.Outbox.ReviveAsync(id, cancellationToken).ConfigureAwait(false);
        await output.WriteLineAsync(
            id is not null && revived == 0 ? $"There is no dead letter with the id {id}." : $"{revived} to be delivered again").ConfigureAwait(false);
        return id is not null && revived == 0 ? 1 : 0;
    }

    private static async Task WriteAsync(TextWriter output, string state, IReadOnlyList<OutboxEntry> entries)
    {
        foreach (var entry in entries)
        {
            var due = state == "waiting" ? $"  due {entry.Due.ToString("u", CultureInfo.InvariantCulture)}" : "";
            await output.WriteLineAsync(
                $"{state,-8}{entry.Id}  {entry.Conversation}  attempts {entry.Attempts}  {entry.Error ?? "not tried"}{due}").ConfigureAwait(false);
        }
    }

    private static string Count(IReadOnlyList<OutboxEntry> entries) => entries.Count == Most ? $"{Most} or more" : $"{entries.Count}";
}
