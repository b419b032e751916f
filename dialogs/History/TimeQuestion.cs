using CareerBot.Dialogs.Conversation;
using CareerBot.Knowledge.Model;

namespace CareerBot.Dialogs.History;

/// <summary>One message as a question about time: what came before, after, between, first; how long ago; what there was in a year.</summary>
internal sealed class TimeQuestion(Heard heard, TimeReader reader, Hearing hearing, Knowledge.Model.History history, int thisYear)
{
    // A thing that is named and a word or two that relate to it: longer messages must say that something happened.
    private const int MostWordsOfAFragment = 5;

    private readonly TimeEntries _entries = new(history, thisYear);

    /// <summary>Whether the words are like a topic of the history.</summary>
    public bool IsHistory { get; init; }

    /// <summary>Whether "first" and "last" are events.</summary>
    public bool IsAmongEvents { get; init; }

    /// <summary>The entry that was told last, which "how many years before the other?" leans on; null if there is none.</summary>
    public When? Told { get; init; }

    private string Text => heard.Text;

    /// <summary>How to answer; null if this asks for no time, or for none that the notes can tell.</summary>
    public WalkOptions? Answer()
    {
        if (_entries.Dated.Count == 0)
        {
            return null;
        }

        if (hearing.Is(Text, "history.hear.timeline"))
        {
            return Timeline.Options(history);
        }

        if (hearing.Is(Text, "history.hear.now"))
        {
            return history.Events.FirstOrDefault(each => each.IsPresent) is { } present ? new WalkOptions(present.Topic.Id) : null;
        }

        if (hearing.Says(Text, "history.hear.firstEvent") || (IsAmongEvents && hearing.Is(Text, "history.hear.firstWord")))
        {
            return new WalkOptions(_entries.Dated[0].Topic.Id);
        }

        if (hearing.Says(Text, "history.hear.lastEvent") || (IsAmongEvents && hearing.Is(Text, "history.hear.lastWord")))
        {
            return new WalkOptions(_entries.Dated[^1].Topic.Id);
        }

        var named = reader.Read(heard);
        return named switch
        {
            [] => BesideEra() ?? Back() ?? NoSuchYear(),
            [{ IsYears: false }] or [_, _, ..] when !IsAboutTime => null,
            [var only] => OfOne(only),
            _ => OfSeveral(named),
        };
    }

    private WalkOptions? Back() => IsAboutTime && reader.Back(Text) is { } back ? _entries.Inside([(back.From!.Value, back.To!.Value)]) : null;

    // "What came after the revival?"
    private WalkOptions? BesideEra() => IsRelated && heard.Topics is [var topic] && history.Eras.FirstOrDefault(era => era.Topic.Id == topic.Id) is { } era
        ? _entries.BesideEra(era, era.Topic.In(heard.Language).Title, hearing.Says(Text, "history.hear.before")) : null;

    // The engine forgives slips of the finger; in a year a slip is another year.
    private WalkOptions? NoSuchYear() =>
        heard.Period is null
            && TimeReader.NoYear(Text) is { } number
            && (IsHistory && (hearing.Says(Text, "history.hear.happened") || number.Length == Text.Length))
        ? _entries.Listed("history.noSuchYear", number, [_entries.Dated[0], _entries.Dated[^1]])
        : null;

    private bool IsFragment => Text.Count(' ') < MostWordsOfAFragment;

    // What stands beside it and is no part of the history ("maths before …") may be what is asked about.
    private bool IsAboutTime =>
        hearing.Says(Text, "history.hear.happened")
            || (Told is not null && hearing.Says(Text, "history.hear.gap"))
            || (!reader.NamesOther(heard) && (IsFragment || IsHistory));

    private WalkOptions? OfOne(When when)
    {
        if (hearing.Says(Text, "history.hear.age"))
        {
            return when.From is { } year && when is { IsYears: false, IsPerson: false } ? Apart("history.ago", when, thisYear - year)
                : when.From is null ? Undated([when])
                : null;
        }

        if (hearing.Says(Text, "history.hear.gap") && Told is { From: { } told } && when is { From: { } other, IsYears: false } && other != told)
        {
            return Gap(Told, when);
        }

        // "Was that before or after the other?"
        if (hearing.Says(Text, "history.hear.before")
            && hearing.Says(Text, "history.hear.after")
            && Told is not null
            && !when.IsYears
            && when.Topic?.Id != Told.Topic?.Id)
        {
            return Told.From is null || when.From is null ? Undated([Told, when]) : Order([Told, when]);
        }

        // "No later than" a year holds that year.
        if (hearing.Says(Text, "history.hear.upTo") && when is { IsYears: true, From: { } last } && last == when.To)
        {
            return _entries.Inside([(Math.Min(last, _entries.Dated[0].Year!.Value), last)]);
        }

        if (hearing.Says(Text, "history.hear.since"))
        {
            return Related(when, "history.since", each => each.Year >= when.From, isBefore: false);
        }

        if (hearing.Says(Text, "history.hear.before"))
        {
            return Related(when, "history.before", each => each.Year < when.From, isBefore: true);
        }

        return hearing.Says(Text, "history.hear.after") ? Related(when, "history.after", each => each.Year > when.To, isBefore: false)
            : when.IsYears && (IsHistory || IsBare(when) || hearing.Says(Text, "history.hear.happened")) && !heard.Topics.Any(IsPlainEntry) ? OfYears([when])
            : null;
    }

