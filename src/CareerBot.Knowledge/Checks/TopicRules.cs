using CareerBot.Knowledge.Loading;
using CareerBot.Knowledge.Model;

namespace CareerBot.Knowledge.Checks;

/// <summary>The rules that topics keep so that their replies stay short and each can be found.</summary>
/// <param name="words">What every topic says in every language.</param>
/// <param name="contact">Whom the institute names to ask, if there is one.</param>
/// <param name="problems">Where problems are added.</param>
internal sealed class TopicRules(IReadOnlyList<TopicWords> words, string? contact, List<Problem> problems)
{
    private const int MostFollowUps = 3;
    private const int FewestExamples = 3;

    private static readonly string[] s_spoken = ["title", "lead", "more", "points", "answer", "gap", "closest", "step", "ask"];

    private readonly LengthRules _lengths = new(contact);

    public void Check()
    {
        foreach (var each in words)
        {
            _lengths.Check(each);
            CheckPlaceholders(each);
            if (each.IsEnglish)
            {
                CheckShape(each.Topic, each.Map);
            }
        }

        CheckTitles();
        new KeywordRules(words, problems).Check();
    }

    private static void CheckShape(Topic topic, MapReader map)
    {
        if (topic.Next.Count > MostFollowUps)
        {
            map.Report(Rule.Count, "next", $"'{topic.Id}' leads to {topic.Next.Count} topics; {MostFollowUps} are the most that fit as buttons");
        }

        if (topic.Next.Contains(topic.Id))
        {
            map.Report(Rule.Circle, "next", topic.Id.Value, $"'{topic.Id}' leads to itself; take it out of 'next'");
        }

        if (topic.Told.Examples.Count < FewestExamples)
        {
            map.Report(Rule.Count, "examples", $"'{topic.Id}' has {topic.Told.Examples.Count} example questions; write at least {FewestExamples}");
        }

        if (topic.Told.Keywords.Count == 0)
        {
            map.Report(Rule.Count, "keywords", $"'{topic.Id}' has no keywords; write at least one");
        }
    }

    private static void CheckPlaceholders(TopicWords each)
    {
        foreach (var key in s_spoken)
        {
            foreach (var name in each.Map.SpokenTexts(key).SelectMany(Placeholders.In).Where(name => !Placeholders.Known.Contains(name)))
            {
                var cure = Nearest.NameCure(name, Placeholders.Known, $"the placeholders are {string.Join(", ", Placeholders.Known)}");
                each.Map.Report(Rule.Placeholder, key, $"'{{{name}}}' is no placeholder; {cure}");
            }
        }
    }

    private void CheckTitles()
    {
        foreach (var same in words
            .Where(each => each.Told.Title.Length > 0 && each.Says("title"))
            .GroupBy(each => (each.Language, each.Told.Title.ToUpperInvariant())))
        {
            var first = same.First();
            foreach (var other in same.Skip(1))
            {
                problems.Add(new Problem(
                    Rule.TitleOnce,
                    other.Map.PlaceOf("title"),
                    $"the title '{other.Told.Title}' is also that of '{first.Topic.Id}'; buttons need titles of their own"));
            }
        }
    }
}
