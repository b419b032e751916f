using CareerBot.Knowledge.Model;
using CareerBot.Knowledge.Recognition.Texts;

namespace CareerBot.Knowledge.Recognition.Matching;

/// <summary>
/// Tells whether a question is about another subject than the career. "Skills of a chef" asks for skills as many questions in scope do;
/// that it names a chef and nothing of the career's own says more. "I am a chef" tells of a person, and long stories name much. Another
/// subject are also the details of a thing that the career only uses: "is one faster than the other", "which version is out".
/// </summary>
/// <param name="own">The career's own things.</param>
/// <param name="targets">What a text can be taken for.</param>
/// <param name="keywords">Their keywords: a subject that is one in scope is no other.</param>
/// <param name="cues">The names of other subjects, and what tells of a person.</param>
/// <param name="wording">How names are read.</param>
internal sealed class OtherSubjects(IReadOnlyList<SourceTerm> own, Targets targets, PhraseTable keywords, Cues cues, Wording wording)
{
    private const int LongestQuestion = 16;

    /// <summary>The names of the career's own things.</summary>
    public PhraseTable Own { get; } = new(own.SelectMany(term => term.Aliases.Append(term.Name)).Select(name => (name, 0)), wording.Read);

    /// <summary>Whether these words ask about another subject.</summary>
    public bool AreAskedIn(TokenBuffer words) =>
        words.Count <= LongestQuestion && (IsAnotherAsked(words) || IsDetailAsked(words)) && !Names(CueKinds.Myself, words);

    private bool IsAnotherAsked(TokenBuffer words) => IsAnotherNamed(words) && !Names(CueKinds.Origin, words) && !NamesOwn(words);

    private bool IsDetailAsked(TokenBuffer words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (cues.At(CueKinds.Detail, words, i) is var count and > 0 && !IsTold(words, i, count))
            {
                return Names(CueKinds.Thing, words);
            }
        }

        return false;
    }

    // A detail that is told of one thing is part of a keyword there: "open source" of the only one that is told to be so.
    private bool IsTold(TokenBuffer words, int detail, int count)
    {
        for (var first = Math.Max(0, detail - keywords.Longest + 1); first <= detail; first++)
        {
            var (length, owners) = keywords.LongestAt(words, first);
            if (length > count && first + length >= detail + count && owners.Any(IsOwn))
            {
                return true;
            }
        }

        return false;
    }

    private bool Names(string kind, TokenBuffer words) => cues.Find(kind, words).Count > 0;

    private bool IsAnotherNamed(TokenBuffer words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (cues.At(CueKinds.Other, words, i) > 0 && !keywords.LongestAt(words, i).Owners.Any(IsOwn))
            {
                return true;
            }
        }

        return false;
    }

    // Whoever changes over from another profession names it, and is known by who tells of it; by itself its name is no thing of the career's own.
    private bool IsOwn(int target) => targets.IsInScope[target] && targets[target].Kind != SourceKind.Circumstance;

    private bool NamesOwn(TokenBuffer words) => Own.FirstIn(words, 0, words.Count).Count > 0;
}
