using CareerBot.Dialogs.History;
using CareerBot.Knowledge.Model;

namespace CareerBot.Dialogs.Conversation;

/// <summary>Finds what a message asks by the things that it names: by their places in a list, beside one another, or alone.</summary>
/// <param name="advisor">What everybody is advised with.</param>
/// <param name="hear">Hears a part.</param>
/// <param name="isFirm">Whether a question waits that only its own answers settle.</param>
internal sealed class NamedThings(Advisor advisor, Func<string, Heard> hear, bool isFirm)
{
    private const int LongestUnwanted = 4;
    private const int LongestName = 4;
    private const int LongestLeft = 6;

    // What the engineer is and does.
    private static readonly string[] s_ofTheEngineer = ["role", "responsibilities"];

    private Hearing Hearing => advisor.Career.Hearing;

    /// <summary>"The first responsibility", "stages 1 and 3", "stage 2 in detail": whatever else these words are like.</summary>
    public Heard? ByPlace(Heard whole) =>
        !isFirm
            && (whole.Pick is null || whole.Act == Acts.More)
            && advisor.Career.WordForWord.Find(whole.Text) is null
            && advisor.Career.EntriesByPlace.In(whole.Text) is [_, ..] entries
        ? whole with { Topics = entries, Act = null, Pick = null, IsBeyondList = false } : null;

    /// <summary>
    /// "Role or salary?" What refuses one of the names may already tell the other as
    /// the closest thing, and a title of two names is one topic.
    /// </summary>
    public Heard? Several(Heard whole) =>
        whole is { Pick: null, Act: null, IsSwitch: false, Topics.Count: <= 1 }
        && advisor.Career.SeveralNames.In(whole.Text) is [_, ..] names
        && !IsKnown(whole)
        && !Compares(whole, names)
        && (Hearing.Says(whole.Text, "main.hear.bestOf")
            || whole.Topics.All(topic => topic.Kind == TopicKind.OutOfScope ? !names.Any(name => topic.Next.Contains(name.Id)) : names.Contains(topic)))
            ? whole with { Topics = names, AsksBest = Hearing.Says(whole.Text, "main.hear.bestOf") } : null;

    // One of the names is understood as what sets it apart from the other, and that says enough by itself.
    private bool Compares(Heard whole, IReadOnlyList<Topic> names) =>
        whole.Topics is [var only] && names.Contains(only) && (only.Kind == TopicKind.Circumstance || Hearing.Says(only.Told.Title, "main.hear.compared"));

    private bool IsKnown(Heard whole) => advisor.Career.WordForWord.Find(whole.Text) is not null
        || (whole.Topics is [var topic]
            && PlainText.Of(Hearing.WithoutCourtesy(whole.Text)) is var said
            && topic.Told.Keywords.Any(keyword => PlainText.Of(keyword) == said));

    /// <summary>"Only the skills, not the responsibilities": what stands behind is not wanted.</summary>
    public Heard? Wanted(Heard whole)
    {
        if (whole.Pick is not null || !Hearing.Says(whole.Text, "main.hear.notThat"))
        {
            return null;
        }

        var words = whole.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var at = Array.FindIndex(words, word => Hearing.Is(word, "main.hear.notThat"));
        return at > 0 && !IsKnown(whole) && words.Length - at is > 1 and <= LongestUnwanted && !Hearing.IsQuestion(whole.Text)
            && hear(string.Join(' ', words[(at + 1)..])) is { IsQuestion: true } unwanted
            && hear(string.Join(' ', words[..at]).TrimEnd(',')) is { IsQuestion: true, Pick: null } wanted && !wanted.Topics.SequenceEqual(unwanted.Topics)
            ? wanted with { Text = whole.Text } : null;
    }

    /// <summary>"Leave the history, tell me about the future", "skills chhodo, roadmap batao": only what stands behind is asked.</summary>
    public Heard? Instead(Heard whole)
    {
        if (isFirm || whole.Pick is not null || !(Hearing.Says(whole.Text, "main.hear.leaveThat") || Hearing.Says(whole.Text, "main.hear.leaveFirst")))
        {
            return null;
        }

        var words = Hearing.WithoutCourtesy(whole.Text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var end = 2; end < words.Length && end <= LongestLeft; end++)
        {
            // "Job chhod do ya padhai karu" asks which of the two.
            if (Left(words, end) is { } left
                && !Hearing.Is(words[end], "main.hear.either")
                && hear(left) is { IsQuestion: true } unwanted
                && hear(string.Join(' ', words[end..])) is { IsQuestion: true, Pick: null } wanted
                && !wanted.Topics.SequenceEqual(unwanted.Topics))
            {
                return wanted with { Text = whole.Text };
            }
        }

        return null;
    }

