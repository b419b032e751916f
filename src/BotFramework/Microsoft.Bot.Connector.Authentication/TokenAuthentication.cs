using System.Security.Claims;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Checks callers by their tokens: channels, the Emulator, and other bots.</summary>
internal sealed class TokenAuthentication : BotFrameworkAuthentication
{
    // The organisations that the Emulator's own tokens come from, as the documentation of the authentication lists them.
    private static readonly string[] EmulatorTenants =
        ["d6d49420-f39b-4df7-a1dc-d59a935871db", "f8cdef31-a31e-4b4a-93e4-5f571e91255a", "cab8a31a-1906-4287-a0d8-4eef66b95f6e"];

    private readonly AuthenticationEndpoints _endpoints;
    private readonly ServiceClientCredentialsFactory _credentials;
    private readonly AuthenticationConfiguration _configuration;
    private readonly TokenValidation _channel;
    private readonly TokenValidation _emulator;
    private readonly TokenConnectorFactory _anonymous;
    private readonly Func<HttpClient> _http;
    private readonly ILogger _logger;

    public TokenAuthentication(
        AuthenticationEndpoints endpoints,
        ServiceClientCredentialsFactory credentials,
        AuthenticationConfiguration configuration,
        IHttpClientFactory httpClients,
        ILogger logger,
        TimeProvider clock = null)
    {
        _endpoints = endpoints;
        _credentials = credentials;
        _configuration = configuration ?? new AuthenticationConfiguration();
        _http = httpClients == null ? () => SharedHttp.Client : httpClients.CreateClient;
        _logger = logger ?? NullLogger.Instance;
        clock ??= TimeProvider.System;
        _channel = new TokenValidation(new SigningKeyCache(endpoints.ChannelMetadataUrl, _http, clock, _logger), [endpoints.ChannelIssuer], ofChannels: true);
        _emulator = new TokenValidation(
            new SigningKeyCache(endpoints.EmulatorMetadataUrl, _http, clock, _logger),
            [.. EmulatorTenants.SelectMany(IssuersOf), .. _configuration.ValidTokenIssuers ?? []],
            ofChannels: false);
        _anonymous = new TokenConnectorFactory(null, _endpoints, _credentials, _http, _logger);
    }

    /// <summary>The names under which an organisation issues tokens.</summary>
    public static IEnumerable<string> IssuersOf(string tenantId) => new[]
    {
        AuthenticationConstants.ValidTokenIssuerUrlTemplateV1,
        AuthenticationConstants.ValidTokenIssuerUrlTemplateV2,
        AuthenticationConstants.ValidGovernmentTokenIssuerUrlTemplateV1,
        AuthenticationConstants.ValidGovernmentTokenIssuerUrlTemplateV2,
    }.Select(template => template.Replace("{0}", tenantId, StringComparison.Ordinal));

