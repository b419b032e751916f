using CareerBot.Dialogs.Conversation;
using CareerBot.Knowledge.Model;

namespace CareerBot.Dialogs.History;

/// <summary>What lies before or behind what was told last: "ten years later", "the era before", "and after?".</summary>
internal sealed class BesideInTime(Advisor advisor)
{
    /// <summary>How to answer <paramref name="heard"/> after <paramref name="topic"/> was told; null if it asks for nothing beside it.</summary>
    public WalkOptions? Find(Heard heard, Talk talk, Topic topic) => OfDistance(heard, talk, topic) ?? OfEra(heard, talk, topic);

    // "And what came before this?", of an era, asks for the era before it, and "next era" behind an entry for the one beside the entry's own;
    // of several entries, "and after?" asks for what lies beyond all of them.
    private WalkOptions? OfEra(Heard heard, Talk talk, Topic topic)
    {
        var (isOwn, isBefore) = (Is(heard, "history.hear.eraThen"), Is(heard, "history.hear.eraBefore"));
        if (!isOwn && !isBefore && !Is(heard, "history.hear.eraAfter"))
        {
            return null;
        }

        var leaned = Leaned.Of(advisor.Knowledge, topic, talk);
        if (isOwn)
        {
            return leaned.EraAt(isBefore) is { } own ? new WalkOptions(own.Topic.Id) : null;
        }

        var era = leaned.Era ?? (advisor.Career.Hearing.Says(heard.Text, "main.hear.entriesOf.eras") ? leaned.EraAt(isBefore) : null);
        return era is not null ? advisor.Lookup.BesideEra(era, isBefore)
            : leaned.Dated is [_, _, ..] several ? advisor.Lookup.Beyond(several, isBefore)
            : null;
    }

    // "Ten years later", "a decade before that".
    private WalkOptions? OfDistance(Heard heard, Talk talk, Topic topic) =>
        HistoryLookup.IsHistory(topic) && advisor.Lookup.Distance(heard.Text) is { } years && Leaned.Of(advisor.Knowledge, topic, talk).Year is { } year
            ? advisor.Lookup.In(year + years)
            : null;

    private bool Is(Heard heard, string key) => advisor.Career.Hearing.Is(heard.Text, key);
}
