using CareerBot.Knowledge.Loading;
using CareerBot.Knowledge.Model;

namespace CareerBot.Knowledge.Checks;

/// <summary>The rules that a topic keeps so that its replies stay short and it can be found.</summary>
internal sealed class TopicRules(TopicReader topics, List<Problem> problems)
{
    private const int MostSentenceWords = 20;
    private const int MostFirstReplyWords = 60;
    private const int MostPoints = 7;
    private const int MostPointWords = 8;
    private const int MostAnswerWords = 120;
    private const int MostRefusalWords = 45;
    private const int MostTitleWords = 5;
    private const int MostFollowUps = 3;
    private const int FewestExamples = 3;

    public void Check()
    {
        foreach (var topic in topics.Topics)
        {
            CheckLengths(topic);
            CheckShape(topic);
        }

        CheckTitles();
        CheckKeywords();
    }

    private void CheckLengths(Topic topic)
    {
        var told = topic.Told;
        var isRefusal = topic.Kind == TopicKind.OutOfScope;
        Most(topic, "title", told.Title, MostTitleWords, "the title");
        foreach (var sentence in Text.Sentences($"{told.Lead} {told.More}"))
        {
            Most(topic, isRefusal ? "gap" : "lead", sentence, MostSentenceWords, $"the sentence '{sentence}'");
        }

        Most(topic, isRefusal ? "gap" : "lead", $"{told.Lead} {told.More}", isRefusal ? MostRefusalWords : MostFirstReplyWords, isRefusal ? "the refusal" : "the first reply (lead and more)");
        Most(topic, "answer", told.Answer, MostAnswerWords, "the answer");
        foreach (var point in told.Points)
        {
            Most(topic, "points", point.Text, MostPointWords, $"the point '{point.Text}'");
        }
    }

    private void CheckShape(Topic topic)
    {
        var map = topics.PlaceOf(topic.Id);
        if (topic.Told.Points.Count > MostPoints)
        {
            map.Report("points", $"the list has {topic.Told.Points.Count} points; {MostPoints} are the most that a reply holds, so split the topic");
        }

        if (topic.Kind != TopicKind.OutOfScope && topic.Next.Count > MostFollowUps)
        {
            map.Report("next", $"'next' names {topic.Next.Count} topics; {MostFollowUps} are the most that fit as buttons");
        }

        if (topic.Next.Contains(topic.Id))
        {
            map.Report("next", $"'{topic.Id}' leads to itself; take it out of 'next'");
        }

        if (topic.Told.Examples.Count < FewestExamples)
        {
            map.Report("examples", $"'{topic.Id}' has {topic.Told.Examples.Count} example questions; write at least {FewestExamples}");
        }

        if (topic.Told.Keywords.Count == 0)
        {
            map.Report("keywords", $"'{topic.Id}' has no keywords; write at least one");
        }
    }

    private void CheckTitles()
    {
        foreach (var same in topics.Topics.GroupBy(topic => topic.Told.Title, StringComparer.OrdinalIgnoreCase).Where(group => group.Key.Length > 0 && group.Count() > 1))
        {
            var second = same.ElementAt(1);
            problems.Add(topics.PlaceOf(second.Id).At("title", $"the title '{second.Told.Title}' is also that of '{same.First().Id}'; buttons need titles of their own"));
        }
    }

    private void CheckKeywords()
    {
        var owners = new Dictionary<string, Topic>(StringComparer.OrdinalIgnoreCase);
        foreach (var topic in topics.Topics)
        {
            foreach (var keyword in topic.Told.Keywords.Distinct(StringComparer.OrdinalIgnoreCase))
            {
                if (owners.TryAdd(keyword, topic) || topic.Shared.Contains(keyword, StringComparer.OrdinalIgnoreCase))
                {
                    continue;
                }

                var owner = owners[keyword];
                problems.Add(topics.PlaceOf(topic.Id).At("keywords", $"the keyword '{keyword}' belongs to '{owner.Id}' as well; take it out of one, or name it under 'shared' here"));
            }
        }
    }

    private void Most(Topic topic, string key, string text, int most, string what)
    {
        var words = Text.Words(text);
        if (words > most)
        {
            topics.PlaceOf(topic.Id).Report(key, $"{what} of '{topic.Id}' has {words} words; {most} are the most");
        }
    }
}
