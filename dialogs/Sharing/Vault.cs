using CareerBot.Dialogs.Conversation;
using CareerBot.Dialogs.Plan;
using Microsoft.Bot.Builder;

namespace CareerBot.Dialogs.Sharing;

/// <summary>Keeps links and codes, and finds again what they lead to. Everything is stored under hashes, so that a copy of the store opens nothing.</summary>
/// <remarks>Inside of a turn what is written here is committed with the turn, or never.</remarks>
public sealed class Vault(IStorage storage, TimeProvider clock, SharingOptions options)
{
    /// <summary>What keys of links begin with.</summary>
    public const string LinkPrefix = "~/links/";

    /// <summary>What keys of codes begin with.</summary>
    public const string CodePrefix = "~/codes/";

    /// <summary>What keys of the counts of wrong codes begin with.</summary>
    public const string WrongPrefix = "~/wrong-codes/";

    // A person who asks for one link after the other keeps the newest.
    private const int MostLinks = 5;
    private const int MostMembers = 20;

    private readonly PlanState _plans = new(storage);

    /// <summary>How long links and codes work.</summary>
    public SharingOptions Options => options;

    /// <summary>Makes a link.</summary>
    /// <param name="turn">The turn, whose plan learns of it.</param>
    /// <param name="kind"><see cref="SharedLink.Page"/> or <see cref="SharedLink.File"/>.</param>
    /// <param name="code">A code that the page shows, or null.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The token of the link, which is nowhere stored, and until when it works.</returns>
    public async Task<(string Token, DateTimeOffset Expires)> AddLinkAsync(ITurnContext turn, string kind, string? code, CancellationToken cancellationToken)
    {
        var token = Secrets.NewToken();
        var expires = clock.GetUtcNow() + (kind == SharedLink.File ? TimeSpan.FromHours(options.FileHours) : TimeSpan.FromDays(options.LinkDays));
        var note = new ShareNote(Secrets.Hash(token), expires);
        var link = new SharedLink
        {
            Kind = kind,
            // The plan may be another person's by a code; what is kept of a person is always their own.
            Person = kind == SharedLink.File ? PlanState.PersonOf(turn) : TurnHolder.Of<PlanPlace>(turn).Now.Person,
            Expires = expires,
            Code = code is null ? null : Secrets.Seal(code, token),
        };
        var holder = TurnHolder.Of<PersonPlan>(turn);
        var links = holder.Now.Shares.Links;
        await RemoveAsync(LinkPrefix, links.SkipLast(MostLinks - 1), cancellationToken).ConfigureAwait(false);
        holder.Now = holder.Now with { Shares = holder.Now.Shares with { Links = [.. links.TakeLast(MostLinks - 1), note] } };
        await PutAsync(LinkPrefix + note.Hash, link, cancellationToken).ConfigureAwait(false);
        return (token, expires);
    }

