using System.Text;
using CareerBot.Knowledge.Exchange;
using CareerBot.Knowledge.Loading;
using CareerBot.Knowledge.Tests.Loading;

namespace CareerBot.Knowledge.Tests.Exchange;

public sealed class QuestionExchangeTests
{
    private const string Main = """
        # Who keeps the light.
        topics:
          - id: lamp
            intent: role
            title: The lamp   # a button
            lead: It is lit.
            points:
              - { text: At dusk, topic: oil }
              - text: In fog
            keywords: [lamp, light]
            examples:
              # short ones
              - what lamp
              - which lamp
              - a lamp
              # long ones
              - what is the lamp for?
          - { id: oil, intent: role, title: The oil, lead: It burns., keywords: [oil], examples: [d, e, f] }
        # The end.

        """;

    private const string Hindi = """
        format: 1
        language: hi
        of: lamp.en.yaml
        topics:
          lamp:
            keywords: [दीपक]
            examples: [दीपक क्या है]
        # aliases come later

        """;

    [Fact]
    public void Every_text_is_a_row_in_the_order_of_the_files()
    {
        var table = Encoding.UTF8.GetString(QuestionExport.Write(Load()));

        Assert.Equal(
            "\uFEFFtopic\tlanguage\tfield\ttext|lamp\ten\ttitle\tThe lamp|lamp\ten\tlead\tIt is lit.|lamp\ten\tpoint\tAt dusk|lamp\ten\tpoint\tIn fog|"
            + "lamp\ten\tkeyword\tlamp|lamp\ten\tkeyword\tlight|lamp\ten\texample\twhat lamp|lamp\ten\texample\twhich lamp|lamp\ten\texample\ta lamp|"
            + "lamp\ten\texample\twhat is the lamp for?|lamp\thi\tkeyword\tदीपक|lamp\thi\texample\tदीपक क्या है|"
            + "oil\ten\ttitle\tThe oil|oil\ten\tlead\tIt burns.|oil\ten\tkeyword\toil|oil\ten\texample\td|oil\ten\texample\te|oil\ten\texample\tf|",
            table.Replace("\r\n", "|", StringComparison.Ordinal));
    }

    public static TheoryData<string, string> Careers => new()
    {
        { Repository.Knowledge, KnowledgeLoader.DefaultFile },
        { Samples.LighthouseKeeper, Samples.LighthouseKeeperFile },
    };

    [Theory]
    [MemberData(nameof(Careers))]
    public void A_table_that_comes_back_unchanged_changes_no_file(string folder, string file)
    {
        var loaded = KnowledgeLoader.TryLoad(folder, file);

        var result = QuestionImport.Read(KnowledgeFiles.In(folder), file, "table.tsv", QuestionExport.Write(loaded));

        Assert.Empty(result.Problems);
        Assert.Empty(result.Files);
    }

    [Theory]
    [MemberData(nameof(Careers))]
    public void A_table_that_comes_back_changed_is_what_a_new_export_says(string folder, string file)
    {
        var loaded = KnowledgeLoader.TryLoad(folder, file);
        var changed = Change(QuestionExport.Rows(loaded).ToList());

        var files = KnowledgeFiles.In(folder);
        var result = QuestionImport.Read(files, file, "table.tsv", Table(changed));
        var again = KnowledgeLoader.TryLoad(files.With(result.Files), file);

        Assert.DoesNotContain(result.Problems, problem => !problem.IsWarning);
        Assert.NotEmpty(result.Files);
        Assert.Equal(changed, QuestionExport.Rows(again));
        Assert.Equal(Links(loaded), Links(again));
    }

    [Fact]
    public void Comments_and_layout_stay_and_only_what_changed_is_written_anew()
    {
        var result = Import(
            """
            topic	language	field	text
            lamp	en	title	The light
            lamp	en	more	"It burns oil:
            much of it."
            lamp	en	answer	"First:

            - fill it;
            - light it."
            lamp	en	point	At nightfall
            lamp	en	point	In fog
            lamp	en	keyword	lamp
            lamp	en	keyword	'1800
            lamp	en	example	what lamp
            lamp	en	example	a lamp
            lamp	en	example	"what is it for, really?"
            lamp	en	example	दीपक का काम
            oil	en	more	It is dear.
            oil	en	keyword	oil
            oil	en	keyword	fuel
            oil	hi	keyword	तेल
            oil	hi	example	तेल क्या है
            """);

        Assert.Empty(result.Problems);
        Assert.Equal(
            Small.Head + """
            # Who keeps the light.
            topics:
              - id: lamp
                intent: role
                title: The light   # a button
                lead: It is lit.
                more: |-
                  It burns oil:
                  much of it.
                points:
                  - { text: At nightfall, topic: oil }
                  - text: In fog
                answer: |-
                  First:

                  - fill it;
                  - light it.
                keywords: [lamp, "1800"]
                examples:
                  # short ones
                  - what lamp
                  - a lamp
                  - "what is it for, really?"
                  - दीपक का काम
              - { id: oil, intent: role, title: The oil, lead: It burns., more: It is dear., keywords: [oil, fuel], examples: [d, e, f] }
            # The end.

            """, Encoding.UTF8.GetString(result.Files[Small.File]));
        Assert.Equal(
            """
            format: 1
            language: hi
            of: lamp.en.yaml
            topics:
              lamp:
                keywords: [दीपक]
                examples: [दीपक क्या है]
              oil:
                keywords: [तेल]
                examples: [तेल क्या है]
            # aliases come later

            """, Encoding.UTF8.GetString(result.Files["lamp.hi.yaml"]));
    }

