using System.Globalization;
using Microsoft.Recognizers.Text.Lexing;

namespace Microsoft.Recognizers.Text.Languages.Hindi;

internal static class HindiNumbers
{
    // From seven on an ordinal is its number with one of these endings.
    private const int FirstRegularOrdinal = 7;

    private const string Small = """
        शून्य|0 एक|1 दो|2 तीन|3 चार|4 पाँच|5 छह|6 छः|6 छ|6 छे|6 छै|6 सात|7 आठ|8 नौ|9 दस|10
        ग्यारह|11 बारह|12 तेरह|13 चौदह|14 पंद्रह|15 पन्द्रह|15 सोलह|16 सत्रह|17 सतरह|17 अठारह|18 अट्ठारह|18 उन्नीस|19 बीस|20
        इक्कीस|21 बाईस|22 बाइस|22 तेईस|23 तेइस|23 चौबीस|24 पच्चीस|25 छब्बीस|26 सत्ताईस|27 सत्ताइस|27 अट्ठाईस|28 अट्ठाइस|28 अठाईस|28 उनतीस|29 उन्तीस|29 तीस|30
        इकतीस|31 इकत्तीस|31 बत्तीस|32 तैंतीस|33 तेंतीस|33 चौंतीस|34 पैंतीस|35 छत्तीस|36 सैंतीस|37 अड़तीस|38 उनतालीस|39 उन्तालीस|39 चालीस|40
        इकतालीस|41 बयालीस|42 बयालिस|42 तैंतालीस|43 तेतालीस|43 चौवालीस|44 चवालीस|44 पैंतालीस|45 छियालीस|46 छयालिस|46 सैंतालीस|47 अड़तालीस|48 उनचास|49 उन्चास|49 पचास|50
        इक्यावन|51 बावन|52 तिरपन|53 तिरेपन|53 चौवन|54 पचपन|55 छप्पन|56 सत्तावन|57 अट्ठावन|58 अठावन|58 उनसठ|59 साठ|60
        इकसठ|61 बासठ|62 तिरसठ|63 तिरेसठ|63 चौंसठ|64 चौसठ|64 पैंसठ|65 छियासठ|66 सड़सठ|67 अड़सठ|68 उनहत्तर|69 सत्तर|70
        इकहत्तर|71 बहत्तर|72 तिहत्तर|73 चौहत्तर|74 पचहत्तर|75 छिहत्तर|76 सतहत्तर|77 अठहत्तर|78 उनासी|79 उन्यासी|79 अस्सी|80
        इक्यासी|81 बयासी|82 तिरासी|83 चौरासी|84 पचासी|85 छियासी|86 सत्तासी|87 सतासी|87 अट्ठासी|88 अठासी|88 नवासी|89 नब्बे|90
        इक्यानवे|91 इक्यानबे|91 बानवे|92 बानबे|92 तिरानवे|93 तिरानबे|93 चौरानवे|94 चौरानबे|94 पचानवे|95 पंचानवे|95 पंचानबे|95 छियानवे|96 छियानबे|96
        सत्तानवे|97 सत्तानबे|97 अट्ठानवे|98 अट्ठानबे|98 अठानवे|98 निन्यानवे|99 निन्यानबे|99
        """;

    private static readonly string[] OrdinalEndings = ["वाँ", "वा", "वीं", "वी", "वें", "वे"];

    public static void AddTo(LexiconBuilder words)
    {
        AddSmall(words);
        AddScales(words);
        AddFractions(words);
        AddOrdinals(words);
    }

    private static void AddSmall(LexiconBuilder words) => words.Numbers(NumberRole.Small, Small);

    private static void AddScales(LexiconBuilder words)
    {
        words.Numbers(NumberRole.Scale | NumberRole.BareScale, "सौ|1e2 हज़ार|1e3 सहस्र|1e3 लाख|1e5 करोड़|1e7 अरब|1e9 खरब|1e11");
        words.Numbers(NumberRole.Scale, "सैकड़ा|1e2 मिलियन|1e6 बिलियन|1e9");
        words.Numbers(NumberRole.Dozen, "दर्जन|12");
        words.Numbers(NumberRole.And, "और");
        words.Numbers(NumberRole.Minus, "माइनस ऋण ऋणात्मक नकारात्मक नेगेटिव");
        words.Numbers(NumberRole.Point, "दशमलव पॉइंट");
    }