    /// <summary>Ends all links to the plan of the turn.</summary>
    /// <returns>How many still worked.</returns>
    public async Task<int> EndLinksAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var holder = TurnHolder.Of<PersonPlan>(turn);
        var links = holder.Now.Shares.Links;
        await RemoveAsync(LinkPrefix, links, cancellationToken).ConfigureAwait(false);
        holder.Now = links.Count == 0 ? holder.Now : holder.Now with { Shares = holder.Now.Shares with { Links = [] } };
        return Working(links);
    }

    /// <summary>Makes a code for the plan of the turn; earlier ones end.</summary>
    public async Task<(string Code, DateTimeOffset Expires)> NewCodeAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var code = Secrets.NewCode();
        var note = new ShareNote(Secrets.Hash(code), clock.GetUtcNow().AddDays(options.CodeDays));
        var holder = TurnHolder.Of<PersonPlan>(turn);
        await RemoveAsync(CodePrefix, holder.Now.Shares.Codes, cancellationToken).ConfigureAwait(false);
        holder.Now = holder.Now with { Shares = holder.Now.Shares with { Codes = [note] } };
        await PutAsync(
            CodePrefix + note.Hash,
            new PocketCode { Person = TurnHolder.Of<PlanPlace>(turn).Now.Person, Expires = note.Expires },
            cancellationToken).ConfigureAwait(false);
        return (code, note.Expires);
    }

    /// <summary>Takes over the plan that <paramref name="code"/> leads to: from now on it is the plan of the turn's person too.</summary>
    public async Task<CodeOutcome> TakeAsync(ITurnContext turn, string code, bool replace, CancellationToken cancellationToken)
    {
        if (await IsGuessingAsync(turn, cancellationToken).ConfigureAwait(false))
        {
            return CodeOutcome.TooMany;
        }

        var hash = Secrets.Hash(code);
        if (await GetAsync<PocketCode>(CodePrefix + hash, cancellationToken).ConfigureAwait(false) is not { } pocket)
        {
            await CountWrongAsync(turn, cancellationToken).ConfigureAwait(false);
            return CodeOutcome.Wrong;
        }

        var place = await _plans.FindAsync(pocket.Person, cancellationToken).ConfigureAwait(false);
        if (pocket.Expires <= clock.GetUtcNow() || place.Plan.Answers is null)
        {
            return CodeOutcome.Expired;
        }

        var holder = TurnHolder.Of<PlanPlace>(turn);
        var mine = TurnHolder.Of<PersonPlan>(turn);
        if (holder.Now.Person == place.Person)
        {
            mine.Now = Renewed(mine.Now, hash);
            await PutAsync(CodePrefix + hash, pocket with { Expires = NextExpiry }, cancellationToken).ConfigureAwait(false);
            return CodeOutcome.Yours;
        }

        if (mine.Now.Answers is not null && !replace)
        {
            return CodeOutcome.HasPlan;
        }

        await PutAsync(CodePrefix + hash, pocket with { Expires = NextExpiry }, cancellationToken).ConfigureAwait(false);
        await RemoveAsync(LinkPrefix, mine.Now.Shares.Links, cancellationToken).ConfigureAwait(false);
        await RemoveAsync(CodePrefix, mine.Now.Shares.Codes, cancellationToken).ConfigureAwait(false);
        holder.Now = place;
        mine.Now = Joined(Renewed(place.Plan, hash), PlanState.PersonOf(turn), mine.Now.Shares.Members);
        return CodeOutcome.Taken;
    }

    /// <summary>What a link leads to; null if nobody made it, or it was ended.</summary>
    public Task<SharedLink?> FindLinkAsync(string token, CancellationToken cancellationToken) =>
        token.Length == Secrets.TokenLength ? GetAsync<SharedLink>(LinkPrefix + Secrets.Hash(token), cancellationToken) : Task.FromResult<SharedLink?>(null);

    /// <summary>Takes away links or codes.</summary>
    public Task RemoveAsync(string prefix, IEnumerable<ShareNote> notes, CancellationToken cancellationToken) =>
        storage.DeleteAsync([.. notes.Select(note => prefix + note.Hash)], cancellationToken);

    /// <summary>How many of <paramref name="notes"/> have not expired.</summary>
    public int Working(IEnumerable<ShareNote> notes) => notes.Count(note => note.Expires > clock.GetUtcNow());

    private DateTimeOffset NextExpiry => clock.GetUtcNow().AddDays(options.CodeDays);

    private PersonPlan Renewed(PersonPlan plan, string hash) => plan with
    {
        Shares = plan.Shares with { Codes = [.. plan.Shares.Codes.Select(note => note.Hash == hash ? note with { Expires = NextExpiry } : note)] },
    };

    // Whoever had taken over the plan that is given up comes along.
    private static PersonPlan Joined(PersonPlan plan, string person, IEnumerable<string> followers) => plan with
    {
        Shares = plan.Shares with { Members = [.. plan.Shares.Members.Concat(followers)
            .Append(person)
            .Distinct(StringComparer.Ordinal)
            .TakeLast(MostMembers)] },
    };

    private async Task<bool> IsGuessingAsync(ITurnContext turn, CancellationToken cancellationToken) =>
        (await WrongAsync(PlanState.PersonOf(turn), cancellationToken).ConfigureAwait(false)).Count >= options.WrongCodesOfPerson
        || (await WrongAsync(turn.Activity.ChannelId, cancellationToken).ConfigureAwait(false)).Count >= options.WrongCodesOfChannel;

    private async Task CountWrongAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        foreach (var who in (string[])[PlanState.PersonOf(turn), turn.Activity.ChannelId])
        {
            var wrong = await WrongAsync(who, cancellationToken).ConfigureAwait(false);
            await PutAsync(WrongPrefix + Secrets.Hash(who), wrong with { Count = wrong.Count + 1 }, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<WrongCodes> WrongAsync(string who, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return await GetAsync<WrongCodes>(WrongPrefix + Secrets.Hash(who), cancellationToken).ConfigureAwait(false) is { } wrong
            && now - wrong.Since < TimeSpan.FromHours(1)
            ? wrong
            : new WrongCodes { Since = now };
    }

    private async Task<T?> GetAsync<T>(string key, CancellationToken cancellationToken)
        where T : class =>
        (await storage.ReadAsync([key], cancellationToken).ConfigureAwait(false)).TryGetValue(key, out var item) ? item as T : null;

    private Task PutAsync(string key, object value, CancellationToken cancellationToken) =>
        storage.WriteAsync(new Dictionary<string, object>(StringComparer.Ordinal) { [key] = value }, cancellationToken);
}

/// <summary>What came of a code.</summary>
public enum CodeOutcome
{
    /// <summary>The plan is the person's now.</summary>
    Taken,

    /// <summary>It was the person's plan already.</summary>
    Yours,

    /// <summary>The person has another plan, which would be replaced.</summary>
    HasPlan,

    /// <summary>No such code was ever made, or it was ended.</summary>
    Wrong,

    /// <summary>It worked once and does no longer.</summary>
    Expired,

    /// <summary>Too many wrong codes were typed in the last hour.</summary>
    TooMany,
}
