namespace CareerBot.Knowledge.Loading;

/// <summary>The files of a knowledge folder, on the disk or in memory, by names such as <c>shared/talk.en.yaml</c>.</summary>
public sealed class KnowledgeFiles
{
    private readonly string? _folder;
    private readonly IReadOnlyDictionary<string, byte[]> _texts;

    private KnowledgeFiles(string? folder, IReadOnlyDictionary<string, byte[]> texts) => (_folder, _texts) = (folder, texts);

    /// <summary>Where they are, for people.</summary>
    public string Folder => _folder ?? "memory";

    /// <summary>The files of <paramref name="folder"/>, read when they are asked for.</summary>
    public static KnowledgeFiles In(string folder) => new(Path.GetFullPath(folder), new Dictionary<string, byte[]>());

    /// <summary>Files that exist in memory only.</summary>
    public static KnowledgeFiles Of(IReadOnlyDictionary<string, byte[]> files) => new(null, files);

    /// <summary>The same files with <paramref name="changed"/> in the place of their namesakes; nothing is written.</summary>
    public KnowledgeFiles With(IReadOnlyDictionary<string, byte[]> changed)
    {
        var texts = new Dictionary<string, byte[]>(_texts, StringComparer.Ordinal);
        foreach (var (name, text) in changed)
        {
            texts[name] = text;
        }

        return new KnowledgeFiles(_folder, texts);
    }

    /// <summary>Whether there is a file called <paramref name="name"/>.</summary>
    public bool Has(string name) => _texts.ContainsKey(name) || (_folder is not null && File.Exists(Path.Combine(_folder, name)));

    /// <summary>The names of the YAML files in <paramref name="subfolder"/> (empty: at the top), in ordinal order; hidden ones are an editor's own.</summary>
    public IReadOnlyList<string> Names(string subfolder = "")
    {
        var start = subfolder.Length == 0 ? string.Empty : subfolder + "/";
        var inMemory = _texts.Keys.Where(name => name.StartsWith(start, StringComparison.Ordinal)
            && !name[start.Length..].Contains('/', StringComparison.Ordinal));
        var path = _folder is null ? null : Path.Combine(_folder, subfolder);
        var onDisk = Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*.yaml").Select(Path.GetFileName).Where(name => !name!.StartsWith('.')).Select(name => start + name)
            : [];
        return [.. inMemory.Concat(onDisk)
            .Where(name => name.EndsWith(".yaml", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>The contents of <paramref name="name"/>, at most <paramref name="most"/> bytes and one more, which tells that there are more.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public byte[] Read(string name, int most = int.MaxValue - 1)
    {
        if (_texts.TryGetValue(name, out var text))
        {
            return text;
        }

        if (_folder is null)
        {
            throw new FileNotFoundException($"There is no file '{name}'.", name);
        }

        using var stream = File.OpenRead(Path.Combine(_folder, name));
        var bytes = new byte[Math.Min(stream.Length, (long)most + 1)];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
