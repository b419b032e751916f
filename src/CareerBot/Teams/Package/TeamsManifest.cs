using System.Text.Json.Nodes;
using CareerBot.Dialogs.Conversation;
using CareerBot.Health;

namespace CareerBot.Teams.Package;

/// <summary>The manifest of the Teams app: what the app is, where it speaks, and nothing that it does not need.</summary>
internal static class TeamsManifest
{
    /// <summary>The newest version of the schema that npm's @microsoft/app-manifest brings; a test holds it to that.</summary>
    public const string SchemaVersion = "1.30";

    public const string AccentColor = "#0B6B66";
    public const string ColorIcon = "color.png";
    public const string OutlineIcon = "outline.png";
    public const string SearchCommand = "searchNotes";

    private const int LongestName = 30;
    private const int LongestFullName = 100;
    private const int LongestDeveloper = 32;
    private const int LongestShortDescription = 80;
    private const int LongestCommand = 32;

    public static JsonObject Of(PackageRequest request, Career career)
    {
        var root = $"https://{request.Domain}";
        var manifest = new JsonObject
        {
            ["$schema"] = $"https://developer.microsoft.com/json-schemas/teams/v{SchemaVersion}/MicrosoftTeams.schema.json",
            ["manifestVersion"] = SchemaVersion,
            ["version"] = HealthEndpoints.Version,
            ["id"] = request.AppId.ToString("D"),
            ["developer"] = new JsonObject
            {
                ["name"] = Clip(career.Words.Fill("{publisher}"), LongestDeveloper),
                ["websiteUrl"] = root + "/",
                ["privacyUrl"] = root + "/about/privacy",
                ["termsOfUseUrl"] = root + "/about/terms",
            },
            ["name"] = new JsonObject { ["short"] = Clip(career.Words.Fill("{botName}"), LongestName), ["full"] = Clip(Say(career, "teams.fullName"), LongestFullName) },
            ["description"] = new JsonObject { ["short"] = Clip(
                Say(career, "teams.shortDescription"),
                LongestShortDescription), ["full"] = Say(career, "teams.fullDescription") },
            ["icons"] = new JsonObject { ["color"] = ColorIcon, ["outline"] = OutlineIcon },
            ["accentColor"] = AccentColor,
            ["publisherDocsUrl"] = root + "/about/admin",
            ["bots"] = new JsonArray(Bot(request, career)),
            ["validDomains"] = new JsonArray(request.Domain),
        };
        if (request.WithSearch)
        {
            manifest["composeExtensions"] = new JsonArray(Search(request, career));
        }

        if (request.WithTab)
        {
            manifest["staticTabs"] = new JsonArray(Tab(root, career));
        }

        return manifest;
    }

    /// <summary>What Teams offers to type: each a message that the bot knows.</summary>
    public static IEnumerable<(string Title, string Description)> Commands(Career career) =>
    [
        .. career.Openings.Select(topic => topic.In(Words.Fallback).Title).Where(title => title.Length <= LongestCommand)
            .Select(title => (title, Say(career, "teams.command.topic", ("title", title)))),
        (Say(career, "teams.command.menu"), Say(career, "teams.command.menuDoes")),
        (Say(career, "teams.command.help"), Say(career, "teams.command.helpDoes")),
    ];

    private static JsonObject Bot(PackageRequest request, Career career) => new()
    {
        ["botId"] = request.AppId.ToString("D"),
        ["scopes"] = Array(request.Scopes),
        ["isNotificationOnly"] = false,
        ["supportsFiles"] = false,
        ["supportsCalling"] = false,
        ["supportsVideo"] = false,
        ["commandLists"] = new JsonArray(new JsonObject
        {
            ["scopes"] = Array(request.Scopes),
            ["commands"] = new JsonArray([.. Commands(career).Select(command => new JsonObject { ["title"] = command.Title, ["description"] = command.Description })]),
        }),
    };

    private static JsonObject Search(PackageRequest request, Career career) => new()
    {
        ["botId"] = request.AppId.ToString("D"),
        ["commands"] = new JsonArray(new JsonObject
        {
            ["id"] = SearchCommand,
            ["type"] = "query",
            ["title"] = Say(career, "teams.search.title"),
            ["description"] = Say(career, "teams.search.does"),
            ["initialRun"] = true,
            ["context"] = Array(["compose", "commandBox"]),
            ["parameters"] = new JsonArray(new JsonObject
            {
                ["name"] = "query",
                ["title"] = Say(career, "teams.search.parameter"),
                ["description"] = Say(career, "teams.search.parameterDoes"),
                ["inputType"] = "text",
            }),
        }),
    };

    private static JsonObject Tab(string root, Career career) => new()
    {
        ["entityId"] = TeamsTab.Entity,
        ["name"] = Say(career, "teams.tab.name"),
        ["contentUrl"] = TeamsTab.ContentUrl(root),
        ["websiteUrl"] = root + "/chat",
        ["scopes"] = Array(["personal"]),
    };

    private static JsonArray Array(IEnumerable<string> values) => [.. values.Select(value => (JsonNode)value)];

    private static string Say(Career career, string key, params ReadOnlySpan<(string Name, string Value)> values) =>
        career.Words.Say(Words.Fallback, key, 0, values);

    // At the end of a word, where there is one.
    private static string Clip(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', longest);
        return text[..(end > 0 ? end : longest)].TrimEnd(' ', ',', ';', ':', '.');
    }
}
