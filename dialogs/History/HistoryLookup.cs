using CareerBot.Dialogs.Conversation;
using CareerBot.Knowledge.Model;

namespace CareerBot.Dialogs.History;

/// <summary>Finds the entries of the history that a question about time leads to.</summary>
public sealed class HistoryLookup(Advisor advisor)
{
    private static readonly string[] s_intents = ["history", "milestones", "future"];

    /// <summary>Whether <paramref name="text"/> speaks of a stretch of time, so that a number in it is no place in a list.</summary>
    public bool IsStretch(string text) => advisor.Knowledge.History is not null && advisor.Career.Hearing is var hearing
        && (hearing.Says(text, "history.hear.period") || hearing.Says(text, "history.hear.firstEvent") || hearing.Says(text, "history.hear.lastEvent"));

    /// <summary>How far <paramref name="text"/> goes from what was told last, in years; null if it does not.</summary>
    public int? Distance(string text) => advisor.Knowledge.History is null ? null : Reader.Distance(text);

    /// <summary>What there was in <paramref name="year"/>, or next to it.</summary>
    public WalkOptions In(int year) => new TimeEntries(advisor.Knowledge.History!, ThisYear).Inside([(year, year)]);

    /// <summary>The era beside <paramref name="era"/>, or the end of the notes on that side.</summary>
    public WalkOptions BesideEra(Era era, bool isBefore) =>
        new TimeEntries(advisor.Knowledge.History!, ThisYear).BesideEra(era, era.Topic.Told.Title, isBefore);

    /// <summary>What the notes have before the first or after the last of some dated entries.</summary>
    public WalkOptions Beyond(IReadOnlyList<HistoryEvent> entries, bool isBefore)
    {
        var year = isBefore ? entries.Min(each => each.Year!.Value) : entries.Max(each => each.Year!.Value);
        return new TimeEntries(advisor.Knowledge.History!, ThisYear).Beside(
            isBefore ? "history.before" : "history.after",
            new When(Words.Number(year), year, year, null) { IsYears = true },
            each => isBefore ? each.Year < year : each.Year > year,
            isBefore);
    }

    /// <summary>Dated entries in the order of their years.</summary>
    public WalkOptions Ordered(IEnumerable<HistoryEvent> entries) =>
        new(advisor.Knowledge.History!.Topic.Id) { Found = [.. entries.OrderBy(each => each.Year).Select(each => each.Topic.Id)], FoundKey = "history.order" };

    /// <summary>Which of two things that were told came first, or of which the notes give no year; null if one of them is nothing that happened.</summary>
    public WalkOptions? InOrder(Heard heard, string before, string told) =>
        advisor.Knowledge.History is { } history && ToldIn(history, before) is { } one && ToldIn(history, told) is { } other
            ? new TimeQuestion(heard, Reader, advisor.Career.Hearing, history, ThisYear).InOrder([one, other])
            : null;

    /// <summary>How many years lie between two dated entries.</summary>
    public WalkOptions Apart(HistoryEvent first, HistoryEvent second) => new(advisor.Knowledge.History!.Topic.Id)
    {
        Found = [.. new[] { first, second }.OrderBy(each => each.Year).Select(each => each.Topic.Id)],
        FoundKey = "history.apart",
        Count = Words.Number(Math.Abs(second.Year!.Value - first.Year!.Value)),
    };

    /// <summary>How to answer what asks for a time, whatever topic its words are like; null if it does not.</summary>
    /// <param name="heard">The message.</param>
    /// <param name="isAmongEvents">Whether the talk is in the history and no list stands there to pick from: then "first" is the first event.</param>
    /// <param name="told">The topic told last, or null.</param>
    public WalkOptions? Find(Heard heard, bool isAmongEvents, string? told)
    {
        if (advisor.Knowledge.History is not { } history || heard.Text.Length == 0)
        {
            return null;
        }

        heard = heard with { Text = Asked(heard.Text) };
        var (reader, hearing) = (Reader, advisor.Career.Hearing);
        // "Compare 1986 and 1989" asks for both years.
        if (hearing.Says(heard.Text, "history.hear.notTime")
            && heard.Named.Count(entity => entity.Kind == TimeReader.YearsKind) < 2
            && !(heard.Period is not null && heard.Topics.Any(IsHistory)))
        {
            return null;
        }

        var question = new TimeQuestion(heard, reader, hearing, history, ThisYear)
        {
            IsHistory = heard.Topics.Any(IsHistory) || heard.Closest.Take(1).Any(IsHistory),
            IsAmongEvents = isAmongEvents,
            Told = ToldIn(history, told),
        };
        return OfUndated(heard, reader, history) ?? question.Answer();
    }

    // "Ruko, pehle ye batao": what is to be told first is nothing before a time. Padded, so that what is named in it keeps its place.
    private string Asked(string text) =>
        advisor.Career.Hearing is var hearing && hearing.After(hearing.Unfilled(text), "history.hear.tellFirst") is { Length: > 0 } rest
            ? rest.PadLeft(text.Length)
        : hearing.Ahead(text, "history.hear.tellFirst") is { Length: > 0 } front ? front
        : text;

    // What was told last, as something that other times can be held against.
    private static When? ToldIn(Knowledge.Model.History history, string? told) =>
        history.Events.FirstOrDefault(each => each.Topic.Id.Value == told && !each.IsPresent) is { } happened
            ? new When(HistoryNames.Bare(happened, Words.Fallback), happened.Year, happened.Year, happened.Topic)
        : history.Highlights?.Items.FirstOrDefault(each => each.Topic.Id.Value == told) is { } highlight
            ? new When(highlight.Topic.Told.Title, highlight.Year, highlight.Year, highlight.Topic)
        : history.Milestones?.Items.FirstOrDefault(each => each.Id.Value == told) is { } milestone ? new When(milestone.Told.Title, null, null, milestone)
        : null;

    // "When was it released?", "was it in 2018?" of a thing that the notes name, though not in their history: what they lack is its date.
    private WalkOptions? OfUndated(Heard heard, TimeReader reader, Knowledge.Model.History history) =>
        (advisor.Career.Hearing.Says(heard.Text, "history.hear.whenAsked") || heard.Period?.To <= ThisYear)
        && !history.Eras.Any(era => heard.Topics.Contains(era.Topic))
        && reader.Undated(heard) is { } name
        && advisor.Career.Understood(name).Topics
            .Select(scored => advisor.Knowledge.Find(scored.Id))
            .FirstOrDefault(each => each is { Kind: TopicKind.Fact }) is { } topic
            ? new WalkOptions(history.Topic.Id) { Found = [topic.Id], Asked = name, FoundKey = "history.noYear" }
            : null;

    /// <summary>How to open <paramref name="topic"/> for what was heard: the topic itself, or the entries of the years or people named.</summary>
    public WalkOptions OptionsFor(Topic topic, Heard heard)
    {
        var plain = new WalkOptions(topic.Id);
        return advisor.Knowledge.History is not { } history || !IsHistory(topic) ? plain
            : heard.Period is { } period ? new TimeEntries(history, ThisYear).Inside([(period.From, period.To)], topic)
            : heard.People.Count > 0 && topic.Id == history.Topic.Id
                ? new TimeEntries(history, ThisYear).Of(heard.People, string.Join(", ", heard.People.Select(advisor.Knowledge.NameOf))) ?? plain
            : plain;
    }

    private int ThisYear => advisor.Clock.GetUtcNow().Year;

    private TimeReader Reader => new(advisor.Career, ThisYear);

    internal static bool IsHistory(Topic topic) => s_intents.Contains(topic.Intent) && topic.Kind == TopicKind.Fact;
}
