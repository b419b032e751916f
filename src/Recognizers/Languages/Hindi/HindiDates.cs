using Microsoft.Recognizers.Text.Lexing;

namespace Microsoft.Recognizers.Text.Languages.Hindi;

internal static class HindiDates
{
    public static void AddTo(LexiconBuilder words)
    {
        AddDays(words);
        AddPeriods(words);
        AddTimes(words);
        AddBounds(words);
        AddSmallWords(words);
    }

    private static void AddDays(LexiconBuilder words)
    {
        words.Dates(DateRole.Month, """
            जनवरी|1 फ़रवरी|2 मार्च|3 अप्रैल|4 मई|5 जून|6 जुलाई|7 अगस्त|8 सितंबर|9 सितम्बर|9 अक्टूबर|10 अक्तूबर|10
            नवंबर|11 नवम्बर|11 दिसंबर|12 दिसम्बर|12
            """);
        words.Dates(DateRole.Weekday, "सोमवार|1 मंगलवार|2 बुधवार|3 गुरुवार|4 गुरूवार|4 बृहस्पतिवार|4 वीरवार|4 शुक्रवार|5 शनिवार|6 रविवार|7 इतवार|7");
        words.Dates(DateRole.Weekday | DateRole.NeedsContext, "सोम|1 मंगल|2 बुध|3 गुरु|4 शुक्र|5 शनि|6 रवि|7");
        words.Dates(DateRole.DayShift, "आज|0 बीते_कल|-1 बीता_हुआ_कल|-1 बीते_हुए_कल|-1 आने_वाले_कल|1 आने_वाला_कल|1");
        words.Dates(DateRole.EitherDayShift, "कल|1 परसों|2 नरसों|3");
        words.Dates(DateRole.Weekdays, "सोमवारों|1 मंगलवारों|2 बुधवारों|3 गुरुवारों|4 शुक्रवारों|5 शनिवारों|6 रविवारों|7 सप्ताहांतों|0");
        words.Dates(DateRole.DayNoun, "तारीख़");
        words.Dates(DateRole.Now, "अभी इस_समय इस_वक़्त तुरंत|1 तत्काल|1 जल्द_से_जल्द|1 जल्दी_से_जल्दी|1 जितनी_जल्दी_हो_सके|1 यथाशीघ्र|1");
        words.Dates(DateRole.Holiday, """
            क्रिसमस|1225 नववर्ष|101 नया_साल|101 गुड_फ्राइडे|999998 ईस्टर|1000000 गणतंत्र_दिवस|126 स्वतंत्रता_दिवस|815 गांधी_जयंती|1002
            शिक्षक_दिवस|905 बाल_दिवस|1114 महिला_दिवस|308 नए_साल_का_दिन|101 नव_वर्ष|101 नव_वर्ष_दिवस|101 नए_साल_की_पूर्व_संध्या|1231
            नए_साल_की_शाम|1231 क्रिसमस_दिवस|1225 क्रिसमस_का_दिन|1225 क्रिसमस_की_पूर्व_संध्या|1224 वैलेंटाइन_डे|214 हैलोवीन|1031
            मातृ_दिवस|50702 मदर्स_डे|50702 पितृ_दिवस|60703 फादर्स_डे|60703 पृथ्वी_दिवस|422
            """);
    }

