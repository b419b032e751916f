using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace CareerBot.Dialogs.Sharing;

/// <summary>Makes tokens of links and codes, and the hashes under which they are stored.</summary>
public static partial class Secrets
{
    /// <summary>The letters and digits of a code: none that is taken for another one when it is read or copied by hand.</summary>
    public const string Alphabet = "ACDEFGHJKMNPQRTUVWXY34679";

    /// <summary>How many of them a code has.</summary>
    public const int CodeLength = 12;

    /// <summary>How many letters the token of a link has.</summary>
    public const int TokenLength = 40;

    private const int Group = 4;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    /// <summary>160 random bits as letters that stay whole in every address.</summary>
    public static string NewToken() => RandomNumberGenerator.GetHexString(TokenLength, lowercase: true);

    /// <summary>Whether <paramref name="text"/> has the form of a token.</summary>
    public static bool IsToken(string text) => text.Length == TokenLength && text.All(char.IsAsciiHexDigitLower);

    /// <summary>A random code with a digit and a letter in it, so that no word of any language is one.</summary>
    public static string NewCode()
    {
        string code;
        do
        {
            code = RandomNumberGenerator.GetString(Alphabet, CodeLength);
        }
        while (!IsCode(code));

        return code;
    }

    /// <summary>The code as it is told: in groups.</summary>
    public static string Told(string code) => string.Join('-', code.Chunk(Group).Select(part => new string(part)));

    /// <summary>The code that <paramref name="text"/> is, in capitals and in one piece; null if it has not the form of one.</summary>
    public static string? CodeIn(string text)
    {
        var plain = Form().Match(text.Trim()) is { Success: true } match
            ? (match.Groups[1].Value + match.Groups[3].Value + match.Groups[4].Value).ToUpperInvariant()
            : string.Empty;
        return IsCode(plain) ? plain : null;
    }

    /// <summary>Whether <paramref name="text"/> is written as a code is, in groups with a sign between, though its letters may be none of a code.</summary>
    public static bool IsLikeCode(string text) => Form().Match(text.Trim()) is { Success: true } match && match.Groups[2].Value is not ("" or " ");

    /// <summary>Under what a secret is stored.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>Whether <paramref name="text"/> is written in capitals and digits as a code is, but in another number of them.</summary>
    public static bool IsPart(string text) => Part().IsMatch(text) && text.Any(char.IsAsciiDigit) && text.Count(char.IsAsciiLetterOrDigit) != CodeLength;

    /// <summary><paramref name="code"/>, readable only by who has <paramref name="token"/>.</summary>
    public static string Seal(string code, string token)
    {
        var clear = Encoding.UTF8.GetBytes(code);
        var whole = new byte[NonceBytes + TagBytes + clear.Length];
        RandomNumberGenerator.Fill(whole.AsSpan(0, NonceBytes));
        using var cipher = new AesGcm(KeyOf(token), TagBytes);
        cipher.Encrypt(whole.AsSpan(0, NonceBytes), clear, whole.AsSpan(NonceBytes + TagBytes), whole.AsSpan(NonceBytes, TagBytes));
        return Convert.ToBase64String(whole);
    }

    /// <summary>What <see cref="Seal"/> has hidden.</summary>
    /// <exception cref="CryptographicException">The token is another one.</exception>
    public static string Open(string hidden, string token)
    {
        var whole = Convert.FromBase64String(hidden);
        var clear = new byte[whole.Length - NonceBytes - TagBytes];
        using var cipher = new AesGcm(KeyOf(token), TagBytes);
        cipher.Decrypt(whole.AsSpan(0, NonceBytes), whole.AsSpan(NonceBytes + TagBytes), whole.AsSpan(NonceBytes, TagBytes), clear);
        return Encoding.UTF8.GetString(clear);
    }

    // Look-alikes are let through: a code with one of them is a wrong code, and is told to be one.
    private static bool IsCode(string text) => text.Length == CodeLength && text.Any(char.IsAsciiDigit) && text.Any(char.IsAsciiLetter);

    // The store holds another hash of the token, from which this key cannot be made.
    private static byte[] KeyOf(string token) => HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(token), 32, info: "pocket"u8.ToArray());

    [GeneratedRegex("^([A-Za-z0-9]{4})([- \u2013]?)([A-Za-z0-9]{4})\\2([A-Za-z0-9]{4})$")]
    private static partial Regex Form();

    [GeneratedRegex("^[A-Z0-9][A-Z0-9 –-]*$")]
    private static partial Regex Part();
}
