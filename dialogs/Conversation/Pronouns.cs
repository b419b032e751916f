using CareerBot.Knowledge.Checks;
using CareerBot.Knowledge.Model;
using CareerBot.Knowledge.Recognition;

namespace CareerBot.Dialogs.Conversation;

/// <summary>Questions about what was told last by a word that stands for it: "can I skip it?", "is it compulsory?", "how do I get one?".</summary>
internal sealed class Pronouns(Advisor advisor)
{
    private const int MostWords = 8;
    private const int MostWordsOfAName = 5;
    private const int ShortestWord = 4;
    private const string Pronoun = "main.hear.pronoun";
    private const string Pointing = "main.hear.pointing";
    private const string LearnThat = "main.hear.learnThat";

    private static readonly Wordings s_whyThat = new("main.hear.whyThat.");
    private static readonly Wordings s_tellOfThat = new("main.hear.tellOfThat.");
    private static readonly Wordings s_learnThatWay = new("main.hear.learnThatWay.");

    private Hearing Hearing => advisor.Career.Hearing;

    /// <summary>
    /// How to answer <paramref name="heard"/> after <paramref name="told"/>; null if no
    /// word in it stands for that, or it says enough by itself.
    /// </summary>
    public WalkOptions? Find(Heard heard, Topic told, Pending? pending)
    {
        // These are whole questions, with or without such a word; "how does it work?" asks how to use the bot only where nothing was told.
        var (asksWhy, asksHow, asksOf) = (
            Asks(Hearing, heard.Text, s_whyThat),
            AsksToLearn(Hearing, heard.Text),
            Asks(Hearing, heard.Text, s_tellOfThat) || IsHeldAgainst(heard) || AsksExample(heard, told));
        var asksOfTold = asksWhy || asksHow || asksOf;
        if (told.Kind == TopicKind.OutOfScope
            || heard.Topics.Count > 1
            || !(MayAsk(heard, pending) || (asksOfTold && heard is { Act: Acts.Help or Acts.Greeting, Pick: null }))
            || Text.Words(heard.Text) > MostWords
            || !(asksOfTold || Hearing.Says(heard.Text, Pronoun))
            || (!asksOf && advisor.Career.WordForWord.Find(heard.Text) is not null)
            || NamesOutside(heard))
        {
            return null;
        }

        // "Do they write code?" is asked about the people of the career, whatever was told of it, and "is there coding in it?" names its subject.
        if (!asksOfTold
            && heard.IsQuestion
            && (heard.Topics.Any(topic => IsNear(topic, told) && !advisor.Openings.Contains(topic))
                || Hearing.Says(heard.Text, "main.hear.people")
                || Hearing.Says(heard.Text, "main.hear.subject")))
        {
            return null;
        }

        if (asksHow && WayTo(told) is { } way)
        {
            return new WalkOptions(way.Id);
        }

        var meant = Meant(heard, told, asksWhy, pending is { IsFirm: true });
        if (meant is not null && meant.Id != told.Id)
        {
            return new WalkOptions(meant.Id);
        }

        // What the notes tell of it may not be what was asked, which is said first.
        return !asksOfTold && meant is null && !IsAboutAnother(heard) ? null
            : asksWhy && advisor.Replies.Details(told, heard.Language).Length > 0 ? new WalkOptions(told.Id) { InDetail = true }
            : Details(told, heard);
    }

    /// <summary>The details of <paramref name="told"/>, as those of what was told and not as the answer to what was asked; null if it has none.</summary>
    public WalkOptions? Details(Topic told, Heard heard) => advisor.Replies.Details(told, heard.Language) is not { Length: > 0 } details ? null
        : new WalkOptions(told.Id) { InDetail = true, Said = $"{advisor.Words.Say(heard.Language, AmongListed.Asked(Hearing, heard.Text) is { Length: > 0 } ? "main.whichNotSaid" : "main.ofThat", Text.Words(heard.Text), ("title", told.In(heard.Language).Title))}\n\n{details}" };