    private static void AddPeriods(LexiconBuilder words)
    {
        words.Dates(DateRole.Swift, """
            अगले|1 अगला|1 अगली|1 आने_वाले|1 आने_वाला|1 आने_वाली|1 आगामी|1 इस|0 इसी|0 मौजूदा|0
            पिछले|-1 पिछला|-1 पिछली|-1 बीते|-1 बीता|-1 गत|-1
            """);
        words.Dates(DateRole.Nearest, "आने_वाले आने_वाला आने_वाली आगामी बीते बीता गत");
        words.Dates(DateRole.Unit, """
            सेकंड|0 सेकेंड|0 मिनट|1 मिनटों|1 घंटा|2 घंटे|2 घंटों|2 घण्टा|2 घण्टे|2 दिन|3 दिनों|3 वीकेंड|5 सप्ताहांत|5
            हफ़्ता|6 हफ़्ते|6 हफ़्तों|6 सप्ताह|6 पखवाड़ा|7 पखवाड़े|7 महीना|8 महीने|8 महीनों|8 माह|8 तिमाही|9
            साल|10 सालों|10 वर्ष|10 वर्षों|10 बरस|10 दशक|11 दशकों|11 सदी|12 शताब्दी|12
            """);
        words.Dates(DateRole.Unit, "कार्य_दिवस|4 कार्यदिवस|4 कार्य_दिवसों|4 कार्यदिवसों|4");
        words.Dates(DateRole.Working, "कामकाजी");
        words.Dates(DateRole.Present, "वीकेंड सप्ताहांत");
        words.Dates(DateRole.PartOfYear, "छमाही|6");
        words.Dates(DateRole.Season, "वसंत|0 गर्मियों|1 गर्मियाँ|1 गर्मी|1 पतझड़|2 सर्दियों|3 सर्दियाँ|3 सर्दी|3");
        words.Dates(DateRole.NeedsContext, "गर्मी सर्दी");
        words.Dates(DateRole.PartOf, "शुरुआत|8 शुरूआत|8 आरंभ|8 मध्य|9 अंत|10 आख़िर|10");
        words.Dates(DateRole.YearNoun, "सन सन् वर्ष साल");
        words.Dates(DateRole.Vague, "कुछ|3 कई|3 चंद|3");
        words.Dates(DateRole.All, "पूरे पूरा पूरी सारा सारे");
    }

    private static void AddTimes(LexiconBuilder words)
    {
        words.Dates(DateRole.Oclock, "बजे|0 बजकर|1 बज_कर|1 बजने_में|-1");
        words.Dates(DateRole.DayPart, "सुबह|0 सवेरे|0 तड़के|0 भोर|0 दोपहर|1 शाम|2 रात|3");
        words.Dates(DateRole.None, "शुभ_रात शुभ_रात्रि");
        words.Dates(DateRole.NamedTime, "आधी_रात|0");
        words.Dates(DateRole.Each, "हर प्रत्येक");
        words.Dates(DateRole.Other, "दूसरा दूसरी दूसरे");
        words.Dates(DateRole.Per, "प्रति");
        words.Dates(DateRole.Periodic, """
            रोज़|301 रोज़ाना|301 हर_रोज़|301 प्रतिदिन|301 दैनिक|301 साप्ताहिक|601 मासिक|801 वार्षिक|1001 सालाना|1001
            पाक्षिक|602 त्रैमासिक|901 अर्धवार्षिक|806
            """);
    }

    private static void AddBounds(LexiconBuilder words)
    {
        words.Dates(DateRole.Suffix, "से_पहले|1 के_पहले|1 से_पूर्व|1 तक|1 के_बाद|2 से|3 के_बाद_से|3 से_अधिक|6 से_ज़्यादा|6 से_कम|7");
        words.Dates(DateRole.Prefix, "लगभग|5 क़रीब|5 तक़रीबन|5");
        words.Dates(DateRole.Ago, "पहले पूर्व");
        words.Dates(DateRole.Later, "बाद के_बाद");
        words.Dates(DateRole.To, "से से_लेकर");
        words.Dates(DateRole.RangeEnd, "तक");
        words.Dates(DateRole.BetweenEnd, "के_बीच के_मध्य");
        words.Dates(DateRole.PartOf, "के_मध्य|9");
    }

    private static void AddSmallWords(LexiconBuilder words)
    {
        words.Dates(DateRole.And, "और एवं व");
        words.Dates(DateRole.InAfter, "में के_अंदर के_भीतर");
        words.Dates(DateRole.Of, "का के की के_पहले");
        words.Dates(DateRole.Link, "को की");
        words.Dates(DateRole.Measure, "रुपये रुपए रुपया प्रतिशत लोग छात्र अंक बार लाख करोड़ हज़ार");
    }
}
