using System.Text;
using CareerBot.Knowledge.Model;

namespace CareerBot.Knowledge.Loading;

/// <summary>What one file holds.</summary>
/// <param name="Bytes">Its contents; null if they could not be read or are too many.</param>
/// <param name="Map">Its one map; null if it cannot be used.</param>
/// <param name="Problems">Why not.</param>
internal sealed record ParsedFile(byte[]? Bytes, MapNode? Map, IReadOnlyList<Problem> Problems)
{
    private const int MostBytes = 8 * 1024 * 1024;

    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads <paramref name="name"/>, which exists. Whatever is wrong is told and never thrown.</summary>
    public static ParsedFile Read(KnowledgeFiles files, string name)
    {
        byte[] bytes;
        try
        {
            bytes = files.Read(name, MostBytes);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return Refuse(Rule.Readable, name, $"the file cannot be read ({unreadable.Message}); mend its permissions");
        }

        return bytes.Length > MostBytes
            ? Refuse(Rule.Size, name, $"the file is larger than {MostBytes / 1024 / 1024} MB; split it or shorten it")
            : Parse(name, bytes);
    }

    private static ParsedFile Parse(string name, byte[] bytes)
    {
        string text;
        try
        {
            text = s_strict.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return Refuse(Rule.Encoding, name, "the file is not UTF-8; save it as UTF-8") with { Bytes = bytes };
        }

        List<Problem> problems = [];
        return new ParsedFile(bytes, YamlReader.Read(name, text, problems), problems);
    }

    private static ParsedFile Refuse(Rule rule, string name, string message) => new(null, null, [new Problem(rule, new Place(name, 1, 1), message)]);
}
