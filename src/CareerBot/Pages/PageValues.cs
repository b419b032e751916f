using System.Globalization;
using CareerBot.Dialogs.Conversation;
using CareerBot.Dialogs.History;
using CareerBot.Health;
using CareerBot.Knowledge.Model;

namespace CareerBot.Pages;

/// <summary>What the pages show: every word of the career comes from its knowledge.</summary>
internal static class PageValues
{
    private const string UnknownHost = "YOUR-DOMAIN";

    public static Dictionary<string, object?> Of(Career career, string origin, bool development, bool widgetMissing)
    {
        var knowledge = career.Knowledge;
        var language = Words.Fallback;
        // Who asks without naming a host, as simple checks of balancers do, shall get the page too.
        var address = Uri.TryCreate(origin, UriKind.Absolute, out var named) ? named : null;
        return new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["language"] = language,
            ["direction"] = "ltr",
            ["botName"] = career.Words.Fill("{botName}"),
            ["role"] = knowledge.Role.Title,
            ["aRole"] = career.Words.Say(language, "pages.aRole", 0, ("article", Article(knowledge.Role.Title))),
            ["country"] = knowledge.Role.Country,
            ["tagline"] = knowledge.Role.Tagline,
            ["lead"] = career.Openings[0].In(language).Lead,
            ["figures"] = Figures(knowledge, career, language),
            ["topics"] = career.Openings.Select(topic => Entry(topic, career, language)).ToList(),
            ["roadmap"] = knowledge.Roadmap is not null,
            ["roadmapLead"] = knowledge.Roadmap?.Topic.In(language).Lead,
            ["roadmapSvg"] = knowledge.Roadmap is { } roadmap ? RoadmapPicture.DrawWide(roadmap, language) + RoadmapPicture.DrawTall(roadmap, language) : null,
            ["plan"] = knowledge.Roadmap is null ? null : Starter(career.Words.Say(language, "plan.button.mine")),
            ["stages"] = knowledge.Roadmap?.Stages.Select(stage => Entry(stage.Topic, career, language)).ToList(),
            ["history"] = knowledge.History is not null,
            ["historyLead"] = knowledge.History?.Topic.In(language).Lead,
            ["timelineSvg"] = knowledge.History is { } history
                ? TimelinePicture.DrawWide(history, language) + TimelinePicture.DrawTall(history, language)
                : null,
            ["events"] = knowledge.History?.Events.Select(happened => Event(happened, career, language)).ToList(),
            ["origin"] = address is null ? $"https://{UnknownHost}" : origin,
            ["host"] = address is { IsLoopback: false } ? address.Host : UnknownHost,
            ["development"] = development,
            ["widgetMissing"] = widgetMissing,
            ["version"] = HealthEndpoints.Version,
            ["knowledgeHash"] = knowledge.Hash[..12],
            ["reviewed"] = knowledge.Provenance.Reviewed.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
            ["curator"] = knowledge.Provenance.Curator,
            ["basis"] = knowledge.Provenance.Basis,
            ["contact"] = career.Words.Fill("{contact}"),
        };
    }

    private static string Article(string title) => title.Length > 0 && "AEIOU".Contains(char.ToUpperInvariant(title[0]), StringComparison.Ordinal) ? "an" : "a";

    /// <summary>How much there is to ask about, counted in the knowledge.</summary>
    private static List<Dictionary<string, object?>> Figures(CareerKnowledge knowledge, Career career, string language)
    {
        var figures = new List<Dictionary<string, object?>> { Figure("topics", knowledge.Topics.Count(topic => topic.Kind is not TopicKind.OutOfScope)) };
        if (knowledge.Roadmap is { } roadmap)
        {
            figures.Add(Figure("stages", roadmap.Stages.Count));
            figures.Add(Figure("items", roadmap.Stages.Sum(stage => stage.Items.Count)));
        }

        if (knowledge.History is { } history)
        {
            figures.Add(Figure("events", history.Events.Count));
        }

        return figures;

        Dictionary<string, object?> Figure(string what, int count) => new(StringComparer.Ordinal)
        {
            ["count"] = count,
            ["what"] = career.Words.Say(language, $"pages.figures.{what}"),
        };
    }

    private static Dictionary<string, object?> Starter(string question) => new(StringComparer.Ordinal)
    {
        ["title"] = question,
        ["ask"] = Uri.EscapeDataString(question),
    };

    private static Dictionary<string, object?> Entry(Topic topic, Career career, string language) => new(StringComparer.Ordinal)
    {
        ["title"] = topic.In(language).Title,
        ["ask"] = Uri.EscapeDataString(topic.In(language).Title),
        ["lead"] = career.Words.Fill(topic.In(language).Lead),
    };

    private static Dictionary<string, object?> Event(HistoryEvent happened, Career career, string language)
    {
        var entry = Entry(happened.Topic, career, language);
        entry["title"] = HistoryNames.Bare(happened, language);
        entry["year"] = happened.Year?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;
        return entry;
    }
}
