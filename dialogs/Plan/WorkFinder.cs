using System.Globalization;
using System.Text.RegularExpressions;
using CareerBot.Dialogs.Conversation;
using CareerBot.Knowledge.Model;
using CareerBot.Knowledge.Plans;
using CareerBot.Knowledge.Recognition.Matching;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Number;

namespace CareerBot.Dialogs.Plan;

/// <summary>Finds what a text names of the roadmap: parts by the names of their terms, items and stages by their titles and keywords.</summary>
public sealed partial class WorkFinder(CareerKnowledge knowledge, Hearing hearing)
{
    // Shorter names are other words with a letter changed.
    private const int FewestSpelt = 5;

    // "Prob", "calc".
    private const int FewestBegun = 4;

    /// <summary>Works and items that <paramref name="text"/> names, in the order of the plan; empty for none.</summary>
    public IReadOnlyList<string> Find(string text, Knowledge.Plans.Plan plan)
    {
        var said = PlainText.Of(text);
        if (StageOf(said, text) is { } stage)
        {
            return [.. plan.Stages.Where(each => each.Topic.Id == stage.Topic.Id).SelectMany(each => each.Items).Where(item => item.Kind != ItemKind.Ongoing)
                .SelectMany(item => item.Works.Count > 0 ? item.Works.Select(work => work.Id) : [item.Topic.Id.Value])];
        }

        var parts = plan.Works.Where(work => Names(work).Any(name => said.Contains(PlainText.Of(name), StringComparison.Ordinal))).ToList();
        var items = plan.Stages.SelectMany(each => each.Items)
            .Where(item => item.Kind != ItemKind.Ongoing && parts.TrueForAll(part => part.Item != item.Topic.Id) && Says(said, item.Topic));
        List<string> found = [.. parts.Select(part => part.Id), .. items.SelectMany(item => item.Works.Count > 0
            ? item.Works.Select(work => work.Id)
            : [item.Topic.Id.Value])];
        return found.Count > 0 ? found : ByLastWord(said, plan);
    }

    // "Done with the projects": the last word of a title, where no other item ends with it.
    private static IReadOnlyList<string> ByLastWord(string said, Knowledge.Plans.Plan plan) =>
    [
        .. plan.Stages.SelectMany(stage => stage.Items).Where(item => item.Topic.Told.Title.Contains(' ', StringComparison.Ordinal))
            .GroupBy(item => PlainText.Of(item.Topic.Told.Title.Split(' ')[^1]), StringComparer.Ordinal)
            .Where(group => group.Count() == 1 && said.Contains(group.Key, StringComparison.Ordinal)).Select(group => group.First())
            .Where(item => item.Kind is ItemKind.Learn or ItemKind.Build).SelectMany(item => item.Works).Select(work => work.Id),
    ];

