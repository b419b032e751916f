using System.Text;
using CareerBot.Careers;
using CareerBot.Dialogs.Conversation;
using CareerBot.Pages;

namespace CareerBot.Plans;

/// <summary><c>/plan/{token}</c>, with <c>.ics</c> and <c>.md</c> behind it: a plan for whoever has the link. Needs no script, and no cookie.</summary>
internal static class PlanEndpoints
{
    private const string Calendar = ".ics";
    private const string Text = ".md";

    public static IEndpointRouteBuilder MapPlans(this IEndpointRouteBuilder routes)
    {
        routes.MapRead("/plan/{name}", ShowAsync);
        return routes;
    }

    /// <summary>What leads to a person's things stays out of caches and search engines.</summary>
    public static void KeepPrivate(HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Robots-Tag"] = "noindex, nofollow";
    }

    private static async Task ShowAsync(HttpContext context)
    {
        KeepPrivate(context.Response);
        var name = context.Request.RouteValues["name"] as string ?? string.Empty;
        var kind = Path.GetExtension(name);
        var (plan, hasExpired) = await OpenedPlan.OpenAsync(
            context.RequestServices,
            Path.GetFileNameWithoutExtension(name),
            context.RequestAborted).ConfigureAwait(false);
        await (plan is null || kind is not ("" or Calendar or Text) ? RefuseAsync(context, hasExpired)
            : kind == Calendar
                ? FileAsync(
                    context,
                    PlanCalendar.Write(plan, context.RequestServices.GetRequiredService<TimeProvider>()),
                    "text/calendar; charset=utf-8",
                    "plan.ics")
            : kind == Text ? FileAsync(context, PlanText.Write(plan), "text/markdown; charset=utf-8", "plan.md")
            : PageAsync(context, "plan.html", PlanPage.Values(plan, name))).ConfigureAwait(false);
    }

    /// <summary>Says that a link leads nowhere, and what to do.</summary>
    public static Task RefuseAsync(HttpContext context, bool hasExpired)
    {
        var words = context.RequestServices.GetRequiredService<CareerInService>().Now.Words;
        context.Response.StatusCode = hasExpired ? StatusCodes.Status410Gone : StatusCodes.Status404NotFound;
        return PageAsync(context, "plan-none.html", new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["language"] = Words.Fallback,
            ["botName"] = words.Fill("{botName}"),
            ["private"] = true,
            ["title"] = words.Say(Words.Fallback, hasExpired ? "planPage.expiredTitle" : "planPage.unknownTitle"),
            ["lead"] = words.Say(Words.Fallback, hasExpired ? "planPage.expired" : "planPage.unknown"),
            ["chat"] = words.Say(Words.Fallback, "planPage.chat"),
        });
    }

    private static async Task PageAsync(HttpContext context, string template, Dictionary<string, object?> values)
    {
        await PageEndpoints.WriteAsync(context, context.RequestServices.GetRequiredService<PageTemplates>().Fill(template, values)).ConfigureAwait(false);
    }

    public static Task FileAsync(HttpContext context, string content, string type, string name)
    {
        context.Response.ContentType = type;
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        return context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(content), context.RequestAborted).AsTask();
    }
}
