using CareerBot.Knowledge.Model;
using CareerBot.Knowledge.Recognition.Texts;

namespace CareerBot.Knowledge.Recognition.Matching;

/// <summary>What is decided about a whole message.</summary>
/// <param name="Judged">What it asks or does, with the evidence.</param>
/// <param name="Acts">Talk acts glued to it, as the hello before a question.</param>
/// <param name="Refused">Ids of the targets that it names and does not want.</param>
/// <param name="Words">The words that were left to judge.</param>
internal readonly record struct Verdict(Judged Judged, IReadOnlyList<string> Acts, IReadOnlyList<string> Refused, TokenBuffer Words);

/// <summary>
/// Decides about a whole message: sets greetings, fillers and steering words aside, hears what is refused, and leaves the rest to the
/// <see cref="Judge"/>.
/// </summary>
internal sealed class MessageJudge(Targets targets, Judge judge, Refusals refusals, Courtesies courtesies)
{
    private const int LongestSetAside = 4;

    // An answer with less confidence may owe its doubts to the words around the question.
    private const double Undoubted = 0.75;

    /// <summary>Decides about the words of <paramref name="scratch"/>.</summary>
    /// <param name="text">The message.</param>
    /// <param name="scratch">Its words.</param>
    /// <param name="years">The first years in it.</param>
    public Verdict Decide(string text, Scratch scratch, YearRange? years)
    {
        var (words, acts, isApart) = SetAside(text, scratch);
        if (Instead(text, words, scratch, years) is var (wanted, named))
        {
            return new Verdict(wanted, acts, [.. named.Select(targets.Id)], words);
        }

        var unwanted = refusals.In(words);
        IReadOnlyList<string> refused = unwanted.Count == 0 ? [] : [.. unwanted.Select(targets.Id)];
        var judged = judge.Decide(words, scratch, unwanted, years);

        // "thank you for all of that", "okay thank you sir": what is left says nothing or little, the whole says thanks.
        if (acts.Count > 0 && !isApart && judged is { IsWholePhrase: false, Decision: Decision.Unknown or Decision.Act }
            && judge.Decide(scratch.Words, scratch, unwanted, years) is { Decision: Decision.Act } whole
            && (judged.Decision is Decision.Unknown || whole.Confidence > judged.Confidence))
        {
            return new Verdict(whole, [], refused, scratch.Words);
        }

        if (judged.Decision is Decision.Act && AfterSteering(text, words, scratch, years) is var (steered, act))
        {
            return new Verdict(steered, [act], refused, words);
        }

        return Framed(words, scratch, judged, unwanted, years) is var (asked, core) ? new Verdict(asked, acts, refused, core)
            : new Verdict(judged.Decision is Decision.Act ? Spared(words, scratch, judged) : judged, acts, refused, words);
    }

    // A greeting or thanks before a question is set aside, and so is what says nothing around it; what is left is the question.
    private (TokenBuffer Words, IReadOnlyList<string> Acts, bool IsApart) SetAside(string text, Scratch scratch)
    {
        var words = scratch.Words;
        var (first, end, act) = (0, words.Count, -1);
        if (!IsAct(words, first, end))
        {
            (first, end) = courtesies.Within(CueKinds.Filler, words, first, end);
        }

        if (!IsAct(words, first, end) && courtesies.Before(words, first, end) is { Count: > 0 } glued)
        {
            act = glued.Act;
            (first, end) = courtesies.Within(CueKinds.Filler, words, first + glued.Count, end);
        }

        if (first == 0 && end == words.Count)
        {
            return (words, [], false);
        }

        scratch.Part.Clear();
        scratch.Part.Add(words, first, end);
        return (scratch.Part, act < 0 ? [] : [targets.Id(act)], first > 0 && Splitter.IsBreak(text, words, first));
    }

    private bool IsAct(TokenBuffer words, int first, int end) => !judge.Acts.Whole(words, first, end - first).IsEmpty;

