using System.Security.Cryptography;
using CareerBot.Careers;
using CareerBot.Dialogs.Conversation;
using CareerBot.Dialogs.Plan;
using CareerBot.Dialogs.Sharing;
using CareerBot.Knowledge.Plans;

namespace CareerBot.Plans;

/// <summary>A plan that a link has opened, as of today.</summary>
/// <param name="Career">The career in service.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Answers">What it was made from.</param>
/// <param name="Revision">Counts the person's changes.</param>
/// <param name="Today">The day where the person is thought to be.</param>
/// <param name="Expires">The last day of the link.</param>
/// <param name="Identity">The same for every link to this plan, and nobody's name.</param>
/// <param name="Code">The code that belongs to the link, or null.</param>
internal sealed record OpenedPlan(Career Career, Plan Plan, PlanAnswers Answers, int Revision, DateOnly Today, DateOnly Expires, string Identity, string? Code)
{
    private const int IdentityLetters = 24;

    public PlanTexts Texts { get; } = new(Career.Words, Words.Fallback);

    public string Say(string key, params ReadOnlySpan<(string Name, string Value)> values) => Career.Words.Say(Words.Fallback, key, 0, values);

    /// <summary>Opens the plan that <paramref name="token"/> leads to.</summary>
    /// <returns>The plan; or null and whether the link worked once.</returns>
    public static async Task<(OpenedPlan? Plan, bool HasExpired)> OpenAsync(IServiceProvider services, string token, CancellationToken cancellationToken)
    {
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var link = await services.GetRequiredService<Vault>().FindLinkAsync(token, cancellationToken).ConfigureAwait(false);
        if (link is not { Kind: SharedLink.Page })
        {
            return (null, false);
        }

        var kept = (await services.GetRequiredService<PlanState>().FindAsync(link.Person, cancellationToken).ConfigureAwait(false)).Plan;
        var zone = PlanZone.Of(null);
        var career = services.GetRequiredService<CareerInService>().Now;
        if (link.Expires <= now || kept.Answers is null || Planner.Make(career.Knowledge, kept.Answers, zone.DayOf(now)) is not { } plan)
        {
            return (null, link.Expires <= now);
        }

        return (
            new OpenedPlan(
                career,
                plan,
                kept.Answers,
                kept.Revision,
                zone.DayOf(now),
                zone.DayOf(link.Expires),
                Secrets.Hash("plan:" + link.Person)[..IdentityLetters],
                CodeOf(link, token)),
            false);
    }

    private static string? CodeOf(SharedLink link, string token)
    {
        try
        {
            return link.Code is { } hidden ? Secrets.Open(hidden, token) : null;
        }
        catch (CryptographicException)
        {
            // Made by another version of the program; the page is of use without it.
            return null;
        }
    }
}
