using CareerBot.Knowledge.Model;

namespace CareerBot.Knowledge.Loading;

/// <summary>Opens every file that belongs to a career: its own, its languages and lexicon, the institute's, the shared ones.</summary>
internal sealed class FolderReader(FileOpener files, string file, List<Problem> problems)
{
    private const string InstituteFile = "institute.yaml";
    private const string SharedFolder = "shared";
    private const string MainSuffix = ".en.yaml";
    private const string Lexicon = "lexicon";

    /// <summary>The main file; null if it cannot be used.</summary>
    public MapReader? Main { get; private set; }

    /// <summary>The institute's file, if there is one.</summary>
    public MapReader? Institute { get; private set; }

    /// <summary>The career in other languages.</summary>
    public Overlays Overlays { get; } = new();

    /// <summary>What all careers share, and the career's lexicon.</summary>
    public SharedReader Shared { get; } = new(problems);

    public void Read()
    {
        if (!file.EndsWith(MainSuffix, StringComparison.Ordinal))
        {
            problems.Add(new Problem(Rule.FileName, new Place(file, 1, 1), $"the name of a knowledge file ends in '{MainSuffix}'; rename it"));
            return;
        }

        var stem = file[..^MainSuffix.Length];
        List<string> own = [.. files.Names(string.Empty).Where(name => name != file && name.StartsWith(stem + ".", StringComparison.Ordinal))];
        var shared = files.Names(SharedFolder);
        files.ReadAhead([file, .. own, .. shared]);
        Main = files.Open(file);
        if (Main is not null)
        {
            SharedReader.CheckLanguage(Main, KnowledgeLoader.English);
        }

        Institute = files.Open(InstituteFile, optional: true);
        ReadOwn(stem, own);
        foreach (var name in shared)
        {
            if (files.Open(name) is { } root)
            {
                Shared.Read(name, root);
            }
        }

        Shared.CheckTranslations();
    }

    private void ReadOwn(string stem, List<string> names)
    {
        foreach (var name in names)
        {
            if (files.Open(name) is not { } root)
            {
                continue;
            }

            var kind = Path.GetFileNameWithoutExtension(name)[(stem.Length + 1)..];
            if (kind == Lexicon)
            {
                Overlays.CheckOwner(root, file);
                Shared.ReadLexicon(root);
            }
            else
            {
                Overlays.Add(root, kind, file);
            }
        }
    }
}
