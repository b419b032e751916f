using System.Text.RegularExpressions;

namespace CareerBot.Knowledge.Tests.HeldOut;

/// <summary>The files of held-out questions are well formed: else their figures would mean nothing.</summary>
public sealed partial class HeldOutFormatTests
{
    private static readonly string[] s_files = ["dev-a.tsv", "dev-d.tsv", "final-b.tsv", "test-c.tsv", "years-e.tsv", "years-f.tsv", "dev-g.tsv", "years-h.tsv", "test-i.tsv", "dev-j.tsv", "dev-k.tsv", "test-l.tsv", "dev-m.tsv", "test-n.tsv", "dev-o.tsv", "test-p.tsv"];

    private static readonly HashSet<string> Labels =
    [
        "role", "skills", "responsibilities", "projects", "roadmap", "history", "milestones", "future",
        "greeting", "help", "thanks", "goodbye", "cancel", "none",
    ];

    private static readonly HashSet<string> Kinds = ["written", "forum", "typo", "oos-near", "oos-far"];

    [Theory]
    [InlineData("dev-a.tsv")]
    [InlineData("dev-d.tsv")]
    [InlineData("final-b.tsv")]
    [InlineData("test-c.tsv")]
    [InlineData("years-e.tsv")]
    [InlineData("years-f.tsv")]
    [InlineData("dev-g.tsv")]
    [InlineData("years-h.tsv")]
    [InlineData("test-i.tsv")]
    [InlineData("dev-j.tsv")]
    [InlineData("dev-k.tsv")]
    [InlineData("test-l.tsv")]
    [InlineData("dev-m.tsv")]
    [InlineData("test-n.tsv")]
    [InlineData("dev-o.tsv")]
    [InlineData("test-p.tsv")]
    public void Every_row_is_whole(string file) => Assert.All(HeldOutRow.Read(file), row =>
    {
        Assert.False(string.IsNullOrWhiteSpace(row.Question), row.Id);
        Assert.All([row.Label, .. row.Alternatives], label => Assert.Contains(label, Labels));
        Assert.DoesNotContain(row.Label, row.Alternatives);
        Assert.Contains(row.Language, new[] { "en", "hinglish", "hi" });
        Assert.Contains(row.Kind, Kinds);
        Assert.Equal(row.Label == "none", row.Kind is "oos-near" or "oos-far");
        Assert.Matches(Years(), row.Years);
    });

    [Theory]
    [InlineData("dev-a.tsv")]
    [InlineData("dev-d.tsv")]
    [InlineData("final-b.tsv")]
    [InlineData("test-c.tsv")]
    [InlineData("test-i.tsv")]
    [InlineData("dev-j.tsv")]
    [InlineData("dev-k.tsv")]
    [InlineData("test-l.tsv")]
    [InlineData("dev-m.tsv")]
    [InlineData("test-n.tsv")]
    public void Every_label_and_language_is_asked(string file)
    {
        var rows = HeldOutRow.Read(file);
        Assert.Superset(Labels, rows.Select(row => row.Label).ToHashSet());
        Assert.All(Labels, label => Assert.Equal(3, rows.Where(row => row.Label == label).Select(row => row.Language).Distinct().Count()));
    }

    [Fact]
    public void No_question_and_no_id_comes_twice()
    {
        var rows = s_files.SelectMany(HeldOutRow.Read).ToList();
        Assert.Equal(rows.Count, rows.Select(row => row.Id).Distinct().Count());
        Assert.Equal(rows.Count, rows.Select(row => row.Question.ToUpperInvariant()).Distinct().Count());
    }

    [GeneratedRegex(@"^((19|20)\d\d(-((19|20)\d\d)?|(,(19|20)\d\d)*))?$")]
    private static partial Regex Years();
}
