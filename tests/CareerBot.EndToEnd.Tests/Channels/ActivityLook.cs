using System.Text;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace CareerBot.EndToEnd.Tests.Channels;

/// <summary>What a channel shows of activities, in lines of text.</summary>
internal static partial class ActivityLook
{
    private static readonly string[] s_parts = ["body", "items", "columns", "facts", "choices", "actions", "buttons"];

    public static string Of(IEnumerable<JObject> activities)
    {
        var lines = new StringBuilder();
        foreach (var activity in activities)
        {
            Write(lines, activity);
        }

        // Ids, tokens and the port are others each time.
        return Port().Replace(Secret().Replace(lines.ToString(), "/…"), "http://HOST");
    }

    private static void Write(StringBuilder lines, JObject activity)
    {
        Line(lines, 0, (string?)activity["type"] == "message" ? $"bot: {(string?)activity["text"]}" : $"({(string?)activity["type"]})");
        foreach (var attachment in activity["attachments"]?.OfType<JObject>() ?? [])
        {
            Line(lines, 1, $"attached: {(string?)attachment["contentType"]} {(string?)attachment["contentUrl"]}".TrimEnd());
            Element(lines, 2, attachment["content"] as JObject);
        }

        foreach (var action in activity["suggestedActions"]?["actions"]?.OfType<JObject>() ?? [])
        {
            Line(lines, 1, $"[{(string?)action["title"]}] {(string?)action["type"]}{Sends(action, "value")}");
        }

        foreach (var claim in activity["entities"]?.SelectMany(entity => entity["citation"] ?? new JArray()) ?? [])
        {
            Line(lines, 1, $"cites: {(string?)claim["appearance"]?["name"]}, {(string?)claim["appearance"]?["abstract"]}");
        }

        if (activity["channelData"]?["feedbackLoop"] is not null || activity["channelData"]?["topic"] is not null)
        {
            Line(lines, 1, "can be rated");
        }
    }

    /// <summary>A card or a part of one, with its parts below it.</summary>
    private static void Element(StringBuilder lines, int depth, JObject? element)
    {
        if (element is null)
        {
            return;
        }

        var type = (string?)element["type"] ?? string.Empty;
        var says = string.Join(
            ' ',
            ((string[])["title", "text", "label", "value", "placeholder"])
                .Select(name => element[name])
                .Where(value => value is JValue)
                .Select(value => value!.ToString()));
        var isButton = type.StartsWith("Action.", StringComparison.Ordinal);
        Line(lines, depth, isButton ? $"[{says}] {type}{Sends(element, "data")}" : $"{type} {says}".Trim());
        foreach (var part in s_parts.SelectMany(name => element[name] as JArray ?? []).OfType<JObject>())
        {
            Element(lines, depth + 1, part);
        }

        Element(lines, depth + 1, element["card"] as JObject);
    }

    private static string Sends(JObject action, string name) =>
        action[name] is { } value && value.ToString() != (string?)action["title"] ? $" sends {value.ToString(Newtonsoft.Json.Formatting.None)}" : string.Empty;

    private static void Line(StringBuilder lines, int depth, string text)
    {
        if (text.Length > 0)
        {
            lines.Append(' ', depth * 2)
                .Append(text.ReplaceLineEndings("\n").Replace("\n", "\n" + new string(' ', (depth * 2) + 5), StringComparison.Ordinal))
                .Append('\n');
        }
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Port();

    [GeneratedRegex("/[0-9a-f]{24,40}\\b")]
    private static partial Regex Secret();
}
