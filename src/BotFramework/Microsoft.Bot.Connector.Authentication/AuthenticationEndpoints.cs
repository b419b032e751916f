namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Whose tokens are taken, and where the bot's own come from.</summary>
internal sealed record AuthenticationEndpoints
{
    public bool ValidateAuthority { get; init; }

    public string LoginUrl { get; init; }

    public string Scope { get; init; }

    public string ChannelIssuer { get; init; }

    public string ChannelMetadataUrl { get; init; }

    public string EmulatorMetadataUrl { get; init; }

    public string CallerId { get; init; }

    public static AuthenticationEndpoints ForService(string channelService) => channelService switch
    {
        null or "" => new()
        {
            LoginUrl = AuthenticationConstants.ToChannelFromBotLoginUrl,
            Scope = AuthenticationConstants.ToChannelFromBotOAuthScope,
            ChannelIssuer = AuthenticationConstants.ToBotFromChannelTokenIssuer,
            ChannelMetadataUrl = AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
            EmulatorMetadataUrl = AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
            CallerId = Schema.CallerIdConstants.PublicAzureChannel,
        },
        GovernmentAuthenticationConstants.ChannelService => new()
        {
            LoginUrl = GovernmentAuthenticationConstants.ToChannelFromBotLoginUrl,
            Scope = GovernmentAuthenticationConstants.ToChannelFromBotOAuthScope,
            ChannelIssuer = GovernmentAuthenticationConstants.ToBotFromChannelTokenIssuer,
            ChannelMetadataUrl = GovernmentAuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
            EmulatorMetadataUrl = GovernmentAuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
            CallerId = Schema.CallerIdConstants.USGovChannel,
        },
        _ => throw new ArgumentException("The provided ChannelService value is not supported."),
    };
}
