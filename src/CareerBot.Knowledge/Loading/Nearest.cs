namespace CareerBot.Knowledge.Loading;

/// <summary>Finds what somebody probably meant.</summary>
internal static class Nearest
{
    private const int MostEdits = 2;

    /// <summary>"did you mean 'title'?", or the list of what there is.</summary>
    public static string Cure(string name, IEnumerable<string> known)
    {
        var ranked = known.Select(each => (each, edits: Edits(name, each))).OrderBy(pair => pair.edits).ThenBy(pair => pair.each, StringComparer.Ordinal).ToList();
        if (ranked is [var best, ..] && best.edits <= MostEdits)
        {
            return $"did you mean '{best.each}'?";
        }

        return ranked.Count is > 0 and <= 24 ? $"the keys are {string.Join(", ", ranked.Select(pair => pair.each).Order(StringComparer.Ordinal))}" : "take it out or mend it";
    }

    /// <summary>The number of letters to insert, drop or change to make one text the other.</summary>
    public static int Edits(string one, string other)
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
