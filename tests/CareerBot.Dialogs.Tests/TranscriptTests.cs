using Microsoft.Bot.Schema;

namespace CareerBot.Dialogs.Tests;

/// <summary>
/// Conversations as the person who writes the words reads them, run against the real bot with the shipped knowledge, and those
/// in the folder <c>lighthouse-keeper</c> with that of the made-up profession:
/// <c>you:</c> says, <c>bot:</c> is the whole reply, <c>bot~</c> a part of it, <c>tap:</c> the reply's buttons,
/// <c>join</c> a new member, <c>day:</c> the day on which what follows is said, <c>#</c> a remark. Further lines of a reply are indented.
/// </summary>
/// <remarks>
/// With <c>CAREERBOT_RECORD=1</c> the files are written anew from what the bot says,
/// to be read as a change; the test fails where one changed.
/// </remarks>
public sealed class TranscriptTests
{
    public static TheoryData<string> Files()
    {
        var files = new TheoryData<string>();
        foreach (var file in Directory.EnumerateFiles(Folder, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            files.Add(Path.GetRelativePath(Folder, file).Replace('\\', '/'));
        }

        return files;
    }

    private static string Folder => Path.Combine(Repository.Root, "tests", "CareerBot.Dialogs.Tests", "Transcripts");

    [Theory]
    [MemberData(nameof(Files))]
    public async Task The_bot_says_what_the_transcript_says(string file)
    {
        var clock = new ClockAt(new DateTimeOffset(2026, 11, 23, 6, 30, 0, TimeSpan.Zero));
        var bot = new TestConversation(file.StartsWith("lighthouse-keeper/", StringComparison.Ordinal) ? TestConversation.Lighthouse : null, clock);
        if (Environment.GetEnvironmentVariable("CAREERBOT_RECORD") == "1")
        {
            Assert.False(await new TranscriptRecorder(bot, clock).RecordAsync(Path.Combine(Folder, file)), $"{file} was recorded anew. Read the change.");
            return;
        }

        var replies = new Queue<Activity>();
        Activity? last = null;
        foreach (var line in Transcript.Read(Path.Combine(Folder, file)))
        {
            var at = $"{file}({line.Number})";
            switch (line.Kind)
            {
                case "you" or "join":
                    Assert.True(replies.Count == 0, $"{at}: the bot also said '{replies.FirstOrDefault()?.Text}'");
                    replies = new Queue<Activity>(await bot.SendAsync(line.Activity));
                    break;
                case "day":
                    clock.Now = line.Day;
                    break;
                case "tap":
                    Assert.Equal($"{at}: {line.Text}", $"{at}: {Transcript.Buttons(last)}");
                    break;
                default:
                    Assert.True(replies.TryDequeue(out last), $"{at}: the bot said nothing more; expected '{line.Text}'");
                    Assert.True(line.Fits(last!.Text ?? string.Empty), $"{at}: expected '{line.Text}', the bot said '{last.Text}'");
                    break;
            }
        }

        Assert.True(replies.Count == 0, $"{file}: the bot also said '{replies.FirstOrDefault()?.Text}'");
    }
}
