using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace CareerBot.EndToEnd.Tests.Channels;

/// <summary>
/// The dialogs' transcripts, said on every channel to the whole bot. Each channel's replies are rendered as a person there sees them;
/// the answers and the choices are the same everywhere.
/// </summary>
public sealed partial class SameAnswersTests(ChannelFixture channel) : IClassFixture<ChannelFixture>
{
    private static readonly string s_transcripts = Path.GetFullPath(Path.Combine(Here(), "..", "..", "..", "CareerBot.Dialogs.Tests", "Transcripts"));

    private readonly ChannelTalk _talk = new(channel);

    public static TheoryData<string> Transcripts() =>
        [.. Directory.EnumerateFiles(s_transcripts, "*.txt").Select(file => Path.GetFileName(file)!).Where(IsTheSameEverywhere).Order(StringComparer.Ordinal)];

    // Reminders reach people in Teams only, and a quiz that nobody numbered is drawn anew each time.
    // Those of single prompts differ in the prompt alone: the rest tells of channels.
    private static bool IsTheSameEverywhere(string file) =>
        file is not ("quiz-from-the-history.txt" or "quiz-another.txt")
            && !((string[])["plan-nudge", "plan-at-", "plan-hours-", "plan-date-"]).Any(prefix => file.StartsWith(prefix, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Transcripts))]
    public async Task A_transcript_gets_the_same_answers_in_the_Emulator_in_Teams_and_in_web_chat(string file)
    {
        var said = File.ReadLines(Path.Combine(s_transcripts, file))
            .Where(line => line.StartsWith("you:", StringComparison.Ordinal))
            .Select(line => line[4..].Trim())
            .Where(text => text.Length > 0)
            .ToList();

        var emulator = await InEmulatorAsync(said);

        Assert.Equal(said.Count, emulator.Count);
        Assert.Equal(emulator, await InTeamsAsync(said, TeamsChat.Personal));
        // A plan is made in private and a question is passed on in private: where a group is told so, or is not asked, the conversations part.
        var together = emulator.TakeWhile(reply => !reply.Contains("Pass this question on", StringComparison.Ordinal)).Count();
        var group = (await InTeamsAsync([.. said.Take(together)], TeamsChat.Group))
            .TakeWhile(reply => !reply.Contains("Open a private chat", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(emulator.Take(group.Count), group);
        Assert.True(
            group.Count == together || file.Contains("plan", StringComparison.Ordinal),
            $"A group is sent away by '{said[Math.Min(group.Count, said.Count - 1)]}'.");
        // Web chat draws the list of an answer as the buttons of a card.
        Assert.Equal(emulator.Select(WithoutList), (await InWebChatAsync(said)).Select(WithoutList));
    }

    [Fact]
    public async Task In_plain_text_the_choices_stand_under_the_answer_and_the_answers_are_the_same()
    {
        string[] said = ["which skills do I need?", "2", "what is the roadmap?", "menu", "asdf qwerty"];

        var (code, output, errors) = await CommandLine.ChatAsync(said);

        Assert.True(code == 0, errors);
        var plain = output.ReplaceLineEndings("\n").Split("\n> ").Skip(1).Take(said.Length).Select(reply => reply.Trim());
        Assert.Equal(await InEmulatorAsync(said), plain);
    }

    private async Task<List<string>> InEmulatorAsync(IReadOnlyList<string> said) => Render(await _talk.InEmulatorAsync(said));

    private async Task<List<string>> InTeamsAsync(IReadOnlyList<string> said, string scope) => Render(await _talk.InTeamsAsync(said, scope));

    private async Task<List<string>> InWebChatAsync(IReadOnlyList<string> said) => Render(await _talk.InWebChatAsync(said));

    private static List<string> Render(IEnumerable<IReadOnlyList<JObject>> answers) => [.. answers.Select(Render)];

    // What a person sees: the text, and the choices beside it, be they suggested actions or the buttons of a card.
    private static string Render(IEnumerable<JObject> replies) =>
        string.Join("\n\n", replies.Where(reply => (string?)reply["type"] == "message").Select(reply =>
    {
        var titles = (reply["suggestedActions"]?["actions"]
            ?? reply["attachments"]?.FirstOrDefault(IsChoices)?["content"]?["actions"])?.Select(action => $"[{(string?)action["title"]}]") ?? [];
        var choices = string.Join(' ', titles);
        var text = CitationMark().Replace(Said(reply), string.Empty);
        return choices.Length > 0 ? $"{text}\n{choices}" : text;
    }));

    // A card that says more than the text beside it speaks all of it.
    private static string Said(JObject reply) =>
        reply["attachments"]?.Select(attachment => (string?)attachment["content"]?["speak"]).FirstOrDefault(twin => twin is not null)
            ?? (string?)reply["text"]
            ?? string.Empty;

    private static bool IsChoices(JToken attachment) => attachment["content"]?["actions"]?.FirstOrDefault()?["verb"] is not null;

    private static string WithoutList(string reply) => ListLine().Replace(reply, string.Empty);

    private static string Here([CallerFilePath] string path = "") => path;

    [GeneratedRegex(@"\n+\d+\. [^\n]*")]
    private static partial Regex ListLine();

    [GeneratedRegex(@" \[1\]$")]
    private static partial Regex CitationMark();
}
