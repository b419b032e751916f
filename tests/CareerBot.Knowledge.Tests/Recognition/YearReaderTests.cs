using CareerBot.Knowledge.Recognition;

namespace CareerBot.Knowledge.Tests.Recognition;

public sealed class YearReaderTests
{
    private static readonly YearReader s_reader = new(Shipped.Knowledge.Spoken.Numbers, Shipped.Knowledge.Spoken.Years);

    [Theory]
    [InlineData("what happened in 1986?", "1986")]
    [InlineData("1986", "1986")]
    [InlineData("(1986)", "1986")]
    [InlineData("1986 me kya hua tha", "1986")]
    [InlineData("2012mein kya hua", "2012")]
    [InlineData("१९८६ में क्या हुआ", "1986")]
    [InlineData("सन 1943 की बात", "1943")]
    [InlineData("back in '86", "1986")]
    [InlineData("the class of ’12", "2012")]
    [InlineData("nineteen eighty-six", "1986")]
    [InlineData("nineteen forty three", "1943")]
    [InlineData("in twenty twelve", "2012")]
    [InlineData("two thousand and six", "2006")]
    [InlineData("two thousand twelve", "2012")]
    [InlineData("nineteen hundred and forty three", "1943")]
    [InlineData("unnis sau unhattar ki baat", "1969")]
    [InlineData("Unnees So Chhiyasi mein", "1986")]
    [InlineData("19 sau 58 me kisne banaya", "1958")]
    [InlineData("do hazar chhe wali khoj", "2006")]
    [InlineData("उन्नीस सौ तैंतालीस में", "1943")]
    [InlineData("दो हज़ार बारह में", "2012")]
    [InlineData("2 hazar 12 ki baat", "2012")]
    [InlineData("the 2k6 paper", "2006")]
    [InlineData("twenty oh six", "2006")]
    [InlineData("do hazaar baarah", "2012")]
    [InlineData("unnees sau athaavan", "1958")]
    [InlineData("unnees sau chhiyaasi", "1986")]
    [InlineData("what was in 19 58", "1958")]
    [InlineData("nineteen 86", "1986")]
    [InlineData("in 1969 people lost interest", "1969")]
    [InlineData("1969s book", "1969")]
    [InlineData("in1943", "1943")]
    [InlineData("saal2012 ki jeet", "2012")]
    [InlineData("89 me kya hua", "1989")]
    [InlineData("what happened in 58?", "1958")]
    [InlineData("what hapened in ninteen sixty nine", "1969")]
    [InlineData("unees sau tirtalis ka model", "1943")]
    [InlineData("unis so chhiyasi", "1986")]
    [InlineData("after 69", "1969")]
    [InlineData("what came after 69?", "1969")]
    [InlineData("69 ke baad kya hua", "1969")]
    [InlineData("86 से पहले क्या था", "1986")]
    [InlineData("86 mein", "1986")]
    public void Single_years(string text, string years) => Assert.Equal([years], Found(text));

    [Theory]
    [InlineData("the 1980s", "1980-1989")]
    [InlineData("the 1980's", "1980-1989")]
    [InlineData("in the 80s", "1980-1989")]
    [InlineData("80's music", "1980-1989")]
    [InlineData("early 90s? no, the late 90s", "1990-1999")]
    [InlineData("the eighties", "1980-1989")]
    [InlineData("the nineteen fifties", "1950-1959")]
    [InlineData("80 ke dashak mein", "1980-1989")]
    [InlineData("80s ke dashak mein", "1980-1989")]
    [InlineData("1980 wale dashak", "1980-1989")]
    [InlineData("assi ke dashak me", "1980-1989")]
    [InlineData("अस्सी के दशक में", "1980-1989")]
    [InlineData("१९९० के दशक", "1990-1999")]
    [InlineData("the 1940 decade", "1940-1949")]
    [InlineData("the 20s", "2020-2029")]
    [InlineData("the noughties", "2000-2009")]
    [InlineData("mid sixties research", "1960-1969")]
    [InlineData("what was there in late 50s", "1950-1959")]
    [InlineData("20th century", "1900-1999")]
    [InlineData("twentieth century", "1900-1999")]
    [InlineData("बीसवीं सदी", "1900-1999")]
    public void Decades_and_centuries(string text, string years) => Assert.Equal([years], Found(text));

