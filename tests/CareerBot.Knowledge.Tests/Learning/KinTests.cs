using CareerBot.Knowledge.Recognition.Learning;
using CareerBot.Knowledge.Recognition.Texts;

namespace CareerBot.Knowledge.Tests.Learning;

public sealed class KinTests
{
    [Fact]
    public void What_a_family_of_labels_shares_speaks_for_each_of_it_and_for_no_other()
    {
        var scores = ScoresOf("boat", [.. Enumerable.Range(0, 7).Select(i => $"boat thing{i}"), .. Enumerable.Range(7, 7).Select(i => $"oven thing{i}")]);
        Assert.True(scores[..7].Min() > scores[7..].Max());
    }

    [Fact]
    public void Where_labels_are_few_there_are_no_families() => Assert.All(ScoresOf("boat", ["boat", "boat sail", "oven"]), score => Assert.Equal(0, score));

    // A label for each example; the scores are those of the margins of kin alone.
    private static float[] ScoresOf(string text, string[] examples)
    {
        var fitter = new FeatureFitter(examples.Length);
        var tokens = new TokenBuffer();
        foreach (var example in examples)
        {
            TokenReader.Read(example, tokens);
            fitter.Add(tokens);
        }

        int[] labels = [.. Enumerable.Range(0, examples.Length)];
        var (space, rows) = fitter.Finish(labels);
        var weights = new WeightMatrix(space.Size, labels.Length);
        new Kin(new Postings(rows, labels, space.Size), labels, labels.Length, space).AddTo(weights, rows, new ClassifierOptions());
        var (row, scores) = (new FeatureRow(), new float[labels.Length]);
        TokenReader.Read(text, tokens);
        space.Fill(tokens, row, new SeenMarks());
        weights.Score(row.Features, row.Values, scores);
        return scores;
    }
}
