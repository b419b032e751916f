using System.Text;
using Microsoft.Bot.Schema;

namespace CareerBot.Dialogs.Tests;

/// <summary>Writes a transcript anew: what is said, the days and the remarks stay; the replies are those of the bot as it is.</summary>
internal sealed class TranscriptRecorder(TestConversation bot, ClockAt clock)
{
    /// <summary>Records <paramref name="file"/>.</summary>
    /// <returns>Whether it changed.</returns>
    public async Task<bool> RecordAsync(string file)
    {
        var before = await File.ReadAllTextAsync(file);
        var lines = Transcript.Read(file);
        var remarks = before.Split('\n').Select((text, at) => (Text: text, Number: at + 1)).Where(line => line.Text.StartsWith('#')).ToList();
        var text = new StringBuilder();
        foreach (var line in lines.Where(line => line.Kind is "you" or "join" or "day"))
        {
            foreach (var remark in remarks.Where(remark => remark.Number < line.Number).ToList())
            {
                text.Append(text.Length == 0 || text[^2] == '\n' ? string.Empty : "\n").Append(remark.Text).Append('\n');
                remarks.Remove(remark);
            }

            text.Append('\n').Append(line.Kind == "join" ? "join" : $"{line.Kind}: {line.Text}").Append('\n');
            if (line.Kind == "day")
            {
                clock.Now = line.Day;
                continue;
            }

            var told = lines.SkipWhile(each => each.Number <= line.Number).TakeWhile(each => each.Kind is not ("you" or "join" or "day")).ToList();
            var parts = new Queue<TranscriptLine>(told.Where(each => each.Kind is "bot" or "bot~"));
            var hasTaps = parts.Count == 0 || told.Exists(each => each.Kind == "tap");
            foreach (var reply in await bot.SendAsync(line.Activity))
            {
                // A part of a reply that stands for the whole is kept as long as it fits.
                Append(text, reply, parts.TryDequeue(out var part) && part.Kind == "bot~" && part.Fits(reply.Text) ? part : null, hasTaps);
            }
        }

        var isSame = Transcript.Read(text.ToString().Split('\n'), file)
            .Select(line => (line.Kind, line.Text))
            .SequenceEqual(lines.Select(line => (line.Kind, line.Text)));
        if (!isSame)
        {
            await File.WriteAllTextAsync(file, text.ToString());
        }

        return !isSame;
    }

    private static void Append(StringBuilder text, Activity reply, TranscriptLine? part, bool hasTaps)
    {
        text.Append(part is null ? $"bot: {Indented(reply.Text)}" : $"bot~ {Indented(part.Text)}").Append('\n');
        if (hasTaps && Transcript.Buttons(reply) is { Length: > 0 } buttons)
        {
            text.Append("tap: ").Append(buttons).Append('\n');
        }
    }

    private static string Indented(string said) =>
        string.Join("\n", said.Split('\n').Select((line, at) => at == 0 ? line : line.Length == 0 ? "  \\" : "  " + line));
}
