using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Number;

namespace CareerBot.Knowledge.Recognition;

/// <summary>Finds a place in a list when the whole message is one: "2", "option 2", "2 please", "the second one".</summary>
public static class Position
{
    private const int MostWords = 4;

    // A larger number is a year or an amount, and no place in a list that a reply can hold.
    private const int Last = 99;

    /// <summary>The position from 1, or null if the message is more than a position.</summary>
    public static int? In(string text)
    {
        if (text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length > MostWords || text.Contains('?', StringComparison.Ordinal))
        {
            return null;
        }

        return First(NumberRecognizer.RecognizeOrdinal(text, Culture.English)) ?? First(NumberRecognizer.RecognizeNumber(text, Culture.English));
    }

    private static int? First(List<ModelResult> found) =>
        found is [{ Resolution: { } resolution }]
        && resolution.TryGetValue("value", out var value)
        && int.TryParse(value as string, System.Globalization.NumberStyles.Integer, System.Globalization.CultureInfo.InvariantCulture, out var number)
        && number <= Last
            ? number
            : null;
}
