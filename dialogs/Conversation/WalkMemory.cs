using CareerBot.Knowledge.Model;

namespace CareerBot.Dialogs.Conversation;

/// <summary>What a walk writes down of the topic that it shows, for "2", "back", "tell me more" and "why?" later on.</summary>
internal static class WalkMemory
{
    private const int LongestTrail = 8;

    public static void Remember(
        TurnHolder<Talk> talk, Topic topic, WalkOptions options, IReadOnlyList<Topic> siblings, string language) => talk.Now = talk.Now with
    {
        Topic = topic.Id.Value,
        Trail = talk.Now.Topic is { } before && before != topic.Id.Value ? [.. talk.Now.Trail.TakeLast(LongestTrail - 1), before] : talk.Now.Trail,
        Depth = options.InDetail ? 1 : 0,
        Age = 0,
        Misses = 0,
        Aside = null,
        Listed = options.Said is not null && talk.Now.Topic == topic.Id.Value ? talk.Now.Listed
            : options.Found.Count > 0 ? [.. options.Found.Select(id => id.Value)]
            : topic.In(language).Points.Count > 0 ? [.. ListOf(topic, language)]
            : talk.Now.Listed.Contains(topic.Id.Value) || topic.Kind == TopicKind.OutOfScope ? talk.Now.Listed
            : [.. siblings.Select(each => each.Id.Value)],
    };

    /// <summary>
    /// Writes down that all but the last of <paramref name="topics"/> were told in front of
    /// it, if it was told itself and not beside a question that waits.
    /// </summary>
    public static void ToldBefore(TurnHolder<Talk> talk, IReadOnlyList<Topic> topics)
    {
        if (topics.Count > 1 && talk.Now.Topic == topics[^1].Id.Value)
        {
            talk.Now = talk.Now with { Trail = [.. talk.Now.Trail.Concat(topics.SkipLast(1).Select(topic => topic.Id.Value)).TakeLast(LongestTrail)] };
        }
    }

    /// <summary>What a number means after <paramref name="topic"/> was told: the topics of its points, by place.</summary>
    public static IEnumerable<string> ListOf(Topic topic, string language) => topic.In(language).Points.Select(point => (point.Topic ?? topic.Id).Value);

    /// <summary>Takes the topic that was told before the last one off the trail; null if there is none any more.</summary>
    public static Topic? StepBack(TurnHolder<Talk> talk, CareerKnowledge knowledge)
    {
        var trail = talk.Now.Trail;
        var before = trail.LastOrDefault();
        talk.Now = talk.Now with { Trail = [.. trail.SkipLast(1)], Topic = before is null ? talk.Now.Topic : null };
        return before is null ? null : knowledge.Find(before);
    }
}
