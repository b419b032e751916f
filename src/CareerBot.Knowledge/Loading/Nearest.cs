namespace CareerBot.Knowledge.Loading;

/// <summary>Finds what somebody probably meant.</summary>
internal static class Nearest
{
    private const int MostEdits = 2;
    private const int ShortName = 3;
    private const int MostListed = 40;

    /// <summary>"did you mean 'title'?", or the keys that there are.</summary>
    public static string KeyCure(string name, IEnumerable<string> known)
    {
        var keys = known.Order(StringComparer.Ordinal).ToList();
        return Find(name, keys) is { } meant ? $"did you mean '{meant}'?"
            : keys.Count <= MostListed ? $"the keys are {string.Join(", ", keys)}" : "take it out or mend it";
    }

    /// <summary>"did you mean 'skill.cloud'?", or what else to do about a name that names nothing.</summary>
    public static string NameCure(string name, IEnumerable<string> known, string otherwise) =>
        Find(name, known) is { } meant ? $"did you mean '{meant}'?" : otherwise;

    /// <summary>The name of <paramref name="known"/> that is hardly different from <paramref name="name"/>, or null.</summary>
    public static string? Find(string name, IEnumerable<string> known)
    {
        var most = name.Length <= ShortName ? 1 : MostEdits;
        return known
            .Where(each => Math.Abs(each.Length - name.Length) <= most)
            .Select(each => (Name: each, Edits: Edits(name, each)))
            .Where(pair => pair.Edits <= most)
            .OrderBy(pair => pair.Edits)
            .ThenBy(pair => pair.Name, StringComparer.Ordinal)
            .Select(pair => pair.Name)
            .FirstOrDefault();
    }

    /// <summary>The number of letters to insert, drop or change to make one text the other.</summary>
    private static int Edits(string one, string other)
    {
        Span<int> row = other.Length < 256 ? stackalloc int[other.Length + 1] : new int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (one[i - 1] == other[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[other.Length];
    }
}
