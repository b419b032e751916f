using CareerBot.Careers;
using CareerBot.Dialogs.Conversation;
using CareerBot.Pages;
using CareerBot.Security;

namespace CareerBot.Teams;

/// <summary>The tab in Teams: the stages that a plan goes through, in the client's theme. It knows nothing of who looks at it.</summary>
internal static class TeamsTab
{
    public const string Path = "/teams/plan";

    private const string Framers = "https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft";

    public static IEndpointRouteBuilder MapTeamsTab(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, (RequestDelegate)ShowAsync);
        return routes;
    }

    private static Task ShowAsync(HttpContext context)
    {
        var career = context.RequestServices.GetRequiredService<CareerInService>().Now;
        context.Response.Headers.ContentSecurityPolicy = $"{SecurityHeaders.Policy}; frame-ancestors {Framers}";
        return PageEndpoints.WriteAsync(context, context.RequestServices.GetRequiredService<PageTemplates>().Fill("tab.html", new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["language"] = Words.Fallback,
            ["theme"] = context.Request.Query["theme"].ToString() is "dark" or "contrast" ? context.Request.Query["theme"].ToString() : "default",
            ["title"] = career.Words.Say(Words.Fallback, "teams.tab.title"),
            ["lead"] = career.Words.Say(Words.Fallback, "teams.tab.lead"),
            ["stages"] = career.Knowledge.Roadmap?.Stages.Select(stage => stage.Topic.In(Words.Fallback)).Select(told => new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["title"] = told.Title,
                ["lead"] = career.Words.Fill(told.Lead),
            }).ToList(),
        }));
    }
}