    /// <summary>
    /// What may be hard or easy in <paramref name="told"/>: itself, or the one thing
    /// that it speaks of; null if that is the career as a whole.
    /// </summary>
    public string? SubjectOf(Topic told, string language) => told.Kind == TopicKind.OutOfScope || advisor.Openings.Contains(told) ? null
        : told.Kind == TopicKind.Fact && advisor.Career.Tracks.Around(told).Count > 0 ? told.In(language).Title
        : NamedIn(told).ToList() is [var only] ? only.Name
        : null;

    /// <summary>Whether the whole of <paramref name="text"/> asks of what was told why it matters, how to learn it, or what it is for.</summary>
    public static bool AsksOfTold(Career career, string text) =>
        Asks(career.Hearing, text, s_whyThat) || AsksToLearn(career.Hearing, text) || Asks(career.Hearing, text, s_tellOfThat);

    /// <summary>
    /// Whether the whole of <paramref name="text"/> asks how or where to learn what was
    /// told last: "ye sab kahan se padhu", "how do I learn those".
    /// </summary>
    public static bool AsksToLearn(Hearing hearing, string text) => hearing.Is(text, LearnThat)
        || (PointsBack(hearing, text) && hearing.IsMadeOf(text, s_learnThatWay.Of, s_learnThatWay.Beside, Pronoun, Pointing));

    // A whole phrase, or a word that says it with nothing but small ones around: "is it really needed", "so it could happen again?"
    private static bool Asks(Hearing hearing, string text, Wordings said) => hearing.Is(text, said.Whole)
        || hearing.IsMadeOf(text, said.Of, said.OfIt, said.Beside, Pronoun, Pointing)
        || (PointsBack(hearing, text) && hearing.IsMadeOf(text, said.OfIt, said.Of, said.Beside, Pronoun, Pointing));

    private static bool PointsBack(Hearing hearing, string text) => hearing.Says(text, Pronoun) || hearing.Says(text, Pointing);

    // "But you said plus": what was told says what it says.
    private bool IsHeldAgainst(Heard heard) =>
        heard is { Act: null, Pick: null } && Hearing.After(heard.Text, "main.hear.youSaid") is { Length: > 0 } && !heard.Text.EndsWith('?');

    // Of the career as a whole the projects are the examples.
    private bool AsksExample(Heard heard, Topic told) => Hearing.Is(heard.Text, "main.hear.exampleThat") && SubjectOf(told, heard.Language) is not null;

    // Only where a question can be skipped is "skip it" more than a question about what was told.
    private bool MayAsk(Heard heard, Pending? pending) => heard.Pick is null
        && (heard.Act is null || (heard.Act == Acts.Skip && pending is not { IsFirm: true } && Hearing.IsQuestion(heard.Text)));

    // "Can I do it without an entrance exam?" names what it is about, beside the pronoun.
    private static bool NamesOutside(Heard heard) =>
        heard.Topics is [{ Kind: TopicKind.OutOfScope } outside] && PlainText.HoldsOneOf(heard.Text, outside.Told.Keywords);

    // The item of the roadmap that what was told leads to; from a list, the stage to which most of its entries lead.
    private Topic? WayTo(Topic told)
    {
        IReadOnlyList<TopicId> leads = [.. told.Told.Points.Select(point => point.Topic)
            .OfType<TopicId>()
            .Select(id => advisor.Knowledge[id])
            .SelectMany(topic => topic.Next)];
        return leads.Count > 0
            ? advisor.Knowledge.Roadmap?.Stages.MaxBy(stage => leads.Count(id => stage.Items.Any(item => item.Topic.Id == id)))?.Topic
            : advisor.Knowledge.Roadmap?.Stages.SelectMany(stage => stage.Items).Select(item => item.Topic).FirstOrDefault(item => told.Next.Contains(item.Id));
    }

    // The same question about another thing: then the details of what was told are the answer.
    private bool IsAboutAnother(Heard heard) => heard.Topics is [{ Kind: not TopicKind.OutOfScope } other] && NamedIn(other).Any();

