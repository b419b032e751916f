using CareerBot.EndToEnd.Tests.Channels;
using CareerBot.EndToEnd.Tests.Instances;

namespace CareerBot.EndToEnd.Tests;

/// <summary>From a thumb and a yes in the widget to the operator's table, beside a server that runs.</summary>
public sealed class FeedbackTests
{
    [Fact]
    public async Task Thumbs_and_questions_come_out_of_the_export_alike_ones_together_and_small_counts_as_few()
    {
        await using var bot = await RunningBot.StartAsync();
        using var http = new HttpClient { BaseAddress = bot.Address };
        for (var person = 0; person < 6; person++)
        {
            var page = new DirectLineClient(http);
            await page.StartAsync();
            await page.SayAsync(http, "which skills do I need?", "one");
            await page.RateAsync(http, (string)(await page.ReadAllAsync(http))[^1]["id"]!, person == 0 ? "down" : "up");
            await page.SayAsync(http, person == 5 ? "why do the zebras of Ouagadougou hum at noon?" : "what is the salary of a deep learning engineer?", "two");
            await page.SayAsync(http, person % 2 == 0 ? "yes" : "हाँ", "three");
        }

        var (code, output, error) = await CommandLine.RunAsync(["feedback", "export", "-", Storage(bot)], []);

        Assert.True(code == 0, error);
        var rows = output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("kind\ttopic\tup\tdown\tasked\tquestion", rows[0]);
        Assert.Contains("thumbs\tskills\t5\tfew\t\t", rows);
        Assert.Contains(rows, row => row.StartsWith("question\t", StringComparison.Ordinal)
            && row.EndsWith("\t5\twhat is the salary of a deep learning engineer?", StringComparison.Ordinal));
        Assert.Contains("question\t\t\t\tfew\twhy do the zebras of Ouagadougou hum at noon?", rows);
    }

    [Fact]
    public async Task The_table_is_written_to_a_file_and_what_cannot_be_done_is_said()
    {
        await using var bot = await RunningBot.StartAsync();
        var file = Path.Combine(bot.Folder, "feedback.tsv");

        Assert.Equal(0, (await CommandLine.RunAsync(["feedback", "export", file, Storage(bot)], [])).Code);
        Assert.Single(await File.ReadAllLinesAsync(file));

        var (unnamed, _, why) = await CommandLine.RunAsync(["feedback", "export", Storage(bot)], []);
        Assert.Equal(2, unnamed);
        Assert.Contains("Name a file", why, StringComparison.Ordinal);
        var (missing, _, where) = await CommandLine.RunAsync(["feedback", "export", "-", $"--Storage:Path={Path.Combine(bot.Folder, "none.db")}"], []);
        Assert.Equal(1, missing);
        Assert.Contains("There is no storage file", where, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pictures_are_files_with_a_title_and_a_description()
    {
        await using var bot = await RunningBot.StartAsync();
        using var http = new HttpClient { BaseAddress = bot.Address };

        foreach (var picture in (string[])["/timeline.svg", "/roadmap.svg"])
        {
            var answer = await http.GetAsync(picture);
            var svg = System.Xml.Linq.XDocument.Parse(await answer.Content.ReadAsStringAsync());
            Assert.Equal("image/svg+xml", answer.Content.Headers.ContentType?.MediaType);
            Assert.Equal(["title", "desc"], svg.Root!.Elements().Take(2).Select(element => element.Name.LocalName));
            Assert.All(svg.Root.Elements().Take(2), element => Assert.NotEmpty(element.Value));
        }
    }

    private static string Storage(RunningBot bot) => $"--Storage:Path={Path.Combine(bot.Folder, "careerbot.db")}";
}
