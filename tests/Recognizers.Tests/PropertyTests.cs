using System.Text;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Choice;
using Microsoft.Recognizers.Text.DateTime;
using Microsoft.Recognizers.Text.Number;

namespace Recognizers.Tests;

/// <summary>What holds of any text, tried on texts made of the parts of the tables with a fixed seed.</summary>
public class PropertyTests
{
    private const int Texts = 4000;
    private const int HostileLength = 10_000;

    private static readonly DateTime Said = new(2026, 11, 22, 10, 30, 0);

    private static readonly string[] Odd =
        ["-", "/", ".", ",", ":", "'", "’", "%", "₹", "^", "+", "½", "👍🏽", "\ud83d", "\u200d", "é", "़", "\0", "\n", "(", "]", "7", "12", "31", "80", "1986", "2027", "0", "999999999999999999999"];

    private static readonly string[] Kinds = ["numbers", "ordinals", "answers", "dates"];

    public static TheoryData<string, string> Recognizers
    {
        get
        {
            TheoryData<string, string> data = [];
            foreach (var (culture, recognizer) in Pairs)
            {
                data.Add(culture, recognizer);
            }

            return data;
        }
    }

    private static IEnumerable<(string Culture, string Recognizer)> Pairs =>
        from culture in Culture.GetSupportedCultureCodes() from recognizer in Kinds select (culture, recognizer);

    public static TheoryData<string> HostileParts =>
    [
        "1", "1a", "1,", "1.", "1,111", "-", "1/", "1-", "10:", "one ", "one hundred and ", "million ", "लाख ", "point one ", "twenty-", "a ", "half a ",
        "Monday ", "Monday, ", "from Monday to ", "between 5 and ", "every ", "the early ", "before before ", "in 3 ", "3 days ", "3 days and ", "June ", "5 June ",
        "next ", "last of ", "to 1980 ", "1980 ", "1980-", "5pm ", "5 to 6 ", "yes ", "not ", "हर ", "से ", "साल में ", "👍", "\u0301", "'", "80s ", "the ", "and a half ",
    ];

    [Theory]
    [MemberData(nameof(Recognizers))]
    public void Results_lie_in_the_text_in_order_and_apart(string culture, string recognizer)
    {
        var random = new Random(20261122);
        string[] words = [.. Words(), .. Odd];
        for (var round = 0; round < Texts; round++)
        {
            var text = new StringBuilder();
            for (var length = random.Next(12); length > 0; length--)
            {
                text.Append(words[random.Next(words.Length)]).Append(random.Next(4) == 0 ? "" : " ");
            }

            Check(text.ToString(), Recognize(recognizer, text.ToString(), culture));
        }
    }

    [Theory]
    [MemberData(nameof(HostileParts))]
    public void Endless_repetition_is_read_to_its_end(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, HostileLength / part.Length));
        var culture = part.All(char.IsAscii) ? Culture.English : Culture.Hindi;
        foreach (var recognizer in Kinds)
        {
            Check(text, Recognize(recognizer, text, culture));
        }
    }

    [Theory]
    [MemberData(nameof(Recognizers))]
    public void The_same_text_is_always_read_the_same_even_at_once(string culture, string recognizer)
    {
        string[] texts = [.. Table.Rows("numbers").Concat(Table.Rows("dates")).Select(row => row.Text)];
        string[] alone = [.. texts.Select(text => Write(Recognize(recognizer, text, culture)))];
        var together = new string[texts.Length];

        Parallel.For(0, texts.Length, index => together[index] = Write(Recognize(recognizer, texts[index], culture)));

        Assert.Equal(alone, together);
    }

    private static IEnumerable<string> Words() =>
        Kinds.SelectMany(Table.Rows).SelectMany(row => row.Text.Split(' ')).Distinct();

    private static List<ModelResult> Recognize(string recognizer, string text, string culture) => recognizer switch
    {
        "numbers" => NumberRecognizer.RecognizeNumber(text, culture),
        "ordinals" => NumberRecognizer.RecognizeOrdinal(text, culture),
        "answers" => ChoiceRecognizer.RecognizeBoolean(text, culture),
        _ => DateTimeRecognizer.RecognizeDateTime(text, culture, refTime: Said),
    };

    private static void Check(string text, List<ModelResult> results)
    {
        var free = 0;
        foreach (var result in results)
        {
            Assert.True(result.Start >= free && result.End >= result.Start && result.End < text.Length, $"'{text}': {Write([result])}");
            Assert.Equal(text[result.Start..(result.End + 1)], result.Text, ignoreCase: true);
            Assert.NotEmpty(result.Resolution);
            free = result.End + 1;
        }
    }

    private static string Write(List<ModelResult> results) =>
        string.Join(
            "; ",
            results.Select(result => $"{result.Start}-{result.End} {result.TypeName} {string.Join(",", result.Resolution.Select(pair => Write(pair.Value)))}"));

    private static string Write(object value) => value switch
    {
        List<Dictionary<string, string>> values => string.Join("/", values.Select(entry => string.Join(",", entry.Values))),
        List<OtherMatchParseResult> others => string.Join("/", others.Select(other => other.Text)),
        _ => $"{value}",
    };
}