    [Theory]
    [InlineData("between 1980 and 2000", "1980-2000")]
    [InlineData("from 1986 to 1989", "1986-1989")]
    [InlineData("b/w 1970 and 1980", "1970-1980")]
    [InlineData("43 to 58", "1943-1958")]
    [InlineData("43-58", "1943-1958")]
    [InlineData("between 43 and 69", "1943-1969")]
    [InlineData("43 se 58 tak kya hua", "1943-1958")]
    [InlineData("43 aur 69 ke beech kya hua", "1943-1969")]
    [InlineData("between 1958 & 1969", "1958-1969")]
    [InlineData("60 aur 80 ke dashak ke beech", "1960-1989")]
    [InlineData("1986-1989", "1986-1989")]
    [InlineData("1986 – 1989", "1986-1989")]
    [InlineData("1980-85", "1980-1985")]
    [InlineData("1980 till the year 2000", "1980-2000")]
    [InlineData("1980 se 2000 tak", "1980-2000")]
    [InlineData("1980 se lekar 2000 tak", "1980-2000")]
    [InlineData("1980 aur 2000 ke beech", "1980-2000")]
    [InlineData("1943 से 1969 तक", "1943-1969")]
    [InlineData("1980 और 2000 के बीच", "1980-2000")]
    [InlineData("between the eighties and nineties", "1980-1999")]
    [InlineData("from the 1950s to the late 1980s", "1950-1989")]
    [InlineData("80s and 90s", "1980-1999")]
    [InlineData("the eighties, nineties", "1980-1999")]
    [InlineData("40s/50s", "1940-1959")]
    [InlineData("the 1980s & 1990s", "1980-1999")]
    [InlineData("80s mein aur 90s mein", "1980-1999")]
    [InlineData("80 ke dashak aur 90 ke dashak mein", "1980-1999")]
    [InlineData("अस्सी के दशक और नब्बे के दशक में", "1980-1999")]
    [InlineData("50s or 60s", "1950-1969")]
    [InlineData("1980's and 1990's", "1980-1999")]
    [InlineData("the 50-60s", "1950-1969")]
    [InlineData("1950-60s", "1950-1969")]
    [InlineData("pachas aur saath ke dashak mein", "1950-1969")]
    [InlineData("1940 और 1950 के दशक में", "1940-1959")]
    [InlineData("chalis se saath ke dashak tak", "1940-1969")]
    public void Ranges(string text, string years) => Assert.Equal([years], Found(text));

    [Theory]
    [InlineData("1986 and 2012", "1986", "2012")]
    [InlineData("1986, 2006 or 2012?", "1986", "2006", "2012")]
    [InlineData("1958/1969", "1958", "1969")]
    [InlineData("1986,1989", "1986", "1989")]
    [InlineData("1958 & 1969", "1958", "1969")]
    public void Several_years_are_no_range(string text, params string[] years) => Assert.Equal(years, Found(text));

    [Theory]
    [InlineData("")]
    [InlineData("the last ten years")]
    [InlineData("it costs 2000 rupees")]
    [InlineData("Rs 2000 per month")]
    [InlineData("₹2000")]
    [InlineData("2000 hours of study")]
    [InlineData("1950.5")]
    [InlineData("1,950 images")]
    [InlineData("I am in my 30s")]
    [InlineData("a woman in her late 20s")]
    [InlineData("can a person in late 40s learn it")]
    [InlineData("1234 5678 19860")]
    [InlineData("c3po 2012x")]
    [InlineData("80 percent of 90")]
    [InlineData("assi saal")]
    [InlineData("नब्बे लोग")]
    [InlineData("unnis sau rupaye")]
    [InlineData("do hazar log")]
    [InlineData("19 20 saal ka hoon")]
    [InlineData("mere 86 marks the, 86 percent mein kya hota hai")]
    [InlineData("12th me 55 percent aaye, kya mai ban sakta hu")]
    [InlineData("1st year me 60 backlog aaye the")]
    [InlineData("12वीं में 55 प्रतिशत आए, क्या मैं बन सकता हूँ")]
    [InlineData("45 ki age me start karna")]
    [InlineData("12 me maths nahi tha")]
    [InlineData("can I join after 45")]
    [InlineData("45 ke baad ban sakta hoon kya")]
    [InlineData("my marks are between 55 and 65")]
    [InlineData("45 to 55 log")]
    [InlineData("58 to 43")]
    [InlineData("main 86 mein khush hoon")]
    [InlineData("2k followers")]
    [InlineData("covid19 model2012")]
    [InlineData("\uD835 \u0000 '")]
    public void What_is_no_year(string text) => Assert.Empty(Found(text));

    [Fact]
    public void It_says_where_they_stand()
    {
        const string Text = "What about 1980s, or 1990 se 2000?";

        Assert.Equal(["1980s", "1990 se 2000"], s_reader.Find(Text).Select(each => Text.Substring(each.Start, each.Length)));
    }

    [Fact]
    public void Any_mix_of_the_words_of_dates_is_read_without_a_fault()
    {
        string[] parts = ["1980", "80", "80s", "'", "s", "-", "to", "and", "between", "ke", "dashak", "nineteen", "twenty", "six", "two thousand", "20th", "century", "the", "late", "my", ",", ".", "१९", "\uDC00"];
        var random = new Random(3);
        for (var i = 0; i < 5000; i++)
        {
            var text = string.Join(random.Next(2) == 0 ? " " : "", random.GetItems(parts, random.Next(1, 9)));
            Assert.All(s_reader.Find(text), each => Assert.True(each.From <= each.To && each.Start + each.Length <= text.Length, text));
        }
    }

    private static IEnumerable<string> Found(string text) => s_reader.Find(text).Select(each => new YearRange(each.From, each.To).ToString()).Distinct();
}
