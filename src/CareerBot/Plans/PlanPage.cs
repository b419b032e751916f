using System.Globalization;
using CareerBot.Dialogs.Conversation;
using CareerBot.Dialogs.Plan;
using CareerBot.Dialogs.Sharing;
using CareerBot.Knowledge.Model;
using CareerBot.Knowledge.Plans;
using CareerBot.Pages;

namespace CareerBot.Plans;

/// <summary>What the template of the plan's page is filled with.</summary>
internal static class PlanPage
{
    /// <param name="opened">The plan.</param>
    /// <param name="token">What the page was opened with.</param>
    /// <param name="theme">The theme of the client around the page; null for the device's own.</param>
    public static Dictionary<string, object?> Values(OpenedPlan opened, string token, string? theme = null) => new(StringComparer.Ordinal)
    {
        ["theme"] = theme,
        ["private"] = true,
        ["title"] = opened.Say("planPage.title"),
        ["language"] = Words.Fallback,
        ["botName"] = opened.Career.Words.Fill("{botName}"),
        ["words"] = Said(opened),
        ["percent"] = PlanTexts.Percent(opened.Plan),
        ["progress"] = opened.Plan.Progress.ToString("0.###", CultureInfo.InvariantCulture),
        ["ready"] = Ready(opened),
        ["target"] = opened.Answers.Target is { } target ? PlanTexts.Day(target) : null,
        ["picture"] = GanttPicture.Draw(opened),
        ["legend"] = Legend(opened),
        ["stages"] = opened.Plan.Stages.Select(stage => new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["title"] = stage.Topic.In(Words.Fallback).Title,
            ["items"] = stage.Items.Select(item => Item(opened, item)).ToList(),
        }).ToList(),
        ["basis"] = opened.Texts.Basis(opened.Plan).Select(SafeMarkdown.ToHtml).ToList(),
        ["calendar"] = $"/plan/{token}.ics",
        ["markdown"] = $"/plan/{token}.md",
        ["code"] = opened.Code is { } code
            ? new Dictionary<string, object?>(StringComparer.Ordinal) { ["text"] = Secrets.Told(code), ["picture"] = CodePicture.Draw(code, opened.Say("planPage.codePicture")) }
            : null,
    };

    private static Dictionary<string, object?> Said(OpenedPlan opened)
    {
        string[] names = ["doneShort", "ready", "target", "tableTitle", "item", "kind", "time", "when", "basis", "files", "calendar", "markdown", "codeTitle", "codeText"];
        var said = names.ToDictionary(name => name, name => (object?)opened.Say("planPage." + name), StringComparer.Ordinal);
        said["picture"] = opened.Say("planPage.pictureTitle");
        said["asOf"] = opened.Say("planPage.asOf", ("date", PlanTexts.Day(opened.Today)));
        said["done"] = opened.Say("planPage.done", ("done", PlanTexts.Percent(opened.Plan)));
        said["hours"] = opened.Say("planPage.hours", ("hours", PlanTexts.Number(opened.Plan.Hours)));
        said["foot"] = opened.Say("planPage.foot", ("date", PlanTexts.Day(opened.Expires)));
        return said;
    }

    private static string Ready(OpenedPlan opened)
    {
        if (opened.Plan.Next is null)
        {
            return opened.Say("planPage.readyAll");
        }

        if (opened.Plan.Finish is not { } finish)
        {
            return opened.Say("planPage.readyNever");
        }

        var (from, to) = PlanTexts.Ends(finish);
        return opened.Say("planPage.readyRange", ("from", from), ("to", to));
    }

    private static List<Dictionary<string, object?>> Legend(OpenedPlan opened)
    {
        var kinds = opened.Plan.Weeks.Select(week => week.Kind).ToHashSet();
        (string Name, bool Shown)[] signs =
        [
            ("work", kinds.Contains(WeekKind.Study)), ("free", kinds.Contains(WeekKind.Free)), ("busy", kinds.Contains(WeekKind.Busy)),
            ("range", opened.Plan is { Next: not null, Finish: not null }), ("today", true),
        ];
        return [.. signs
            .Where(sign => sign.Shown)
            .Select(sign => new Dictionary<string, object?>(StringComparer.Ordinal) { ["sign"] = sign.Name, ["text"] = opened.Say("planPage.legend." + sign.Name) })];
    }

    private static Dictionary<string, object?> Item(OpenedPlan opened, PlanItem item) => new(StringComparer.Ordinal)
    {
        ["title"] = item.Topic.In(Words.Fallback).Title,
        ["kind"] = opened.Say("planPage.kinds." + item.Kind),
        ["hours"] = item.IsDone || item.Works.Count == 0 ? "–" : opened.Texts.OpenHours(item),
        ["when"] = item switch
        {
            { IsDone: true } => opened.Say("planPage.isDone"),
            { Kind: ItemKind.Ongoing } => opened.Say("planPage.whenOngoing"),
            { Kind: ItemKind.OwnDate, Date: { } date } => opened.Texts.Days(date, item.Until),
            { Kind: ItemKind.OwnDate } => opened.Say("planPage.whenOpen"),
            { When: { } span } => opened.Say("planPage.span", ("from", PlanTexts.Day(span.From)), ("to", PlanTexts.Day(span.To))),
            _ => "–",
        },
        ["done"] = item.IsDone,
    };
}
