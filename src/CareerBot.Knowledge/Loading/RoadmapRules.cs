using CareerBot.Knowledge.Model;

namespace CareerBot.Knowledge.Loading;

/// <summary>What comes after what in a roadmap: items of it only, and no circles.</summary>
internal static class RoadmapRules
{
    public static void Check(IReadOnlyList<(StageItem Item, MapReader Map)> items)
    {
        var byId = new Dictionary<TopicId, (StageItem Item, MapReader Map)>();
        foreach (var pair in items)
        {
            byId.TryAdd(pair.Item.Topic.Id, pair);
        }

        CheckReferences(items, byId);
        CheckCircles(byId);
    }

    private static void CheckReferences(IReadOnlyList<(StageItem Item, MapReader Map)> items, Dictionary<TopicId, (StageItem Item, MapReader Map)> byId)
    {
        var names = byId.Keys.Select(id => id.Value).ToList();
        foreach (var (item, map) in items)
        {
            foreach (var after in item.After.Where(after => !byId.ContainsKey(after)))
            {
                map.Report(
                    Rule.Reference,
                    "after",
                    after.Value,
                    $"'after' names '{after}', which is no item of the roadmap; {Nearest.NameCure(after.Value, names, "name one of its items")}");
            }
        }
    }

    private static void CheckCircles(Dictionary<TopicId, (StageItem Item, MapReader Map)> items)
    {
        var safe = new HashSet<TopicId>();
        foreach (var (id, (_, map)) in items)
        {
            if (Circle(id, [], items, safe) is { } circle)
            {
                map.Report(Rule.Circle, "after", $"'{circle[0]}' comes after itself: {string.Join(" after ", circle)}; take one 'after' out");
                return;
            }
        }
    }

    private static IReadOnlyList<TopicId>? Circle(
        TopicId id, IReadOnlyList<TopicId> path, Dictionary<TopicId, (StageItem Item, MapReader Map)> items, HashSet<TopicId> safe)
    {
        if (safe.Contains(id) || !items.TryGetValue(id, out var here))
        {
            return null;
        }

        for (var i = 0; i < path.Count; i++)
        {
            if (path[i] == id)
            {
                return [.. path.Skip(i), id];
            }
        }

        var circle = here.Item.After.Select(before => Circle(before, [.. path, id], items, safe)).FirstOrDefault(found => found is not null);
        safe.Add(id);
        return circle;
    }
}
