using CareerBot.Knowledge.Recognition.Texts;

namespace CareerBot.Knowledge.Recognition.Learning;

/// <summary>Learns how far the scores of a model can be trusted, from texts that it has not seen.</summary>
internal static class Confidences
{
    private const int FewestExamples = 25;
    private const int HeldOutOf = 5;

    /// <summary>What is usual, where there is nothing to learn it from.</summary>
    public static Logistic Usual => new(6, 0.8);

    /// <summary>Holds out each fifth example, learns from the rest and looks.</summary>
    public static Logistic HeldOut(IReadOnlyList<LabelledText> examples, ClassifierOptions options)
    {
        if (examples.Count < FewestExamples)
        {
            return Usual;
        }

        LabelledText[] learned = [.. examples.Where((_, i) => i % HeldOutOf != HeldOutOf - 1)];
        LabelledText[] held = [.. examples.Where((_, i) => i % HeldOutOf == HeldOutOf - 1)];
        return learned.All(example => options.OutOfScope.Contains(example.Label)) ? Usual : Learn(TextModel.Train(learned, options), held, options);
    }

    public static Logistic Learn(TextModel model, IReadOnlyList<LabelledText> rows, ClassifierOptions options)
    {
        var scratch = model.Borrow();
        var seen = new List<(double, bool)>(rows.Count);
        foreach (var (text, label) in rows)
        {
            TokenReader.Read(text, scratch.Tokens);
            var known = model.Score(scratch);
            var scores = scratch.Scores.AsSpan(0, model.Labels.Length);
            var best = Ranking.Best(scores, 1)[0];
            seen.Add((model.Scope(scores[best], Ranking.Gap(scores), known), !options.OutOfScope.Contains(label) && model.Labels[best] == label));
        }

        model.Return(scratch);
        return Logistic.Fit(seen, Usual);
    }
}