    private static void AddFractions(LexiconBuilder words)
    {
        words.Numbers(NumberRole.Half, "आधा|0.5 आधे|0.5 आधी|0.5");
        words.Numbers(NumberRole.Mixed, "डेढ़|1.5 ढाई|2.5 अढ़ाई|2.5 पौन|0.75 पौना|0.75");
        words.Numbers(NumberRole.Shift, "साढ़े|0.5 सवा|0.25 पौने|-0.25");
        words.Numbers(NumberRole.Parts, "तिहाई|3 चौथाई|4");
        words.Numbers(NumberRole.Over, "बटा बटे");
        words.Numbers(NumberRole.Share, "भाग हिस्सा");
        words.Numbers(NumberRole.OutOf, "में_से|-1");
        words.Numbers(NumberRole.Part, "तिहाई|3 चौथाई|4");
    }

    private static void AddOrdinals(LexiconBuilder words)
    {
        words.Numbers(NumberRole.Ordinal, """
            पहिला|1 पहिली|1 षष्ठ|6 सप्तम|7 अष्टम|8 नवम|9 दशम|10 पहला|1 पहली|1 पहले_वाला|1 पहले_वाले|1 पहले_नंबर|1 प्रथम|1 दूसरा|2 दूसरी|2 दूसरे|2 द्वितीय|2 तीसरा|3 तीसरी|3 तीसरे|3 तृतीय|3 चौथा|4 चौथी|4 चौथे|4 चतुर्थ|4
            पाँचवाँ|5 पाँचवा|5 पाँचवीं|5 पाँचवी|5 पाँचवें|5 पाँचवे|5 पंचम|5 छठा|6 छठी|6 छठे|6 छठवाँ|6 छठवीं|6 नवाँ|9 नवीं|9 नवें|9 सौवाँ|100 सौवीं|100 सौवें|100
            """);
        words.Numbers(NumberRole.Ordinal, string.Join(' ', Small.Split((char[])null, StringSplitOptions.RemoveEmptyEntries).SelectMany(Ordinals)));
        words.Numbers(
            NumberRole.OrdinalScale,
            "हज़ारवाँ|1e3 हज़ारवीं|1e3 हज़ारवें|1e3 लाखवाँ|1e5 लाखवीं|1e5 लाखवें|1e5 करोड़वाँ|1e7 करोड़वीं|1e7 करोड़वें|1e7");
        words.Numbers(NumberRole.OrdinalEnding, "वाँ|0 वा|0 वीं|0 वी|0 वें|0 वे|0 ला|1 ली|1 रा|0 री|0 रे|0 था|4 थी|4 ठा|6 ठी|6");
        words.Numbers(NumberRole.RelativeOrdinal, "अगला|1 अगली|1 अगले|1 पिछला|-1 पिछली|-1 पिछले|-1 आख़िरी|-100 आखिरी|-100 अंतिम|-100");
        words.Numbers(
            NumberRole.RelativeOrdinal,
            "आख़िरी_से_दूसरा|-101 आख़िरी_से_दूसरी|-101 आख़िरी_से_दूसरे|-101 अंतिम_से_दूसरा|-101 अंतिम_से_दूसरी|-101 अंतिम_से_दूसरे|-101");
    }

    /// <summary>"तीसवाँ|30" and its other endings, of "तीस|30".</summary>
    private static IEnumerable<string> Ordinals(string entry) =>
        entry.Split('|') is [var word, var value] && int.Parse(value, CultureInfo.InvariantCulture) >= FirstRegularOrdinal
        ? OrdinalEndings.Select(ending => $"{word}{ending}|{value}")
        : [];
}
