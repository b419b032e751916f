using CareerBot.Knowledge.Recognition;
using CareerBot.Knowledge.Recognition.Learning;

namespace CareerBot.Knowledge.Evaluation;

/// <summary>A general classifier in the shape of a recognizer, so that both are measured by one evaluation.</summary>
/// <param name="classifier">The classifier.</param>
/// <param name="rejected">The label of what is rejected: <c>oos</c> or <c>none</c>.</param>
/// <param name="answer">From this confidence on the best label is answered.</param>
public sealed class ClassifierRecognizer(TextClassifier classifier, string rejected, double answer = 0.5)
{
    /// <summary>What the classifier makes of <paramref name="text"/>.</summary>
    public RecognitionResult Recognize(string text)
    {
        var prediction = classifier.Predict(text);
        var years = YearReader.Plain.Find(text);
        var label = prediction.Confidence >= answer ? prediction.Label : rejected;
        return new RecognitionResult
        {
            Text = text,
            Language = string.Empty,
            Decision = new Decision.Unknown(),
            Topics = [.. prediction.Ranked.Select(ranked => new ScoredTopic(ranked.Label, ranked.Score, prediction.Confidence))],
            Intent = label,
            Best = prediction.Label,
            Confidence = prediction.Confidence,
            Years = years is [var first, ..] ? new YearRange(first.From, first.To) : null,
            About = [.. years.Select(year => new YearRange(year.From, year.To)).Distinct()],
            Entities = [.. years.Select(year => new Entity(YearReader.Kind, new YearRange(year.From, year.To).ToString(), year.Start, year.Length))],
        };
    }
}
