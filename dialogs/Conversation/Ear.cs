using CareerBot.Dialogs.History;
using CareerBot.Dialogs.Main;
using CareerBot.Knowledge.Checks;
using CareerBot.Knowledge.Model;
using CareerBot.Knowledge.Recognition;
using Microsoft.Bot.Schema;

namespace CareerBot.Dialogs.Conversation;

/// <summary>Understands a message in its place: what it says, and what it means to the question that waits and to what was said before.</summary>
public sealed class Ear(Advisor advisor)
{
    private const int MostWordsOfAName = 3;

    // What is heard by words of the dialogs; where the whole message is one of them, nothing needs to be guessed.
    private static readonly (string? Act, string Key)[] s_smallTalk =
    [
        (Acts.Cheer, "main.hear.cheer"), (Acts.Joke, "main.hear.joke"), (Acts.Laugh, "main.hear.laugh"), (Acts.Thanks, "main.hear.praise"), (Acts.Help, "main.hear.doubts"),
        (Acts.More, "main.hear.unclear"), (Acts.Next, "main.hear.known"), (Acts.Menu, "main.hear.otherwise"),
        (Acts.Missed, "main.hear.missed"), (Acts.Distress, "main.hear.lonely"), (Acts.Insult, "main.hear.abuse"), (Acts.Reuse, "main.hear.reuseThis"), (Acts.Identity, "main.hear.whoMadeYou"), (Acts.Feedback, "feedback.hear.wish"), (Acts.Musing, "main.hear.musing"),
        (Acts.Musing, "plan.hear.putOff"), (Acts.Provenance, "main.hear.whoSays"),
    ];

