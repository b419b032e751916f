using CareerBot.Knowledge.Model;
using CareerBot.Knowledge.Recognition.Texts;

namespace CareerBot.Knowledge.Recognition.Matching;

/// <summary>What is decided about a whole message.</summary>
/// <param name="Judged">What it asks or does, with the evidence.</param>
/// <param name="Acts">Talk acts glued to it, as the hello before a question.</param>
/// <param name="Refused">Ids of the targets that it names and does not want.</param>
internal readonly record struct Verdict(Judged Judged, IReadOnlyList<string> Acts, IReadOnlyList<string> Refused);

/// <summary>
/// Decides about a whole message: sets greetings and steering words aside, hears what is refused, and leaves the rest to the
/// <see cref="Judge"/>.
/// </summary>
internal sealed class MessageJudge(Targets targets, Judge judge, Refusals refusals, Cues cues)
{
    private const int LongestSetAside = 4;

    /// <summary>Decides about the words of <paramref name="scratch"/>; its part holds what was left where acts were set aside.</summary>
    /// <param name="text">The message.</param>
    /// <param name="scratch">Its words.</param>
    /// <param name="years">The first years in it.</param>
    public Verdict Decide(string text, Scratch scratch, YearRange? years)
    {
        var (words, acts) = judge.Acts.Whole(scratch.Words, 0, scratch.Words.Count).IsEmpty ? SetAside(scratch) : (scratch.Words, []);
        if (Instead(text, words, scratch, years) is { } wanted)
        {
            return wanted with { Acts = acts };
        }

        var unwanted = refusals.In(words);
        IReadOnlyList<string> refused = unwanted.Count == 0 ? [] : [.. unwanted.Select(targets.Id)];
        var judged = judge.Decide(words, scratch, unwanted, years);

        // "thank you for all of that": what is left says nothing, the whole says thanks.
        if (acts.Count > 0 && judged.Decision is Decision.Unknown && judge.Decide(scratch.Words, scratch, unwanted, years) is { Decision: Decision.Act } whole)
        {
            return new Verdict(whole, [], refused);
        }

        return judged.Decision is not Decision.Act ? new Verdict(judged, acts, refused)
            : AfterSteering(text, words, scratch, years) is { } steered ? steered with { Refused = refused }
            : new Verdict(Spared(words, scratch, judged), acts, refused);
    }

    // A greeting or thanks before a question is set aside; what is left is the question.
    private (TokenBuffer Words, IReadOnlyList<string> Acts) SetAside(Scratch scratch)
    {
        var words = scratch.Words;
        for (var count = Math.Min(LongestSetAside, words.Count - 2); count > 0 && cues.At(CueKinds.GoOn, words, count) == 0; count--)
        {
            foreach (var act in judge.Acts.Whole(words, 0, count))
            {
                if (targets.IsInScope[act] && !targets[act].IsWhole)
                {
                    scratch.Part.Clear();
                    scratch.Part.Add(words, count, words.Count);
                    return (scratch.Part, [targets.Id(act)]);
                }
            }
        }

        return (words, []);
    }

    // "Not the skills, the roadmap": what is refused is set aside, and what follows the pause is a question that is known.
    private Verdict? Instead(string text, TokenBuffer words, Scratch scratch, YearRange? years)
    {
        var from = refusals.Instead(text, words);
        if (from == 0)
        {
            return null;
        }

        List<int> unwanted = [.. refusals.NamedIn(words, 0, from)];
        if (unwanted.Count == 0 && judge.Decide(Some(words, 0, from), scratch, []) is { Decision: Decision.Answer } named)
        {
            unwanted.Add(targets.Find(named.Topic!));
        }

        return unwanted.Count > 0 && judge.Decide(Some(words, from, words.Count), scratch, [], years) is { Decision: Decision.Answer } judged && !unwanted.Contains(targets.Find(judged.Topic!))
            ? new Verdict(judged, [], [.. unwanted.Select(targets.Id)])
            : null;
    }

    // "Leave it, tell me about skills": the steering words stand apart, and what follows is a question that is known.
    private Verdict? AfterSteering(string text, TokenBuffer words, Scratch scratch, YearRange? years)
    {
        for (var count = Math.Min(LongestSetAside, words.Count - 2); count > 0; count--)
        {
            if (Splitter.IsBreak(text, words, count) && judge.Acts.Whole(words, 0, count) is [var act, ..] && targets[act].IsWhole
                && Some(words, count, words.Count) is var rest && judge.Decide(rest, scratch, [], years) is { Decision: Decision.Answer } judged)
            {
                scratch.Part.Clear();
                scratch.Part.Add(rest, 0, rest.Count);
                return new Verdict(judged, [targets.Id(act)], []);
            }
        }

        return null;
    }

    // "Don't cancel", "mujhe madad nahi chahiye": a command that is refused is none, and asks to leave things as they are.
    private Judged Spared(TokenBuffer words, Scratch scratch, Judged judged)
    {
        var (first, end) = refusals.Spared(words);
        if (first >= end || judged is not { IsWholePhrase: false, Decision: Decision.Act { Id: var act } }
            || targets[targets.Find(act)].Refused is Refusal.Heard or Refusal.Meant || (first == 0 && targets[targets.Find(act)].Refused == Refusal.HeardInFront))
        {
            return judged;
        }

        return judge.Decide(Some(words, first, end), scratch, []) is { IsWholePhrase: true, Decision: Decision.Act { Id: var refused } } && refused == act && targets.Kept is { } kept
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
