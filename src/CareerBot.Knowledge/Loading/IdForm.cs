namespace CareerBot.Knowledge.Loading;

/// <summary>What ids look like (<c>skill.cloud</c>, <c>forget-me</c>), and that each is given once.</summary>
internal static class IdForm
{
    public static void Check(MapReader map, string key, string id)
    {
        if (id.Any(letter => !char.IsAsciiLetterLower(letter) && !char.IsAsciiDigit(letter) && letter is not ('.' or '-')))
        {
            map.Report(Rule.IdForm, key, $"the id '{id}' may hold lower-case letters, digits, dots and dashes only; rename it");
        }
    }

    /// <summary>Reports each of <paramref name="maps"/> whose id an earlier one has.</summary>
    public static void CheckOnce(string what, IEnumerable<MapReader> maps, List<Problem> problems)
    {
        var firsts = new Dictionary<string, MapReader>(StringComparer.Ordinal);
        foreach (var map in maps)
        {
            if (map.Source["id"] is TextNode { Value: { Length: > 0 } id } && !firsts.TryAdd(id, map))
            {
                problems.Add(new Problem(
                    Rule.IdOnce,
                    map.PlaceOf("id"),
                    $"{what} '{id}' is already defined {Where(firsts[id], map)}; give one of them another id"));
            }
        }
    }

    /// <summary>Where the id of <paramref name="first"/> stands, as seen from <paramref name="here"/>.</summary>
    public static string Where(MapReader first, MapReader here)
    {
        var place = first.PlaceOf("id");
        return place.File == here.Place.File ? $"on line {place.Line}" : $"in {place.File} on line {place.Line}";
    }
}
