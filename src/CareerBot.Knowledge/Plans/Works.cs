using CareerBot.Knowledge.Model;

namespace CareerBot.Knowledge.Plans;

/// <summary>The works of a roadmap in the order of the prerequisites, each with its share of the hours.</summary>
internal static class Works
{
    private const double UsualWeight = 1;

    public static IReadOnlyList<PlanWork> Of(CareerKnowledge knowledge, PlanAnswers answers)
    {
        if (knowledge is not { Planning: { } planning, Roadmap: { } roadmap })
        {
            return [];
        }

        var names = knowledge.Terms.ToDictionary(term => term.Id, term => term.Name, StringComparer.Ordinal);
        var weights = planning.Weights.ToDictionary(weight => weight.Item);
        var items = InOrder([.. roadmap.Stages.SelectMany(stage => stage.Items)]).Where(item => item.Kind is ItemKind.Learn or ItemKind.Build).ToList();
        var whole = items.Sum(item => WeightOf(item, weights));
        var total = answers.TotalHours is { } own ? new HourRange(own, own) : new HourRange(planning.HoursFrom, planning.HoursTo);
        var done = answers.Have.Concat(answers.Done.Select(finished => finished.Work)).ToHashSet(StringComparer.Ordinal);
        return [.. items.Where(item => !answers.LeftOut.Contains(item.Topic.Id.Value))
            .SelectMany(item => PartsOf(item, weights, names))
            .Where(part => !answers.LeftOut.Contains(part.Id))
            .Select(part =>
        {
            var scale = answers.Scales.GetValueOrDefault(part.Item.Value, 1) * (part.Id == part.Item.Value ? 1 : answers.Scales.GetValueOrDefault(part.Id, 1));
            return new PlanWork(
                part.Id,
                part.Item,
                part.Name,
                total.Times(whole > 0 ? part.Weight / whole * scale : 0),
                done.Contains(part.Id) || done.Contains(part.Item.Value));
        })];
    }

    /// <summary>The items so that none stands before what it comes after; otherwise in their own order.</summary>
    public static IReadOnlyList<StageItem> InOrder(IReadOnlyList<StageItem> items)
    {
        var byId = items.ToDictionary(item => item.Topic.Id);
        var order = new List<StageItem>(items.Count);
        var placed = new HashSet<TopicId>();
        foreach (var item in items)
        {
            Place(item);
        }

        return order;

        // The loader refuses circles, so this ends.
        void Place(StageItem item)
        {
            if (!placed.Add(item.Topic.Id))
            {
                return;
            }

            foreach (var before in item.After)
            {
                if (byId.TryGetValue(before, out var first))
                {
                    Place(first);
                }
            }

            order.Add(item);
        }
    }

    private static double WeightOf(StageItem item, Dictionary<TopicId, PlanWeight> weights) =>
        weights.TryGetValue(item.Topic.Id, out var weight) ? weight.Weight : UsualWeight;

    private static IEnumerable<(string Id, TopicId Item, string Name, double Weight)> PartsOf(
        StageItem item, Dictionary<TopicId, PlanWeight> weights, Dictionary<string, string> names)
    {
        var id = item.Topic.Id;
        var weight = WeightOf(item, weights);
        var parts = weights.TryGetValue(id, out var given) ? given.Parts : [];
        var whole = parts.Sum(part => part.Weight);
        return whole <= 0
            ? [(id.Value, id, item.Topic.Told.Title, weight)]
            : parts.Select(part => ($"{id}/{part.Term}", id, names.GetValueOrDefault(part.Term, part.Term), weight * part.Weight / whole));
    }
}
