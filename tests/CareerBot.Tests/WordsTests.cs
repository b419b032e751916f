using System.Text.RegularExpressions;
using CareerBot.Dialogs.Conversation;

namespace CareerBot.Tests;

public sealed partial class WordsTests : IDisposable
{
    private static readonly Dictionary<string, string> s_nothing = [];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("careerbot-words-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Every_key_that_the_code_asks_for_has_words()
    {
        var keys = WordsLoader.Load(s_nothing).All.Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal);
        var asked =
            from folder in (string[])["dialogs", "src/CareerBot"]
            from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories)
            from key in Key().Matches(File.ReadAllText(file))
            select key.Groups[1].Value;

        Assert.NotEmpty(asked);
        // What ends in a dot begins the keys of a group.
        Assert.Equal([], asked.Distinct(StringComparer.Ordinal).Where(key => key.EndsWith('.')
            ? !keys.Any(known => known.StartsWith(key, StringComparison.Ordinal))
            : !keys.Contains(key)));
    }

    [Fact]
    public void Every_variant_of_a_sentence_uses_the_same_placeholders()
    {
        var uneven = WordsLoader.Load(s_nothing).All.GroupBy(entry => entry.Key, StringComparer.Ordinal).Where(group =>
            group.SelectMany(entry => entry.Variants)
                .Select(sentence => string.Join(',', Words.PlaceholdersIn(sentence).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)))
                .Distinct(StringComparer.Ordinal)
                .Count() > 1)
            .Select(group => group.Key).ToList();

        // The ways to say hello and help differ in how much they name; what they name must have a value everywhere.
        Assert.DoesNotContain(uneven, key => !key.StartsWith("main.", StringComparison.Ordinal));
    }

    [Fact]
    public void Words_laid_over_the_built_in_ones_are_said_instead()
    {
        Write("language: en\nwords:\n  main:\n    cancelled: Stopped.\n");

        Assert.Equal("Stopped.", WordsLoader.Load(s_nothing, _folder.FullName).Say("en", "main.cancelled"));
    }

    [Fact]
    public void A_key_that_no_dialog_has_is_refused_with_its_place()
    {
        Write("language: en\nwords:\n  main:\n    canceled: Stopped.\n");

        var refused = Assert.Throws<WordsException>(() => WordsLoader.Load(s_nothing, _folder.FullName));

        Assert.Equal(["mine.yaml(4,5): no sentence is called 'main.canceled'; take the key from the words file of its dialog"], refused.Problems);
    }

    [Fact]
    public void A_key_that_is_no_word_is_refused_with_its_place()
    {
        Write("language: en\nwords:\n  main:\n    ? [cancelled, stopped]\n    : Stopped.\n");

        var refused = Assert.Throws<WordsException>(() => WordsLoader.Load(s_nothing, _folder.FullName));

        Assert.Equal(["mine.yaml(4,7): this is no name of a sentence; write one word"], refused.Problems);
    }

    [Fact]
    public void A_placeholder_that_the_sentence_does_not_know_is_refused_with_what_it_may_use()
    {
        Write("language: en\nwords:\n  main:\n    noSuchPosition: There are {number}.\n");

        var refused = Assert.Throws<WordsException>(() => WordsLoader.Load(s_nothing, _folder.FullName));

        Assert.Equal(["mine.yaml(4,5): 'main.noSuchPosition' knows no placeholder '{number}'; it may use '{count}'"], refused.Problems);
    }

    [Fact]
    public void A_file_that_is_no_YAML_is_refused_with_its_place()
    {
        Write("language: en\nwords: [\n");

        var refused = Assert.Throws<WordsException>(() => WordsLoader.Load(s_nothing, _folder.FullName));

        Assert.Contains("mine.yaml(", Assert.Single(refused.Problems), StringComparison.Ordinal);
    }

    private void Write(string yaml) => File.WriteAllText(Path.Combine(_folder.FullName, "mine.yaml"), yaml);

    [GeneratedRegex("\"((?:main|responsibilities|roadmap|history|pages|teams|about)\\.[a-zA-Z.]+)\"")]
    private static partial Regex Key();
}