    public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        var disabled = _credentials.IsAuthenticationDisabledAsync(cancellationToken);
        return string.IsNullOrWhiteSpace(authHeader) && disabled.IsCompletedSuccessfully && disabled.Result
            ? Task.FromResult(IsOpenSkill(activity) ? AnonymousSkill() : Anonymous())
            : AuthenticateTokenAsync(authHeader, activity.ChannelId, activity.ServiceUrl, true, cancellationToken);
    }

    public override async Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(
        string authHeader, string channelIdHeader, CancellationToken cancellationToken)
    {
        var disabled = await _credentials.IsAuthenticationDisabledAsync(cancellationToken).ConfigureAwait(false);
        if (!disabled && string.IsNullOrWhiteSpace(channelIdHeader))
        {
            throw new UnauthorizedAccessException("The request names no channel.");
        }

        return disabled && string.IsNullOrWhiteSpace(authHeader)
            ? Anonymous()
            : await AuthenticateTokenAsync(authHeader, channelIdHeader, null, false, cancellationToken).ConfigureAwait(false);
    }

    public override async Task<ClaimsIdentity> AuthenticateChannelRequestAsync(string authHeader, CancellationToken cancellationToken)
    {
        var disabled = await _credentials.IsAuthenticationDisabledAsync(cancellationToken).ConfigureAwait(false);
        return disabled && string.IsNullOrWhiteSpace(authHeader)
            ? Anonymous().ClaimsIdentity
            : await AuthenticateClaimsAsync(authHeader, "unknown", null, false, cancellationToken).ConfigureAwait(false);
    }

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) =>
        new TokenConnectorFactory(AppIdOfBot(claimsIdentity), _endpoints, _credentials, _http, _logger);

    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Users' tokens are not part of this runtime.");

    public override string GetOriginatingAudience() => _endpoints.Scope;

    // In a token for the bot the audience is the bot; in one that it got for another, the app is.
    private static string AppIdOfBot(ClaimsIdentity identity) =>
        Callers.ValueOf(identity.Claims, AuthenticationConstants.AudienceClaim) ?? Callers.ValueOf(identity.Claims, AuthenticationConstants.AppIdClaim);

    private AuthenticateRequestResult Anonymous() => new()
    {
        ClaimsIdentity = new ClaimsIdentity(AuthenticationConstants.AnonymousAuthType),
        Audience = _endpoints.Scope,
        ConnectorFactory = _anonymous,
    };

    // The Emulator calls a bot without an app as a skill, to try it.
    private static bool IsOpenSkill(Activity activity) => activity.ChannelId == Channels.Emulator && activity.Recipient?.Role == RoleTypes.Skill;

    private AuthenticateRequestResult AnonymousSkill()
    {
        var identity = new ClaimsIdentity(
            [new Claim(AuthenticationConstants.AppIdClaim, AuthenticationConstants.AnonymousSkillAppId)], AuthenticationConstants.AnonymousAuthType);
        return new AuthenticateRequestResult
        {
            ClaimsIdentity = identity,
            Audience = AuthenticationConstants.AnonymousSkillAppId,
            ConnectorFactory = CreateConnectorFactory(identity),
        };
    }

    private async Task<AuthenticateRequestResult> AuthenticateTokenAsync(
        string authHeader, string channelId, string serviceUrl, bool checkServiceUrl, CancellationToken cancellationToken)
    {
        var identity = await AuthenticateClaimsAsync(authHeader, channelId, serviceUrl, checkServiceUrl, cancellationToken).ConfigureAwait(false);
        return new AuthenticateRequestResult
        {
            ClaimsIdentity = identity,
            Audience = Callers.IsSkill(identity.Claims) ? Callers.AppIdOf(identity.Claims) : _endpoints.Scope,
            CallerId = await GenerateCallerIdAsync(_credentials, identity, _endpoints.CallerId, cancellationToken).ConfigureAwait(false),
            ConnectorFactory = CreateConnectorFactory(identity),
        };
    }

    private async Task<ClaimsIdentity> AuthenticateClaimsAsync(
        string authHeader, string channelId, string serviceUrl, bool checkServiceUrl, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(authHeader))
        {
            throw new UnauthorizedAccessException("The request has no Authorization header.");
        }

        var token = TokenValidation.Parse(authHeader);
        var identity = _emulator.IsIssuer(token)
            ? await AuthenticateAppAsync(token, channelId, cancellationToken).ConfigureAwait(false)
            : await AuthenticateChannelAsync(token, channelId, cancellationToken).ConfigureAwait(false);
        if (checkServiceUrl && !_emulator.IsIssuer(token))
        {
            RequireServiceUrl(identity, serviceUrl);
        }

        await ValidateClaimsAsync(identity).ConfigureAwait(false);
        return identity;
    }

    private async Task<ClaimsIdentity> AuthenticateChannelAsync(JsonWebToken token, string channelId, CancellationToken cancellationToken)
    {
        var identity = await _channel.ValidateAsync(token, channelId, _configuration.RequiredEndorsements ?? [], cancellationToken).ConfigureAwait(false);
        await RequireBotAsync(identity, cancellationToken).ConfigureAwait(false);
        return identity;
    }

    // The Emulator comes as the bot's own app, another bot as its own; both must mean this bot.
    private async Task<ClaimsIdentity> AuthenticateAppAsync(JsonWebToken token, string channelId, CancellationToken cancellationToken)
    {
        var identity = await _emulator.ValidateAsync(token, channelId, _configuration.RequiredEndorsements ?? [], cancellationToken).ConfigureAwait(false);
        var appId = Callers.AppIdOf(identity.Claims);
        if (string.IsNullOrEmpty(appId)
            || !(Callers.IsSkill(identity.Claims) || await _credentials.IsValidAppIdAsync(appId, cancellationToken).ConfigureAwait(false)))
        {
            throw new UnauthorizedAccessException("The token names no app that may call.");
        }

        await RequireBotAsync(identity, cancellationToken).ConfigureAwait(false);
        return identity;
    }

    private async Task RequireBotAsync(ClaimsIdentity identity, CancellationToken cancellationToken)
    {
        var appId = Callers.ValueOf(identity.Claims, AuthenticationConstants.AudienceClaim);
        if (string.IsNullOrEmpty(appId) || !await _credentials.IsValidAppIdAsync(appId, cancellationToken).ConfigureAwait(false))
        {
            throw new UnauthorizedAccessException("The token is not for this bot.");
        }
    }

    private static void RequireServiceUrl(ClaimsIdentity identity, string serviceUrl)
    {
        var claimed = Callers.ValueOf(identity.Claims, AuthenticationConstants.ServiceUrlClaim);
        if (string.IsNullOrEmpty(claimed) || !string.Equals(claimed, serviceUrl, StringComparison.OrdinalIgnoreCase))
        {
            throw new UnauthorizedAccessException("The token is not good for the activity's service address.");
        }
    }

    private async Task ValidateClaimsAsync(ClaimsIdentity identity)
    {
        if (_configuration.ClaimsValidator != null)
        {
            await _configuration.ClaimsValidator.ValidateClaimsAsync([.. identity.Claims]).ConfigureAwait(false);
        }
        else if (Callers.IsSkill(identity.Claims))
        {
            throw new UnauthorizedAccessException("ClaimsValidator is required for validation of Skill Host calls.");
        }
    }
}
