using System.Text.RegularExpressions;
using CareerBot.Knowledge.Model;

namespace CareerBot.Dialogs.Conversation;

/// <summary>
/// Entries of a list that are asked for by the list's name and their place, whatever was told before: "what is the first responsibility",
/// "last skill", "stages 1 and 3", "the first two stages", "what comes after stage 2".
/// </summary>
internal sealed partial class EntriesByPlace
{
    private const int MostWords = 12;
    private const int MostEntries = 3;
    private const string Joint = "main.hear.betweenNames";
    private const string To = "main.hear.rangeTo";

    private readonly CareerKnowledge _knowledge;
    private readonly Hearing _hearing;
    private readonly PlaceReader _reader;
    private readonly Recent<IReadOnlyList<Topic>> _found;
    private readonly List<(string Noun, IReadOnlyList<Topic> Entries)> _lists;

    // "What comes after stage 2" asks for the one behind it.
    private readonly List<(string Phrase, int Step)> _turns;

    /// <param name="knowledge">The lists.</param>
    /// <param name="hearing">The phrases.</param>
    /// <param name="reader">Reads places.</param>
    public EntriesByPlace(CareerKnowledge knowledge, Hearing hearing, PlaceReader reader)
    {
        (_knowledge, _hearing, _reader) = (knowledge, hearing, reader);
        _found = new Recent<IReadOnlyList<Topic>>(Find);
        _lists = [.. Lists(knowledge)];
        _turns = [.. hearing.All("main.hear.entryAfter").Select(phrase => (phrase, 1)), .. hearing.All("main.hear.entryBefore").Select(phrase => (phrase, -1))];
    }

    /// <summary>The entries that <paramref name="text"/> asks for; empty if it says more or less than places of one list, or that has no such place.</summary>
    public IReadOnlyList<Topic> In(string text) => _found.Of(text);

    private IReadOnlyList<Topic> Find(string text)
    {
        if (!_lists.Exists(list => _hearing.Says(text, list.Noun)))
        {
            return [];
        }

        var (plain, step) = Turned(_hearing.Spelled(text));
        var words = plain.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > MostWords
            || _lists.FindAll(list => Array.Exists(words, word => _hearing.Is(word, list.Noun))) is not [var (noun, entries)]
            || HasAmount(words, noun))
        {
            return [];
        }

        // "Which skills do I need?" asks for no second one, though "do" is a number too.
        var isAsked = _hearing.IsQuestion(text);
        List<string> said = [.. words.Where((word, at) => !_hearing.Is(word, "main.hear.behindPlace")
            || (at > 0 && (_hearing.Is(words[at - 1], noun) ? !isAsked : _reader.In(words[at - 1], MostWords) is not null)))
            .Where(word => _hearing.Is(word, Joint)
                || _hearing.Is(word, To)
                || !(_hearing.Is(word, noun) || _hearing.Is(word, "main.hear.place") || _hearing.Is(word, "main.hear.besidePlace")))];
        if (!StandTogether(words, noun) && !IsAskedBehind(text, words))
        {
            return [];
        }

