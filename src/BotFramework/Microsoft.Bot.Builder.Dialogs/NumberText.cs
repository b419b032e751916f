using System.Text.RegularExpressions;
using Microsoft.Recognizers.Text.Number;

namespace Microsoft.Bot.Builder.Dialogs;

internal static partial class NumberText
{
    // The languages among those of the prompts that write 1.234,5 and not 1,234.5.
    private static readonly string[] _commaLanguages = ["bg", "de", "es", "fr", "it", "nl", "pt", "sv", "tr"];

    // The first number in a text, as digits; null if there is none.
    internal static string Find(string text, string locale)
    {
        var plain = WritesDecimalComma(locale) ? DecimalComma().Replace(text, static match => match.Value.Replace(".", "").Replace(',', '.')) : text;
        return First(plain, locale) ?? (UnitSymbol().IsMatch(plain) ? First(UnitSymbol().Replace(plain, " "), locale) : null);
    }

    private static string First(string text, string locale) =>
        NumberRecognizer.RecognizeNumber(text, locale) is { Count: > 0 } numbers
        && numbers[0].Resolution is { } resolution
        && resolution.TryGetValue("value", out var value)
            ? value?.ToString()
            : null;

    private static bool WritesDecimalComma(string locale) =>
        Array.Exists(_commaLanguages, language => locale.StartsWith(language, StringComparison.Ordinal));

    // A measure written without a space (5km, 32C) is no number to the recognizer, which would also have to read 3D and 4G.
    [GeneratedRegex(
        @"(?<=\d)°?(?:[kcm]?m|mi|ft|in|yd|k?g|mg|lbs?|oz|m?l|[kmgt]b|[cf]|kmh|mph|rs|inr|usd|eur)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex UnitSymbol();

    [GeneratedRegex(@"(?<![\d.,])(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+,\d+)(?![.,]?\d)")]
    private static partial Regex DecimalComma();
}
