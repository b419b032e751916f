using CareerBot.Dialogs.Conversation;
using CareerBot.Knowledge.Checks;
using CareerBot.Knowledge.Model;

namespace CareerBot.Dialogs.History;

/// <summary>
/// Short questions that lean on what was told last: "who were they?", "what year was that?", "how long ago?", "where?", "what else did he do?". What the
/// notes do not tell of it is said to be missing, instead of taking the few words for another question.
/// </summary>
public sealed class FollowUps(Advisor advisor)
{
    private const string WhoThen = "history.hear.whoThen";
    private const string WhenThen = "history.hear.whenThen";
    private const string AgeThen = "history.hear.ageThen";
    private const string SpanThen = "history.hear.spanThen";
    private const string LifeThen = "history.hear.lifeThen";
    private const string WhereThen = "history.hear.whereThen";
    private const string ElseThen = "history.hear.elseThen";
    private const string AmountThen = "history.hear.amountThen";
    private const string WhatThen = "history.hear.whatThen";
    private const string InventedThen = "history.hear.inventedThen";
    private const string GapThen = "history.hear.gapThen";
    private const string FirstThen = "history.hear.firstThen";
    private const string CountOf = "main.hear.countOf";
    private const string HardThat = "main.hear.hardThat";
    private const string WhetherThen = "main.hear.whetherThen";
    private const string FirstOf = "main.hear.firstOf";

    private const string Role = "role";

    // What the notes do not speak of.
    private const string None = "none";

    private static readonly string[] s_bare = [WhoThen, WhenThen, AgeThen, WhereThen, ElseThen, AmountThen];

    // The same made of a word that asks, and nothing but small ones around it.
    private static readonly Wordings s_whoMade = new("history.hear.whoMade.");
    private static readonly Wordings s_whenMade = new("history.hear.whenMade.");

    private static readonly string[] s_leaning = [WhatThen, SpanThen, LifeThen, GapThen, FirstThen, InventedThen];

    // These are asked of facts and of somebody's case alike.
    private static readonly string[] s_ofAnything = [CountOf, HardThat, FirstOf];

    private static readonly Wordings[] s_ofOneself = [new("main.hear.sameAs.whether."), new("main.hear.sameAs.suits.")];

    private readonly Pronouns _pronouns = new(advisor);
    private readonly OwnEntries _own = new(advisor);
    private readonly Comparing _comparing = new(advisor);
    private readonly BesideInTime _inTime = new(advisor);

    /// <summary>How to answer <paramref name="heard"/>; null if it does not lean on anything, or says enough by itself.</summary>
    /// <param name="heard">The message.</param>
    /// <param name="talk">What was told before.</param>
    /// <param name="pending">The question that waits, or null. What was told before a firm one is not meant any more.</param>
    public WalkOptions? Find(Heard heard, Talk talk, Pending? pending) => OfList(heard)
        ?? (LeanedOn(heard, talk, pending) is not { } topic ? null
            : (pending is { IsWalk: true } ? OfOwnList(heard, talk, topic) ?? _own.In(heard, talk, topic) : null)
                ?? OfCase(heard, topic)
                ?? OfField(heard, topic, talk)
                ?? _comparing.Find(heard, talk, topic)
                ?? _inTime.Find(heard, talk, topic)
                ?? advisor.Career.EntriesByPlace.Beside(heard.Text, topic)
                ?? OfPhrase(heard, talk, topic)
                ?? _pronouns.Find(heard, topic, pending));

    // What was told last, beside a question or by itself; nothing where the message names something, or that was told long ago.
    private Topic? LeanedOn(Heard heard, Talk talk, Pending? pending)
    {
        var id = pending is { IsFirm: true } ? talk.Aside : talk.Aside ?? talk.Topic;
        var isForgotten = talk.Aside is null && talk.Age > advisor.Career.Thresholds.FollowUpTurns;
        return id is null || heard.Named.Count > 0 || isForgotten ? null : Meant(heard, talk, id);
    }

    // What the notes leave out is nothing that could be skipped: "can I skip it?" behind the length of the way is about what was told before.
    private Topic? Meant(Heard heard, Talk talk, string id)
    {
        var told = advisor.Knowledge.Find(id);
        if (told is not { Kind: not TopicKind.Fact, Intent: None } || !Pronouns.AsksOfTold(advisor.Career, heard.Text))
        {
            return told;
        }

        var before = id == talk.Topic ? talk.Trail.LastOrDefault() : talk.Topic;
        return before is not null && advisor.Knowledge.Find(before) is { Intent: not None } meant ? meant : told;
    }

    // "Which is the easiest stage?" names its list, whatever was told before.
    private WalkOptions? OfList(Heard heard) =>
        heard is { Pick: null, Act: null } && IsBest(heard) && advisor.Career.EntriesByPlace.ListIn(heard.Text) is { } list
        ? new WalkOptions(list.Id) { Said = Say(heard, "main.noBest") } : null;

