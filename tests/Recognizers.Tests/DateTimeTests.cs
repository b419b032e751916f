using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.DateTime;

namespace Recognizers.Tests;

public class DateTimeTests
{
    public static TheoryData<Row> Dates => Table.Read("dates");

    [Theory]
    [MemberData(nameof(Dates))]
    public void Dates_are_found_with_all_that_they_can_mean(Row row) =>
        Assert.Equal(row.Expected, row.Found(DateTimeRecognizer.RecognizeDateTime(row.Text, row.Culture, refTime: row.Said), Meaning));

    [Fact]
    public void Every_value_is_a_dictionary_of_text()
    {
        var result = Assert.Single(DateTimeRecognizer.RecognizeDateTime(
            "by next June, please",
            Culture.English,
            DateTimeOptions.None,
            new DateTime(2026, 3, 1)));

        Assert.Equal("datetimeV2.daterange", result.TypeName);
        var value = Assert.Single(Assert.IsType<List<Dictionary<string, string>>>(result.Resolution[ResolutionKey.ValueSet]));
        Assert.Equal(
            [("timex", "2027-06"), ("Mod", "before"), ("type", "daterange"), ("sourceEntity", "datetimerange"), ("end", "2027-06-01")],
            value.Select(pair => (pair.Key, pair.Value)));
    }

    [Fact]
    public void A_bounded_day_tells_that_it_was_a_point()
    {
        var result = Assert.Single(DateTimeRecognizer.RecognizeDateTime("before yesterday", Culture.English, refTime: new DateTime(2019, 12, 30)));

        var value = Assert.Single((List<Dictionary<string, string>>)result.Resolution[ResolutionKey.ValueSet]);
        Assert.Equal(("2019-12-29", "before", "datetimepoint", "2019-12-29"), (value["timex"], value["Mod"], value["sourceEntity"], value["end"]));
    }

    [Fact]
    public void Without_a_time_a_text_is_said_now()
    {
        var year = int.Parse(Value(Assert.Single(DateTimeRecognizer.RecognizeDateTime("today", Culture.English)))[..4], null);

        Assert.InRange(year, 2024, 9998);
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public void At_the_ends_of_the_calendar_nothing_breaks(string said)
    {
        foreach (var row in Table.Rows("dates"))
        {
            Assert.NotNull(DateTimeRecognizer.RecognizeDateTime(row.Text, row.Culture, refTime: DateTime.Parse(said, null)));
        }
    }

    private static string Value(ModelResult result) => ((List<Dictionary<string, string>>)result.Resolution[ResolutionKey.ValueSet])[0]["value"];

    /// <summary>Type, mod, and every timex with its values: "date XXXX-06-05: 2016-06-05, 2017-06-05".</summary>
    private static string Meaning(ModelResult result)
    {
        var values = (List<Dictionary<string, string>>)result.Resolution[ResolutionKey.ValueSet];
        Assert.All(values, value => Assert.Equal(result.TypeName, "datetimeV2." + value["type"]));
        var mod = values[0].TryGetValue("Mod", out var said) ? said + " " : "";
        return $"{values[0]["type"]} {mod}{string.Join(", ", values.GroupBy(value => value["timex"]).Select(Values))}";
    }

    private static string Values(IGrouping<string, Dictionary<string, string>> values)
    {
        var written = string.Join(", ", values.Select(value =>
            value.TryGetValue("value", out var single) ? single : $"{value.GetValueOrDefault("start")}..{value.GetValueOrDefault("end")}"));
        return written == "not resolved" || written == values.Key ? values.Key : $"{values.Key}: {written}";
    }
}
