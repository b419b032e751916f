using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Newtonsoft.Json.Linq;

namespace CareerBot.EndToEnd.Tests.Channels;

/// <summary>An issuer of tokens on loopback, with metadata and a key of its own making.</summary>
internal sealed class TokenIssuer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly RsaSecurityKey _key = NewKey();

    private TokenIssuer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.MapGet("/metadata", () => Json(new JObject { ["issuer"] = "loopback", ["jwks_uri"] = $"{Address}/keys" }));
        _app.MapGet("/keys", () => Json(new JObject { ["keys"] = new JArray(Describe(_key)) }));
    }

    public string MetadataUrl => $"{Address}/metadata";

    private string Address => _app.Urls.Single();

    public static async Task<TokenIssuer> StartAsync()
    {
        var issuer = new TokenIssuer();
        await issuer._app.StartAsync();
        return issuer;
    }

    public static RsaSecurityKey NewKey() => new(RSA.Create(2048)) { KeyId = Guid.NewGuid().ToString("n") };

    /// <summary>A token as the Emulator gets one for a bot's app id.</summary>
    public string EmulatorToken(string tenant, string audience, string appId, SecurityKey? key = null) =>
        new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = $"https://sts.windows.net/{tenant}/",
        Claims = new Dictionary<string, object> { ["aud"] = audience, ["appid"] = appId, ["ver"] = "1.0" },
        Expires = TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(1),
        SigningCredentials = new SigningCredentials(key ?? _key, SecurityAlgorithms.RsaSha256),
        Subject = new ClaimsIdentity(),
    });

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static IResult Json(JObject value) => Results.Content(value.ToString(), "application/json");

    private static JObject Describe(RsaSecurityKey key)
    {
        var parameters = key.Rsa.ExportParameters(false);
        return new JObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = key.KeyId,
            ["n"] = Base64UrlEncoder.Encode(parameters.Modulus),
            ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
        };
    }
}