    // "Show the list again", and "the other one" and "both" where more than two were listed; of two the other one is known.
    private WalkOptions? OfOwnList(Heard heard, Talk talk, Topic topic)
    {
        var isOther = Is(heard, "main.hear.theOther");
        if (!isOther && !Is(heard, "main.hear.theList") && !(Is(heard, "main.hear.bothOf") && talk.Listed.Count > 2))
        {
            return null;
        }

        return isOther && talk.Listed is [var first, var second] && (first == topic.Id.Value || second == topic.Id.Value)
            ? new WalkOptions(new TopicId(first == topic.Id.Value ? second : first))
            : advisor.Career.EntriesByPlace.ListOf(topic, talk.Listed) is { } list ? new WalkOptions(list.Id)
            : null;
    }

    // "So can I become one?" of whoever told their case asks what holds in it.
    private WalkOptions? OfCase(Heard heard, Topic topic) =>
        topic.Kind == TopicKind.Circumstance
            && heard.Pick is null
            && (Is(heard, WhetherThen)
                || IsThen(heard)
                || Array.Exists(s_ofOneself, words => advisor.Career.Hearing.IsMadeOf(heard.Text, words)))
            ? _pronouns.Details(topic, heard)
            : null;

    private bool IsThen(Heard heard) =>
        advisor.Career.Hearing is var hearing && hearing.After(heard.Text, "main.hear.goesOn") is { } rest && hearing.Is(rest, WhetherThen);

    // Nobody invented a role, or a history: behind that, "who invented it?" and "when did it start?" are about its field.
    private WalkOptions? OfField(Heard heard, Topic topic, Talk talk)
    {
        var isRole = topic.Intent == Role;
        if (!isRole && topic != advisor.Knowledge.History?.Topic)
        {
            return null;
        }

        var ofWhole = Is(heard, SpanThen) ? heard.Text
            : Is(heard, WhoThen) ? First(InventedThen)
            : Is(heard, WhenThen) ? First(SpanThen)
            : null;
        var asked = Is(heard, InventedThen) || (isRole && Is(heard, SpanThen)) ? heard.Text
            : ofWhole is not null && Leaned.Of(advisor.Knowledge, topic, talk).IsWhole ? ofWhole
            : null;
        return asked is not null
            && _pronouns.OfField(asked) is { } told
            && HistoryLookup.IsHistory(told)
            ? new WalkOptions(told.Id)
            : null;

        string First(string key) => advisor.Words.List(Words.Fallback, key)[0];
    }

    private WalkOptions? OfPhrase(Heard heard, Talk talk, Topic topic)
    {
        var isSimpler = PlainWords.Asks(advisor.Career.Hearing, heard.Text);
        var isOfAnything = isSimpler || IsBest(heard) || Array.Exists(s_ofAnything, key => Is(heard, key));
        if (topic.Kind != TopicKind.Fact && !isOfAnything)
        {
            // What the notes tell of somebody's case tells also where they are silent: "where?" after how to find an internship.
            return topic.Kind == TopicKind.Circumstance && heard.Act is null && IsBare(advisor.Career, heard.Text) ? _pronouns.Details(topic, heard) : null;
        }

        if (!isOfAnything && !Array.Exists(s_leaning, key => Is(heard, key)) && !IsBare(advisor.Career, heard.Text))
        {
            return null;
        }

        if (Is(heard, HardThat))
        {
            return _pronouns.SubjectOf(topic, heard.Language) is { } subject
                ? new WalkOptions(topic.Id) { Said = Say(heard, "main.noMeasure", ("title", subject)) }
                : null;
        }

        // The simple terms of the role are told by a topic of their own.
        if (isSimpler
            && advisor.Openings.Contains(topic)
            && topic.Intent == Role
            && advisor.Knowledge.Topics.FirstOrDefault(each => each.Intent == Role && PlainWords.Asks(advisor.Career.Hearing, each.Told.Title)) is { } simple)
        {
            return new WalkOptions(simple.Id);
        }

        var leaned = Leaned.Of(advisor.Knowledge, topic, talk);
        if (OfEntries(heard, leaned) is { } told)
        {
            return told;
        }

        if (Is(heard, GapThen))
        {
            return new EntrySentences(advisor, heard, leaned).Gap(talk);
        }

        if (Is(heard, FirstThen))
        {
            return leaned.Dated is [_, _, ..] several ? advisor.Lookup.Ordered(several)
                : talk.Trail.LastOrDefault() is { } before ? advisor.Lookup.InOrder(heard, before, topic.Id.Value)
                : null;
        }

        return Is(heard, FirstOf) ? First(heard, topic) : OfPoints(heard, leaned, talk) ?? InWords(heard, leaned);
    }

    // More of the entry that was told, or the one that tells what is asked of it.
    private WalkOptions? OfEntries(Heard heard, Leaned leaned)
    {
        if (!leaned.IsHistory)
        {
            return null;
        }

        var only = leaned.Events is [var one] ? one.Topic : leaned.Topic;
        if (Is(heard, WhatThen) && !leaned.IsOfSeveral && HasDetails(only, heard))
        {
            return new WalkOptions(only.Id) { InDetail = true };
        }

        var other = Is(heard, SpanThen)
            && leaned.Events.Count == 0
            && _pronouns.Spelled(heard.Text, leaned.Topic) is { } spelled
            && HistoryLookup.IsHistory(spelled)
            ? spelled
            : null;
        return (other ?? (Is(heard, InventedThen) ? _pronouns.AskedBy(heard.Text, leaned.Topic) : null)) is { } asked ? new WalkOptions(asked.Id) : null;
    }

