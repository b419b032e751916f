using System.Globalization;
using CareerBot.Knowledge.Model;

namespace CareerBot.Dialogs.Conversation;

/// <summary>Finds the entries of the history that a year, a decade, a range or a person leads to.</summary>
public sealed class HistoryLookup(Advisor advisor)
{
    private static readonly string[] s_intents = ["history", "milestones", "future"];

    /// <summary>How to open <paramref name="topic"/> for what was heard: the topic itself, or the entries of the years or people named.</summary>
    public WalkOptions OptionsFor(Topic topic, Heard heard)
    {
        var plain = new WalkOptions(topic.Id);
        if (advisor.Knowledge.History is not { } history || !s_intents.Contains(topic.Intent) || topic.Kind != TopicKind.Fact)
        {
            return plain;
        }

        return heard.Period is { } period ? InYears(history, topic, period, heard.Text)
            : heard.People.Count > 0 && IsGeneral(history, topic) ? OfPeople(history, topic, heard.People)
            : plain;
    }

    private static bool IsGeneral(Knowledge.Model.History history, Topic topic) => topic.Id == history.Topic.Id;

    private static WalkOptions InYears(Knowledge.Model.History history, Topic topic, Period period, string text)
    {
        var bound = period.From == period.To ? YearBound.In(text, period.From) : null;
        period = bound?.Years ?? period;
        var dated = history.Events.Where(each => each.Year is not null).OrderBy(each => each.Year).ToList();
        var inside = dated.Where(each => each.Year >= period.From && each.Year <= period.To).ToList();
        if (inside is [var only])
        {
            return new WalkOptions(only.Topic.Id);
        }

        if (bound is null && DatedElsewhere(history, topic, period))
        {
            return new WalkOptions(topic.Id);
        }

        var named = bound is null ? period : new Period(bound.Year, bound.Year);
        var asked = named.From == named.To ? Year(named.From) : $"{Year(named.From)} to {Year(named.To)}";
        return inside.Count > 0
            ? new WalkOptions(history.Topic.Id) { Found = Ids(inside), Asked = asked, FoundKey = bound?.Key }
            : new WalkOptions(history.Topic.Id) { Found = Ids(Nearest(history, dated, period)), Asked = asked, FoundKey = "history.nearest" };
    }

    private static IEnumerable<HistoryEvent> Nearest(Knowledge.Model.History history, List<HistoryEvent> dated, Period period)
    {
        var before = dated.LastOrDefault(each => each.Year < period.From);
        var after = dated.FirstOrDefault(each => each.Year > period.To) ?? history.Events.FirstOrDefault(each => each.IsPresent);
        return new[] { before, after }.OfType<HistoryEvent>();
    }

    private static bool DatedElsewhere(Knowledge.Model.History history, Topic topic, Period period) =>
        history.Highlights?.Items.Any(each => each.Topic.Id == topic.Id && each.Year >= period.From && each.Year <= period.To) == true
        || history.Eras.Any(era => era.Topic.Id == topic.Id && era.From <= period.From && (era.To ?? int.MaxValue) >= period.To && period.To - period.From > 10);

    private WalkOptions OfPeople(Knowledge.Model.History history, Topic topic, IReadOnlyList<string> people)
    {
        var theirs = history.Events.Where(each => each.People.Intersect(people).Any()).ToList();
        var asked = string.Join(", ", people.Select(id => advisor.Knowledge.Terms.First(term => term.Id == id).Name));
        return theirs switch
        {
            [] => new WalkOptions(topic.Id),
            [var only] => new WalkOptions(only.Topic.Id),
            _ => new WalkOptions(history.Topic.Id) { Found = Ids(theirs), Asked = asked },
        };
    }

    private static IReadOnlyList<TopicId> Ids(IEnumerable<HistoryEvent> events) => [.. events.Select(each => each.Topic.Id)];

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
