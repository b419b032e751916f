using System.Security.Cryptography;
using System.Text;
using CareerBot.Knowledge.Model;

namespace CareerBot.Knowledge.Loading;

/// <summary>Opens the files of a folder as maps and keeps the hash of all that was read.</summary>
internal sealed class FileOpener(KnowledgeFiles files, List<Problem> problems) : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly Dictionary<string, Task<ParsedFile>> _ahead = new(StringComparer.Ordinal);

    /// <summary>SHA-256 over the names and contents of the files read so far, lower-case hexadecimal.</summary>
    public string Hash => Convert.ToHexStringLower(_hash.GetCurrentHash());

    /// <summary>The names of the files in <paramref name="subfolder"/>.</summary>
    public IReadOnlyList<string> Names(string subfolder) => files.Names(subfolder);

    /// <summary>Begins to read files that will be opened, side by side; their problems are told when they are opened.</summary>
    public void ReadAhead(IEnumerable<string> names)
    {
        foreach (var name in names.Where(files.Has))
        {
            _ahead[name] = Task.Run(() => ParsedFile.Read(files, name));
        }
    }

    /// <summary>The map of <paramref name="name"/>; null if there is no such file, or with the reason among the problems if it cannot be used.</summary>
    public MapReader? Open(string name, bool optional = false)
    {
        if (!files.Has(name))
        {
            if (!optional)
            {
                problems.Add(new Problem(
                    Rule.FileExists,
                    new Place(name, 1, 1),
                    $"there is no such file in '{files.Folder}'; set Knowledge:Path to the folder and Knowledge:File to the file"));
            }

            return null;
        }

        var parsed = _ahead.Remove(name, out var ahead) ? ahead.GetAwaiter().GetResult() : ParsedFile.Read(files, name);
        problems.AddRange(parsed.Problems);
        if (parsed.Bytes is { } bytes)
        {
            _hash.AppendData(Encoding.UTF8.GetBytes($"{name}\n{bytes.Length}\n"));
            _hash.AppendData(bytes);
        }

        return parsed.Map is { } map ? Root(map) : null;
    }

    public void Dispose() => _hash.Dispose();

    private MapReader Root(MapNode map)
    {
        var root = new MapReader(map, problems);
        if (!root.Has("format"))
        {
            problems.Add(new Problem(Rule.KeyMissing, map.Place, "'format' is missing; write 'format: 1'"));
        }

        root.Whole("format", 1, 1, "1, the only format that this version reads", Rule.Choice);
        return root;
    }
}
