using CareerBot.Careers;
using CareerBot.Dialogs.Conversation;
using CareerBot.Dialogs.Sharing;
using CareerBot.Pages;
using CareerBot.Plans;
using CareerBot.Security;

namespace CareerBot.Teams;

/// <summary>
/// The tab in Teams, in the client's theme. The app asks for no permission, so Teams does not
/// say who looks at it: a plan comes by a link of the chat that carries
/// what the plan's page is opened with. Without one the tab shows the stages that a plan goes through, and how to get there.
/// </summary>
internal static class TeamsTab
{
    public const string Path = "/teams/plan";

    /// <summary>The tab's id in the manifest.</summary>
    public const string Entity = "plan";

    private const string Framers = "https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft";

    public static IEndpointRouteBuilder MapTeamsTab(this IEndpointRouteBuilder routes)
    {
        routes.MapRead(Path, ShowAsync);
        return routes;
    }

    /// <summary>What Teams opens as the tab: it puts in its theme, and what a deep link brought along.</summary>
    public static string ContentUrl(string root) => $"{root}{Path}?theme={{app.theme}}&plan={{page.subPageId}}";

    /// <summary>A link that opens the plan in the tab of the app <paramref name="appId"/>.</summary>
    public static string DeepLink(string appId, string token) =>
        $"https://teams.microsoft.com/l/entity/{Uri.EscapeDataString(appId)}/{Entity}?context={Uri.EscapeDataString($"{{\"subEntityId\":\"{token}\"}}")}";

    private static async Task ShowAsync(HttpContext context)
    {
        PlanEndpoints.KeepPrivate(context.Response);
        context.Response.Headers.ContentSecurityPolicy = $"{SecurityHeaders.Policy}; frame-ancestors {Framers}";
        var (services, token) = (context.RequestServices, context.Request.Query["plan"].ToString());
        var theme = context.Request.Query["theme"].ToString() is ("dark" or "contrast") and var named ? named : "default";
        var (plan, _) = await OpenedPlan.OpenAsync(services, token, context.RequestAborted).ConfigureAwait(false);
        var page = plan is null
            ? services
                .GetRequiredService<PageTemplates>()
                .Fill("tab.html", Stages(services.GetRequiredService<CareerInService>().Now, theme, wasAsked: Secrets.IsToken(token)))
            : services.GetRequiredService<PageTemplates>().Fill("plan.html", PlanPage.Values(plan, token, theme));
        await PageEndpoints.WriteAsync(context, page).ConfigureAwait(false);
    }

    private static Dictionary<string, object?> Stages(Career career, string theme, bool wasAsked) => new(StringComparer.Ordinal)
    {
        ["language"] = Words.Fallback,
        ["botName"] = career.Words.Fill("{botName}"),
        ["theme"] = theme,
        ["private"] = true,
        ["title"] = career.Words.Say(Words.Fallback, "teams.tab.title"),
        ["notice"] = wasAsked ? career.Words.Say(Words.Fallback, "teams.tab.gone") : null,
        ["lead"] = career.Words.Say(Words.Fallback, "teams.tab.lead"),
        ["stages"] = career.Knowledge.Roadmap?.Stages.Select(stage => stage.Topic.In(Words.Fallback))
            .Select(told => new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["title"] = told.Title,
            ["lead"] = career.Words.Fill(told.Lead),
        }).ToList(),
    };
}
