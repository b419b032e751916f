using System.Runtime.CompilerServices;
using System.Text;

namespace CareerBot.EndToEnd.Tests.Channels;

/// <summary>
/// The same scripts as each channel gets them, text, buttons, cards and marks, held against files that were looked at. With CAREERBOT_GOLDEN=write the
/// files are written anew; look at what changed before it is kept.
/// </summary>
public sealed class GoldenTests(ChannelFixture channel) : IClassFixture<ChannelFixture>
{
    private static readonly string s_folder = Path.Combine(Path.GetDirectoryName(Here())!, "Golden");

    // No dates of the day, no quiz but a numbered one, and no nonsense, whose nearest topics are others after every lesson: each run says the same.
    private static readonly Dictionary<string, string[]> s_scripts = new(StringComparer.Ordinal)
    {
        ["first-questions"] = ["hi", "which skills do I need?", "2", "tell me more", "what is the roadmap?", "next", "menu"],
        ["history"] = ["timeline", "1986", "what happened before AlexNet?", "quiz 7", "stop"],
        ["beside-the-notes"] = ["help", "what salary will I get?", "no"],
        ["plan"] = ["make it mine", "stop", "share my plan", "what do you know about me?"],
    };

    private static readonly string[] s_places = ["emulator", "teams", "teams-group", "web-chat", "text"];

    public static IEnumerable<object[]> Goldens() => s_scripts.Keys.SelectMany(script => s_places, object[] (script, place) => [script, place]);

    [Theory]
    [MemberData(nameof(Goldens))]
    public async Task A_script_looks_on_a_channel_as_it_did(string script, string place)
    {
        var looks = await LookAsync(s_scripts[script], place);

        var file = Path.Combine(s_folder, $"{script}.{place}.txt");
        if (Environment.GetEnvironmentVariable("CAREERBOT_GOLDEN") == "write")
        {
            await File.WriteAllTextAsync(file, looks);
        }

        Assert.True(File.Exists(file), $"{file} is missing; CAREERBOT_GOLDEN=write makes it.");
        Assert.Equal((await File.ReadAllTextAsync(file)).ReplaceLineEndings("\n"), looks);
    }

    private async Task<string> LookAsync(string[] said, string place)
    {
        var talk = new ChannelTalk(channel);
        var answers = place switch
        {
            "emulator" => (await talk.InEmulatorAsync(said)).Select(ActivityLook.Of),
            "teams" => (await talk.InTeamsAsync(said, TeamsChat.Personal)).Select(ActivityLook.Of),
            "teams-group" => (await talk.InTeamsAsync(said, TeamsChat.Group)).Select(ActivityLook.Of),
            "web-chat" => (await talk.InWebChatAsync(said)).Select(ActivityLook.Of),
            _ => await InTerminalAsync(said),
        };
        var all = new StringBuilder();
        foreach (var (text, answer) in said.Zip(answers))
        {
            all.Append("you: ").Append(text).Append('\n').Append(answer.TrimEnd()).Append("\n\n");
        }

        return all.ToString();
    }

    private static async Task<IEnumerable<string>> InTerminalAsync(string[] said)
    {
        var (code, output, errors) = await CommandLine.ChatAsync(said);
        Assert.True(code == 0, errors);
        return output.ReplaceLineEndings("\n").Split("\n> ").Skip(1).Take(said.Length);
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
