using CareerBot.Knowledge.Recognition;

namespace CareerBot.Knowledge.Checks;

/// <summary>An example, and what a recognizer that never saw it makes of it.</summary>
/// <param name="Topic">The topic or talk act that it belongs to.</param>
/// <param name="Language">Its language.</param>
/// <param name="Example">The example.</param>
/// <param name="Result">What became of it.</param>
public sealed record HeldOut(SourceTopic Topic, string Language, string Example, RecognitionResult Result)
{
    /// <summary>Whether its own topic won all the same; if not, the question is only found by itself.</summary>
    public bool IsFound => Result.Wins(Topic.Id);

    /// <summary>Whether at least the label is right: that of its topic, or another one that the topic names.</summary>
    public bool IsLabelRight => Result.Intent == Topic.Label || Topic.Also.Contains(Result.Intent);
}

/// <summary>
/// Leaves examples out and asks for them: no topic loses more than one example of a language at a time, so each is tried by a
/// recognizer that has all but it, and there are only as many trainings as the longest list has examples.
/// </summary>
public static class CrossValidation
{
    /// <summary>The number of trainings that <see cref="Run"/> takes.</summary>
    public static int Rounds(RecognizerSource source) => source.Topics.SelectMany(topic => topic.Words).Max(words => (int?)words.Examples.Count) ?? 0;

    /// <summary>Tries every example once; lazily, round by round.</summary>
    /// <param name="source">All that the recognizer is trained from.</param>
    /// <param name="train">Trains a recognizer.</param>
    public static IEnumerable<HeldOut> Run(RecognizerSource source, Func<RecognizerSource, Func<string, RecognitionResult>> train)
    {
        for (var round = 0; round < Rounds(source); round++)
        {
            var recognize = train(Without(source, round));
            foreach (var (topic, words) in source.Topics.SelectMany(topic => topic.Words.Where(words => round < words.Examples.Count)
                .Select(words => (topic, words))))
            {
                yield return new HeldOut(topic, words.Language, words.Examples[round], recognize(words.Examples[round]));
            }
        }
    }

    private static RecognizerSource Without(RecognizerSource source, int round) => source with
    {
        Topics =
        [
            .. source.Topics.Select(topic => topic with
            {
                Words = [.. topic.Words.Select(words => words with { Examples = [.. words.Examples.Where((_, index) => index != round)] })],
            }),
        ],
    };
}
