using System.Text.Json.Serialization;
using CareerBot.Dialogs.Conversation;

namespace CareerBot.Pages;

/// <summary>What the widget is told at its start: every word that it shows, and what it must know of the bot.</summary>
internal sealed record WidgetConfig(
    string Language,
    string Direction,
    IReadOnlyList<WidgetLanguage> Languages,
    WidgetBot Bot,
    string Greeting,
    IReadOnlyList<WidgetStarter> Starters,
    WidgetCommands Commands,
    int LongestText,
    string? PrivacyUrl,
    IReadOnlyDictionary<string, string> Texts)
{
    public static WidgetConfig Of(Career career, string language, int longestText) => new(
        language,
        "ltr",
        WidgetWords.Languages,
        new WidgetBot(career.Words.Fill("{botName}"), career.Words.Fill("{botName}"), career.Knowledge.Role.Title),
        career.Words.Say(language, "main.welcome"),
        [.. Dialogs.Conversation.Starters.Of(career, language).Select(question => new WidgetStarter(question, question))],
        new WidgetCommands(career.Words.Say(language, "pages.forgetCommand")),
        longestText,
        "/#privacy",
        WidgetWords.Of(language));
}

/// <summary>A language of the widget's own words, and its name in itself.</summary>
internal sealed record WidgetLanguage(string Code, string Name);

internal sealed record WidgetBot(string Name, string Title, string Subtitle);

internal sealed record WidgetStarter(string Title, string Value);

internal sealed record WidgetCommands(string Forget);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(WidgetConfig))]
internal sealed partial class WidgetConfigJson : JsonSerializerContext;
