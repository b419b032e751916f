using System.Globalization;

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
        Line(margin, "names", string.Join(", ", understood.Entities.Select(entity => $"{entity.Id} ({entity.Kind}: \"{Cut(understood.Text, entity.Start, entity.Length)}\")")));
        Line(margin, "also said", string.Join(", ", understood.Acts));
        Line(margin, "refused", string.Join(", ", understood.Refused));
        if (explains)
        {
            foreach (var topic in understood.Topics)
            {
                Line(margin, "topic", $"{topic.Id}  score {Number(topic.Score)}  confidence {Number(topic.Confidence)}");
            }
        }

        foreach (var part in understood.Parts)
        {
            output.WriteLine($"{margin}part: {part.Text}");
            Write(part, margin + "  ");
        }
    }

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
