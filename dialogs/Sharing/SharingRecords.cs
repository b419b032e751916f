namespace CareerBot.Dialogs.Sharing;

/// <summary>What leads to a plan from outside the conversation that made it; kept with the plan, so that it ends with it.</summary>
public sealed record PlanShares
{
    /// <summary>Links to the page, oldest first.</summary>
    public List<ShareNote> Links { get; init; } = [];

    /// <summary>Codes that restore the plan elsewhere.</summary>
    public List<ShareNote> Codes { get; init; } = [];

    /// <summary>People on channels who took the plan over by a code; see <see cref="Plan.PlanState.PersonOf"/>.</summary>
    public List<string> Members { get; init; } = [];

    /// <summary>Whether there is none of it.</summary>
    public bool IsEmpty() => Links.Count + Codes.Count + Members.Count == 0;
}

/// <summary>A link or a code, without itself.</summary>
/// <param name="Hash">Under what it is stored.</param>
/// <param name="Expires">After this time it does not work.</param>
public sealed record ShareNote(string Hash, DateTimeOffset Expires);

/// <summary>What a link leads to.</summary>
public sealed record SharedLink
{
    /// <summary>The page of a plan.</summary>
    public const string Page = "plan";

    /// <summary>The file of everything that is kept of a person.</summary>
    public const string File = "file";

    /// <summary><see cref="Page"/> or <see cref="File"/>.</summary>
    public string Kind { get; init; } = Page;

    /// <summary>Whose it is: where the plan is kept.</summary>
    public string Person { get; init; } = string.Empty;

    /// <summary>After this time it does not work.</summary>
    public DateTimeOffset Expires { get; init; }

    /// <summary>The code that the page shows, readable only with the link itself; null for none.</summary>
    public string? Code { get; init; }
}

/// <summary>What a code leads to.</summary>
public sealed record PocketCode
{
    /// <summary>Where the plan is kept.</summary>
    public string Person { get; init; } = string.Empty;

    /// <summary>After this time it does not work.</summary>
    public DateTimeOffset Expires { get; init; }
}

/// <summary>Wrong codes in the hour that began at a time.</summary>
public sealed record WrongCodes
{
    /// <summary>When the hour began.</summary>
    public DateTimeOffset Since { get; init; }

    /// <summary>How many there were.</summary>
    public int Count { get; init; }
}

/// <summary>The conversations that a person had alone with the bot on a channel, so that all of them can be shown and erased.</summary>
public sealed record PersonTrace
{
    /// <summary>Their ids, oldest first.</summary>
    public List<string> Conversations { get; init; } = [];
}
