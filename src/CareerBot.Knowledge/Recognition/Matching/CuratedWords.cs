namespace CareerBot.Knowledge.Recognition.Matching;

/// <summary>The words and phrases that curators chose: they lead, what is learned follows.</summary>
internal sealed class CuratedWords(RecognizerSource source, Wording wording)
{
    /// <summary>The talk acts' phrases, their examples included.</summary>
    public PhraseTable Acts { get; } = new(Phrases(source, isAct: true, words => words.Keywords.Concat(words.Examples)), wording.Read);

    /// <summary>The topics' keywords.</summary>
    public PhraseTable Keywords { get; } = new(Phrases(source, isAct: false, words => words.Keywords), wording.Read);

    private static IEnumerable<(string, int)> Phrases(RecognizerSource source, bool isAct, Func<SourceWords, IEnumerable<string>> phrases) =>
        source.Topics.SelectMany((topic, i) => topic.Kind == SourceKind.TalkAct == isAct ? topic.Words.SelectMany(phrases).Select(phrase => (phrase, i)) : []);
}