    private WalkOptions? OfSeveral(IReadOnlyList<When> named)
    {
        var (first, second) = (named[0], named[1]);
        if (hearing.Says(Text, "history.hear.gap"))
        {
            return named.Any(when => when.From is null) ? Undated(named) : Gap(first, second);
        }

        if (hearing.Says(Text, "history.hear.order") || IsWhichSide(named))
        {
            return InOrder(named);
        }

        // "Was the one after 1950?" The entry tells its year.
        if (IsRelated
            && named.Count == 2
            && named.SingleOrDefault(when => when is { IsYears: false, IsPerson: false }) is { } thing
            && named.Any(when => when.IsYears))
        {
            return thing is { From: not null, Topic: { } topic } ? new WalkOptions(topic.Id) : Undated([thing]);
        }

        if (hearing.Says(Text, "history.hear.between") && named.Count == 2)
        {
            return named.Any(when => when.From is null) ? Undated(named) : _entries.Between(first, second);
        }

        return named.All(when => when.IsYears) ? OfYears(named)
            : named.All(when => when.IsPerson) ? _entries.Of(heard.People, Names(named))
            : named.Count == 2 && named.SingleOrDefault(when => when.IsPerson) is { } person && named.SingleOrDefault(when => when.IsYears) is { } years
                ? OfPersonIn(person, years)
            : null;
    }

    // "Was the one before the other?", "before or after the other?"
    private bool IsWhichSide(IReadOnlyList<When> named) =>
        (hearing.Says(Text, "history.hear.before") || hearing.Says(Text, "history.hear.after")) && named is [{ IsYears: false }, { IsYears: false }];

    private bool IsRelated => hearing.Says(Text, "history.hear.before") != hearing.Says(Text, "history.hear.after");

    private WalkOptions? Related(When when, string key, Func<HistoryEvent, bool> picks, bool isBefore) =>
        when.From is null ? Undated([when])
        : when.IsYears && when.From > thisYear ? _entries.Ahead(when.Name)
        : _entries.Beside(key, when, picks, isBefore);

    private WalkOptions OfYears(IReadOnlyList<When> years) =>
        _entries.Inside([.. years.Select(when => (when.From!.Value, when.To!.Value))], heard.Topics.Count > 0 ? heard.Topics[^1] : null);

    private WalkOptions OfPersonIn(When person, When years)
    {
        var theirs = history.Events.Where(each => each.People.Any(id => heard.People.Contains(id))).ToList();
        return theirs.Where(each => each.Year >= years.From && each.Year <= years.To).ToList() is [var only] ? new WalkOptions(only.Topic.Id)
            : _entries.Listed("history.notThen", person.Name, theirs) with { Until = years.Name };
    }

    /// <summary>Which of <paramref name="named"/> came first, or of which the notes give no year.</summary>
    public WalkOptions InOrder(IReadOnlyList<When> named) => named.Any(when => when.From is null) ? Undated(named) : Order(named);

    // The order is told by the entries themselves, since the year of a thing in the notes may be another than that of its invention.
    private WalkOptions Order(IReadOnlyList<When> named)
    {
        var ordered = named.OrderBy(when => when.From).ToList();
        return Of(ordered[0].From == ordered[^1].From ? "history.sameYear" : "history.order", ordered);
    }

    private WalkOptions Gap(When first, When second)
    {
        var ordered = new[] { first, second }.OrderBy(when => when.From).ToList();
        return Of("history.apart", ordered) with { Count = Words.Number(ordered[1].From!.Value - ordered[0].From!.Value) };
    }

    private WalkOptions Apart(string key, When when, int years) => Of(key, [when]) with { Count = Words.Number(years) };

    // Where one has no year nothing can be compared; what the notes say of each is told instead.
    private WalkOptions Undated(IReadOnlyList<When> named) =>
        Of("history.noYear", named) with { Asked = Names([.. named.Where(when => when.From is null)]) };

    private WalkOptions Of(string key, IReadOnlyList<When> named) => new(history.Topic.Id)
    {
        Found = [.. named.SelectMany(EntriesOf).Distinct()],
        Asked = Names(named),
        FoundKey = key,
    };

    private IEnumerable<TopicId> EntriesOf(When when) => when.Topic is { } topic ? [topic.Id]
        : when.IsYears || when.IsPerson ? _entries.Dated.Where(each => each.Year == when.From).Select(each => each.Topic.Id)
        : history.Events.Where(each => each.IsPresent).Select(each => each.Topic.Id);

    private bool IsBare(When when) =>
        when.Name.Length * 2 >= Text.Length || hearing.Is(Text.Replace(when.Name, string.Empty, StringComparison.Ordinal), "history.hear.yearWord");

    // A detail that is told by itself, such as what one person did, is asked for by its own words and not by the year in them.
    private bool IsPlainEntry(Topic topic) =>
        topic.Id != history.Topic.Id
            && history.Events.All(each => each.Topic.Id != topic.Id)
            && history.Eras.All(each => each.Topic.Id != topic.Id)
            && topic.Intent == "history"
            && heard.People.Count > 0;

    private static string Names(IReadOnlyList<When> named) => string.Join(", ", named.Select(when => when.Name));
}
