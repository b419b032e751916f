using CareerBot.Knowledge.Model;
using CareerBot.Knowledge.Recognition.Texts;

namespace CareerBot.Knowledge.Recognition.Matching;

/// <summary>Resolves what leans on the talk before: "why?", "the second one", "uske baad?", "and the skills?".</summary>
internal sealed class FollowUps(Cues cues, RecognizerThresholds thresholds)
{
    private const int LongestElliptic = 6;

    /// <summary>The result with what it means in its context.</summary>
    public RecognitionResult Resolve(RecognitionResult result, TokenBuffer words, RecognitionContext context)
    {
        if (context.TurnsAgo > thresholds.FollowUpTurns)
        {
            return result;
        }

        var followUp = result.Decision is Decision.Act act ? OfAct(act.Id, context) : Item(result, words, context) ?? Elliptic(result, words, context);
        return followUp is null ? result : result with { FollowUp = followUp };
    }

    private static FollowUp? OfAct(string act, RecognitionContext context) => act switch
    {
        "more" => new FollowUp(FollowUpKind.More, context.LastTopic, context.Position),
        "why" => new FollowUp(FollowUpKind.Why, context.LastTopic, context.Position),
        "next" => Step(FollowUpKind.Next, context, (context.Position ?? -1) + 1),
        "back" => Step(FollowUpKind.Previous, context, (context.Position ?? 0) - 1),
        _ => null,
    };

    private static FollowUp Step(FollowUpKind kind, RecognitionContext context, int position) =>
        position >= 0 && position < context.List.Count ? new FollowUp(kind, context.List[position], position) : new FollowUp(kind, null);

    private static FollowUp? Item(RecognitionResult result, TokenBuffer words, RecognitionContext context) =>
        context.List.Count > 0 && !result.Text.Contains('?', StringComparison.Ordinal) && Position.In(words.Join(0, words.Count)) is { } position ? Step(FollowUpKind.Item, context, position - 1) : null;

    private FollowUp? Elliptic(RecognitionResult result, TokenBuffer words, RecognitionContext context) =>
        context.LastTopic is not null && words.Count <= LongestElliptic && result.Decision is Decision.Answer answer && cues.At(CueKinds.Lean, words, 0) > 0
            ? new FollowUp(FollowUpKind.Elliptic, answer.Topic)
            : null;
}