    // How many, and who and when where the list or the details tell it.
    private WalkOptions? OfPoints(Heard heard, Leaned leaned, Talk talk) =>
        Is(heard, CountOf) && IsAmong(leaned.Topic, talk)
            ? new WalkOptions(leaned.Topic.Id)
            {
                Said = $"{Say(heard, "main.countOf", ("count", Words.Number(talk.Listed.Count)))}\n\n{advisor.Replies.Details(leaned.Topic, heard.Language)}".TrimEnd(),
            }
        : IsToldByDetails(heard, leaned) && HasDetails(leaned.Topic, heard) ? new WalkOptions(leaned.Topic.Id) { InDetail = true }
        : ListsThem(heard, leaned) ? new WalkOptions(leaned.Topic.Id)
        : null;

    private WalkOptions? InWords(Heard heard, Leaned leaned) =>
        Sentence(heard, leaned) is { } said ? new WalkOptions(leaned.Topic.Id) { Said = said } : null;

    private bool HasDetails(Topic topic, Heard heard) => advisor.Replies.Details(topic, heard.Language).Length > 0;

    // Who works with whom is told by the details where no history is, and of one person; and so is how many where no list is.
    private bool IsToldByDetails(Heard heard, Leaned leaned) =>
        (Is(heard, WhoThen) && heard.Act is null && (!leaned.IsHistory || leaned.Person is not null))
            || (Is(heard, CountOf) && leaned.Topic.In(heard.Language).Points.Count == 0);

    // Of an entry it may be asked how many stand in its list, or how many things are in the entry: its details tell those.
    private static bool IsAmong(Topic topic, Talk talk) => topic.Told.Points.Count == 0 && talk.Listed.Count > 1 && talk.Listed.Contains(topic.Id.Value);

    // What comes first may be a question of its own; else the list begins with it.
    private WalkOptions First(Heard heard, Topic topic) =>
        (heard.Topics.FirstOrDefault(each => Pronouns.IsNear(each, topic)) ?? _pronouns.Spelled(heard.Text, topic)) is { Kind: TopicKind.Circumstance } other
            ? new WalkOptions(other.Id)
        : topic.In(heard.Language).Points is [var first, _, ..] ? new WalkOptions(topic.Id) { Said = Say(heard, "main.firstOf", ("first", first.Text)) }
        : new WalkOptions(topic.Id) { Said = Say(heard, "main.noBest") };

    /// <summary>Whether <paramref name="text"/> is such a question, whatever was told before.</summary>
    public static bool IsBare(Career career, string text) => Array.Exists(s_bare, key => Asks(career.Hearing, text, key));

    // A list of people or entries tells who and when by itself.
    private bool ListsThem(Heard heard, Leaned leaned) => (Is(heard, WhoThen) || Is(heard, WhenThen)) && leaned is { IsHistory: true, Events.Count: 0 }
        && leaned.Topic.In(heard.Language).Points.Count > 0 && leaned.Era is null;

    private string? Sentence(Heard heard, Leaned leaned)
    {
        var sentences = new EntrySentences(advisor, heard, leaned);
        return Is(heard, WhoThen) || Is(heard, InventedThen) ? sentences.Who()
            : Is(heard, WhenThen) || Is(heard, SpanThen) ? sentences.When()
            : Is(heard, AgeThen) ? sentences.Age()
            // As the name of a button these words name a topic.
            : PlainWords.Asks(advisor.Career.Hearing, heard.Text)
                ? heard.Pick is not null ? null : Say(heard, "main.simpler", ("lead", advisor.Words.Fill(leaned.Topic.In(heard.Language).Lead)))
            : IsBest(heard) ? Say(heard, "main.noBest")
            : Is(heard, CountOf)
                ? leaned.Topic.In(heard.Language).Points is [_, _, ..] points ? Say(heard, "main.countOf", ("count", Words.Number(points.Count))) : null
            : Is(heard, WhereThen) ? sentences.Where()
            : Is(heard, LifeThen) ? sentences.Lives()
            : Is(heard, ElseThen) ? sentences.Else()
            : null;
    }

    private bool IsBest(Heard heard) => BestOfThem.Asks(advisor.Career, heard.Text);

    private bool Is(Heard heard, string key) => Asks(advisor.Career.Hearing, heard.Text, key);

    private static bool Asks(Hearing hearing, string text, string key) => hearing.Is(text, key)
        || (key is WhoThen or WhenThen && hearing.IsMadeOf(text, key is WhoThen ? s_whoMade : s_whenMade));

    private string Say(Heard heard, string key, params ReadOnlySpan<(string Name, string Value)> values) =>
        advisor.Words.Say(heard.Language, key, Text.Words(heard.Text), values);
}
