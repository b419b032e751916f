using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Integration;

/// <summary>An issuer of tokens on loopback, with OpenID metadata and keys of its own making.</summary>
internal sealed class LoopbackIssuer : IAsyncDisposable
{
    /// <summary>From the beginning of a token's validity to its end.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(2);

    // Keys take long to make, so all issuers share a few.
    private static readonly RsaSecurityKey[] Keys = [.. Enumerable.Range(0, 3).Select(_ => CreateKey())];

    private readonly List<(RsaSecurityKey Key, string[] Endorsements)> _published = [];
    private LoopbackServer _server;

    public string MetadataUrl => $"{_server.Address}/.well-known/openidconfiguration";

    public int KeyReads { get; private set; }

    public bool Down { get; set; }

    public RsaSecurityKey Key { get; private set; }

    public static async Task<LoopbackIssuer> StartAsync(params string[] endorsements)
    {
        var issuer = new LoopbackIssuer();
        issuer.NewKey(endorsements);
        issuer._server = await LoopbackServer.StartAsync(issuer.HandleAsync);
        return issuer;
    }

    /// <summary>A key that no issuer publishes.</summary>
    public static RsaSecurityKey ForeignKey(string keyId = "foreign") => new(Keys[^1].Rsa) { KeyId = keyId };

    public void NewKey(params string[] endorsements)
    {
        Key = Keys[_published.Count];
        _published.Add((Key, endorsements));
    }

    public string Token(
        string issuer, IDictionary<string, object> claims, SecurityKey key = null, string algorithm = SecurityAlgorithms.RsaSha256, TimeSpan validFor = default)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var expires = now + (validFor == default ? TimeSpan.FromHours(1) : validFor);
        var descriptor = new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Claims = claims,
            NotBefore = expires - Lifetime,
            IssuedAt = expires - Lifetime,
            Expires = validFor == Timeout.InfiniteTimeSpan ? null : expires,
            SigningCredentials = algorithm == null ? null : new SigningCredentials(key ?? Key, algorithm),
            Subject = new ClaimsIdentity(),
        };
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(descriptor);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static RsaSecurityKey CreateKey() => new(RSA.Create(2048)) { KeyId = Guid.NewGuid().ToString("n") };

    private Task HandleAsync(HttpContext context)
    {
        if (Down)
        {
            context.Response.StatusCode = 500;
            return Task.CompletedTask;
        }

        if (context.Request.Path != "/keys")
        {
            return context.Response.WriteAsync(new JObject { ["issuer"] = "loopback", ["jwks_uri"] = $"{_server.Address}/keys" }.ToString());
        }

        KeyReads++;
        return context.Response.WriteAsync(new JObject { ["keys"] = new JArray(_published.Select(one => Describe(one.Key, one.Endorsements))) }.ToString());
    }

    private static JObject Describe(RsaSecurityKey key, string[] endorsements)
    {
        var parameters = key.Rsa.ExportParameters(false);
        var json = new JObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = key.KeyId,
            ["n"] = Base64UrlEncoder.Encode(parameters.Modulus),
            ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
        };
        if (endorsements.Length > 0)
        {
            json["endorsements"] = new JArray(endorsements);
        }

        return json;
    }
}
