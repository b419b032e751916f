using CareerBot.Knowledge.Model;
using CareerBot.Knowledge.Plans;

namespace CareerBot.Dialogs.Plan;

/// <summary>Finds what a text names of the roadmap: parts by the names of their terms, items and stages by their titles and keywords.</summary>
public sealed class WorkFinder(CareerKnowledge knowledge, PlanHearing hearing)
{
    /// <summary>Works and items that <paramref name="text"/> names, in the order of the plan; empty for none.</summary>
    public IReadOnlyList<string> Find(string text, Knowledge.Plans.Plan plan)
    {
        var said = PlanHearing.Plain(text);
        if (StageOf(said, text) is { } stage)
        {
            return [.. plan.Stages.Where(each => each.Topic.Id == stage.Topic.Id).SelectMany(each => each.Items).Where(item => item.Kind != ItemKind.Ongoing)
                .SelectMany(item => item.Works.Count > 0 ? item.Works.Select(work => work.Id) : [item.Topic.Id.Value])];
        }

        var parts = plan.Works.Where(work => Names(work).Any(name => said.Contains(PlanHearing.Plain(name), StringComparison.Ordinal))).ToList();
        var items = plan.Stages.SelectMany(each => each.Items)
            .Where(item => item.Kind != ItemKind.Ongoing && parts.TrueForAll(part => part.Item != item.Topic.Id) && Says(said, item.Topic));
        return [.. parts.Select(part => part.Id), .. items.SelectMany(item => item.Works.Count > 0 ? item.Works.Select(work => work.Id) : [item.Topic.Id.Value])];
    }

    /// <summary>Whether the whole of <paramref name="text"/> is the name of a part.</summary>
    public bool IsName(string text, Knowledge.Plans.Plan plan) =>
        PlanHearing.Plain(text) is var said && plan.Works.Any(work => Names(work).Any(name => PlanHearing.Plain(name) == said));

    /// <summary>Items of <paramref name="kind"/> that <paramref name="text"/> names.</summary>
    public IReadOnlyList<PlanItem> Items(string text, Knowledge.Plans.Plan plan, ItemKind kind) =>
        PlanHearing.Plain(text) is var said ? [.. plan.Stages.SelectMany(each => each.Items).Where(item => item.Kind == kind && Says(said, item.Topic))] : [];

    private Stage? StageOf(string said, string text)
    {
        var stages = knowledge.Roadmap?.Stages ?? [];
        if (hearing.Says(text, "plan.hear.stage") && Microsoft.Recognizers.Text.Number.NumberRecognizer.RecognizeNumber(said, Microsoft.Recognizers.Text.Culture.English) is [{ } number, ..]
            && int.TryParse(number.Resolution["value"] as string, out var place) && place >= 1 && place <= stages.Count)
        {
            return stages[place - 1];
        }

        return stages.FirstOrDefault(stage => said.Contains(PlanHearing.Plain(stage.Topic.Told.Title), StringComparison.Ordinal));
    }

    private IEnumerable<string> Names(PlanWork work) =>
        work.Id == work.Item.Value ? [] : knowledge.Terms.Where(term => work.Id.EndsWith("/" + term.Id, StringComparison.Ordinal)).SelectMany(term => term.Aliases.Append(term.Name));

    private bool Says(string said, Topic topic) =>
        topic.Told.Keywords.Append(topic.Told.Title).Append(One(topic.Told.Title)).Concat(Subjects(topic)).Any(name => said.Contains(PlanHearing.Plain(name), StringComparison.Ordinal));

    // A title that names many is said of one as well.
    private static string One(string title) => title.EndsWith('s') && !title.EndsWith("ss", StringComparison.Ordinal) ? title[..^1] : title;

    // "maths" is no keyword of the item, but a name of the term that the item is called after.
    private IEnumerable<string> Subjects(Topic topic) =>
        knowledge.Terms.Where(term => topic.Told.Title.Contains(term.Name, StringComparison.OrdinalIgnoreCase) || term.Aliases.Any(alias => alias.Length > 3 && topic.Told.Title.Contains(alias, StringComparison.OrdinalIgnoreCase)))
            .SelectMany(term => term.Aliases.Append(term.Name)).Where(name => name.Length > 2);
}
