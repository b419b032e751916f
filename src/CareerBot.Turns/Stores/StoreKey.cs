using System.Buffers;
using System.Globalization;
using System.Text;

namespace CareerBot.Turns.Stores;

/// <summary>
/// Writes any .NET string as text that every database takes and gives back unchanged: zero characters and halves of
/// surrogate pairs, which UTF-8 columns refuse or replace, are escaped. Other keys stay readable as they are.
/// </summary>
internal static class StoreKey
{
    private const char Escape = '\u001B';
    private const int MaxBytes = 2000;
    private static readonly SearchValues<char> Special = SearchValues.Create('\0', Escape);

    public static string Encode(string key)
    {
        var clean = key.AsSpan().IndexOfAny(Special) < 0 && key.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0;
        var encoded = clean ? key : EncodeSlowly(key);
        return key.Length <= MaxBytes / 3 || Encoding.UTF8.GetByteCount(encoded) <= MaxBytes
            ? encoded
            : throw new ArgumentException($"A key of {key.Length} characters is too long for the store ({MaxBytes} bytes at most).", nameof(key));
    }

    /// <summary>The first key, compared byte by byte, that is behind all that begin with <paramref name="prefix"/>.</summary>
    public static string Behind(string prefix) =>
        Encode(prefix) is [.. var start, var last]
            ? $"{start}{(char)(last + 1)}"
            : throw new ArgumentException("A prefix has at least one letter.", nameof(prefix));

    public static string Decode(string text)
    {
        var at = text.IndexOf(Escape, StringComparison.Ordinal);
        if (at < 0)
        {
            return text;
        }

        var key = new StringBuilder(text.Length).Append(text, 0, at);
        for (; at < text.Length; at++)
        {
            if (text[at] == Escape)
            {
                key.Append((char)ushort.Parse(text.AsSpan(at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                at += 4;
            }
            else
            {
                key.Append(text[at]);
            }
        }

        return key.ToString();
    }

    private static string EncodeSlowly(string key)
    {
        var text = new StringBuilder(key.Length + 8);
        for (var i = 0; i < key.Length; i++)
        {
            var c = key[i];
            if (char.IsHighSurrogate(c) && i + 1 < key.Length && char.IsLowSurrogate(key[i + 1]))
            {
                text.Append(c).Append(key[++i]);
            }
            else if (c is '\0' or Escape || char.IsSurrogate(c))
            {
                text.Append(Escape).Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            }
            else
            {
                text.Append(c);
            }
        }

        return text.ToString();
    }
}
