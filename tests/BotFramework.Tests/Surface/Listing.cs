namespace BotFramework.Tests.Surface;

/// <summary>The official public surface as the listing in this folder writes it: a type a line, its members below it.</summary>
internal sealed class Listing
{
    private readonly Dictionary<string, (string Declaration, HashSet<string> Members)> _types = [];

    public static Listing Read(string path)
    {
        var listing = new Listing();
        var space = string.Empty;
        HashSet<string> members = null;
        foreach (var line in File.ReadLines(path))
        {
            if (line.StartsWith("namespace ", StringComparison.Ordinal))
            {
                space = line["namespace ".Length..];
            }
            else if (line.StartsWith("    ", StringComparison.Ordinal))
            {
                members.Add(line.Trim());
            }
            else
            {
                members = [];
                listing._types.TryAdd($"{space}.{SurfaceName.OfDeclaration(line.Trim())}", (line.Trim(), members));
            }
        }

        return listing;
    }

    public bool TryFind(string type, out string declaration, out HashSet<string> members)
    {
        var found = _types.TryGetValue(type, out var entry);
        (declaration, members) = entry;
        return found;
    }
}
