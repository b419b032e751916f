using Microsoft.Recognizers.Text.Lexing;

namespace Microsoft.Recognizers.Text.Languages.English;

internal static class EnglishNumbers
{
    public static void AddTo(LexiconBuilder words)
    {
        AddCardinals(words);
        AddOrdinals(words);
        AddRelativeOrdinals(words);
    }

    private static void AddCardinals(LexiconBuilder words)
    {
        words.Numbers(NumberRole.Small, """
            zero|0 one|1 two|2 three|3 four|4 five|5 six|6 seven|7 eight|8 nine|9 ten|10 eleven|11 twelve|12 thirteen|13
            fourteen|14 fifteen|15 sixteen|16 seventeen|17 eighteen|18 nineteen|19
            """);
        words.Numbers(NumberRole.Small | NumberRole.Tens, """
            twenty|20 thirty|30 forty|40 fourty|40 fifty|50 sixty|60 seventy|70 eighty|80 ninety|90
            """);
        words.Numbers(NumberRole.Scale, """
            hundred|1e2 thousand|1e3 million|1e6 billion|1e9 trillion|1e12
            hundreds|1e2 thousands|1e3 millions|1e6 billions|1e9 trillions|1e12
            lakh|1e5 lakhs|1e5 lac|1e5 lacs|1e5 crore|1e7 crores|1e7
            """);
        words.Numbers(NumberRole.Suffix, "k|1e3 m|1e6 mm|1e6 mil|1e6 b|1e9 g|1e9 t|1e12");
        words.Numbers(NumberRole.Dozen, "dozen|12 dozens|12");
        words.Numbers(NumberRole.Half, "half|0.5");
        words.Numbers(NumberRole.Part, "quarter|4");
        words.Numbers(NumberRole.Parts, "halves|2 quarters|4");
        words.Numbers(NumberRole.Article, "a an");
        words.Numbers(NumberRole.And, "and");
        words.Numbers(NumberRole.Point, "point");
        words.Numbers(NumberRole.Minus, "minus negative");
        words.Numbers(NumberRole.Over, "over");
        words.Numbers(NumberRole.OutOf, "in out_of");
        words.Numbers(NumberRole.Pointer, "the this that which no any some");
    }

    private static void AddOrdinals(LexiconBuilder words)
    {
        words.Numbers(NumberRole.Ordinal, """
            first|1 second|2 third|3 fourth|4 fifth|5 sixth|6 seventh|7 eighth|8 nineth|9 ninth|9 tenth|10 eleventh|11 twelfth|12
            twelveth|12 thirteenth|13 fourteenth|14 fifteenth|15 sixteenth|16 seventeenth|17 eighteenth|18 nineteenth|19
            twentieth|20 thirtieth|30 fortieth|40 fiftieth|50 sixtieth|60 seventieth|70 eightieth|80 ninetieth|90
            """);
        words.Numbers(NumberRole.OrdinalScale, "hundredth|1e2 thousandth|1e3 millionth|1e6 billionth|1e9 trillionth|1e12 lakhth|1e5");
        words.Numbers(NumberRole.Parts, """
            thirds|3 fourths|4 fifths|5 sixths|6 sevenths|7 eighths|8 ninths|9 tenths|10 elevenths|11 twelfths|12 thirteenths|13
            fourteenths|14 fifteenths|15 sixteenths|16 seventeenths|17 eighteenths|18 nineteenths|19 twentieths|20 thirtieths|30
            fortieths|40 fiftieths|50 sixtieths|60 seventieths|70 eightieths|80 ninetieths|90 hundredths|1e2 thousandths|1e3
            millionths|1e6 billionths|1e9 trillionths|1e12
            """);
        words.Numbers(NumberRole.OrdinalEnding, "st|1 nd|2 rd|3 th|0");
    }

    private static void AddRelativeOrdinals(LexiconBuilder words) => words.Numbers(NumberRole.RelativeOrdinal, """
        next|1 next_one|1 previous|-1 previous_one|-1 current|0 current_one|0 last|-100
        penultimate|-101 antepenultimate|-102 last_but_one|-101 the_last_but_one|-101
        second_to_last|-101 the_second_to_last|-101 next_to_last|-101 the_next_to_last|-101 third_to_last|-102 the_third_to_last|-102
        second_last|-101 the_second_last|-101 third_last|-102 the_third_last|-102
        the_one_before_the_last|-101 the_one_before_the_last_one|-101 one_before_the_last|-101
        """);
}
