using System.Text.RegularExpressions;
using Microsoft.Recognizers.Text.Number;

namespace Microsoft.Bot.Builder.Dialogs;

internal static partial class NumberText
{
    // The first number in a text, as digits; null if there is none.
    internal static string Find(string text, string locale) =>
        First(text, locale) ?? (UnitSymbol().IsMatch(text) ? First(UnitSymbol().Replace(text, " "), locale) : null);

    private static string First(string text, string locale) =>
        NumberRecognizer.RecognizeNumber(text, locale) is { Count: > 0 } numbers
        && numbers[0].Resolution is { } resolution
        && resolution.TryGetValue("value", out var value)
            ? value?.ToString()
            : null;

    // A measure written without a space (5km, 32C) is no number to the recognizer, which would also have to read 3D and 4G.
    [GeneratedRegex(@"(?<=\d)°?(?:[kcm]?m|mi|ft|in|yd|k?g|mg|lbs?|oz|m?l|[kmgt]b|[cf]|kmh|mph|rs|inr|usd|eur)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex UnitSymbol();
}
