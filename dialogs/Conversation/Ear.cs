using System.Text.RegularExpressions;
using CareerBot.Dialogs.History;
using CareerBot.Dialogs.Plan;
using CareerBot.Knowledge.Model;
using CareerBot.Knowledge.Recognition;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace CareerBot.Dialogs.Conversation;

/// <summary>Understands a message in its place: what it says, and what it means to the question that waits and to what was said before.</summary>
public sealed partial class Ear(Advisor advisor)
{
    private const int FewestGlued = 4;
    private const int FewestOfAnIntroduction = 7;
    private const int MostQuestions = 3;

    private static readonly char[] s_ends = ['.', '!', '?', '।', '\n'];
    private static readonly char[] s_pauses = [.. s_ends, ','];

    // What is heard by words of the dialogs, and not by the recognizer.
    private static readonly (string? Act, string Key)[] s_smallTalk = [(Acts.Cheer, "main.hear.cheer"), (Acts.Joke, "main.hear.joke"), (Acts.Laugh, "main.hear.laugh")];

    // Asked among other sentences, these are answered as well.
    private static readonly string?[] s_aboutTheBot = [Acts.Identity, Acts.Provenance, Acts.Reuse, Acts.Privacy, Acts.Language];

    private static readonly string[] s_courtesies = [Acts.Greeting, Acts.Thanks, Acts.Goodbye];

    /// <summary>What <paramref name="activity"/> means.</summary>
    /// <param name="activity">A message.</param>
    /// <param name="talk">What was said before.</param>
    /// <param name="pending">The question that waits, or null.</param>
    public Heard Hear(IMessageActivity activity, Talk talk, Pending? pending)
    {
        var text = TextOf(activity);
        if (text.Length == 0)
        {
            return new Heard { Text = text, Language = Words.Fallback };
        }

        var whole = Hear(text, talk, pending);
        if (whole is { Topics: [{ Kind: TopicKind.Circumstance }], Pick: null } && Alternatives(text) is [_, _] both)
        {
            return whole with { Topics = both };
        }

        // "What is a tensor in simple words?" is about the same as without these words; what the career itself is has simple words of its own.
        if (advisor.Career.Hearing.Ahead(text, "main.hear.simpler") is { Length: > 0 } front && Hear(front, talk, pending) is { Topics: [var told] } named && !advisor.Openings.Contains(told))
        {
            return named with { Text = text };
        }

        if (pending is not { IsFirm: true } && Enumerated(text, talk, pending) is { Topics.Count: > 1 and <= MostQuestions } listed)
        {
            return listed;
        }

        if (pending is not { IsFirm: true } && BehindIntroduction(text) is { } plain && Hear(plain, talk, pending) is { IsQuestion: true } question)
        {
            return question with { Text = text };
        }

        if (whole is { Topics.Count: 1, Pick: null, Act: null } && text.Count('?') > 1 && Asked(text, s_ends, talk, pending) is { Topics.Count: > 1 and <= MostQuestions } several)
        {
            return several;
        }

        // "Show me the cloud one" names a topic, whatever its other words ask for.
        if (pending is not { IsFirm: true } && whole is { Pick: null, Act: null } && advisor.Career.Places.NameIn(text) is { } name && Hear(name, talk, pending) is { IsQuestion: true } picked)
        {
            return picked with { Text = text };
        }

        return whole is { IsQuestion: false, Pick: null } && (whole.Act is null || s_courtesies.Contains(whole.Act))
            ? Asked(text, s_ends, talk, pending) ?? Asked(text, s_pauses, talk, pending) ?? (Unglued(text) is { } core && Hear(core, talk, pending) is { IsQuestion: true } asked ? asked : whole)
            : whole;
    }

