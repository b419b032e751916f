using CareerBot.Knowledge.Evaluation;
using CareerBot.Knowledge.Recognition;
using CareerBot.Knowledge.Tests.Recognition;

namespace CareerBot.Knowledge.Tests.HeldOut;

/// <summary>What people put around a question says nothing, and so it changes nothing of what is understood.</summary>
public sealed class WordsAroundTests
{
    private static readonly Dictionary<string, string[]> s_around = new(StringComparer.Ordinal)
    {
        ["en"] = ["ok so {0}", "hmm {0}", "{0} btw", "actually {0} sir", "hello sir, {0}", "my question is {0}", "{0}, thanks"],
        ["hinglish"] = ["accha toh {0}", "bhai {0}", "{0} yaar", "sir ji {0} please", "namaste, {0}", "mera sawal hai {0}"],
        ["hi"] = ["अच्छा {0}", "सर {0}", "{0} जी", "नमस्ते, {0}", "कृपया बताइए {0}"],
    };

    public static IEnumerable<object[]> Around => s_around.SelectMany(pair => pair.Value, object[] (pair, form) => [pair.Key, form]);

    [Theory]
    [MemberData(nameof(Around))]
    public void A_question_is_understood_as_without_them(string language, string form)
    {
        List<EvaluationRow> asked = [.. Rows("final-b.tsv").Concat(Rows("test-c.tsv")).Where(row => row.Language == language && Intent(row.Text) is not null)];
        var share = new Share(
            asked.Count(row => Intent(string.Format(System.Globalization.CultureInfo.InvariantCulture, form, row.Text)) == Intent(row.Text)),
            asked.Count);
        Assert.True(share.Percent >= 97, $"{form}: {share}");
    }

    private static string? Intent(string text) => Shipped.Recognizer.Recognize(text) is { Decision: Decision.Answer } answered ? answered.Intent : null;

    private static IReadOnlyList<EvaluationRow> Rows(string name) =>
        EvaluationFile.Read(name, File.ReadAllBytes(Path.Combine(Repository.Root, "tests", "CareerBot.Knowledge.Tests", "HeldOut", name))).Rows;
}
