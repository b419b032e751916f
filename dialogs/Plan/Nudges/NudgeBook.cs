using System.Security.Cryptography;
using System.Text;
using Microsoft.Bot.Builder;

namespace CareerBot.Dialogs.Plan;

/// <summary>
/// Who is to be reminded when, in the store of the conversations: a few pages, so that people seldom write the same one at once, and
/// all of them are read quickly. It holds no word of a plan; what is said is made when it is sent.
/// </summary>
public sealed class NudgeBook(IStorage storage)
{
    /// <summary>What every key begins with.</summary>
    public const string Prefix = "~/nudges/";

    private const int Pages = 16;

    /// <summary>Writes down, or strikes out where <paramref name="time"/> is null, the nudge of the person of <paramref name="turn"/>.</summary>
    public async Task SetAsync(ITurnContext turn, NudgeTime? time, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var person = Person(turn.Activity.ChannelId, turn.Activity.From?.Id);
        var entry = time is null ? null : NudgeEntry.For(turn, time, now);
        await SetAsync(person, entry, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Strikes out an entry whose person has no plan any more.</summary>
    public Task StrikeAsync(NudgeEntry entry, CancellationToken cancellationToken) => SetAsync(Person(entry.Channel, entry.User), null, cancellationToken);

    /// <summary>Strikes out the entry of a person who is to be forgotten.</summary>
    /// <param name="person">The person; see <see cref="PlanState.PersonOf"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Whether there was one.</returns>
    public Task<bool> StrikeAsync(string person, CancellationToken cancellationToken) => SetAsync(Hash(person), null, cancellationToken);

    /// <summary>All entries, each with a name that is not the person's.</summary>
    public async Task<IReadOnlyList<(string Key, NudgeEntry Entry)>> ReadAsync(CancellationToken cancellationToken)
    {
        var read = await storage.ReadAsync([.. Enumerable.Range(0, Pages).Select(Key)], cancellationToken).ConfigureAwait(false);
        return [.. read.Values.OfType<NudgePage>().SelectMany(page => page.Entries).Select(entry => (entry.Key, entry.Value))];
    }

    private async Task<bool> SetAsync(string person, NudgeEntry? entry, CancellationToken cancellationToken)
    {
        var key = Key(Convert.ToInt32(person[..1], 16) % Pages);
        var read = await storage.ReadAsync([key], cancellationToken).ConfigureAwait(false);
        var page = read.TryGetValue(key, out var found) ? (NudgePage)found : new NudgePage();
        if (entry is null && !page.Entries.ContainsKey(person))
        {
            return false;
        }

        var entries = new Dictionary<string, NudgeEntry>(page.Entries, StringComparer.Ordinal);
        entries.Remove(person);
        if (entry is not null)
        {
            entries[person] = entry;
        }

        await storage.WriteAsync(new Dictionary<string, object> { [key] = page with { Entries = entries } }, cancellationToken).ConfigureAwait(false);
        return true;
    }

    private static string Key(int page) => $"{Prefix}{page:x}";

    private static string Person(string? channel, string? user) => Hash(PlanState.Person(channel, user));

    private static string Hash(string person) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(person)));
}