    // "Good morning. I am a placement officer. What does the role involve?": what stands before a question need not be understood.
    private Heard? Asked(string text, char[] ends, Talk talk, Pending? pending)
    {
        var sentences = text.Split(ends, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var heard = sentences.Length < 2 ? [] : sentences.Where(sentence => Asks(text, sentence)).Select(sentence => Hear(sentence, talk, pending)).ToList();
        return Together(text, heard) ?? heard.Find(each => s_aboutTheBot.Contains(each.Act));
    }

    // "I need (1) the role, (2) the skills and (3) the roadmap."
    private Heard? Enumerated(string text, Talk talk, Pending? pending)
    {
        if (!text.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return null;
        }

        var entries = Numbers().Split(text);
        return entries.Length <= 2 ? null : Together(text, [.. entries.Skip(1).Select(entry => Hear(entry.Split(s_ends)[0].Trim(), talk, pending))]);
    }

    // "I am in class 12 what is a deep learning engineer": what is spoken has no full stops, and what is asked plainly is the question.
    private string? BehindIntroduction(string text)
    {
        var hearing = advisor.Career.Hearing;
        if (text.Count(' ') + 1 < FewestOfAnIntroduction)
        {
            return null;
        }

        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length < FewestOfAnIntroduction || hearing.After(hearing.WithoutCourtesy(text), "main.hear.introduction") is null ? null
            : Enumerable.Range(FewestGlued, words.Length - FewestGlued).Select(at => string.Join(' ', words[at..])).FirstOrDefault(rest => hearing.After(rest, "main.hear.plainly") is { Length: > 0 });
    }

    // "CSE or ECE for this?": both circumstances are spoken to.
    private IReadOnlyList<Topic> Alternatives(string text)
    {
        var words = PlanHearing.Plain(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var at = Array.FindIndex(words, word => advisor.Career.Hearing.Is(word, "main.hear.either"));
        return at < 1 || at + 1 >= words.Length ? []
            : [.. new[] { words[at - 1], words[at + 1] }.SelectMany(word => Answers(advisor.Career.Recognizer.Recognize(word))).Where(topic => topic.Kind == TopicKind.Circumstance).Distinct()];
    }

    private static Heard? Together(string text, IEnumerable<Heard> several) => several.Where(heard => heard.IsQuestion).ToList() is [.., var last] asked
        ? last with { Text = text, Topics = [.. asked.SelectMany(heard => heard.Topics).Distinct()] }
        : null;

    private bool Asks(string text, string sentence) => advisor.Career.Hearing.IsQuestion(sentence)
        || (text.IndexOf(sentence, StringComparison.Ordinal) + sentence.Length is var end && end < text.Length && text[end] == '?');

    // "please tell me about the skills, thank you" asks; null where nothing is glued to the courtesy.
    private string? Unglued(string text) =>
        text.Count(' ') + 1 >= FewestGlued && advisor.Career.Hearing.WithoutCourtesy(text) is { Length: > 0 } core && core.Length < text.Length
        && advisor.Career.Hearing.After(core, "main.hear.gratitude") is null ? core : null;

    private Heard Hear(string text, Talk talk, Pending? pending)
    {
        var understood = advisor.Career.Recognizer.Recognize(text);
        Measures.Recognized(understood.Decision);
        // "pichle 20 saal" looks back on a stretch of time, and not to what was told before.
        var isTime = understood.Years is not null || advisor.Lookup.IsStretch(text);
        var act = ActIn(understood, text);
        act = isTime && (act is Acts.Back or Acts.Next) ? null : act ?? Array.Find(s_smallTalk, each => advisor.Career.Hearing.Is(text, each.Key)).Act ?? (Introduces(understood, text) ? Acts.Greeting : null);
        var closest = Closest(understood);
        var position = pending is not { IsFirm: true } && !isTime ? advisor.Career.Places.In(text, talk.Listed.Count) : null;
        var heard = new Heard
        {
            Text = text,
            Language = Words.Fallback,
            Act = act,
            Pick = pending is null ? null : PickOf(text, act, position, pending, talk),
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
        return heard.Pick is not null || act is not null ? heard
            : InHistory(heard, understood) ?? InContext(heard, talk);
    }

    // "Namaste sir, main ek placement officer hoon": who greets and tells who they are is greeted.
    private bool Introduces(RecognitionResult understood, string text) => understood is { Decision: Decision.Unknown or Decision.Suggest } && understood.Acts.Contains(Acts.Greeting)
        && advisor.Career.Hearing.After(advisor.Career.Hearing.WithoutCourtesy(text), "main.hear.introduction") is not null;

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

    private static string? TopicOf(Decision decision) => decision switch
    {
        Decision.Answer answer => answer.Topic,
        Decision.OutOfScope outside => outside.Topic,
        _ => null,
    };

    private IReadOnlyList<Topic> Closest(RecognitionResult understood) =>
        [.. understood.Topics.Where(scored => scored.Confidence >= advisor.Career.Thresholds.Near).Select(scored => advisor.Knowledge.Find(scored.Id)).OfType<Topic>().Where(topic => topic.Kind != TopicKind.OutOfScope)];

    private string? PickOf(string text, string? act, int? position, Pending pending, Talk talk)
    {
        foreach (var choice in pending.Choices)
        {
            if (choice.Synonyms?.Exists(name => Letters.Match(name, text)) == true)
            {
                return choice.Value;
            }
        }

        if (!pending.IsFirm && advisor.Career.Places.NameIn(text) is { } name && pending.Choices.Concat(Listed(talk)).Where(choice => Bears(choice, name)).Select(choice => choice.Value).Distinct().ToList() is [var only])
        {
            return only;
        }

        if (position is { } place)
        {
            return place >= 1 && place <= talk.Listed.Count ? Pick.To(new TopicId(talk.Listed[place - 1])).Value : null;
        }

        return act is null ? null : pending.Choices.FirstOrDefault(choice => Pick.Does(choice.Value, act))?.Value;
    }

    private IEnumerable<Choice> Listed(Talk talk) => talk.Listed.Select(advisor.Knowledge.Find).OfType<Topic>().Select(topic => Pick.To(topic.Id, topic.Told.Title));

    private static bool Bears(Choice choice, string name) =>
        choice.Synonyms?.Exists(each => name.Split(' ').All(word => PlanHearing.Plain(each).Contains($" {word} ", StringComparison.Ordinal))) == true;

    // "and the skills?" names its topic; "why?" and "tell me more" are acts. What is left leans on the last topic.
    private Heard InContext(Heard heard, Talk talk) => heard.IsQuestion || talk.Topic is null || talk.Age > advisor.Career.Thresholds.FollowUpTurns ? heard : heard with
    {
        Closest = [.. heard.Closest.Concat(advisor.Knowledge.Find(talk.Topic) is { } last ? last.Next.Select(next => advisor.Knowledge[next]) : []).DistinctBy(topic => topic.Id)],
    };

    [GeneratedRegex(@"(?:^|\s)\(?[1-9][.)]\s")]
    private static partial Regex Numbers();
}