    private readonly PickFinder _picks = new(advisor.Career);

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
        var understood = advisor.Career.Recognizer.Recognize(text);
        Measures.Recognized(understood.Decision);
        // "pichle 20 saal" looks back on a stretch of time, and not to what was told before.
        var isTime = understood.Years is not null || advisor.Lookup.IsStretch(text);
        var act = ActIn(understood, text);
        // "Mera koi nahi" ends like a no; despair is heard before it.
        var said = Array.Find(s_smallTalk, each => advisor.Career.Hearing.Is(text, each.Key)).Act;
        act = OfTold(text, pending) ?? (act is Acts.Yes or Acts.No && said is not (Acts.Distress or Acts.More) ? act : said ?? act);
        act = act is Acts.Cancel or Acts.Back or Acts.Yes or Acts.No && Pronouns.AsksOfTold(advisor.Career, text) ? null
            // What a curator wrote under a topic is that question, however heavy it sounds.
            : act == Acts.Distress && said is null && advisor.Career.WordForWord.Find(text) is not null ? null
            : act == Acts.Provenance && talk.Topic is not null && advisor.Career.Hearing.Is(text, "main.hear.whereToLearn") ? null
            : act;
        act = isTime && (act is Acts.Back or Acts.Next) ? null : act ?? (Introduces(understood, text) ? Acts.Greeting : null);
        var closest = Closest(understood);
        var position = pending is not { IsFirm: true } && !isTime ? advisor.Career.Places.In(text, talk.Listed.Count) : null;
        var heard = new Heard
        {
            Text = text,
            Language = Words.Fallback,
            Act = act,
            Pick = pending is null ? null : _picks.Find(text, act, position, pending, talk),
            IsBeyondList = position > talk.Listed.Count || position < 1,
            // "Where?" by itself names nothing to tell about.
            Topics = FollowUps.IsBare(advisor.Career, text) ? []
                : act is null && advisor.Career.WordForWord.Find(text) is { } curated ? [curated] : Answers(understood),
            Closest = closest,
            IsNearMiss = understood.Decision is Decision.Suggest,
            IsForeign = closest.Count == 0,
            Named = understood.Entities,
            IsSwitch = understood.Refused.Count > 0,
            Period = understood.Years is { } years ? new Period(years.From, years.To) : null,
            People = [.. understood.Entities.Where(entity => entity.Kind == Term.Person).Select(entity => entity.Id).Distinct(StringComparer.Ordinal)],
        };
        heard = heard is { Pick: null, Act: null } && pending is not { IsFirm: true } && advisor.Career.WordForWord.Find(text) is null && advisor.Career.AmongListed.In(text, talk) is [_, ..] among ? heard with { Topics = among, IsBeyondList = false } : heard;
        return heard.Pick is not null || act is not null ? heard
            : InHistory(heard, understood) ?? InContext(heard, talk);
    }

    // "Wrong", "why not": of an answer they say what they say, where no question waits that they settle.
    private string? OfTold(string text, Pending? pending) =>
        pending is not { IsFirm: false } || pending.Dialog == nameof(ChooseDialog) ? null
        : advisor.Career.Hearing.Is(text, "main.hear.whyNot") ? Acts.Why
        : advisor.Career.Hearing.Is(text, "main.hear.contradicts") ? Acts.Doubt
        : null;

    // "Namaste sir, main ek placement officer hoon": who greets and tells who they are is greeted.
    private bool Introduces(RecognitionResult understood, string text) => understood is { Decision: Decision.Unknown or Decision.Suggest }
        && advisor.Career.Hearing.WithoutCourtesy(text) is var plain
        && (understood.Acts.Contains(Acts.Greeting) ? advisor.Career.Hearing.After(plain, "main.hear.introduction") is not null
            : advisor.Career.Hearing.After(plain, "main.hear.named") is { Length: > 0 } name && Text.Words(name) <= MostWordsOfAName);

    // "Shut up" is anger before it is a command, and "may we print this?" asks more than where it is from. What only sounds like a wish to be forgotten erases nothing: it is told how to ask for that.
    private string? ActIn(RecognitionResult understood, string text) => understood.Decision is not Decision.Act steering ? null
        : steering.Id == Acts.Cancel && advisor.Career.Hearing.Says(text, "main.hear.rude") ? Acts.Insult
        : ActOf(steering) == Acts.Provenance && advisor.Career.Hearing.Says(text, "main.hear.reuse") ? Acts.Reuse
        : ActOf(steering) is var act && advisor.Career.Commands.Allow(steering.Id, text, advisor.Career.Hearing.WithoutCourtesy(text)) ? act
        : act == Acts.ForgetMe && understood.Entities.Count == 0 ? Acts.Privacy
        : null;

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

    private string ActOf(Decision.Act act) => advisor.Knowledge.Talk.FirstOrDefault(each => each.Id == act.Id)?.Intent ?? act.Id;

    private IReadOnlyList<Topic> Answers(RecognitionResult understood)
    {
        if (understood.Parts.Count == 0)
        {
            return TopicOf(understood.Decision) is { } only && advisor.Knowledge.Find(only) is { } topic ? [topic] : [];
        }

        return [.. understood.Parts.Select(part => TopicOf(part.Decision)).OfType<string>().Distinct(StringComparer.Ordinal).Select(advisor.Knowledge.Find).OfType<Topic>()];
    }

    /// <summary>The topic that <paramref name="decision"/> answers with, also where that says what the notes leave out; null for none.</summary>
    internal static string? TopicOf(Decision decision) => decision switch
    {
        Decision.Answer answer => answer.Topic,
        Decision.OutOfScope outside => outside.Topic,
        _ => null,
    };

    private IReadOnlyList<Topic> Closest(RecognitionResult understood) =>
        [.. understood.Topics.Where(scored => scored.Confidence >= advisor.Career.Thresholds.Near).Select(scored => advisor.Knowledge.Find(scored.Id)).OfType<Topic>().Where(topic => topic.Kind != TopicKind.OutOfScope)];

    // "and the skills?" names its topic; "why?" and "tell me more" are acts. What is left leans on the last topic.
    private Heard InContext(Heard heard, Talk talk) => heard.IsQuestion || talk.Topic is null || talk.Age > advisor.Career.Thresholds.FollowUpTurns ? heard : heard with
    {
        Closest = [.. heard.Closest.Concat(advisor.Knowledge.Find(talk.Topic) is { } last ? last.Next.Select(next => advisor.Knowledge[next]) : []).DistinctBy(topic => topic.Id)],
    };
}
