using CareerBot.Knowledge.Model;

namespace CareerBot.Knowledge.Recognition.Matching;

/// <summary>Finds the questions in a message that asks several, or that tells a story first.</summary>
internal sealed class Questions(Targets targets, Judge judge, Courtesies courtesies, EntityReader names, Cues cues)
{
    // A last sentence with this confidence asks what it says, whatever was told before.
    private const double PlainlyAsked = 0.93;

    // "And do they matter?" leans on the question before it and is like none.
    private const double AskedApart = 0.75;

    // A short part of a list below this confidence is named as outside, phrase or not.
    private const double PlainlyOutside = 0.1;

    private readonly Splitter _splitter = new(cues, judge.Keywords);

    /// <summary>What the message asks, in order: the one question behind a story, or each of several; nothing where the whole says it best.</summary>
    /// <param name="text">The message.</param>
    /// <param name="scratch">Its words.</param>
    /// <param name="whole">What is decided about the whole.</param>
    public IReadOnlyList<Judged> In(string text, Scratch scratch, Verdict whole) =>
        AfterStory(text, scratch, whole.Judged) is { } asked ? [asked] : Several(text, scratch, whole) ?? [];

    // "I am a welder in Surat. My work is heavy. Which skills are needed?": a message that begins with the person is about what its last
    // sentence asks, unless that person's circumstances are what is asked about.
    private Judged? AfterStory(string text, Scratch scratch, Judged whole)
    {
        var first = whole.Decision is Decision.Act || cues.At(CueKinds.Myself, scratch.Words, 0) == 0 ? 0 : Splitter.LastSentence(text, scratch.Words);
        if (first == 0)
        {
            return null;
        }

        var asked = Decide(scratch, first, scratch.Words.Count);
        return asked.Decision is Decision.Answer && !IsOfCircumstance(asked)
            && (whole.Decision is not Decision.Answer || asked.Best == whole.Best || (asked.Confidence >= PlainlyAsked && !IsOfCircumstance(whole)))
            ? asked : null;
    }

    private List<Judged>? Several(string text, Scratch scratch, Verdict whole)
    {
        if (whole.Judged.Decision is Decision.Act)
        {
            return null;
        }

        if (whole.Refused.Count == 0
            && _splitter.List(text, scratch.Words) is { } list
            && Parts(text, scratch, list) is { Count: > 1 } listed
            && AreOfSeveralLabels(listed))
        {
            return listed;
        }

        return _splitter.Split(text, scratch.Words) is not { } parts || Parts(text, scratch, parts) is not { Count: > 0 } found ? null
            : found.Count > 1 || whole.Judged.Decision is Decision.Suggest or Decision.Unknown ? found
            : Beside(whole.Judged, found[0]) ? [whole.Judged, found[0]]
            : null;
    }

    // "I work as a developer. Which skills do I need?": the circumstances are spoken to, and the question is answered, or refused.
    private bool Beside(Judged whole, Judged asked) =>
        IsOfCircumstance(whole) && asked.Topic != whole.Topic && (asked.Decision is Decision.OutOfScope || asked.Confidence >= AskedApart);

    // What each part is about, in order; none where one of them is about nothing that is known. What only tells of a person asks nothing, unless
    // it is plainly about circumstances.
    private List<Judged>? Parts(string text, Scratch scratch, List<(int First, int Count)> parts)
    {
        var asks = parts.Exists(part => Splitter.IsAsked(text, scratch.Words, part.First + part.Count - 1));
        var found = new List<Judged>(parts.Count);
        var before = -1;
        foreach (var (start, count) in parts)
        {
            var (first, end) = (start + courtesies.Before(scratch.Words, start, start + count).Count, start + count);
            var judged = Decide(scratch, first, end);
            if (before >= 0
                && cues.Hold(CueKinds.Lean, scratch.Words, first, end)
                && (!IsClear(judged) || names.Names(scratch.Words, before, start)))
            {
                judged = Together(scratch, before, end, judged);
            }

            before = -1;

            if (IsOfCircumstance(judged)
                ? asks && !Splitter.IsAsked(text, scratch.Words, end - 1) && judged.Confidence < PlainlyAsked
                : cues.At(CueKinds.Myself, scratch.Words, first) > 0)
            {
                continue;
            }

            if (judged.Decision is not (Decision.Answer or Decision.OutOfScope)
                || (found.Count > 0 && judged.Decision is Decision.Answer && judged.Confidence < AskedApart))
            {
                return null;
            }

            before = first;
            // What is asked twice is asked once.
            if (!found.Exists(part => part.Topic == judged.Topic))
            {
                found.Add(judged);
            }
        }

        return found;
    }

    private Judged Decide(Scratch scratch, int first, int end)
    {
        scratch.Part.Clear();
        scratch.Part.Add(scratch.Words, first, end);
        return judge.Decide(scratch.Part, scratch, []);
    }

    // "And is it a good career": what is asked of somebody's case is about the career, unless a thing of its own was named.
    private bool IsClear(Judged alone) => IsOfCircumstance(alone) && alone.Confidence >= AskedApart;

    // "AlexNet and who made it": asked of what was named before; only what is outside may be so by itself.
    private Judged Together(Scratch scratch, int first, int end, Judged alone) =>
        Decide(scratch, first, end) is var together && (alone.Decision is not Decision.OutOfScope || (together.Decision is Decision.Answer && together.Confidence >= AskedApart))
            ? together : alone;

    private bool IsOfCircumstance(Judged judged) => judged.Topic is { } topic && targets[targets.Find(topic)].Kind == SourceKind.Circumstance;

    // A list of one kind ("python, numpy and pandas") asks one question; one of several kinds asks several, and so does what is plainly named
    // and outside: "role and salary".
    private bool AreOfSeveralLabels(List<Judged> parts) =>
        parts.TrueForAll(part => part.Decision is Decision.Answer || IsPlainlyOutside(part))
        && (parts.Exists(IsPlainlyOutside) || parts.GroupBy(part => part.Best).All(kind => kind.Count() == 1));

    private bool IsPlainlyOutside(Judged part) =>
        part.Decision is Decision.OutOfScope && (part.IsWholePhrase || (part.Confidence < PlainlyOutside && !IsOfCircumstance(part)));
}
