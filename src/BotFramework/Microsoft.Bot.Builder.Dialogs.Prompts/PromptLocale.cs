using Microsoft.Bot.Builder.Dialogs.Choices;

namespace Microsoft.Bot.Builder.Dialogs.Prompts;

internal static class PromptLocale
{
    internal const string English = "en-us";

    // The locale of a turn: its activity's, else the prompt's default, else English.
    internal static string Of(string activityLocale, string defaultLocale) =>
        PromptCultureModels.MapToNearestLanguage(
            !string.IsNullOrEmpty(activityLocale) ? activityLocale
            : !string.IsNullOrEmpty(defaultLocale) ? defaultLocale
            : English);

    // The same, but English where the prompt has no words in that language.
    internal static string Among<T>(Dictionary<string, T> known, string activityLocale, string defaultLocale) =>
        Of(activityLocale, defaultLocale) is var locale && known.ContainsKey(locale) ? locale : English;

    internal static ChoiceFactoryOptions ListOptions(PromptCultureModel culture) => new(culture.Separator, culture.InlineOr, culture.InlineOrMore, true);
}