    [Theory]
    [InlineData("lamb\ten\ttitle\tA", "there is no topic 'lamb'; did you mean 'lamp'?", 1)]
    [InlineData("lamp\tta\ttitle\tA", "the knowledge has no language 'ta', but en, hi; add its file first", 2)]
    [InlineData("lamp\ten\theading\tA", "there is no field 'heading'; take one of title, lead, more, gap, closest, step, ask, answer, point, keyword, example", 3)]
    [InlineData("lamp\ten\ttitle", "the row must have the 4 columns topic, language, field, text; it has 3", 1)]
    [InlineData("lamp\ten\ttitle\tA\tB", "the row must have the 4 columns topic, language, field, text; it has 5", 1)]
    public void A_row_that_fits_nowhere_is_told_with_its_line(string row, string message, int column)
    {
        var result = Import($"topic\tlanguage\tfield\ttext\nlamp\ten\tlead\tIt is on.\n{row}\n");

        Assert.Equal($"table.tsv(3,{column}): {message}", Assert.Single(result.Problems).ToString());
        Assert.Empty(result.Files);
    }

    [Fact]
    public void A_table_without_its_header_or_in_another_encoding_is_refused()
    {
        Assert.Equal(
            "table.tsv(1,1): the first row must be topic, language, field, text, with tabs between them",
            Assert.Single(Import("lamp,en,title,A").Problems).ToString());
        Assert.Equal(
            "table.tsv(1,1): the table is neither UTF-8 nor UTF-16; save it as tab separated text in Unicode",
            Assert.Single(QuestionImport.Read(Files, Small.File, "table.tsv", [0x74, 0xE9, 0x0A]).Problems).ToString());
    }

    [Fact]
    public void A_second_title_is_told() =>
        Assert.Equal(
            "table.tsv(3,3): 'lamp' has a second 'title' in 'en'; a topic has one, so put the two together",
            Assert.Single(Import("topic\tlanguage\tfield\ttext\nlamp\ten\ttitle\tA\nlamp\ten\ttitle\tB\n").Problems).ToString());

    [Fact]
    public void What_the_knowledge_may_not_say_is_told_at_its_place_and_nothing_is_changed()
    {
        var result = Import("topic\tlanguage\tfield\ttext\nlamp\ten\ttitle\tone two three four five six\n");

        Assert.Equal("lamp.en.yaml(11,12): the title of 'lamp' has 6 words; 5 are the most", Assert.Single(result.Problems).ToString());
        Assert.Empty(result.Files);
    }

    private static KnowledgeFiles Files => Small.Files(Small.Head + Main, ("lamp.hi.yaml", Hindi));

    private static LoadResult Load() => KnowledgeLoader.TryLoad(Files, Small.File);

    private static ImportResult Import(string table) => QuestionImport.Read(Files, Small.File, "table.tsv", Encoding.UTF8.GetBytes(table));

    private static byte[] Table(IEnumerable<QuestionRow> rows) =>
        Tsv.Write(rows.Select(row => (IReadOnlyList<string>)[row.Topic, row.Language, row.Field, SheetCell.Guarded(row.Text)]).Prepend(QuestionExport.Header));

    // Drops, changes and adds examples, puts others into another order, and gives every title and answer other words.
    private static List<QuestionRow> Change(List<QuestionRow> rows)
    {
        var scrambled = new Scrambled(3);
        var changed = new List<QuestionRow>();
        foreach (var row in rows)
        {
            switch (row.Field)
            {
                case "example" when scrambled.Number(4) == 0:
                    changed.Add(row with { Text = Unique(scrambled, changed.Count) });
                    break;
                case "example" when scrambled.Number(4) == 0:
                    changed.AddRange([row with { Text = Unique(scrambled, changed.Count) }, row]);
                    break;
                case "answer":
                    changed.Add(row with { Text = $"Now: {scrambled.Number(100)}\n\n- one, \"two\"\n- तीन # no comment" });
                    break;
                case "point":
                    changed.Add(row with { Text = $"point: {changed.Count}" });
                    break;
                default:
                    changed.Add(row);
                    break;
            }
        }

        return changed;
    }

    private static string Unique(Scrambled scrambled, int number) => $"q{number} {scrambled.Next().Trim()}".Trim();

    private static IEnumerable<string> Links(LoadResult loaded) =>
        loaded.Usable.Topics.SelectMany(topic => topic.Told.Points.Select((point, index) => $"{topic.Id} {index} {point.Topic}"));
}
