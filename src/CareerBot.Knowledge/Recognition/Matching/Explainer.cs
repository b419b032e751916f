using CareerBot.Knowledge.Recognition.Texts;

namespace CareerBot.Knowledge.Recognition.Matching;

/// <summary>Says why something was decided. It works everything out anew, so that recognition itself pays nothing for it.</summary>
internal sealed class Explainer(Targets targets, TargetModel model, Judge judge, Refusals refusals)
{
    private const int MostLearned = 8;

    /// <summary>Why <paramref name="judged"/> was decided.</summary>
    /// <param name="text">The message.</param>
    /// <param name="scratch">The message as it was read.</param>
    /// <param name="words">What is left of it when a greeting is set aside.</param>
    /// <param name="years">The years that it names, or null.</param>
    /// <param name="judged">What was decided.</param>
    public Explanation Of(string text, Scratch scratch, TokenBuffer words, YearRange? years, Judged judged) => new()
    {
        Rewritten = Rewritten(text, scratch),
        IsWholePhrase = judged.IsWholePhrase,
        Contenders = [.. new[] { judged.Rivals.Winner, judged.Rivals.RunnerUp }.Where(target => target >= 0).Select(target => Of(target, words, years))],
        RefusedBy = refusals.Cue(words),
        Confidence = judged.Evidence == default ? [] : judged.Evidence.Explain(judge.Weights),
        AnswerFrom = judge.Thresholds.Answer,
        SuggestFrom = judge.Thresholds.Suggest,
    };

    private Contender Of(int target, TokenBuffer words, YearRange? years)
    {
        var keywords = judge.KeywordsOf(target, words, years);
        var learned = model.Explain(words, target);
        return new Contender(
            targets.Id(target),
            targets.Label(target),
            Math.Round(keywords.Sum(each => each.Weight) + learned.Sum(each => each.Weight), 6),
            [.. keywords.Select(Rounded)],
            [.. learned.OrderByDescending(each => Math.Abs(each.Weight)).ThenBy(each => each.What, StringComparer.Ordinal).Take(MostLearned).Select(Rounded)]);
    }

    private static Contribution Rounded(Contribution each) => each with { Weight = Math.Round(each.Weight, 6) };

    // By the places in the text: what was read at one place, and what stands there.
    private static List<Rewriting> Rewritten(string text, Scratch scratch)
    {
        var raw = new TokenBuffer();
        TokenReader.Read(text, raw);
        var spelled = Enumerable.Range(0, raw.Count).ToDictionary(i => raw.Source(i).Start, i => raw[i].ToString());
        var rewritten = new List<Rewriting>();
        foreach (var place in Enumerable.Range(0, scratch.Usual.Count).GroupBy(scratch.Usual.Source))
        {
            var usual = string.Join(' ', place.Select(i => scratch.Usual[i].ToString()));
            var read = string.Join(' ', place.Select(i => scratch.Words[i].ToString()));
            var written = text.Substring(place.Key.Start, place.Key.Length);
            if (usual != spelled[place.Key.Start])
            {
                rewritten.Add(new Rewriting(written, usual, IsSlip: false));
            }

            if (read != usual)
            {
                rewritten.Add(new Rewriting(usual, read, IsSlip: true));
            }
        }

        return rewritten;
    }
}
