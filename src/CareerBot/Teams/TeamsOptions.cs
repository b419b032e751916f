namespace CareerBot.Teams;

/// <summary>Section <c>Teams</c>: what the installed app package has.</summary>
internal sealed class TeamsOptions
{
    /// <summary>Whether it was made with <c>--with-tab</c>: then a shared plan also has a link that opens it in the tab. False by default.</summary>
    public bool Tab { get; set; }
}
