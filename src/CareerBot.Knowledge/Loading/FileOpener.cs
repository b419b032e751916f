using System.Security.Cryptography;
using System.Text;
using CareerBot.Knowledge.Model;

namespace CareerBot.Knowledge.Loading;

/// <summary>Opens the files of a folder as maps and keeps the hash of all that was read.</summary>
internal sealed class FileOpener(KnowledgeFiles files, List<Problem> problems) : IDisposable
{
    private const int MostBytes = 8 * 1024 * 1024;

    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>SHA-256 over the names and contents of the files read so far, lower-case hexadecimal.</summary>
    public string Hash => Convert.ToHexStringLower(_hash.GetCurrentHash());

    /// <summary>The names of the files in <paramref name="subfolder"/>.</summary>
    public IReadOnlyList<string> Names(string subfolder) => files.Names(subfolder);

    /// <summary>The map of <paramref name="name"/>; null if there is no such file, or with the reason among the problems if it cannot be used.</summary>
    public MapReader? Open(string name, bool optional = false)
    {
        if (!files.Has(name))
        {
            return optional ? null : Refuse(Rule.FileExists, name, $"there is no such file in '{files.Folder}'; set Knowledge:Path to the folder and Knowledge:File to the file");
        }

        byte[] bytes;
        try
        {
            bytes = files.Read(name, MostBytes);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return Refuse(Rule.Readable, name, $"the file cannot be read ({unreadable.Message}); mend its permissions");
        }

        return bytes.Length > MostBytes ? Refuse(Rule.Size, name, $"the file is larger than {MostBytes / 1024 / 1024} MB; split it or shorten it") : Parse(name, bytes);
    }

    public void Dispose() => _hash.Dispose();

    private MapReader? Parse(string name, byte[] bytes)
    {
        _hash.AppendData(Encoding.UTF8.GetBytes($"{name}\n{bytes.Length}\n"));
        _hash.AppendData(bytes);
        string text;
        try
        {
            text = s_strict.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return Refuse(Rule.Encoding, name, "the file is not UTF-8; save it as UTF-8");
        }

        if (YamlReader.Read(name, text, problems) is not { } map)
        {
            return null;
        }

        var root = new MapReader(map, problems);
        if (!root.Has("format"))
        {
            problems.Add(new Problem(Rule.KeyMissing, map.Place, "'format' is missing; write 'format: 1'"));
        }

        root.Whole("format", 1, 1, "1, the only format that this version reads", Rule.Choice);
        return root;
    }

    private MapReader? Refuse(Rule rule, string name, string message)
    {
        problems.Add(new Problem(rule, new Place(name, 1, 1), message));
        return null;
    }
}