    /// <summary><paramref name="text"/> with names of parts that are written with a slip or cut short put right: "pyhton", "prob".</summary>
    public string Respelt(string text, Knowledge.Plans.Plan plan)
    {
        var names = plan.Works.SelectMany(Names)
            .Where(name => name.Length >= FewestSpelt && name.All(PlainText.IsPart))
            .Select(name => name.ToLowerInvariant())
            .ToList();
        return string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(token =>
        {
            var word = token.TrimEnd(',', '.', ';').ToLowerInvariant();
            return word.Length >= FewestSpelt && names.Find(name => EditDistance.IsWithin(word, name, 1)) is { } name ? name + token[word.Length..]
                : word.Length >= FewestBegun
                    && names.Distinct(StringComparer.Ordinal).Where(each => each.StartsWith(word, StringComparison.Ordinal)).ToList() is [var whole]
                    ? whole + token[word.Length..]
                : token;
        }));
    }

    /// <summary>Whether <paramref name="text"/> tells that something is known or done a little, or to some percent, and not whole.</summary>
    public bool IsPartly(string text) => hearing.Says(text, "plan.hear.partly") || Share().IsMatch(text);

    [GeneratedRegex(@"\b\d{1,2}\s?%")]
    private static partial Regex Share();

    /// <summary>Whether the whole of <paramref name="text"/> is the name of a part.</summary>
    public bool IsName(string text, Knowledge.Plans.Plan plan) =>
        PlainText.Of(text) is var said && plan.Works.Any(work => Names(work).Any(name => PlainText.Of(name) == said));

    /// <summary>Whether <paramref name="text"/> tells that all is finished: "I completed everything".</summary>
    public bool IsEverything(string text) => hearing.After(text, "plan.hear.finished") is { Length: > 0 } what && hearing.Is(what, "plan.hear.everything");

    /// <summary>The same without what <paramref name="text"/> denies: "Python, but not NumPy".</summary>
    public IReadOnlyList<string> Known(string text, Knowledge.Plans.Plan plan)
    {
        if (IsLiking(text))
        {
            return [];
        }

        if (!hearing.Says(text, "plan.hear.negation"))
        {
            return Find(text, plan);
        }

        var parts = hearing.Parts(text).ToList();
        var denied = parts.ConvertAll(part => hearing.Says(part, "plan.hear.negation"));
        for (var at = 1; at < parts.Count; at++)
        {
            denied[at] |= denied[at - 1] && hearing.After(parts[at], "plan.hear.goesOn") is not null;
            denied[at - 1] |= denied[at] && IsDeniedBehind(parts[at]) && !hearing.Says(parts[at - 1], "plan.hear.knowCue");
        }

        return [.. parts.SelectMany((part, at) => denied[at] ? InsteadOf(part, plan) : Find(part, plan)).Distinct(StringComparer.Ordinal)];
    }

    // "PyTorch not Keras", "Python aati hai Pandas nahi" deny only what stands behind the word.
    private IReadOnlyList<string> InsteadOf(string part, Knowledge.Plans.Plan plan) =>
        (hearing.Preferred(part) is var said && said.Length < part.Length ? said : KnownFirst(part)) is { } first && Find(part[first.Length..], plan).Count > 0 ? Find(first, plan) : [];

    // The words up to the first "aati hai" with nothing denied in them; null where there are none.
    private string? KnownFirst(string part)
    {
        var tokens = hearing.Says(part, "plan.hear.knowCue") ? part.Split(' ', StringSplitOptions.RemoveEmptyEntries) : [];
        return Enumerable.Range(1, Math.Max(tokens.Length - 1, 0)).Select(count => string.Join(' ', tokens[..count]))
            .FirstOrDefault(first => hearing.Ahead(first, "plan.hear.knowCue") is { Length: > 0 } && !hearing.Says(first, "plan.hear.negation"));
    }

    /// <summary>
    /// Whether <paramref name="text"/> tells that somebody is good at a whole subject
    /// ("good at maths"): that is not to know every part of it.
    /// </summary>
    public bool IsGoodAt(string text, Knowledge.Plans.Plan plan) => hearing.Says(text, "plan.hear.goodAt") && Known(text, plan).Count > 1;

    /// <summary>Whether <paramref name="text"/> tells what somebody likes, which is no skill: "I like maths".</summary>
    public bool IsLiking(string text) => hearing.Says(text, "plan.hear.likes") && !hearing.Says(text, "plan.hear.knowCue");

    // "NumPy aur Pandas nahi aata" denies both, "Python and not NumPy" only the second.
    private bool IsDeniedBehind(string part) =>
        hearing.After(part, "plan.hear.goesOn") is { Length: > 0 } rest && hearing.After(rest, "plan.hear.negation") is null;

    /// <summary>Works and items that <paramref name="text"/> names to be left out; an item whose parts are all named is left out whole.</summary>
    public IReadOnlyList<string> LeftOutBy(string text, Knowledge.Plans.Plan plan)
    {
        var found = Find(text, plan);
        var whole = plan.Stages.SelectMany(stage => stage.Items)
            .Where(item => item.Works.Count > 0 && item.Works.All(work => found.Contains(work.Id)))
            .ToList();
        return [.. found.Where(id => !whole.Exists(item => item.Works.Any(work => work.Id == id))), .. whole.Select(item => item.Topic.Id.Value)];
    }

    /// <summary>Items of <paramref name="kind"/> that <paramref name="text"/> names.</summary>
    public IReadOnlyList<PlanItem> Items(string text, Knowledge.Plans.Plan plan, ItemKind kind)
    {
        var said = PlainText.Of(text);
        var items = plan.Stages.SelectMany(each => each.Items).Where(item => item.Kind == kind).ToList();

        // "Degree" alone is the first item that ends with it.
        return items.FindAll(item => Says(said, item.Topic) || IsOwned(said, item.Topic)) is [_, ..] named ? named
            : hearing.Says(text, "plan.hear.allDegrees") ? items.FindAll(item => hearing.Is(LastWord(item), "plan.hear.degree"))
            : DegreeIn(text, items) is { } degree ? [degree]
            : [.. items.Where(item => Graduates(text) || SaysLastWord(said, item)).Take(1)];
    }

    /// <summary>The degrees that somebody has whose words on where they stand name one and tell that it is behind them: that, and those before it.</summary>
    public IReadOnlyList<string> DegreesHeld(string standing, Knowledge.Plans.Plan plan)
    {
        if (!hearing.Says(standing, "plan.hear.pastStudies") || hearing.Says(WithoutYears(standing), "plan.hear.underway"))
        {
            return [];
        }

        var degrees = plan.Stages.SelectMany(stage => stage.Items)
            .Where(item => item.Kind == ItemKind.OwnDate && hearing.Is(LastWord(item), "plan.hear.degree"))
            .ToList();
        var named = Items(standing, plan, ItemKind.OwnDate);
        return [.. degrees.Take(degrees.FindLastIndex(named.Contains) + 1).Select(item => item.Topic.Id.Value)];
    }

    // "Jobless since 1 year" counts years, and names none of a degree as "second year" does.
    private string WithoutYears(string standing)
    {
        var tokens = standing.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(
            ' ',
            tokens.Where((token, at) => at == 0 || !tokens[at - 1].All(char.IsAsciiDigit) || !hearing.Is(token.TrimEnd(',', '.'), "plan.hear.yearUnit")));
    }

    // "BBA" and "MSc", by whatever name: the first degree and the one behind it, of items that end with the same word.
    private PlanItem? DegreeIn(string text, List<PlanItem> items) =>
        (hearing.Says(text, "plan.hear.furtherDegree") ? 1 : hearing.Says(text, "plan.hear.firstDegree") ? 0 : -1) is >= 0 and var place
        ? items.FindAll(item => LastWord(item) == LastWord(items[0])).ElementAtOrDefault(place) is { } degree && LastWord(degree) is var word && hearing.Is(word, "plan.hear.degree") ? degree
        : null
        : null;

    private static string LastWord(PlanItem item) => item.Topic.Told.Title.Split(' ')[^1];

    /// <summary>Items that go on and are never done, by their names, the last word of one, or their stage.</summary>
    public IReadOnlyList<PlanItem> Ongoing(string text, Knowledge.Plans.Plan plan)
    {
        var said = PlainText.Of(text);
        var stage = StageOf(said, text)?.Topic.Id;
        return [.. plan.Stages.SelectMany(each => each.Items.Where(item => item.Kind == ItemKind.Ongoing
            && (each.Topic.Id == stage || Says(said, item.Topic) || SaysLastWord(said, item))))];
    }

    private static bool SaysLastWord(string said, PlanItem item) => said.Contains(PlainText.Of(LastWord(item)), StringComparison.Ordinal);

    // "I graduate in May 2028" is said of the first of them; "before I graduate" is a day to be ready by.
    private bool Graduates(string text) =>
        hearing.Says(text, "plan.hear.graduating") && !hearing.Says(text, "plan.hear.targetSure") && hearing.After(text, "plan.hear.by") is null;

    private Stage? StageOf(string said, string text)
    {
        var stages = knowledge.Roadmap?.Stages ?? [];
        if (hearing.Says(text, "plan.hear.stage") && NumberRecognizer.RecognizeNumber(said, Culture.English) is [{ } number, ..]
            && int.TryParse(number.Resolution["value"] as string, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            && place >= 1
            && place <= stages.Count)
        {
            return stages[place - 1];
        }

        return stages.FirstOrDefault(stage => said.Contains(PlainText.Of(stage.Topic.Told.Title), StringComparison.Ordinal));
    }

    private IEnumerable<string> Names(PlanWork work) =>
        work.Id == work.Item.Value
            ? []
            : knowledge.Terms.Where(term => work.Id.EndsWith("/" + term.Id, StringComparison.Ordinal)).SelectMany(term => term.Aliases.Append(term.Name));

    private bool Says(string said, Topic topic) =>
        topic.Translations.Values.Append(topic.Told)
            .SelectMany(told => told.Keywords)
            .Append(topic.Told.Title)
            .Append(One(topic.Told.Title))
            .Concat(Bare(topic.Told.Title))
            .Concat(Subjects(topic))
            .Any(name => said.Contains(PlainText.Of(name), StringComparison.Ordinal));

    // "Master's degree" is called "the master" as well; "to master" something of the plan is another word.
    private static bool IsOwned(string said, Topic topic) => topic.Told.Title.IndexOf("'s ", StringComparison.Ordinal) is > 0 and var at
        && said.Contains(PlainText.Of(topic.Told.Title[..at]), StringComparison.Ordinal);

    // "Learning data preprocessing" is called by what is learned, too.
    private IEnumerable<string> Bare(string title) => hearing.After(title, "plan.hear.titleVerb") is { Length: > 0 } named ? [named] : [];

    // A title that names many is said of one as well.
    private static string One(string title) => title.EndsWith('s') && !title.EndsWith("ss", StringComparison.Ordinal) ? title[..^1] : title;

    // "maths" is no keyword of the item, but a name of the term that the item is called after.
    private IEnumerable<string> Subjects(Topic topic) =>
        knowledge.Terms.Where(term => topic.Told.Title.Contains(term.Name, StringComparison.OrdinalIgnoreCase)
            || term.Aliases.Any(alias => alias.Length > 3 && topic.Told.Title.Contains(alias, StringComparison.OrdinalIgnoreCase)))
            .SelectMany(term => term.Aliases.Append(term.Name)).Where(name => name.Length > 2);
}
