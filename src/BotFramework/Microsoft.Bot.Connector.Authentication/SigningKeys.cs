using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The keys that an issuer signs with, each with the channels that it may speak for.</summary>
internal sealed record SigningKeys(IList<SecurityKey> Keys, IReadOnlyDictionary<string, string[]> Endorsements, DateTimeOffset ReadAt);

/// <summary>Reads an issuer's keys from its OpenID metadata, keeps them, and reads them again when they are old or one is missing.</summary>
internal sealed class SigningKeyCache(string metadataAddress, Func<HttpClient> http, TimeProvider clock, ILogger logger) : IDisposable
{
    private static readonly TimeSpan OldAfter = TimeSpan.FromHours(24);

    // Tokens with invented key ids must not make the bot ask for the keys all the time.
    private static readonly TimeSpan AgainAfter = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _reading = new(1);
    private volatile SigningKeys _keys;

    public void Dispose() => _reading.Dispose();

    public async ValueTask<SigningKeys> GetAsync(string keyId, CancellationToken cancellationToken)
    {
        var keys = _keys;
        if (keys != null && !NeedsReading(keys, keyId))
        {
            return keys;
        }

        await _reading.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return _keys != null && !NeedsReading(_keys, keyId) ? _keys : _keys = await ReadOrKeepAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _reading.Release();
        }
    }

    private static bool IsAllowed(Uri address) => address.Scheme == Uri.UriSchemeHttps || address.IsLoopback;

    private bool NeedsReading(SigningKeys keys, string keyId)
    {
        var age = clock.GetUtcNow() - keys.ReadAt;
        return age > OldAfter || (age > AgainAfter && keyId != null && keys.Keys.All(key => key.KeyId != keyId));
    }

    private async Task<SigningKeys> ReadOrKeepAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await ReadAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            if (_keys == null)
            {
                throw new InvalidOperationException($"The signing keys cannot be read from {metadataAddress}.", exception);
            }

            logger.KeysNotRead(metadataAddress, exception);
            return _keys with { ReadAt = clock.GetUtcNow() };
        }
    }

    private async Task<SigningKeys> ReadAsync(CancellationToken cancellationToken)
    {
        using var metadata = JsonDocument.Parse(await GetAsync(new Uri(metadataAddress), cancellationToken).ConfigureAwait(false));
        var keysAddress = new Uri(metadata.RootElement.GetProperty("jwks_uri").GetString());
        var json = await GetAsync(keysAddress, cancellationToken).ConfigureAwait(false);
        using var document = JsonDocument.Parse(json);
        var endorsements = new Dictionary<string, string[]>();
        foreach (var key in document.RootElement.GetProperty("keys").EnumerateArray())
        {
            if (key.TryGetProperty("kid", out var id) && key.TryGetProperty("endorsements", out var channels))
            {
                endorsements[id.GetString()] = [.. channels.EnumerateArray().Select(channel => channel.GetString())];
            }
        }

        return new SigningKeys(new JsonWebKeySet(json).GetSigningKeys(), endorsements, clock.GetUtcNow());
    }

    private async Task<string> GetAsync(Uri address, CancellationToken cancellationToken) => IsAllowed(address)
        ? await http().GetStringAsync(address, cancellationToken).ConfigureAwait(false)
        : throw new InvalidOperationException($"Signing keys are read over https only, not from {address}.");
}