        var places = (Dashed().IsMatch(text) ? Between(said) : null) ?? Ends(said, entries.Count) ?? Apart(said, entries.Count);
        return places.Count is 0 or > MostEntries || places.Exists(place => place + step < 1 || place + step > entries.Count) ? []
            : [.. places.Distinct().Select(place => entries[place + step - 1])];
    }

    /// <summary>
    /// The entries of <paramref name="listed"/> that <paramref name="text"/> asks for by nothing but
    /// several places: "explain 4 and 5", "first and third", "the last two",
    /// "both" of two; empty if it says anything else.
    /// </summary>
    public IReadOnlyList<Topic> Several(string text, IEnumerable<Topic> listed)
    {
        if (_hearing.Is(text, "main.hear.bothOf"))
        {
            List<Topic> both = [.. listed];
            return both.Count == 2 ? both : [];
        }

        // "Difference between 1 and 2", "1 aur 2 me kya farak hai".
        text = _hearing.After(text, "main.hear.askedOfNames") is { Length: > 0 } named ? named : text;
        text = _hearing.Ahead(text, "main.hear.askedBehindNames") is { Length: > 0 } front ? front : text;
        if (_hearing.Is(text, "main.hear.allThree"))
        {
            List<Topic> all = [.. listed.Distinct()];
            return all.Count == MostEntries ? all : [];
        }

        var isJoined = _hearing.Says(text, Joint) || _hearing.Says(text, To);
        if (!(isJoined || _hearing.Says(text, "main.hear.amount") || text.AsSpan().ContainsAnyInRange('0', '9')))
        {
            return [];
        }

        var words = _hearing.Spelled(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        List<string> said = words.Length > MostWords ? []
            : [.. words.Where(word => _hearing.Is(word, Joint)
                || _hearing.Is(word, To)
                || !(_hearing.Is(word, "main.hear.place") || _hearing.Is(word, "main.hear.besidePlace")))];
        List<Topic> entries = said.Count < 2 ? [] : [.. listed];
        if (entries.Count < 2)
        {
            return [];
        }

        var places = Ends(said, entries.Count) ?? (isJoined ? [.. Apart(said, entries.Count).Distinct()] : []);
        return places.Count is < 2 or > MostEntries || places.Exists(place => place < 1 || place > entries.Count)
            ? []
            : [.. places.Select(place => entries[place - 1])];
    }

    /// <summary>
    /// The entry of a list beside <paramref name="told"/> that <paramref name="text"/> asks for by the list's name and nothing
    /// else ("next stage", "agla skill", "the previous duty"), or word that there is none; null if it asks for none, or that is in no such list.
    /// </summary>
    public WalkOptions? Beside(string text, Topic told)
    {
        var (step, key) = _hearing.Says(text, "main.hear.nextOf") ? (1, "main.hear.nextOf") : (-1, "main.hear.previousOf");
        return _hearing.Says(text, key)
            && _lists.FindAll(list => _hearing.Says(text, list.Noun)) is [var (noun, entries)]
            && _hearing.IsMadeOf(text, key, noun, "main.hear.place", "main.hear.besidePlace")
            && (entries.Contains(told) ? told : StageOf(text, told)) is { } here
            && entries.ToList().IndexOf(here) is >= 0 and var at
                ? entries.ElementAtOrDefault(at + step) is { } beside ? new WalkOptions(beside.Id)
                    : new WalkOptions(told.Id) { Notice = step > 0 ? "main.noNext" : "main.noBack" }
                : null;
    }

    private Topic? StageOf(string text, Topic item) => !_hearing.Says(text, "main.hear.wholeStage") ? null
        : _knowledge.Roadmap?.Stages.FirstOrDefault(stage => stage.Items.Any(each => each.Topic == item))?.Topic;

    /// <summary>
    /// So many entries of <paramref name="listed"/> as "the next two" asks for, behind
    /// <paramref name="told"/>; empty if <paramref name="text"/> says anything else.
    /// </summary>
    public IReadOnlyList<Topic> Onward(string text, IEnumerable<Topic> listed, string? told)
    {
        if (_hearing.Is(text, "main.hear.theRest"))
        {
            List<Topic> all = [.. listed];
            var last = all.FindIndex(entry => entry.Id.Value == told);
            return last < 0 || all.Count - last - 1 is 0 or > MostEntries ? [] : [.. all.Skip(last + 1)];
        }

        List<string> said = _hearing.After(_hearing.WithoutCourtesy(text), "main.hear.nextFew") is not { Length: > 0 } rest || rest.Count(' ') >= MostEntries ? []
            : [.. _hearing.Spelled(rest)
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Where(word => !_hearing.Is(word, "main.hear.place") || IsAmount(word))];
        if (said is not [var amount] || !IsAmount(amount) || _reader.In(amount, 0) is not (> 1 and <= MostEntries and var many))
        {
            return [];
        }

        List<Topic> entries = [.. listed];
        return [.. entries.Skip(entries.FindIndex(entry => entry.Id.Value == told) + 1).Take(many)];
    }

    /// <summary>The topic that tells the list which <paramref name="text"/> names; null if it names none or several.</summary>
    public Topic? ListIn(string text) => _lists.FindAll(list => _hearing.Says(text, list.Noun)) is [{ Entries: [var first, ..] }]
        ? _knowledge.Topics.FirstOrDefault(topic => topic.Told.Points.Any(point => point.Topic == first.Id)) : null;

    /// <summary>
    /// The topic that tells the list of which <paramref name="topic"/> is an entry,
    /// <paramref name="listed"/> if several do; itself if it tells one; null if there is none.
    /// </summary>
    public Topic? ListOf(Topic topic, IReadOnlyList<string> listed) => topic.Told.Points.Count > 1 ? topic
        : _knowledge.Topics.Where(each => each.Told.Points.Any(point => point.Topic == topic.Id))
            .OrderByDescending(each => WalkMemory.ListOf(each, Words.Fallback).SequenceEqual(listed))
            .ThenByDescending(each => Around(each).Count > 0)
            .FirstOrDefault();

    /// <summary>Whether <paramref name="word"/> is what a list is called.</summary>
    public bool IsListName(string word) => _lists.Exists(list => _hearing.Is(word, list.Noun));

    /// <summary>The list that <paramref name="topic"/> is an entry of; empty if it is in none.</summary>
    public IReadOnlyList<Topic> Around(Topic topic) => _lists.Select(list => list.Entries).FirstOrDefault(entries => entries.Contains(topic), []);

    // The text without the words that turn to the neighbour of what it names, and how far away that is.
    private (string Left, int Step) Turned(string plain) =>
        _turns.Find(turn => plain.Contains(turn.Phrase, StringComparison.Ordinal)) is { Phrase: { } phrase, Step: var step }
            ? (plain.Replace(phrase, " ", StringComparison.Ordinal), step)
            : (plain, 0);

    // "First tell me the skills" names no place: that stands in front of the name, or is a number behind it.
    private bool StandTogether(string[] words, string noun)
    {
        List<string> kept = [.. words.Where(word => _hearing.Is(word, noun) || !_hearing.Is(word, "main.hear.besidePlace"))];
        return kept
            .Select((word, at) => _hearing.Is(word, noun)
                && ((at > 0 && _reader.In(kept[at - 1], MostWords) is not null) || (at + 1 < kept.Count && IsAmount(kept[at + 1]))))
            .Contains(true);
    }

    // "Which duty comes third?"
    private bool IsAskedBehind(string text, string[] words) =>
        _hearing.After(text, "main.hear.whichOfThese") is not null && _reader.In(words[^1], MostWords) is not null;

    // "Give me two projects" asks for any two.
    private bool HasAmount(string[] words, string noun) => Array.FindIndex(words, word => _hearing.Is(word, noun)) is var at and >= 1
        && IsAmount(words[at - 1]) && (at < 2 || _reader.In(words[at - 2], MostWords) is null);

    private bool IsAmount(string word) => word.All(char.IsAsciiDigit) || _hearing.Is(word, "main.hear.amount");

    // "The first two", "the last three".
    private List<int>? Ends(List<string> said, int count) =>
        said is not [var end, var amount] || IsAmount(end) || !IsAmount(amount) || _reader.In(amount, count) is not { } many || many > count ? null
        : _reader.In(end, count) is not { } place ? null
        : place == 1 ? [.. Enumerable.Range(1, many)]
        : place == count ? [.. Enumerable.Range(count - many + 1, many)]
        : null;

    // "1-3"
    private List<int>? Between(List<string> said) =>
        said is [var first, var last] && _reader.In(first, 0) is { } from && _reader.In(last, 0) is { } to && to >= from
            ? [.. Enumerable.Range(from, to - from + 1)]
            : null;

    // "1 and 3", "second, third", "1 to 3", "second last"; empty where a word is no place.
    private List<int> Apart(List<string> said, int count)
    {
        if (said.FindIndex(word => _hearing.Is(word, To)) is var at and > 0
            && at + 1 < said.Count
            && Between([.. said.Where((_, index) => index != at)]) is { } range)
        {
            return range;
        }

        var places = new List<int>();
        var run = new List<string>();
        foreach (var word in said.Append(string.Empty))
        {
            if (word.Length > 0 && !_hearing.Is(word, Joint))
            {
                run.Add(word);
                continue;
            }

            List<int?> read = run.Count == 0 ? []
                : _reader.In(string.Join(' ', run), count) is { } one ? [one]
                : run.ConvertAll(each => _reader.In(each, count));
            if (read.Contains(null))
            {
                return [];
            }

            places.AddRange(read.OfType<int>());
            run.Clear();
        }

        return places;
    }

    private static IEnumerable<(string Noun, IReadOnlyList<Topic> Entries)> Lists(CareerKnowledge knowledge) => new (string Name, IEnumerable<Topic>? Entries)[]
    {
        ("skills", knowledge.Skills?.Items),
        ("duties", knowledge.Responsibilities?.Duties),
        ("activities", knowledge.Responsibilities?.Activities),
        ("projects", knowledge.Responsibilities?.Projects?.Items),
        ("stages", knowledge.Roadmap?.Stages.Select(stage => stage.Topic)),
        ("eras", knowledge.History?.Eras.Select(era => era.Topic)),
        ("milestones", knowledge.History?.Milestones?.Items),
        ("highlights", knowledge.History?.Highlights?.Items.Select(highlight => highlight.Topic)),
    }.Where(list => list.Entries is not null).Select(list => ($"main.hear.entriesOf.{list.Name}", (IReadOnlyList<Topic>)[.. list.Entries!]));

    [GeneratedRegex(@"\d\s*[-–]\s*\d")]
    private static partial Regex Dashed();
}
