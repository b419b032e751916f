using CareerBot.Knowledge.Evaluation;
using CareerBot.Knowledge.Recognition;
using CareerBot.Knowledge.Recognition.Matching;

namespace Recognition.Bench;

/// <summary>A question and what was decided about it.</summary>
internal sealed record Answered(EvaluationRow Question, Judged Judged)
{
    /// <summary>Whether the question is in scope and the winner right, rejected or not.</summary>
    public bool IsBestRight => Question.IsInScope && Question.Accepts(Judged.Best);

    /// <summary>The same for an evaluation.</summary>
    public EvaluatedRow Row => new(Question, Judged.Intent, Judged.Best, Judged.Confidence, string.Empty);

    /// <summary>The examples of a source as questions, in a fixed order.</summary>
    public static IEnumerable<EvaluationRow> ExamplesOf(RecognizerSource source)
    {
        var id = 0;
        foreach (var topic in source.Topics)
        {
            foreach (var words in topic.Words)
            {
                foreach (var text in words.Examples)
                {
                    var kind = topic.Kind == SourceKind.TalkAct ? "talk" : topic.Label == Labels.None ? "oos-near" : "topic";
                    yield return new EvaluationRow($"{id++}", text, topic.Label) { Alternatives = topic.Also, Language = words.Language, Kind = kind };
                }
            }
        }

        foreach (var text in source.Elsewhere)
        {
            yield return new EvaluationRow($"{id++}", text, Labels.None) { Kind = "oos-far" };
        }
    }

    /// <summary>The source without the examples that <paramref name="isOut"/> names by their place in <see cref="ExamplesOf"/>.</summary>
    public static RecognizerSource Without(RecognizerSource source, Func<int, bool> isOut)
    {
        var i = 0;
        var topics = source.Topics.Select(topic => topic with { Words = [.. topic.Words.Select(words => words with { Examples = [.. words.Examples.Where(_ => !isOut(i++))] })] }).ToList();
        return source with { Topics = topics, Elsewhere = [.. source.Elsewhere.Where(_ => !isOut(i++))] };
    }
}
