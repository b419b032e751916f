using System.Collections.Frozen;
using CareerBot.Knowledge.Recognition.Texts;

namespace CareerBot.Knowledge.Recognition.Dating;

/// <summary>What a word does in a date.</summary>
internal enum YearWordKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A decade by itself: "eighties".</summary>
    Decade,

    /// <summary>Ten, eleven, up to nineteen.</summary>
    Teen,

    /// <summary>Twenty, thirty, up to ninety.</summary>
    Tens,

    /// <summary>One to nine.</summary>
    Unit,

    /// <summary>Stands for the nought in "twenty oh six".</summary>
    Nought,

    /// <summary>Tens in a language that says "the decade of eighty".</summary>
    ForeignTens,

    /// <summary>A place in a row: "twentieth", "bisvin".</summary>
    Ordinal,

    /// <summary>The word decade.</summary>
    DecadeName,

    /// <summary>The word century.</summary>
    CenturyName,

    /// <summary>Between a number and the word decade: "ke", "wala".</summary>
    Of,

    /// <summary>From one date to another: "to", "se", "till".</summary>
    To,

    /// <summary>Joins two dates: a range only with "between" before or behind.</summary>
    And,

    /// <summary>Says that a range follows: "between".</summary>
    Between,

    /// <summary>Says that a range went before: "ke beech".</summary>
    Behind,

    /// <summary>Stands before a date and says nothing: "the", "year".</summary>
    Filler,

    /// <summary>A part of a decade: "early", "late".</summary>
    Part,

    /// <summary>Stands beside a year and nothing else: "in", "mein".</summary>
    In,

    /// <summary>Says that something happened.</summary>
    Past,

    /// <summary>Whose: a decade after it is an age.</summary>
    Whose,

    /// <summary>What is counted or paid: a number beside it is an amount.</summary>
    Counted,
}

/// <summary>A word and the number in it, if any.</summary>
internal readonly record struct YearWord(YearWordKind Kind, int Number);

/// <summary>The words of dates, in English, Hinglish and Hindi.</summary>
internal static class YearWords
{
    private static readonly FrozenDictionary<string, YearWord> s_words = All();
    private static readonly FrozenDictionary<string, YearWord>.AlternateLookup<ReadOnlySpan<char>> s_lookup = s_words.GetAlternateLookup<ReadOnlySpan<char>>();

    public static YearWord Of(ReadOnlySpan<char> word) => s_lookup.TryGetValue(word, out var found) ? found : default;

    private static FrozenDictionary<string, YearWord> All()
    {
        var words = new Dictionary<string, YearWord>(StringComparer.Ordinal);
        Number(words, YearWordKind.Decade, 20, 10, "twenties", "thirties", "forties|fourties", "fifties", "sixties|sixtees", "seventies", "eighties|eightees|eigthies", "nineties|ninties|ninetees");
        Number(words, YearWordKind.Decade, 0, 10, "noughties|naughties|aughts");
        Number(words, YearWordKind.Teen, 10, 1, "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen|ninteen|nineten");
        Number(words, YearWordKind.Tens, 20, 10, "twenty", "thirty", "forty|fourty", "fifty", "sixty", "seventy", "eighty|eigthy", "ninety|ninty");
        Number(words, YearWordKind.Unit, 1, 1, "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");
        Number(words, YearWordKind.ForeignTens, 20, 10, "bees|बीस", "tees|तीस", "chalis|chaalis|चालीस", "pachas|pachaas|पचास", "saath|saat|साठ", "sattar|सत्तर", "assi|अस्सी", "nabbe|nabe|नब्बे");
        Number(words, YearWordKind.Ordinal, 19, 1, "nineteenth|unnisvi|unnisvin|उन्नीसवीं", "twentieth|bisvi|bisvin|beesvi|beesvin|बीसवीं", "ikkisvi|ikkisvin|इक्कीसवीं");
        Mark(words, YearWordKind.Nought, "oh|o|zero|nought|ought");
        Mark(words, YearWordKind.DecadeName, "decade|decades|dashak|dasak|dashkon|दशक|दशकों");
        Mark(words, YearWordKind.CenturyName, "century|sadi|shatabdi|सदी|शताब्दी");
        Mark(words, YearWordKind.In, "in|since|me|mein|mei|mai|में");
        Mark(words, YearWordKind.Past, "hua|hui|huwa|tha|thi|happened|happend|happen|was|did|were|हुआ|हुई|था|थी|थे");
        Mark(words, YearWordKind.Of, "ke|ka|ki|wale|wala|wali|vale|के|का|की|वाले|वाला|वाली");
        Mark(words, YearWordKind.To, "to|till|until|upto|through|thru|se|say|lekar|leke|से|लेकर");
        Mark(words, YearWordKind.And, "and|aur|or|n|और|तथा|व");
        Mark(words, YearWordKind.Between, "between|btw|btwn|from|बीच");
        Mark(words, YearWordKind.Behind, "beech|bich|beach|darmiyan|दरमियान|मध्य");
        Mark(words, YearWordKind.Filler, "the|year|years|yr|san|sann|saal|sal|सन|वर्ष|साल|ad|of");
        Mark(words, YearWordKind.Part, "early|late|mid|shuruaati|शुरुआती");
        Mark(words, YearWordKind.Whose, "my|his|her|your|their|our|mere|meri|uske|apne|मेरे|मेरी|अपने");
        Mark(words, YearWordKind.Counted, "rupees|rupee|rs|inr|rupaye|rupay|rupiya|रुपये|रुपए|dollar|dollars|usd|hours|hour|hrs|ghante|घंटे|days|din|दिन|weeks|months|mahine|minutes|students|people|log|लोग|employees|seats|images|rows|samples|records|data|words|questions|mb|gb|tb|km|mah|rank|marks|points|times|baar|lines|pages|epochs|steps|layers|neurons|per");
        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static void Number(Dictionary<string, YearWord> words, YearWordKind kind, int first, int step, params string[] names)
    {
        for (var i = 0; i < names.Length; i++)
        {
            foreach (var name in names[i].Split('|'))
            {
                words.TryAdd(Usual(name), new YearWord(kind, first + (i * step)));
            }
        }
    }

    private static void Mark(Dictionary<string, YearWord> words, YearWordKind kind, string names)
    {
        foreach (var name in names.Split('|'))
        {
            words.TryAdd(Usual(name), new YearWord(kind, 0));
        }
    }

    // The words of a text come in their usual spelling, so these must too.
    private static string Usual(string name)
    {
        var tokens = new TokenBuffer();
        TokenReader.Read(name, tokens);
        return tokens[0].ToString();
    }
}
