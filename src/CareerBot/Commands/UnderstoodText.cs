using System.Globalization;
using CareerBot.Knowledge.Recognition;

namespace CareerBot.Commands;

/// <summary>Writes what was understood, for people.</summary>
internal sealed class UnderstoodText(TextWriter output, bool explains)
{
    public void Write(Understood understood, string margin = "")
    {
        Line(margin, "decision", understood.Decision);
        Line(margin, "intent", understood.Intent == understood.Best ? understood.Intent : $"{understood.Intent} (before rejection: {understood.Best})");
        Line(margin, "confidence", Number(understood.Confidence));
        Line(margin, "language", understood.Language);
        Line(margin, "years", understood.Years);
        Line(margin, "about", understood.About);
        Line(
            margin,
            "names",
            string.Join(", ", understood.Entities.Select(entity => $"{entity.Id} ({entity.Kind}: \"{Cut(understood.Text, entity.Start, entity.Length)}\")")));
        Line(margin, "also said", string.Join(", ", understood.Acts));
        Line(margin, "refused", string.Join(", ", understood.Refused));
        if (explains)
        {
            foreach (var topic in understood.Topics)
            {
                Line(margin, "topic", $"{topic.Id}  score {Number(topic.Score)}  confidence {Number(topic.Confidence)}");
            }
        }

        if (understood.Explanation is { } explanation)
        {
            Why(explanation, margin);
        }

        foreach (var part in understood.Parts)
        {
            output.WriteLine($"{margin}part: {part.Text}");
            Write(part, margin + "  ");
        }
    }

    private void Why(Explanation explanation, string margin)
    {
        Line(
            margin,
            "rewritten",
            string.Join(", ", explanation.Rewritten.Select(each => $"\"{each.From}\" as \"{each.To}\" ({(each.IsSlip ? "slip" : "lexicon")})")));
        Line(margin, "refused by", explanation.RefusedBy);
        Line(margin, "phrase", explanation.IsWholePhrase ? "the whole message is a curated phrase" : null);
        foreach (var contender in explanation.Contenders)
        {
            Line(margin, "candidate", $"{contender.Id} ({contender.Label})  score {Number(contender.Score)}");
            Line(margin, "  keywords", Said(contender.Keywords));
            Line(margin, "  learned", Said(contender.Learned));
        }

        if (explanation.Confidence.Count > 0)
        {
            Line(
                margin,
                "evidence",
                string.Join(" ", explanation.Confidence.Select(part => $"{part.Name} {Number(part.Value)} x {Number(part.Weight)} = {Signed(part.Adds)};")));
            Line(margin, "thresholds", $"answer from {Number(explanation.AnswerFrom)}, suggest from {Number(explanation.SuggestFrom)}");
        }
    }

    private static string Said(IEnumerable<Contribution> contributions) =>
        string.Join(", ", contributions.Select(each => $"\"{each.What}\" {Signed(each.Weight)}"));

    private static string Signed(double value) => value.ToString("+0.0000;-0.0000;0.0000", CultureInfo.InvariantCulture);

    private void Line(string margin, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            output.WriteLine($"{margin}{name,-12}{value}");
        }
    }

    private static string Cut(string text, int start, int length) => start >= 0 && start + length <= text.Length ? text.Substring(start, length) : string.Empty;

    private static string Number(double value) => value.ToString("0.0000", CultureInfo.InvariantCulture);
}
