using CareerBot.Careers;
using CareerBot.Dialogs.Conversation;
using CareerBot.Health;
using CareerBot.Turns;
using CareerBot.Turns.Retention;
using Microsoft.Extensions.Options;

namespace CareerBot.Pages;

/// <summary><c>/about/privacy</c>, <c>/about/terms</c> and <c>/about/admin</c>: what a store, a person and an administrator want to read.</summary>
internal static class AboutEndpoints
{
    private static readonly Dictionary<string, string[]> s_sections = new(StringComparer.Ordinal)
    {
        ["privacy"] = ["kept", "where", "duration", "erase", "ask"],
        ["terms"] = ["answers", "limits", "conduct", "service", "ask"],
        ["admin"] = ["stored", "where", "duration", "hosts", "permissions", "publisher", "remove"],
    };

    public static IEndpointRouteBuilder MapAbout(this IEndpointRouteBuilder routes)
    {
        foreach (var page in s_sections.Keys)
        {
            routes.MapRead($"/about/{page}", context => ShowAsync(context, page));
        }

        return routes;
    }

    private static Task ShowAsync(HttpContext context, string page)
    {
        var services = context.RequestServices;
        var career = services.GetRequiredService<CareerInService>().Now;
        var values = Values(services, career);
        return PageEndpoints.WriteAsync(context, services.GetRequiredService<PageTemplates>().Fill("document.html", new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["language"] = Words.Fallback,
            ["botName"] = career.Words.Fill("{botName}"),
            ["title"] = Say(career, $"about.{page}.title", values),
            ["lead"] = Say(career, $"about.{page}.lead", values),
            ["sections"] = s_sections[page].Select(section => new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["title"] = Say(career, $"about.{page}.{section}Title", values),
                ["html"] = SafeMarkdown.ToHtml(Say(career, $"about.{page}.{section}", values)),
            }).ToList(),
            ["pages"] = s_sections.Keys.Select(each => new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["href"] = $"/about/{each}",
                ["title"] = Say(career, $"about.{each}.title", values),
                ["current"] = each == page,
            }).ToList(),
        }));
    }

    private static string Say(Career career, string key, (string, string)[] values) => career.Words.Say(Words.Fallback, key, 0, values);

    private static (string, string)[] Values(IServiceProvider services, Career career)
    {
        var retention = services.GetRequiredService<IOptions<RetentionOptions>>().Value;
        var storage = services.GetRequiredService<IOptions<StorageOptions>>().Value.Kind switch
        {
            StorageKind.Sqlite => "about.storage.sqlite",
            StorageKind.Postgres => "about.storage.postgres",
            _ => "about.storage.memory",
        };
        var connected = !string.IsNullOrWhiteSpace(services.GetRequiredService<IConfiguration>()["MicrosoftAppId"]);
        return
        [
            ("days", $"{retention.Days}"),
            ("planDays", $"{retention.PlanDays}"),
            ("feedbackDays", $"{retention.FeedbackDays}"),
            ("version", HealthEndpoints.Version),
            ("storage", career.Words.Say(Words.Fallback, storage)),
            ("hosts", career.Words.Say(Words.Fallback, connected ? "about.hosts.connected" : "about.hosts.closed")),
        ];
    }
}
