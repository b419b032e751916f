using System.CommandLine;
using CareerBot.DirectLine.Tokens;
using CareerBot.Turns;

namespace CareerBot.Commands;

/// <summary><c>keys roll</c>: a new key for the tokens of Direct Line, while servers run.</summary>
internal static class KeysCommand
{
    public static Command Create() => new("keys", "The keys that sign Direct Line's tokens. They lie in the storage; a server may be running.")
    {
        StoreAccess.Create(
            "roll",
            "Make a new key the current one. The key before it is still believed, so nobody is cut off; the one before that no more.",
            StoreAccess.Words.None,
            (_, options, output, cancellationToken) => RollAsync(options, output, cancellationToken)),
    };

    private static async Task<int> RollAsync(StorageOptions options, TextWriter output, CancellationToken cancellationToken)
    {
        await using var store = await StoreAccess.OpenBesideAsync(options, cancellationToken).ConfigureAwait(false);
        using var keys = new SigningKeys(store, TimeProvider.System);
        await keys.RollAsync(cancellationToken).ConfigureAwait(false);
        await output.WriteLineAsync(
            $"A new key signs; servers take it up within {SigningKeys.Freshness.TotalSeconds} seconds. Tokens of the key before it stay good until the next roll: "
            + "roll once more when they have ended (DirectLine:TokenLifetime), or at once if a key has leaked.").ConfigureAwait(false);
        return 0;
    }
}
