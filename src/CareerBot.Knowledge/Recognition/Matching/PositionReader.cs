using System.Globalization;
using CareerBot.Knowledge.Recognition.Texts;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Number;

namespace CareerBot.Knowledge.Recognition.Matching;

/// <summary>Reads a place in a list where the whole message is one: "2", "option 2", "the second one".</summary>
internal static class PositionReader
{
    private const int MostWords = 4;

    // A larger number is a year or an amount, and no place in a list that a reply can hold.
    private const int Last = 99;

    /// <summary>The position from 1, or null if the message is more than a position.</summary>
    public static int? Read(string text, TokenBuffer words)
    {
        if (words.Count > MostWords || text.Contains('?', StringComparison.Ordinal))
        {
            return null;
        }

        var said = words.Join(0, words.Count);
        return First(NumberRecognizer.RecognizeOrdinal(said, Culture.English)) ?? First(NumberRecognizer.RecognizeNumber(said, Culture.English));
    }

    private static int? First(List<ModelResult> found) =>
        found is [{ Resolution: { } resolution }]
        && resolution.TryGetValue("value", out var value)
        && int.TryParse(value as string, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
        && number <= Last
            ? number
            : null;
}
