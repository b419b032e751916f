namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Names and addresses of authentication.</summary>
public static class AuthenticationConstants
{
    /// <summary>The kind of an identity that nobody has checked.</summary>
    public const string AnonymousAuthType = "anonymous";

    /// <summary>The app id of a skill that nobody has checked.</summary>
    public const string AnonymousSkillAppId = "AnonymousSkill";

    /// <summary>The claim that names the caller's app, in tokens of version 1.</summary>
    public const string AppIdClaim = "appid";

    /// <summary>The claim that names whom a token is for.</summary>
    public const string AudienceClaim = "aud";

    /// <summary>The claim that names the caller's app, in tokens of version 2.</summary>
    public const string AuthorizedParty = "azp";

    /// <summary>The organisation of a bot of many organisations.</summary>
    public const string DefaultChannelAuthTenant = "botframework.com";

    /// <summary>The address of the token service.</summary>
    public const string OAuthUrl = "https://api.botframework.com";

    /// <summary>The claim that names the service address that a token is good for.</summary>
    public const string ServiceUrlClaim = "serviceurl";

    /// <summary>The claim that names the caller's organisation.</summary>
    public const string TenantIdClaim = "tid";

    /// <summary>Where the keys of the channels' tokens are described.</summary>
    public const string ToBotFromChannelOpenIdMetadataUrl = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>Who issues the tokens that channels send.</summary>
    public const string ToBotFromChannelTokenIssuer = "https://api.botframework.com";

    /// <summary>Where the keys of the Emulator's tokens are described.</summary>
    public const string ToBotFromEmulatorOpenIdMetadataUrl = "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration";

    /// <summary>Where a bot of many organisations gets its tokens.</summary>
    public const string ToChannelFromBotLoginUrl = "https://login.microsoftonline.com/botframework.com";

    /// <summary>Where a bot gets its tokens; {0} is the organisation.</summary>
    public const string ToChannelFromBotLoginUrlTemplate = "https://login.microsoftonline.com/{0}";

    /// <summary>What a bot's tokens for channels are good for.</summary>
    public const string ToChannelFromBotOAuthScope = "https://api.botframework.com";

    /// <summary>Who issues a government organisation's tokens of version 1.</summary>
    public const string ValidGovernmentTokenIssuerUrlTemplateV1 = "https://login.microsoftonline.us/{0}/";

    /// <summary>Who issues a government organisation's tokens of version 2.</summary>
    public const string ValidGovernmentTokenIssuerUrlTemplateV2 = "https://login.microsoftonline.us/{0}/v2.0";

    /// <summary>Who issues an organisation's tokens of version 1.</summary>
    public const string ValidTokenIssuerUrlTemplateV1 = "https://sts.windows.net/{0}/";

    /// <summary>Who issues an organisation's tokens of version 2.</summary>
    public const string ValidTokenIssuerUrlTemplateV2 = "https://login.microsoftonline.com/{0}/v2.0";

    /// <summary>The claim that gives a token's version.</summary>
    public const string VersionClaim = "ver";
}
