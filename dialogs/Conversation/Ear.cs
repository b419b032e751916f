using CareerBot.Dialogs.History;
using CareerBot.Knowledge.Model;
using CareerBot.Knowledge.Recognition;
using Microsoft.Bot.Schema;

namespace CareerBot.Dialogs.Conversation;

/// <summary>Understands a message in its place: what it says, and what it means to the question that waits and to what was said before.</summary>
public sealed class Ear(Advisor advisor)
{
    /// <summary>What <paramref name="activity"/> means.</summary>
    /// <param name="activity">A message.</param>
    /// <param name="talk">What was said before.</param>
    /// <param name="pending">The question that waits, or null.</param>
    public Heard Hear(IMessageActivity activity, Talk talk, Pending? pending)
    {
        var text = TextOf(activity);
        return text.Length == 0
            ? new Heard { Text = text, Language = Words.Fallback }
            : new Clauses(advisor, part => Hear(part, talk, pending), pending is { IsFirm: true }).In(Hear(text, talk, pending));
    }

    private Heard Hear(string text, Talk talk, Pending? pending)
    {
        var understood = advisor.Career.Understood(text);
        Measures.Recognized(understood.Decision);
        var isTime = understood.Years is not null || advisor.Lookup.IsStretch(text);
        // Readers are made for each message: the career may have been swapped since the last one.
        var act = new ActReader(advisor).In(text, understood, talk, pending, isTime);
        // A letter by itself asks for nothing.
        var isLetter = text.Length == 1;
        var (answers, closest) = isLetter ? ([], []) : (Answers(understood), Closest(understood));
        var isFirm = pending is { IsFirm: true };
        var position = isFirm || isTime ? null : advisor.Career.Places.In(text, talk.Listed.Count);
        var curated = advisor.Career.WordForWord.Find(text);
        var isUntold = talk.Topic is null && curated is null;
        var picksAmong = isUntold && !isFirm && NothingTold.PicksAmong(advisor.Career, text);
        var shortens = isUntold && !isFirm && PlainWords.Asks(advisor.Career.Hearing, text);
        var heard = new Heard
        {
            Text = text,
            Language = Words.Fallback,
            Act = shortens ? Acts.Repeat : act,
            Pick = pending is null ? null : new PickFinder(advisor.Career).Find(text, act, position, pending, talk),
            // "Can I do it with 12th?" names a class, and no place.
            IsBeyondList = picksAmong || ((position > talk.Listed.Count || position < 1) && !advisor.Career.Hearing.Says(text, "plan.hear.schoolClass")),
            // "Where?" by itself names nothing to tell about, nor does "what is in it" before anything was told.
            Topics = FollowUps.IsBare(advisor.Career, text)
                || picksAmong
                || shortens
                || (isUntold && Pronouns.AsksOfTold(advisor.Career, text))
                ? []
                : act is null && curated is not null ? [curated]
                : answers,
            Closest = closest,
            IsNearMiss = understood.Decision is Decision.Suggest && !isLetter,
            IsForeign = closest.Count == 0,
            Named = understood.Entities,
            IsSwitch = understood.Refused.Count > 0,
            Period = understood.Years is { } years ? new Period(years.From, years.To) : null,
            People = [.. understood.Entities.Where(entity => entity.Kind == Term.Person).Select(entity => entity.Id).Distinct(StringComparer.Ordinal)],
        };
        return !isFirm && curated is null && Listed(heard, talk) is [_, ..] among ? heard with { Topics = among, Act = null, Pick = null, IsBeyondList = false }
            : heard.Pick is not null || act is not null ? heard
            : InHistory(heard, understood) ?? InContext(heard, talk);
    }

    // Entries of a list: several by their places, or one by what it is about or by its neighbour.
    private IReadOnlyList<Topic> Listed(Heard heard, Talk talk) =>
        heard.Act is null or Acts.Next && advisor.Career.EntriesByPlace.Onward(heard.Text, Run(talk), talk.Topic) is [_, ..] onward ? onward
        : heard.Act is null or Acts.More && advisor.Career.EntriesByPlace.Several(heard.Text, advisor.Career.AmongListed.Of(talk)) is [_, ..] several ? several
        : heard is not { Pick: null, Act: null } ? []
        : advisor.Career.AmongListed.In(heard.Text, talk) is [_, ..] among ? among
        : advisor.Career.EntriesBeside.In(heard.Text, talk) is { } beside ? [beside]
        : heard.IsQuestion ? [] : advisor.Career.AmongListed.About(heard.Text, talk);

    // What was listed; where nothing was, what "next" leads through.
    private IEnumerable<Topic> Run(Talk talk) => talk.Listed.Count > 0 ? advisor.Career.AmongListed.Of(talk)
        : talk.Topic is { } id && advisor.Knowledge.Find(id) is { } told ? advisor.Career.Tracks.Around(told) : [];

    // A year or a name by itself is a question about it.
    private Heard? InHistory(Heard heard, RecognitionResult understood)
    {
        if (advisor.Knowledge.History is not { } history || heard.IsQuestion || heard.IsBeyondList || (heard.Period is null && heard.People.Count == 0))
        {
            return null;
        }

        var named = understood.Entities.Sum(entity => entity.Length);
        return named * 2 >= heard.Text.Length ? heard with { Topics = [history.Topic] } : null;
    }

    // What was tapped or ticked on a card comes as a value, what was typed as a text.
    private static string TextOf(IMessageActivity activity) =>
        !string.IsNullOrWhiteSpace(activity.Text) ? activity.Text.Trim() : CardValue.TextOf(activity.Value);

    private IReadOnlyList<Topic> Answers(RecognitionResult understood)
    {
        if (understood.Parts.Count == 0)
        {
            return understood.Decision.Told() is { } only && advisor.Knowledge.Find(only) is { } topic ? [topic] : [];
        }

        return [.. understood.Parts.Select(part => part.Decision.Told())
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Select(advisor.Knowledge.Find)
            .OfType<Topic>()];
    }

    private IReadOnlyList<Topic> Closest(RecognitionResult understood) =>
        [.. understood.Topics.Where(scored => scored.Confidence >= advisor.Career.Thresholds.Near)
            .Select(scored => advisor.Knowledge.Find(scored.Id))
            .OfType<Topic>()
            .Where(topic => topic.Kind != TopicKind.OutOfScope)];

    // "and the skills?" names its topic; "why?" and "tell me more" are acts. What is left leans on the last topic.
    private Heard InContext(Heard heard, Talk talk) =>
        heard.IsQuestion || talk.Topic is null || talk.Age > advisor.Career.Thresholds.FollowUpTurns ? heard : heard with
    {
        Closest = [.. heard.Closest.Concat(advisor.Knowledge.Find(talk.Topic) is { } last ? last.Next.Select(next => advisor.Knowledge[next]) : [])
            .DistinctBy(topic => topic.Id)],
    };
}
