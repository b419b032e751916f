using CareerBot.Dialogs.Conversation;
using CareerBot.Knowledge.Model;

namespace CareerBot.Dialogs.History;

/// <summary>Takes entries out of a history by their years.</summary>
internal sealed class TimeEntries(Knowledge.Model.History history, int thisYear)
{
    private const int LongStretch = 10;

    private readonly IReadOnlyList<HistoryEvent> _dated = history.Dated;

    /// <summary>The dated entries, oldest first.</summary>
    public IReadOnlyList<HistoryEvent> Dated => _dated;

    private HistoryEvent? Present => history.Events.FirstOrDefault(each => each.IsPresent);

    /// <summary>What happened in these stretches of years: the one entry itself, a list, or the nearest entries on both sides.</summary>
    public WalkOptions Inside(IReadOnlyList<(int From, int To)> stretches, Topic? topic = null)
    {
        var inside = _dated.Where(each => stretches.Any(stretch => each.Year >= stretch.From && each.Year <= stretch.To)).ToList();
        if (inside is [var only] && stretches.Count == 1)
        {
            return new WalkOptions(only.Topic.Id);
        }

        if (topic is not null && stretches is [var one] && DatedElsewhere(topic, one.From, one.To))
        {
            return new WalkOptions(topic.Id);
        }

        var asked = string.Join(
            ", ",
            stretches.Select(stretch => stretch.From == stretch.To
                ? Words.Number(stretch.From)
                : $"{Words.Number(stretch.From)} to {Words.Number(stretch.To)}"));
        return inside.Count > 0
            ? Listed("history.found", asked, inside)
            : Nearest(asked, stretches.Min(stretch => stretch.From), stretches.Max(stretch => stretch.To));
    }

    /// <summary>
    /// The entries that <paramref name="picks"/> takes, under the sentence
    /// <paramref name="key"/>; where it takes none, the end of the notes on that side.
    /// </summary>
    public WalkOptions Beside(string key, When when, Func<HistoryEvent, bool> picks, bool isBefore)
    {
        var found = _dated.Where(picks).ToList();
        if (!isBefore && found.Count > 0 && Present is { } present)
        {
            found.Add(present);
        }

        return found.Count > 0 ? Listed(key, when.Name, found)
            : isBefore ? Listed("history.nothingBefore", when.Name, _dated.Take(1))
            : Listed("history.nothingAfter", when.Name, Present is { } now ? [now] : _dated.TakeLast(1)) with { BelowKey = BelowKey };
    }

    /// <summary>
    /// The era beside <paramref name="era"/>, which is called <paramref name="name"/>. On
    /// the outer sides of the first and the last era the notes end.
    /// </summary>
    public WalkOptions BesideEra(Era era, string name, bool isBefore) =>
        history.Eras.ElementAtOrDefault(history.Eras.ToList().IndexOf(era) + (isBefore ? -1 : 1)) is { } beside
        ? new WalkOptions(beside.Topic.Id)
        : Beside(isBefore ? "history.before" : "history.after", new When(name, era.From, era.To, era.Topic), _ => false, isBefore);

    /// <summary>The entries between two times, both ends left out; the ends themselves where there are none.</summary>
    public WalkOptions Between(When first, When last)
    {
        var (from, to) = first.To <= last.From ? (first, last) : (last, first);
        var isNow = to.To >= thisYear && !to.IsYears;
        var found = _dated.Where(each => each.Year > from.To && each.Year < to.From).Concat(isNow && Present is { } present ? [present] : []).ToList();
        return found.Count > 0
            ? Listed("history.between", from.Name, found) with { Until = to.Name }
            : Listed("history.nothingBetween", from.Name, _dated.Where(each => each.Year == from.To || each.Year == to.From)) with { Until = to.Name };
    }

    /// <summary>What these people did: the one entry itself, or a list; null if there is none.</summary>
    /// <param name="people">Their ids.</param>
    /// <param name="asked">Their names, as they are told again.</param>
    public WalkOptions? Of(IReadOnlyList<string> people, string asked) => history.Events.Where(each => each.People.Intersect(people).Any()).ToList() switch
    {
        [] => null,
        [var only] => new WalkOptions(only.Topic.Id),
        var theirs => Listed("history.found", asked, theirs),
    };

    /// <summary>Entries listed under the sentence <paramref name="key"/>.</summary>
    public WalkOptions Listed(string key, string asked, IEnumerable<HistoryEvent> entries) =>
        new(history.Topic.Id) { Found = [.. entries.Select(each => each.Topic.Id)], Asked = asked, FoundKey = key };

    /// <summary>What the notes have last, and where research goes.</summary>
    public WalkOptions Ahead(string asked) => Listed("history.ahead", asked, []) with
    {
        Found = [.. new[] { Present?.Topic, history.Future }.OfType<Topic>().Select(topic => topic.Id).DefaultIfEmpty(_dated[^1].Topic.Id)],
    };

    private WalkOptions Nearest(string asked, int from, int to)
    {
        if (from > thisYear)
        {
            return Ahead(asked);
        }

        if (to < _dated[0].Year)
        {
            return Listed("history.tooEarly", asked, _dated.Take(1));
        }

        var before = _dated.LastOrDefault(each => each.Year < from);
        var after = _dated.FirstOrDefault(each => each.Year > to) ?? Present;
        var era = history.Eras.FirstOrDefault(each => each.From <= from && (each.To ?? thisYear) >= to);
        return Listed(era is null ? "history.nearest" : "history.nearestInEra", asked, new[] { before, after }.OfType<HistoryEvent>()) with
        {
            Until = era?.Topic.Told.Title,
            BelowKey = to > _dated[^1].Year ? BelowKey : null,
        };
    }

    // What has no year may well belong to the years after the last dated entry.
    private string? BelowKey => history.Highlights?.Items.Any(each => each.Year is null) == true ? "history.undated" : null;

    private bool DatedElsewhere(Topic topic, int from, int to) =>
        history.Highlights?.Items.Any(each => each.Topic.Id == topic.Id && each.Year >= from && each.Year <= to) == true
        || history.Eras.Any(era => era.Topic.Id == topic.Id && era.From <= from && (era.To ?? int.MaxValue) >= to && to - from > LongStretch);
}
