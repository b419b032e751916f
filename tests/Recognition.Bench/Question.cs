using CareerBot.Knowledge.Recognition;
using CareerBot.Knowledge.Recognition.Matching;

namespace Recognition.Bench;

/// <summary>A question and the labels that are right for it.</summary>
internal sealed record Question(string Text, IReadOnlyList<string> Labels, string Language, string Kind, string Topic)
{
    public bool IsInScope => Labels[0] != "none";

    /// <summary>Reads a file of questions: id, question, label, alt_labels, source, language, kind, year_or_range; a header line.</summary>
    public static IEnumerable<Question> Read(string path) => File.ReadLines(path).Skip(1).Select(line => line.Split('\t')).Where(parts => parts.Length >= 7)
        .Select(parts => new Question(parts[1], [parts[2], .. parts[3].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)], parts[5], parts[6], string.Empty));

    /// <summary>The examples of a source as questions, in a fixed order.</summary>
    public static IEnumerable<Question> In(RecognizerSource source)
    {
        foreach (var topic in source.Topics)
        {
            foreach (var words in topic.Words)
            {
                foreach (var text in words.Examples)
                {
                    yield return new Question(text, [topic.Label, .. topic.Also], words.Language, topic.Kind == SourceKind.TalkAct ? "talk" : topic.Label == "none" ? "oos-near" : "topic", topic.Id);
                }
            }
        }

        foreach (var text in source.Elsewhere)
        {
            yield return new Question(text, ["none"], "all", "oos-far", string.Empty);
        }
    }

    /// <summary>The source without the examples that <paramref name="isOut"/> names by their place in <see cref="In"/>.</summary>
    public static RecognizerSource Without(RecognizerSource source, Func<int, bool> isOut)
    {
        var i = 0;
        var topics = source.Topics.Select(topic => topic with { Words = [.. topic.Words.Select(words => words with { Examples = [.. words.Examples.Where(_ => !isOut(i++))] })] }).ToList();
        return source with { Topics = topics, Elsewhere = [.. source.Elsewhere.Where(_ => !isOut(i++))] };
    }
}

/// <summary>A question and what was decided about it.</summary>
internal sealed record Answered(Question Question, Judged Judged)
{
    public bool IsBestRight => Question.Labels.Contains(Judged.Best);

    public bool IsRight => Question.Labels.Contains(Judged.Intent);
}
