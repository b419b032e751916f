using System.Text.RegularExpressions;
using CareerBot.Dialogs.Conversation;
using CareerBot.Knowledge.Loading;

namespace CareerBot.Tests;

/// <summary>The words around the facts hold no fact: another career's knowledge must never meet this one's names in them.</summary>
public sealed partial class NoFactInWordsTests
{
    private static readonly Career s_career = new(KnowledgeLoader.Load(Path.Combine(Repository.Root, "knowledge")));

    private static readonly HashSet<string> s_years = [.. s_career.Knowledge.Topics.SelectMany(topic => Year().Matches($"{topic.Told.Lead} {topic.Told.More} {topic.Told.Answer}"))
        .Select(match => match.Value)];

    // Terms that are also everyday words of the talk about any career.
    private static readonly string[] s_everyday = ["engineering", "cs", "cloud"];

    // Made once: a search is made for each name in each text of the sources.
    private static readonly (string Name, Regex Search)[] s_names = [.. s_career.Knowledge.Terms
        .Where(term => !s_everyday.Contains(term.Id) && term.Kind is not "subject" and not "degree")
        .SelectMany(term => term.Aliases.Append(term.Name))
        .Where(name => name.Length > 3 && !s_everyday.Contains(name))
        .Select(name => (name, new Regex($@"\b{Regex.Escape(name)}\b", RegexOptions.IgnoreCase)))];

    [Fact]
    public void No_sentence_of_the_catalogues_names_a_year_a_person_or_a_term_of_the_knowledge()
    {
        var found = s_career.Words.All.SelectMany(entry => entry.Variants.SelectMany(sentence => Facts(sentence).Select(fact => $"{entry.Key}: '{fact}' in '{sentence}'")));

        Assert.Empty(found);
    }

    [Fact]
    public void No_sentence_of_the_catalogues_holds_a_figure()
    {
        // What stands between asterisks, and what is listened for, is what a person may type, such as a date or "12th"; the figures of an address are no facts.
        var found = s_career.Words.All.Where(entry => !entry.Key.Contains(".hear.", StringComparison.Ordinal))
            .SelectMany(entry => entry.Variants.Where(sentence => Typed().Replace(sentence, string.Empty).Any(char.IsDigit))
                .Select(sentence => $"{entry.Key}: {sentence}"));

        Assert.Empty(found);
    }

    [Theory]
    [InlineData("src/CareerBot.Widget/src", "*.ts")]
    [InlineData("src/CareerBot.Widget/words", "*.yaml")]
    [InlineData("src/CareerBot.Widget/pages", "*.html")]
    [InlineData("knowledge/shared", "talk.*.yaml")]
    public void No_file_of_the_widget_the_pages_or_the_shared_talk_names_the_role(string folder, string pattern)
    {
        var role = s_career.Knowledge.Role;
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), pattern, SearchOption.AllDirectories).ToList();

        Assert.NotEmpty(files);
        Assert.DoesNotContain(files, file => File.ReadAllText(file) is var text
            && (text.Contains(role.Title, StringComparison.OrdinalIgnoreCase) || text.Contains(role.Field, StringComparison.OrdinalIgnoreCase)));
    }

    [Theory]
    [InlineData("dialogs")]
    [InlineData("src/CareerBot")]
    [InlineData("src/CareerBot.Knowledge")]
    [InlineData("src/CareerBot.Turns")]
    [InlineData("src/CareerBot.DirectLine")]
    public void No_code_holds_a_name_or_term_of_the_knowledge_in_a_text(string folder)
    {
        var found =
            from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories)
            where !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            from line in File.ReadLines(file)
            where !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
            from literal in Literal().Matches(line)
            // The end of a host's name is an address, no fact.
            where !literal.Value.StartsWith("\".", StringComparison.Ordinal)
            from fact in Facts(literal.Value)
            where literal.Value.Trim('"') != KnowledgeLoader.DefaultFile
            select $"{Path.GetFileName(file)}: '{fact}' in {literal.Value}";

        Assert.Empty(found);
    }

    private static IEnumerable<string> Facts(string text)
    {
        foreach (var year in Year().Matches(text).Select(match => match.Value).Where(s_years.Contains))
        {
            yield return year;
        }

        foreach (var (name, search) in s_names)
        {
            if (search.IsMatch(text))
            {
                yield return name;
            }
        }
    }

    [GeneratedRegex(@"\*[^*]+\*|\(https://[^)]+\)")]
    private static partial Regex Typed();

    [GeneratedRegex(@"\b(19|20)\d\d\b")]
    private static partial Regex Year();

    [GeneratedRegex("""(?<!\\)"(?:[^"\\\n]|\\.)+""" + "\"")]
    private static partial Regex Literal();
}
