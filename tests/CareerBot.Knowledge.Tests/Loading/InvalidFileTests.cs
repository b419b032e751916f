using CareerBot.Knowledge.Loading;

namespace CareerBot.Knowledge.Tests.Loading;

public sealed class InvalidFileTests
{
    // Files that cannot be written as a text have tests of their own; so have tables, and the warnings that need a recognizer or a list of facts.
    private static readonly Rule[] s_elsewhere =
        [Rule.FileExists, Rule.Readable, Rule.Size, Rule.Encoding, Rule.Import, .. Enum.GetValues<Rule>().Where(rule => rule > Rule.SharedKeyword)];

    private static readonly InvalidFile[] s_cases = [.. InvalidShapes.Cases, .. InvalidTopics.Cases, .. InvalidSections.Cases, .. InvalidLanguages.Cases];

    internal static IReadOnlyList<InvalidFile> All => s_cases;

    public static TheoryData<int, string> Cases
    {
        get
        {
            var data = new TheoryData<int, string>();
            foreach (var (index, invalid) in s_cases.Index())
            {
                data.Add(index, invalid.Name);
            }

            return data;
        }
    }

    [Fact]
    public void A_file_without_a_fault_has_no_problem()
    {
        var loaded = Small.Load(Small.Topic);

        Assert.Empty(loaded.Problems);
        Assert.Equal("It is lit.", loaded.Usable.Topics.Single().Told.Lead);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_problem_is_told_with_its_place_and_its_cure(int index, string name)
    {
        var invalid = s_cases[index];
        var loaded = KnowledgeLoader.TryLoad(Small.Files(invalid.Whole ?? Small.Head + invalid.Yaml, invalid.Others), Small.File);

        Assert.Equal(string.Join('\n', invalid.Said), string.Join('\n', loaded.Problems));
        Assert.Equal(name, invalid.Name);
        Assert.Contains(loaded.Problems, problem => problem.Rule == invalid.Rule);
        Assert.Equal(loaded.Knowledge is null, loaded.Problems.Any(problem => !problem.IsWarning));
    }

    [Fact]
    public void Every_rule_has_a_file_that_breaks_it() =>
        Assert.Equal(Enum.GetValues<Rule>().Except(s_elsewhere).Order(), s_cases.Select(invalid => invalid.Rule).Distinct().Order());

    [Fact]
    public void Problems_of_every_kind_are_told_at_once_in_the_order_of_the_lines()
    {
        var loaded = Small.Load("""
            topicz: []
            topics:
              - { id: A, intent: rolle, title: One, lead: "", next: [no-where] }
            """);

        Assert.Equal(
            [
                "lamp.en.yaml(7,1): 'topicz' is not a key here; did you mean 'topics'?",
                "lamp.en.yaml(9,5): 'A' has 0 example questions; write at least 3",
                "lamp.en.yaml(9,5): 'A' has no keywords; write at least one",
                "lamp.en.yaml(9,11): the id 'A' may hold lower-case letters, digits, dots and dashes only; rename it",
                "lamp.en.yaml(9,22): 'rolle' is no intent; did you mean 'role'?",
                "lamp.en.yaml(9,47): 'lead' is empty; write it or take the line out",
                "lamp.en.yaml(9,58): 'next' names the topic 'no-where', which does not exist; write that topic or name another one",
            ],
            loaded.Problems.Select(problem => problem.ToString()));
        Assert.Throws<KnowledgeException>(() => loaded.Usable);
    }
}
