using System.Text.RegularExpressions;
using CareerBot.Knowledge.Model;

namespace CareerBot.Dialogs.Conversation;

/// <summary>
/// Finds what a message asks beside its other words: several questions, a list of subjects, a question behind an introduction or
/// between courtesies. Each part is heard like a message of its own.
/// </summary>
/// <param name="advisor">What everybody is advised with.</param>
/// <param name="hear">Hears a part.</param>
/// <param name="isFirm">Whether a question waits that only its own answers settle.</param>
internal sealed partial class Clauses(Advisor advisor, Func<string, Heard> hear, bool isFirm)
{
    private const int FewestGlued = 4;
    private const int FewestOfAnIntroduction = 7;
    private const int MostQuestions = 3;

    private static readonly char[] s_ends = ['.', '!', '?', '।', '\n'];
    private static readonly char[] s_pauses = [.. s_ends, ','];

    // Asked among other sentences, these are answered as well.
    private static readonly string?[] s_aboutTheBot = [Acts.Identity, Acts.Provenance, Acts.Reuse, Acts.Privacy, Acts.Language];

    private static readonly string?[] s_courtesies = [null, Acts.Greeting, Acts.Thanks, Acts.Goodbye, Acts.Apology, Acts.Musing];

    private readonly NamedThings _named = new(advisor, hear, isFirm);

    private Hearing Hearing => advisor.Career.Hearing;

    /// <summary>What <paramref name="whole"/> asks in its parts; itself where they say no more than the whole does.</summary>
    public Heard In(Heard whole)
    {
        var text = whole.Text;
        var heard = Settled(whole)
            ?? _named.Instead(whole)
            ?? _named.ByPlace(whole)
            ?? _named.Several(whole)
            ?? _named.Either(whole)
            ?? First(text)
            ?? _named.Simpler(text)
            ?? SaidBefore(text)
            ?? InNotes(whole)
            ?? InStory(whole)
            ?? Rephrased(text)
            ?? RephrasedBehind(whole)
            ?? (isFirm ? null : Enumerated(text) ?? BehindIntroduction(text))
            ?? Several(whole)
            ?? Greeted(whole)
            ?? Behind(whole)
            ?? (isFirm ? null : _named.Wanted(whole))
            ?? (isFirm ? null : _named.Picked(whole))
            ?? Sentences(whole)
            ?? _named.Explained(whole)
            ?? OfKin(whole)
            ?? whole;
        return isFirm || heard is not { IsQuestion: true, Pick: null, Act: null }
            ? heard
            : heard with { Topics = new Background(advisor.Career).Of(text, heard.Topics) };
    }

