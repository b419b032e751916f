namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Addresses of authentication in the US Government cloud.</summary>
public static class GovernmentAuthenticationConstants
{
    /// <summary>The value of the setting ChannelService that chooses these.</summary>
    public const string ChannelService = "https://botframework.azure.us";

    /// <summary>The organisation of a bot of many organisations.</summary>
    public const string DefaultChannelAuthTenant = "MicrosoftServices.onmicrosoft.us";

    /// <summary>The address of the token service.</summary>
    public const string OAuthUrlGov = "https://api.botframework.azure.us";

    /// <summary>Where the keys of the channels' tokens are described.</summary>
    public const string ToBotFromChannelOpenIdMetadataUrl = "https://login.botframework.azure.us/v1/.well-known/openidconfiguration";

    /// <summary>Who issues the tokens that channels send.</summary>
    public const string ToBotFromChannelTokenIssuer = "https://api.botframework.us";

    /// <summary>Where the keys of the Emulator's tokens are described.</summary>
    public const string ToBotFromEmulatorOpenIdMetadataUrl = "https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0/.well-known/openid-configuration";

    /// <summary>Where a bot of many organisations gets its tokens.</summary>
    public const string ToChannelFromBotLoginUrl = "https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us";

    /// <summary>Where a bot gets its tokens; {0} is the organisation.</summary>
    public const string ToChannelFromBotLoginUrlTemplate = "https://login.microsoftonline.us/{0}";

    /// <summary>What a bot's tokens for channels are good for.</summary>
    public const string ToChannelFromBotOAuthScope = "https://api.botframework.us";
}