    // "My question is which maths", "what do CNNs do thank you": what only leads to a question or closes it is set aside where the whole is no known
    // question, and where the question alone says more plainly what the whole says.
    private (Judged Asked, TokenBuffer Core)? Framed(TokenBuffer words, Scratch scratch, Judged judged, IReadOnlyList<int> unwanted, YearRange? years)
    {
        var isAnswer = judged.Decision is Decision.Answer;
        if (words.Count == 0 || judged.IsWholePhrase || judged.Decision is Decision.OutOfScope || (isAnswer && judged.Confidence >= Undoubted))
        {
            return null;
        }

        var (first, end) = courtesies.Within(CueKinds.Frame, words, 0, words.Count);
        var isLed = end - first < words.Count;
        end -= courtesies.Behind(words, first, end);
        if (end - first == words.Count || end <= first)
        {
            return null;
        }

        // "Can you tell me" by itself sounds like a call for help.
        var core = Some(words, first, end);
        var asked = judge.Decide(core, scratch, unwanted, years);
        var isBetter = isAnswer
            ? asked.Decision is Decision.Answer && asked.Best == judged.Best && asked.Confidence > judged.Confidence
            : asked.Decision is Decision.Answer or Decision.OutOfScope || (isLed && judged.Decision is Decision.Act);
        return isBetter ? (asked, core) : null;
    }

    // "Not the skills, the roadmap": what is refused is set aside, and what stands on the other side of the pause is a question that is known.
    private (Judged Wanted, List<int> Unwanted)? Instead(string text, TokenBuffer words, Scratch scratch, YearRange? years)
    {
        return refusals.Instead(text, words) is > 0 and var from ? Wanted((from, words.Count), (0, from))
            : refusals.AtEnd(text, words) is > 0 and var end ? Wanted((0, end), (end, words.Count))
            : null;

        (Judged Wanted, List<int> Unwanted)? Wanted((int First, int End) said, (int First, int End) refused)
        {
            List<int> unwanted = [.. refusals.NamedIn(words, refused.First, refused.End)];
            if (unwanted.Count == 0
                && judge.Decide(Some(words, refused.First, refused.End), scratch, []) is { Decision: Decision.Answer or Decision.OutOfScope } named)
            {
                unwanted.Add(targets.Find(named.Topic!));
            }

            return unwanted.Count > 0
                && judge.Decide(Some(words, said.First, said.End), scratch, [], years) is { Decision: Decision.Answer } judged
                && !unwanted.Contains(targets.Find(judged.Topic!))
                ? (judged, unwanted)
                : null;
        }
    }

    // "Leave it, tell me about skills": the steering words stand apart, and what follows is a question that is known.
    private (Judged Judged, string Act)? AfterSteering(string text, TokenBuffer words, Scratch scratch, YearRange? years)
    {
        for (var count = Math.Min(LongestSetAside, words.Count - 2); count > 0; count--)
        {
            if (Splitter.IsBreak(text, words, count) && judge.Acts.Whole(words, 0, count) is [var act, ..] && targets[act].IsWhole
                && judge.Decide(Some(words, count, words.Count), scratch, [], years) is { Decision: Decision.Answer } judged)
            {
                return (judged, targets.Id(act));
            }
        }

        return null;
    }

    // "Don't cancel", "mujhe madad nahi chahiye": a command that is refused is none, and asks to leave things as they are.
    private Judged Spared(TokenBuffer words, Scratch scratch, Judged judged)
    {
        var (first, end) = refusals.Spared(words);
        if (first >= end || judged is not { IsWholePhrase: false, Decision: Decision.Act { Id: var act } }
            || targets[targets.Find(act)].Refused is Refusal.Heard or Refusal.Meant
            || (first == 0 && targets[targets.Find(act)].Refused == Refusal.HeardInFront))
        {
            return judged;
        }

        return judge.Decide(Some(words, first, end), scratch, []) is { IsWholePhrase: true, Decision: Decision.Act { Id: var refused } }
            && refused == act
            && targets.Kept is { } kept
            ? judged with { Decision = new Decision.Act(kept), Intent = Targets.None }
            : judged;
    }

    private static TokenBuffer Some(TokenBuffer words, int first, int end)
    {
        var some = new TokenBuffer();
        some.Add(words, first, end);
        return some;
    }
}
