using System.Collections.Frozen;
using System.Globalization;
using CareerBot.Dialogs.Conversation;
using CareerBot.Knowledge.Plans;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Card = System.Collections.Generic.Dictionary<string, object>;

namespace CareerBot.Dialogs.Plan;

/// <summary>
/// The plan and its question for skills as adaptive cards, on channels that draw them. Elsewhere the text says it all; where a card stands, the
/// same text is what it speaks.
/// </summary>
internal static class PlanCards
{
    // What Teams' phones draw as well.
    private const string Version = "1.4";
    private const string HaveInput = "have";

    private static readonly FrozenSet<string> s_drawnOn = FrozenSet.ToFrozenSet(
        [Channels.Webchat, Channels.Directline, Channels.Msteams], StringComparer.Ordinal);

    /// <summary>The whole plan, after <paramref name="before"/> if that is not empty.</summary>
    public static Activity Whole(PlanDesk desk, PlanAnswers answers, string before)
    {
        var plan = desk.Plan(answers);
        var text = string.Join("\n\n", new[] { before, desk.Texts.Whole(plan, answers) }.Where(part => part.Length > 0));
        var message = PlanMessages.Of(desk, text);
        if (IsDrawnOn(desk.Channel))
        {
            message.Text = before.Length > 0 ? before : desk.Texts.Head(plan);
            message.Attachments = [Of(
                text,
                [.. Body(desk, plan, answers)],
                [AdaptiveCards.Button(desk.Say("plan.button.page"), desk.Say("plan.button.page"))])];
        }

        return message;
    }

    /// <summary>Puts the question which works the person knows into <paramref name="message"/>, as a list to tick.</summary>
    public static Activity WithWorks(PlanDesk desk, Activity message, IEnumerable<string> works, string ask)
    {
        if (IsDrawnOn(desk.Channel))
        {
            var choices = works.Select(object (work) => new Card(StringComparer.Ordinal) { ["title"] = work, ["value"] = work }).ToList();
            var input = new Card(StringComparer.Ordinal)
            {
                ["type"] = "Input.ChoiceSet", ["id"] = HaveInput, ["isMultiSelect"] = true, ["style"] = "expanded", ["label"] = desk.Say("plan.card.have"), ["choices"] = choices,
            };
            var data = new Card(StringComparer.Ordinal) { ["pick"] = HaveInput, ["otherwise"] = desk.Say("plan.card.nothing") };
            var done = new Card(StringComparer.Ordinal) { ["type"] = "Action.Submit", ["title"] = desk.Say("plan.button.these"), ["data"] = data };
            message.Attachments = [Of(message.Text, [input], [done])];
            message.Text = ask;
        }

        return message;
    }

    private static bool IsDrawnOn(string? channel) => channel is not null && s_drawnOn.Contains(channel);

    private static IEnumerable<object> Body(PlanDesk desk, Knowledge.Plans.Plan plan, PlanAnswers answers)
    {
        yield return Text(desk.Texts.Head(plan), bold: true);
        yield return Progress(plan);
        foreach (var sentence in desk.Texts.Ends(plan, answers))
        {
            yield return Text(sentence);
        }

        foreach (var stage in plan.Stages)
        {
            yield return Text(stage.Topic.In(desk.Language).Title, bold: true, apart: true);
            yield return new Card(StringComparer.Ordinal)
            {
                ["type"] = "FactSet",
                ["spacing"] = "Small",
                ["facts"] = stage.Items.Select(object (item) => new Card(StringComparer.Ordinal) { ["title"] = item.Topic.In(desk.Language).Title, ["value"] = desk.Texts.When(item) }).ToList(),
            };
        }

        foreach (var sentence in desk.Texts.Basis(plan))
        {
            yield return Text(sentence, isSubtle: true);
        }
    }

    // Two columns, the first as wide as what is done: the schema has no bar of its own.
    private static Card Progress(Knowledge.Plans.Plan plan)
    {
        var done = (int)Math.Clamp(Math.Round(plan.Progress * 100), 1, 99);
        return new Card(StringComparer.Ordinal)
        {
            ["type"] = "ColumnSet",
            ["spacing"] = "Small",
            ["columns"] = new List<object> { Part(done, "accent"), Part(100 - done, "emphasis") },
        };
    }

    private static Card Part(int width, string style) => new(StringComparer.Ordinal)
    {
        ["type"] = "Column",
        ["width"] = width.ToString(CultureInfo.InvariantCulture),
        ["style"] = style,
        ["spacing"] = "None",
        ["minHeight"] = "8px",
        ["items"] = new List<object>(),
    };

    private static Card Text(string text, bool bold = false, bool apart = false, bool isSubtle = false) => new(StringComparer.Ordinal)
    {
        ["type"] = "TextBlock",
        ["text"] = text,
        ["wrap"] = true,
        ["weight"] = bold ? "Bolder" : "Default",
        ["separator"] = apart,
        ["isSubtle"] = isSubtle,
        ["size"] = isSubtle ? "Small" : "Default",
    };

    private static Attachment Of(string twin, List<object> body, List<object> actions) => AdaptiveCards.Attached(new(StringComparer.Ordinal)
    {
        ["type"] = "AdaptiveCard", ["version"] = Version, ["speak"] = twin, ["fallbackText"] = twin, ["body"] = body, ["actions"] = actions,
    });
}
