namespace CareerBot.Teams.Package;

/// <summary>What an administrator asks to be packed, checked.</summary>
/// <param name="AppId">The app id of the bot's registration; the app has the same id.</param>
/// <param name="Domain">The public host name of the bot.</param>
/// <param name="Scopes">Where the app may be installed, as the manifest spells it.</param>
/// <param name="WithSearch">Whether the notes can be searched from the box where messages are written.</param>
/// <param name="WithTab">Whether there is a tab with the plan page.</param>
internal sealed record PackageRequest(Guid AppId, string Domain, IReadOnlyList<string> Scopes, bool WithSearch, bool WithTab)
{
    public const string DefaultScopes = "personal,team,groupchat";

    private static readonly string[] s_scopes = ["personal", "team", "groupChat"];

    /// <summary>Reads what was typed on the command line.</summary>
    /// <returns>The request, or null and every reason why not.</returns>
    public static (PackageRequest? Request, IReadOnlyList<string> Problems) Read(string appId, string domain, string scopes, bool withSearch, bool withTab)
    {
        var problems = new List<string>();
        if (!Guid.TryParseExact(appId, "D", out var id) || id == Guid.Empty)
        {
            problems.Add($"--app-id '{appId}' is not an app id: take the one of the bot's registration, such as 11111111-2222-3333-4444-555555555555.");
        }

        if (ProblemOf(domain) is { } problem)
        {
            problems.Add($"--domain '{domain}' {problem}: give the public host name alone, such as bot.example.org.");
        }

        var asked = scopes.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var unknown = asked.Where(scope => !s_scopes.Contains(scope, StringComparer.OrdinalIgnoreCase)).ToList();
        if (asked.Length == 0 || unknown.Count > 0)
        {
            problems.Add($"--scopes '{scopes}' {(asked.Length == 0 ? "names none" : $"has '{string.Join("', '", unknown)}'")}: choose from {DefaultScopes}.");
        }

        return problems.Count > 0 ? (null, problems)
            : (new PackageRequest(id, domain.ToLowerInvariant(), [.. s_scopes.Where(scope => asked.Contains(scope, StringComparer.OrdinalIgnoreCase))], withSearch, withTab), problems);
    }

    private static string? ProblemOf(string domain) =>
        domain.Contains("://", StringComparison.Ordinal) ? "begins with a scheme"
        : domain.Contains('/', StringComparison.Ordinal) ? "has a path"
        : domain.Contains(':', StringComparison.Ordinal) ? "has a port; Teams reaches the bot on 443 only"
        : Uri.CheckHostName(domain) != UriHostNameType.Dns || domain.StartsWith('-') ? "is not a host name"
        : !domain.Contains('.', StringComparison.Ordinal) || domain.EndsWith('.') ? "cannot be reached from outside"
        : null;
}