    // What the first words leave: with a word behind it, or with one in front of it and a pause behind.
    private string? Left(string[] words, int end)
    {
        var front = string.Join(' ', words[..end]).TrimEnd(',', '.');
        return Hearing.Ahead(front, "main.hear.leaveThat") is { Length: > 0 } named ? named
            : words[end - 1][^1] is ',' or '.' && Hearing.After(front, "main.hear.leaveFirst") is { Length: > 0 } rest ? rest
            : null;
    }

    /// <summary>"CSE or ECE for this?": both circumstances are spoken to, unless the two are curated as one question ("plus or essential").</summary>
    public Heard? Either(Heard whole)
    {
        if (whole is not { Topics: [{ Kind: TopicKind.Circumstance } only], Pick: null } || !Hearing.Says(whole.Text, "main.hear.either"))
        {
            return null;
        }

        var words = PlainText.Of(whole.Text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var at = Array.FindIndex(words, word => Hearing.Is(word, "main.hear.either"));
        return at >= 1 && at + 1 < words.Length
            && !IsOne(only, string.Join(' ', words[(at - 1)..(at + 2)]))
            && new[] { words[at - 1], words[at + 1] }
                .SelectMany(word => hear(word).Topics)
                .Where(topic => topic.Kind == TopicKind.Circumstance)
                .Distinct()
                .ToList() is [_, _] both
            && both.Contains(only)
            ? whole with { Topics = both } : null;
    }

    private static bool IsOne(Topic topic, string both) => topic.Told.Keywords.Any(keyword => PlainText.Of(keyword).Contains(both, StringComparison.Ordinal));

    /// <summary>
    /// "What is a tensor in simple words?" is about the same as without these words;
    /// what the engineer is and does has simple words of its own.
    /// </summary>
    public Heard? Simpler(string text) =>
        PlainWords.Without(Hearing, text) is { } rest
        && Told(rest) is var left
        && (Several(left) ?? Explained(left) ?? left) is { Topics: [var told, ..] } named
        && !(advisor.Openings.Contains(told) && s_ofTheEngineer.Contains(told.Intent)) ? named with { Text = text } : null;

    // What a name of the notes means by itself; alone it may be like any question about it.
    private Heard Told(string name) => hear(name) is var named && IsName(named)
        && advisor.Words.List(Words.Fallback, "main.whatIs")
            .Select(asks => hear(advisor.Words.Fill(asks, ("name", name))))
            .FirstOrDefault(heard => heard is { Topics: [{ Kind: TopicKind.Fact }], Act: null }) is { } asked
            ? asked with { Named = named.Named } : named;

    private static bool IsName(Heard named) =>
        !named.Text.Contains(' ', StringComparison.Ordinal)
            || (named is { Named: [{ Kind: not TimeReader.YearsKind, Length: var length }] } && length == named.Text.Length);

    /// <summary>"Show me the cloud one" names a topic, whatever its other words ask for.</summary>
    public Heard? Picked(Heard whole) =>
        whole is { Pick: null, Act: null, IsBeyondList: false }
            && advisor.Career.Places.NameIn(whole.Text) is { } name
            && hear(name) is { IsQuestion: true } picked
            ? picked with { Text = whole.Text }
            : null;

    /// <summary>"CNN samjhao", "meaning of NumPy": a name, and around it nothing but the wish to have it explained.</summary>
    public Heard? Explained(Heard whole)
    {
        if (whole is not { Pick: null, Act: null, Topics: [] or [{ Kind: TopicKind.OutOfScope }] })
        {
            return null;
        }

        var plain = Hearing.WithoutCourtesy(whole.Text).TrimEnd('?', '.', '!', ' ');
        var name = Hearing.After(plain, "main.hear.explainName") ?? Hearing.Ahead(plain, "main.hear.explainNameEnd");
        return name is { Length: > 0 }
            && name.Count(' ') < LongestName
            && Told(name) is { Topics: [var told, ..], Act: null } named
            && (!whole.IsQuestion
                || SpellsOut(told, name)
                || (told.Kind == TopicKind.Fact && IsName(named with { Text = name }) && !Hearing.Says(whole.Text, "main.hear.fullForm")))
            ? named with { Text = whole.Text }
            : null;
    }

    // Definitions are not in the notes, but "Convolutional neural networks (CNNs)" says what the letters stand for.
    private static bool SpellsOut(Topic told, string name) =>
        told.Told.Lead.Contains($"({name[(name.LastIndexOf(' ') + 1)..]}", StringComparison.OrdinalIgnoreCase);
}
