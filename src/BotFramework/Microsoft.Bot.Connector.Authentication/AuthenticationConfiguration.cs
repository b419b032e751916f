namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Further demands on incoming requests.</summary>
public class AuthenticationConfiguration
{
    /// <summary>Endorsements that a signing key must have beside that of the channel; none by default.</summary>
    public string[] RequiredEndorsements { get; set; } = [];

    /// <summary>Checks the claims of all callers; without it no other bot may call this one.</summary>
    public virtual ClaimsValidator ClaimsValidator { get; set; }

    /// <summary>Issuers of tokens that are taken beside the Emulator's own.</summary>
    public IEnumerable<string> ValidTokenIssuers { get; set; } = [];
}
