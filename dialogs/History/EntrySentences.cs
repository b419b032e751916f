using CareerBot.Dialogs.Conversation;
using CareerBot.Knowledge.Checks;
using CareerBot.Knowledge.Model;

namespace CareerBot.Dialogs.History;

/// <summary>What a sentence can say of what was told last: who and when it was, how long ago and how far apart, and what else its people did.</summary>
/// <param name="advisor">What the bot knows and how it says it.</param>
/// <param name="heard">The question, in whose language is answered.</param>
/// <param name="leaned">What was told last.</param>
internal sealed class EntrySentences(Advisor advisor, Heard heard, Leaned leaned)
{
    /// <summary>The people of it. The whole of a history has a list of its people of its own, and so does the career: null.</summary>
    public string? Who() => !leaned.IsHistory || leaned.IsWhole ? null
        : leaned.Others is [_, ..] people ? Say("history.who", ("title", Title()), ("people", Names(people)))
        : Say("history.nobody", ("title", Title()));

    /// <summary>The year or years of it, or that the notes give none; null of the whole of a history.</summary>
    public string? When()
    {
        if (leaned.IsWhole)
        {
            return null;
        }

        if (leaned.Events.Any(each => each.IsPresent))
        {
            return Say("history.thatIsNow");
        }

        return leaned.Era is { To: { } to } era ? Say("history.thatWasFrom", ("from", Words.Number(era.From)), ("to", Words.Number(to)))
            : leaned.Era is { } open ? Say("history.thatIsSince", ("from", Words.Number(open.From)))
            : leaned.Years is [_, ..] years ? Say("history.thatWas", ("years", All([.. years.Select(Words.Number)])))
            : leaned.Events.Count > 0 || advisor.Knowledge.History?.Highlights?.Items.Any(each => each.Topic.Id == leaned.Topic.Id) == true
                ? Say("history.noTime", ("title", Title()))
            : leaned.EntryAfter is { } entry ? Say("history.nearTime", ("title", entry.Topic.In(heard.Language).Title))
            : Say("history.noTimeForThat");
    }

    /// <summary>How many years ago it was; where there is no one year, when it was.</summary>
    public string? Age() => leaned.Year is { } year
        ? Say("history.thatWasAgo", ("count", Words.Number(advisor.Clock.GetUtcNow().Year - year)), ("year", Words.Number(year)))
        : When();

    /// <summary>That the notes name no place.</summary>
    public string Where() => Say("history.noPlace", ("title", Title()));

    /// <summary>That the notes tell nothing of the lives of its people; null if it has none.</summary>
    public string? Lives() => leaned.People is [_, ..] people ? Say("history.noLife", ("people", Names(people))) : null;

    /// <summary>What else its people did, and of whom nothing else is told; null if it has none.</summary>
    public string? Else()
    {
        if (leaned.People is not [_, ..] people)
        {
            return null;
        }

        var told = leaned.Events.Select(each => each.Topic.Id).ToHashSet();
        var others = advisor.Knowledge.History!.Events.Where(each => !told.Contains(each.Topic.Id) && each.People.Intersect(people).Any()).ToList();
        var elsewhere = people.Where(id => others.Exists(each => each.People.Contains(id))).ToList();
        var silent = people.Except(elsewhere, StringComparer.Ordinal).ToList();
        return string.Join(' ', [
            .. silent.Count == 0 ? [] : (string[])[Say("history.nothingElse", ("people", Names(silent)))],
            .. elsewhere.Count == 0 ? [] : (string[])[Say("history.alsoTold", ("people", Names(elsewhere)))],
            .. others.Select(each => advisor.Words.Fill(each.Topic.In(heard.Language).Lead))]);
    }

    /// <summary>
    /// The years between the first and the last of what was listed; of an entry that was told by itself, those
    /// between it and the one told before it. Null if it has no year.
    /// </summary>
    /// <param name="talk">What was told before.</param>
    public WalkOptions? Gap(Talk talk)
    {
        IEnumerable<HistoryEvent> told = leaned.Events is [var only] ? talk.Trail.SelectMany(id => EntryOf(id, talk)).Append(only) : leaned.Events;
        return told.Where(each => each.Year is not null).Distinct().ToList() is [_, _, ..] dated
            ? leaned.Events.Count == 1 ? advisor.Lookup.Apart(dated[^2], dated[^1]) : advisor.Lookup.Apart(dated[0], dated[^1])
            // Of one entry no other is known that may be meant.
            : leaned.Events is [{ Year: { } year }]
                ? new WalkOptions(leaned.Topic.Id) { Said = Say("history.gapOfOne", ("title", Title()), ("year", Words.Number(year))) }
            : null;
    }

    private IEnumerable<HistoryEvent> EntryOf(string id, Talk talk) =>
        advisor.Knowledge.Find(id) is { } topic
            && topic.Id != advisor.Knowledge.History!.Topic.Id
            && Leaned.Of(advisor.Knowledge, topic, talk).Events is [var entry]
            ? [entry]
            : [];

    private string Title() => leaned.Events switch
    {
        [var only] => HistoryNames.Bare(only, heard.Language),
        [_, _, ..] when leaned.Person is null => All([.. leaned.Events.Select(each => HistoryNames.Bare(each, heard.Language))]),
        _ => leaned.Topic.In(heard.Language).Title,
    };

    private string Names(IEnumerable<string> people) => All([.. people.Select(advisor.Knowledge.NameOf)]);

    private string All(IReadOnlyList<string> names) => advisor.Words.AllOf(Words.Fallback, names);

    private string Say(string key, params ReadOnlySpan<(string Name, string Value)> values) =>
        advisor.Words.Say(heard.Language, key, Text.Words(heard.Text), values);
}