    // "Perfect, that answers my question": nothing more is asked.
    private Heard? Settled(Heard whole)
    {
        if (whole.Pick is not null || !Hearing.Says(whole.Text, "main.hear.settled"))
        {
            return null;
        }

        var parts = whole.Text.Split(s_pauses, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return Array.Exists(parts, part => Hearing.Is(part, "main.hear.settled"))
            && Array.TrueForAll(parts, part => Hearing.Is(part, "main.hear.settled")
                || Hearing.Is(part, "main.hear.praise")
                || Hearing.WithoutCourtesy(part).Length == 0
                || hear(part).Act is Acts.Thanks or Acts.Yes or Acts.Goodbye)
            ? whole with { Act = Acts.Thanks, Topics = [] } : null;
    }

    // "Wait, first tell me about the skills": what is to be told first is no first of anything.
    private Heard? First(string text) =>
        Hearing.After(Hearing.WithoutCourtesy(text), "history.hear.tellFirst") is { Length: > 0 } rest && hear(rest) is { IsQuestion: true } asked
            ? asked
            : null;

    // "What topics should our course cover?" asks what has to be learned.
    private Heard? Rephrased(string text) =>
        advisor.Career.SameQuestions.Plain(text) is { } plain && hear(plain) is { IsQuestion: true } asked ? asked with { Text = text } : null;

    // "I have to hold a workshop for students, what do I cover": what the story is about is not asked, unless it is somebody's case.
    private Heard? RephrasedBehind(Heard whole) =>
        whole is { Pick: null, Act: null }
        && whole.Topics.All(topic => topic.Kind == TopicKind.Fact)
        && whole.Text.TrimEnd(s_pauses).LastIndexOfAny(s_pauses) is > 0 and var pause
        && advisor.Career.SameQuestions.Plain(whole.Text[(pause + 1)..].Trim()) is { } plain
        && IsStory(whole.Text, whole.Text[..pause])
        && hear(plain) is { IsQuestion: true } asked
            ? asked with { Text = whole.Text } : null;

    // "What did you say about the cloud?", "cloud ke bare me kya bola tha"
    private Heard? SaidBefore(string text) =>
        Hearing.WithoutCourtesy(text) is var plain
        && (Hearing.After(plain, "main.hear.saidAbout") ?? Hearing.Ahead(plain, "main.hear.saidAboutEnd")) is { Length: > 0 } about
        && (hear(about) is { IsQuestion: true } told ? told : hear(about.Split(s_pauses)[0])) is { IsQuestion: true } named
            ? named with { Text = text, Act = null, Pick = null }
            : null;

    // "Is ChatGPT in your notes?", "do your notes cover salary": it is told, or it is not covered, whatever the rest of the question is like.
    private Heard? InNotes(Heard whole)
    {
        if (whole is not { Pick: null, Period: null } || !(Hearing.Says(whole.Text, "main.hear.notesOn") || Hearing.Says(whole.Text, "main.hear.inNotes")))
        {
            return null;
        }

        var plain = Hearing.WithoutCourtesy(whole.Text).TrimEnd('?', '.', ' ');
        var name = Hearing.After(plain, "main.hear.notesOn") is { Length: > 0 } rest ? Hearing.Ahead(rest, "main.hear.inNotesEnd") ?? rest
            : Hearing.Ahead(plain, "main.hear.inNotes") is { } ahead ? Hearing.After(ahead, "main.hear.isThere")
            : null;
        return string.IsNullOrEmpty(name) || Hearing.Says(name, "main.hear.pronoun") ? null
            : hear(name) is { IsQuestion: true } named ? named with { Text = whole.Text }
            : whole with { Act = null, Topics = [] };
    }

    // "My teacher told us about neural networks, what are they?": what the story named last is asked about.
    private Heard? InStory(Heard whole) =>
        whole.Pick is null
        && whole.Named is [.., var last]
        && Hearing.Ahead(whole.Text, "main.hear.whatIsThat") is { Length: > 0 } story
        && !Hearing.IsQuestion(story)
        && last.Start + last.Length <= story.Length && hear(whole.Text.Substring(last.Start, last.Length)) is { IsQuestion: true } named
            ? named with { Text = whole.Text }
            : null;

    // "I teach Python. What should I teach first?" asks one thing, whatever subjects the story is
    // like; and "NumPy or Pandas, which first?" asks only about what it names.
    private Heard? Behind(Heard whole)
    {
        if (whole is not { Topics.Count: > 1, Pick: null, Act: null })
        {
            return null;
        }

        if (Hearing.Ahead(whole.Text, "main.hear.firstOf") is { Length: > 0 } named && hear(named.TrimEnd(s_pauses)) is { IsQuestion: true } only)
        {
            return only with { Text = whole.Text };
        }

        var sentences = whole.Text.Split(s_ends, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return sentences.Length > 1
            && IsStory(whole.Text, sentences[0])
            && Together(whole.Text, sentences.Where(sentence => Asks(whole.Text, sentence)).Select(hear)) is { } asked
            && asked.Topics.All(whole.Topics.Contains)
                ? asked with { Topics = [.. whole.Topics.Where(topic => topic.Kind == TopicKind.Circumstance || asked.Topics.Contains(topic))] }
                : null;
    }

    private bool IsStory(string text, string sentence) =>
        !Asks(text, sentence) && Hearing.After(Hearing.WithoutCourtesy(sentence), "main.hear.ownStory") is { Length: > 0 };

    // "I need (1) the role, (2) the skills and (3) the roadmap."
    private Heard? Enumerated(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return null;
        }

        var entries = Numbers().Split(text);
        return entries.Length <= 2 ? null : AFew(Together(text, entries.Skip(1).Select(entry => hear(entry.Split(s_ends)[0].Trim()))));
    }

    // "I am in class 12 what is a deep learning engineer": what is spoken has no full stops, and what is asked plainly is the question.
    private Heard? BehindIntroduction(string text)
    {
        // Where another question stands before it, both are asked.
        if (text.Count(' ') + 1 < FewestOfAnIntroduction || text.IndexOf('?', StringComparison.Ordinal) is var mark && mark >= 0 && mark < text.Length - 1)
        {
            return null;
        }

        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < FewestOfAnIntroduction || Hearing.After(Hearing.WithoutCourtesy(text), "main.hear.introduction") is null)
        {
            return null;
        }

        var plain = Enumerable.Range(FewestGlued, words.Length - FewestGlued)
            .Select(at => string.Join(' ', words[at..]))
            .FirstOrDefault(rest => Hearing.After(rest, "main.hear.plainly") is { Length: > 0 });
        return plain is not null && hear(plain) is { IsQuestion: true } question ? question with { Text = text } : null;
    }

    // "What is the role? How long does it take?", "what does he do, how do I become one?"
    private Heard? Several(Heard whole) => whole is not { Topics.Count: 1, Pick: null, Act: null } ? null
        : whole.Text.Contains('?', StringComparison.Ordinal) ? AFew(Asked(whole.Text, s_ends))
        : whole.Text.Split(',') is [_, _, ..] parts && parts.All(Hearing.IsQuestion) ? AFew(Asked(whole.Text, s_pauses))
        : null;

