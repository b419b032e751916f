using CareerBot.Knowledge.Loading;

namespace CareerBot.Knowledge.Checks;

/// <summary>A keyword leads to one topic; where two topics own it knowingly, all but one say so under <c>shared</c>.</summary>
internal sealed class KeywordRules(IReadOnlyList<TopicWords> words, List<Problem> problems)
{
    public void Check()
    {
        var owners = Owners();
        foreach (var (keyword, all) in owners)
        {
            var silent = all.Where(each => !IsShared(each, keyword)).ToList();
            foreach (var second in silent.Skip(1))
            {
                var message = $"the keyword '{keyword}' belongs to '{silent[0].Topic.Id}' as well; take it out of one, or name it under 'shared' here";
                problems.Add(new Problem(Rule.KeywordOnce, second.Map.PlaceOf("keywords", keyword), message));
            }
        }

        foreach (var each in words)
        {
            foreach (var keyword in each.Told.Keywords.GroupBy(keyword => keyword, StringComparer.OrdinalIgnoreCase)
                .Where(group => group.Count() > 1)
                .Select(group => group.Key))
            {
                each.Map.Report(Rule.KeywordOnce, "keywords", keyword, $"'{each.Topic.Id}' has the keyword '{keyword}' twice; take one out");
            }
        }

        foreach (var each in words.Where(each => each.IsEnglish))
        {
            foreach (var keyword in each.Topic.Shared.Where(keyword => !owners.TryGetValue(keyword, out var all) || all.Count < 2))
            {
                each.Map.Report(Rule.SharedKeyword, "shared", keyword, $"'{keyword}' is named under 'shared', but no other topic has it; take it out");
            }
        }
    }

    private Dictionary<string, List<TopicWords>> Owners()
    {
        var owners = new Dictionary<string, List<TopicWords>>(StringComparer.OrdinalIgnoreCase);
        foreach (var each in words)
        {
            foreach (var keyword in each.Told.Keywords.Distinct(StringComparer.OrdinalIgnoreCase))
            {
                if (!owners.TryGetValue(keyword, out var all))
                {
                    owners[keyword] = all = [];
                }

                // One topic may say the same in two languages.
                if (all.All(owner => owner.Topic.Id != each.Topic.Id))
                {
                    all.Add(each);
                }
            }
        }

        return owners;
    }

    private static bool IsShared(TopicWords each, string keyword) => each.Topic.Shared.Contains(keyword, StringComparer.OrdinalIgnoreCase);
}