    /// <summary>Whether <paramref name="topic"/> is <paramref name="told"/> or leads to it, or the other way round.</summary>
    public static bool IsNear(Topic topic, Topic told) => topic.Id == told.Id || told.Next.Contains(topic.Id) || topic.Next.Contains(told.Id);

    /// <summary>
    /// The topic that <paramref name="text"/> asks for with the name of
    /// <paramref name="told"/> in front of it; null for none but that itself.
    /// </summary>
    // "How long did it last?": what "it" is may have a topic of its own.
    public Topic? Spelled(string text, Topic told) => Answered($"{told.Told.Title} {text}") is { } topic && topic.Id != told.Id ? topic : null;

    /// <summary>
    /// The topic near to <paramref name="told"/> that <paramref name="text"/> asks for
    /// with the name of its subject in front of it; null for none.
    /// </summary>
    // "Who invented it?" of what some people made popular has an answer of its own.
    public Topic? AskedBy(string text, Topic told) =>
        NamedIn(told).FirstOrDefault(term => term.Kind != Term.Person) is { } thing
            && Answered($"{thing.Name} {text}") is { } topic
            && told.Next.Contains(topic.Id)
            ? topic
            : null;

    /// <summary>The topic that <paramref name="text"/> asks for with the name of the field in front of it; null for none.</summary>
    public Topic? OfField(string text) => Answered($"{advisor.Knowledge.Role.Field} {text}");

    // What the question asks for with a name in the place of the word that stands for it.
    private Topic? Meant(Heard heard, Topic told, bool asksWhy, bool isForm)
    {
        if (Spelled(heard.Text, told) is { } near && IsNear(near, told) && !heard.Topics.Contains(near) && !advisor.Openings.Contains(near))
        {
            return near;
        }

        var words = heard.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        // "It's" is no "its".
        var at = Array.FindIndex(words, word => !word.AsSpan().ContainsAny('\'', '’') && Hearing.Is(word, Pronoun));
        var named = NamedIn(told).ToList();
        if (at < 0 || (!IsAboutAnother(heard)
            && heard.Topics.Any(topic => topic.Kind == TopicKind.Circumstance
                || IsNamed(topic, heard.Text)
                || (named.Count == 0 && !advisor.Openings.Contains(topic)))))
        {
            return null;
        }

        // A title is told by more words than a name, and may outweigh the question: in the questions of a form only a name will do.
        return named.Select(term => term.Name).Concat(!isForm && Text.Words(told.Told.Title) <= MostWordsOfAName ? [told.Told.Title] : [])
            .Select(name => Answered(string.Join(' ', [.. words[..at], name, .. words[(at + 1)..]])))
            .FirstOrDefault(topic => topic is not null
                && !(asksWhy && advisor.Openings.Contains(topic))
                && (IsNear(topic, told) || NamedIn(topic).Any(named.Contains)));
    }

    // "Leave it, tell me about the skills" names its topic by a word of what that is called.
    private static bool IsNamed(Topic topic, string text) =>
        PlainText.Of(text) is var said && topic.Translations.Values.Append(topic.Told).SelectMany(told => told.Keywords).Append(topic.Told.Title)
        .SelectMany(name => PlainText.Of(name).Split(' ')).Any(word => word.Length >= ShortestWord && said.Contains($" {word} ", StringComparison.Ordinal));

    private Topic? Answered(string text) => advisor.Career.Understood(text).Decision is Decision.Answer { Topic: var id } ? advisor.Knowledge.Find(id) : null;

    // The subjects that a topic is called after, but for the field itself.
    private IEnumerable<Term> NamedIn(Topic topic) =>
        advisor.Career.Understood(topic.Told.Title).Entities.Where(entity => !advisor.Career.Landmarks.IsField(entity.Id))
        .Select(entity => advisor.Knowledge.Terms.FirstOrDefault(term => term.Id == entity.Id)).OfType<Term>();
}