    // "Hi, fees and duration": what stands behind the greeting may ask more than the whole was understood to.
    private Heard? Greeted(Heard whole) =>
        whole is { Topics.Count: 1, Pick: null, Act: null }
        && whole.Text.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma
        && Hearing.WithoutCourtesy(whole.Text[..comma]).Length == 0
            ? AFew(hear(whole.Text[(comma + 1)..].Trim()))
            : null;

    private Heard? Sentences(Heard whole) =>
        whole is { IsQuestion: false, Pick: null } && s_courtesies.Contains(whole.Act)
            ? Asked(whole.Text, s_ends)
                ?? Asked(whole.Text, s_pauses)
                ?? (Unglued(whole.Text) is { } core && hear(core) is { IsQuestion: true } asked ? asked : null)
                ?? Led(whole)
            : null;

    // "Good morning. I am a placement officer. What does the role involve?": what stands before a question need not be understood.
    private Heard? Asked(string text, char[] ends)
    {
        var sentences = text.Split(ends, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var heard = sentences.Length < 2
            ? []
            : sentences.Where(sentence => Asks(text, sentence))
                .Select(sentence => Rephrased(sentence) ?? (hear(sentence) is { IsQuestion: true } asked ? asked : hear(More(sentence))))
                .ToList();
        return Together(text, heard) ?? heard.Find(each => s_aboutTheBot.Contains(each.Act));
    }

    private bool Asks(string text, string sentence) => Hearing.IsQuestion(sentence)
        || Hearing.IsQuestion(More(sentence))
        || (text.IndexOf(sentence, StringComparison.Ordinal) + sentence.Length is var end && end < text.Length && text[end] == '?');

    // "And how long does it take?"
    private string More(string sentence) => Hearing.After(sentence, "main.hear.asWell") is { Length: > 0 } more ? more : sentence;

    // "please tell me about the skills, thank you" asks; null where nothing is glued to the courtesy.
    private string? Unglued(string text) =>
        text.Count(' ') + 1 >= FewestGlued && Hearing.WithoutCourtesy(text) is { Length: > 0 } core && core.Length < text.Length
        && Hearing.After(core, "main.hear.gratitude") is null ? core : null;

    // "My sister is in arts" tells of the same case as "she is in arts", "my brother is working" of the same as "I am working", and "what about my
    // sister, she did BSc" asks of it.
    private Heard? OfKin(Heard whole)
    {
        if (whole is not { Pick: null, Act: null })
        {
            return null;
        }

        var said = Hearing.WithoutCourtesy(whole.Text);
        var asked = Hearing.After(said, "main.hear.kinAsked");
        if ((asked is null && whole.IsQuestion) || Hearing.After(asked ?? said, "main.hear.ofKin") is not { Length: > 0 } told)
        {
            return null;
        }

        var state = Hearing.After(told, "main.hear.kinWho") is { Length: > 0 } rest ? rest : told;
        var ofKin = hear($"{Plain("main.sameAs.ofKin")} {state}");
        // A trade says nothing of a case, "my father is a farmer", unless it is asked of.
        return !IsCase(ofKin)
            && Hearing.After(state, "main.hear.kinIs") is { Length: > 0 } being
            && (asked is not null || Hearing.After(being, "main.hear.aTrade") is null)
            && $"{Plain("main.sameAs.oneself")} {being}" is var oneself
            && (Rephrased(oneself) ?? hear(oneself)) is var own
            && IsCase(own)
            ? own with { Text = whole.Text }
            : ofKin.IsQuestion && (asked is null || IsCase(ofKin)) ? ofKin with { Text = whole.Text }
            : null;

        static bool IsCase(Heard heard) => heard.Topics is [{ Kind: TopicKind.Circumstance }, ..];
    }

    private string Plain(string key) => advisor.Words.List(Words.Fallback, key)[0];

    // "Wait, go back": a command behind a courtesy.
    private Heard? Led(Heard whole) => Hearing.WithoutCourtesy(whole.Text) is { Length: > 0 } core && core.Length < whole.Text.Length && hear(core) is { } led
        && (led.Pick is not null || (led.Act is { } act && TopicWalk.IsLedBy(act))) ? led : null;

    private static Heard? Together(string text, IEnumerable<Heard> several) => several.Where(heard => heard.IsQuestion).ToList() is [.., var last] asked
        ? last with { Text = text, Topics = [.. asked.SelectMany(heard => heard.Topics).Distinct()] }
        : null;

    private static Heard? AFew(Heard? several) => several is { Topics.Count: > 1 and <= MostQuestions } ? several : null;

    [GeneratedRegex(@"(?:^|\s)\(?[1-9][.)]\s")]
    private static partial Regex Numbers();
}
