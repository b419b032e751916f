using CareerBot.Knowledge.Evaluation;
using CareerBot.Knowledge.Recognition;
using CareerBot.Knowledge.Recognition.Learning;

namespace CareerBot.Commands;

/// <summary>Makes recognizers of labelled files.</summary>
internal static class Trained
{
    private const double UsualAnswer = 0.5;

    /// <summary>A recognizer trained from rows.</summary>
    /// <param name="train">What it learns from.</param>
    /// <param name="valid">Rows that set its confidence and threshold, or null.</param>
    /// <param name="rows">The rows that it will be asked, for their word for "out of scope".</param>
    /// <param name="error">Where to say what takes long.</param>
    public static Func<string, RecognitionResult> From(
        IReadOnlyList<EvaluationRow> train, IReadOnlyList<EvaluationRow>? valid, IReadOnlyList<EvaluationRow> rows, TextWriter error)
    {
        if (!train.Any(row => row.IsInScope))
        {
            throw new CommandException("Every row of the training file is out of scope; give it rows with other labels than oos and none.");
        }

        Progress.Say(error, $"learning from {train.Count} rows …");
        var classifier = TextClassifier.Train(Labelled(train));
        var rejected = train.Concat(rows).Select(row => row.Label).FirstOrDefault(Labels.IsOutOfScope, Labels.OutOfScope);
        if (valid is null)
        {
            // Who has never seen anything out of scope has no reason to reject.
            var answer = train.All(row => row.IsInScope) ? 0 : UsualAnswer;
            return new ClassifierRecognizer(classifier, rejected, answer).Recognize;
        }

        var calibrated = classifier.Calibrated(Labelled(valid));
        var settings = LearnedSettings.From([.. Evaluator.Run(valid, new ClassifierRecognizer(calibrated, rejected).Recognize)]);
        return settings.Apply(new ClassifierRecognizer(calibrated, rejected).Recognize, rejected);
    }

    /// <summary>A recognizer trained from what a knowledge tells.</summary>
    public static Func<string, RecognitionResult> From(RecognizerSource source)
    {
        var recognizer = new CareerRecognizer(source);
        return text => recognizer.Recognize(text);
    }

    private static List<LabelledText> Labelled(IReadOnlyList<EvaluationRow> rows) => [.. rows.Select(row => new LabelledText(row.Text, row.Label))];
}
