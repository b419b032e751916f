namespace CareerBot.Knowledge.Recognition.Matching;

/// <summary>One text to learn from.</summary>
/// <param name="Text">As it is written.</param>
/// <param name="Target">The target that it speaks for.</param>
/// <param name="Language">The language of its file; empty where a file holds several.</param>
internal readonly record struct Example(string Text, int Target, string Language)
{
    /// <summary>Everything in <paramref name="source"/> that can be learned from; targets are numbered as in <paramref name="targets"/>.</summary>
    public static IEnumerable<Example> In(RecognizerSource source, Targets targets)
    {
        for (var i = 0; i < source.Topics.Count; i++)
        {
            foreach (var words in source.Topics[i].Words)
            {
                foreach (var text in words.Examples.Concat(words.Keywords))
                {
                    yield return new Example(text, i, words.Language);
                }
            }
        }

        foreach (var text in targets.Elsewhere >= 0 ? source.Elsewhere : [])
        {
            yield return new Example(text, targets.Elsewhere, string.Empty);
        }
    }
}
