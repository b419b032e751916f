using CareerBot.Knowledge.Recognition.Texts;

namespace CareerBot.Knowledge.Recognition.Learning;

/// <summary>Tells what texts are about, learned from labelled examples. The same examples give the same scores everywhere.</summary>
public sealed class TextClassifier
{
    private const int Digits = 6;
    private const int ManyExamples = 5000;

    private readonly TextModel _model;
    private readonly Logistic _confidence;

    internal TextClassifier(TextModel model, Logistic confidence) => (_model, _confidence) = (model, confidence);

    /// <summary>The labels that it knows, in ordinal order.</summary>
    public IReadOnlyList<string> Labels => _model.Labels;

    /// <summary>The number of features that carry weights.</summary>
    public int Features => _model.Space.Size;

    internal TextModel Model => _model;

    /// <summary>Learns from examples.</summary>
    /// <exception cref="ArgumentException">No example has a label that is in scope.</exception>
    public static TextClassifier Train(IReadOnlyList<LabelledText> examples, ClassifierOptions? options = null)
    {
        options = (options ?? new ClassifierOptions()).For(examples.Count);
        var confidence = options.Calibrate ? Confidences.HeldOut(examples, options) : Confidences.Usual;
        if (options.Calibrate && examples.Count >= ManyExamples)
        {
            // The model that was held up against the held-out rows is given back first; else both count to the peak.
            GC.Collect();
        }

        return new TextClassifier(TextModel.Train(examples, options), confidence);
    }

    /// <summary>The same classifier with its confidence learned from rows that it was not trained on.</summary>
    public TextClassifier Calibrated(IReadOnlyList<LabelledText> rows, ClassifierOptions? options = null) =>
        new(_model, Confidences.Learn(_model, rows, options ?? new ClassifierOptions()));

    /// <summary>What <paramref name="text"/> is about, with the <paramref name="most"/> best labels.</summary>
    public Prediction Predict(ReadOnlySpan<char> text, int most = 5)
    {
        var scratch = _model.Borrow();
        try
        {
            TokenReader.Read(text, scratch.Tokens);
            var known = _model.Score(scratch);
            var top = Ranking.Best(scratch.Scores.AsSpan(0, _model.Labels.Length), Math.Max(1, most));
            var ranked = new LabelScore[top.Length];
            for (var i = 0; i < top.Length; i++)
            {
                ranked[i] = new LabelScore(_model.Labels[top[i]], Math.Round(scratch.Scores[top[i]], Digits));
            }

            var scope = _model.Scope(scratch.Scores[top[0]], Ranking.Gap(scratch.Scores.AsSpan(0, _model.Labels.Length)), known);
            return new Prediction(ranked, Math.Round(known, Digits), Math.Round(scope, Digits), Math.Round(_confidence.At(scope), Digits));
        }
        finally
        {
            _model.Return(scratch);
        }
    }
}
