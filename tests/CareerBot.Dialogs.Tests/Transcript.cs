using Microsoft.Bot.Schema;

namespace CareerBot.Dialogs.Tests;

/// <summary>One line of a transcript.</summary>
internal sealed record TranscriptLine(int Number, string Kind, string Text)
{
    public Activity Activity => Kind == "join"
        ? new Activity
        {
            Type = ActivityTypes.ConversationUpdate,
            MembersAdded = [new ChannelAccount { Id = "bot" }, new ChannelAccount { Id = "user1" }],
            Recipient = new ChannelAccount { Id = "bot" },
        }
        : new Activity { Type = ActivityTypes.Message, Text = Text };

    /// <summary>The morning in India of the day that the line names.</summary>
    public DateTimeOffset Day => new(DateOnly.Parse(Text, System.Globalization.CultureInfo.InvariantCulture), new TimeOnly(6, 30), TimeSpan.Zero);

    public bool Fits(string said) => Kind == "bot~" ? said.Contains(Text, StringComparison.Ordinal) : said == Text;
}

/// <summary>Reads transcripts.</summary>
internal static class Transcript
{
    private static readonly string[] s_kinds = ["you:", "bot:", "bot~", "tap:", "day:"];

    /// <summary>The buttons of a reply, as a line tells them.</summary>
    public static string Buttons(Activity? reply) => string.Join(" | ", reply?.SuggestedActions?.Actions.Select(action => action.Title) ?? []);

    public static IReadOnlyList<TranscriptLine> Read(string file) => Read(File.ReadLines(file), file);

    public static IReadOnlyList<TranscriptLine> Read(IEnumerable<string> text, string file)
    {
        var lines = new List<TranscriptLine>();
        var number = 0;
        foreach (var line in text)
        {
            number++;
            if (line.StartsWith('#') || line.Trim().Length == 0)
            {
                continue;
            }

            if (line.StartsWith("  ", StringComparison.Ordinal))
            {
                lines[^1] = lines[^1] with { Text = $"{lines[^1].Text}\n{line[2..].TrimEnd('\\')}" };
            }
            else if (line.Trim() == "join")
            {
                lines.Add(new TranscriptLine(number, "join", string.Empty));
            }
            else
            {
                var kind = s_kinds.FirstOrDefault(kind => line.StartsWith(kind, StringComparison.Ordinal))
                    ?? throw new FormatException($"{file}({number}): begin the line with you:, bot:, bot~, tap:, join or #");
                lines.Add(new TranscriptLine(number, kind.TrimEnd(':'), line[kind.Length..].Trim()));
            }
        }

        return lines;
    }
}
