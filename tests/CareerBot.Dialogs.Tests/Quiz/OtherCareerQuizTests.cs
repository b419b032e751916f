using CareerBot.Dialogs.Conversation;
using CareerBot.Knowledge.Loading;

namespace CareerBot.Dialogs.Tests.Quiz;

/// <summary>A quiz on the history of a made-up profession: every word of it comes from that profession's notes.</summary>
public sealed class OtherCareerQuizTests : IDisposable
{
    private const string People = """

        people:
          - { id: brandt, name: Ole Brandt, aliases: [brandt] }
          - { id: lind, name: Maren Lind, aliases: [lind] }
          - { id: tarrow, name: Iven Tarrow, aliases: [tarrow] }

        """;

    private const string History = """

        history:
          topic:
            id: history
            intent: history
            title: History of the lights
            lead: The lights of Merrow Isle grew in two eras, from a wood fire to a lamp that turns by itself.
            next: [role]
            keywords: [history of the lights, story of the lights]
            examples: [tell me the history of the lights, how did the lights begin, since when are there lights]
          eras:
            - id: era.fire
              intent: history
              from: 1700
              to: 1799
              title: Age of fire
              lead: In the age of fire wood burned on the rock.
              next: [history]
              keywords: [age of fire]
              examples: [what was the age of fire, how was the first era, the time of the fires]
            - id: era.lamp
              intent: history
              from: 1800
              title: Age of the lamp
              lead: In the age of the lamp oil took the place of wood.
              next: [history]
              keywords: [age of the lamp]
              examples: [what was the age of the lamp, how was the second era, the time of the lamps]
          events:
            - id: event.1712
              intent: history
              year: 1712
              era: era.fire
              people: [brandt]
              title: "1712: the first fire"
              lead: In 1712 Ole Brandt lit the first fire on the rock.
              next: [history]
              keywords: [first fire]
              examples: [who lit the first fire, when was the first fire, what did Ole Brandt do]
            - id: event.1821
              intent: history
              year: 1821
              era: era.lamp
              people: [lind]
              title: "1821: the oil lamp"
              lead: In 1821 Maren Lind hung up the first oil lamp.
              next: [history]
              keywords: [oil lamp]
              examples: [who hung up the oil lamp, when did the oil lamp come, what did Maren Lind do]
            - id: event.1904
              intent: history
              year: 1904
              era: era.lamp
              people: [tarrow]
              title: "1904: the turning lamp"
              lead: In 1904 Iven Tarrow made the lamp turn by itself.
              next: [history]
              keywords: [turning lamp]
              examples: [who made the lamp turn, when did the lamp turn, what did Iven Tarrow do]

        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("careerbot-");

    [Fact]
    public async Task A_history_of_another_career_brings_its_own_quiz()
    {
        var career = await WithHistoryAsync();
        var bot = new TestConversation(career);

        var asked = await bot.AskAsync("quiz 7");
        for (var round = 0; asked.Text.Contains("- A: ", StringComparison.Ordinal); round++)
        {
            Assert.True(round < 12, "The quiz does not end.");
            Assert.All(TestConversation.ButtonsOf(asked), option => Assert.Contains(option, History + People, StringComparison.OrdinalIgnoreCase));
            asked = await bot.AskAsync("a");
        }

        Assert.Contains("That was the quiz.", asked.Text, StringComparison.Ordinal);
        Assert.Equal(["Another quiz", "History of the lights"], TestConversation.ButtonsOf(asked));
        Assert.Contains("Quiz me", TestConversation.ButtonsOf(await bot.AskAsync("tell me the history of the lights")));
    }

    [Fact]
    public async Task Without_a_history_there_is_no_quiz()
    {
        var reply = await new TestConversation(TestConversation.Lighthouse).AskAsync("quiz me");

        Assert.DoesNotContain("- A: ", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Quiz", reply.Text, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<Career> WithHistoryAsync()
    {
        var sample = Path.Combine(AppContext.BaseDirectory, "Samples", "lighthouse-keeper");
        foreach (var file in Directory.EnumerateFiles(sample, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_folder.FullName, Path.GetRelativePath(sample, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        await File.AppendAllTextAsync(Path.Combine(_folder.FullName, "lighthouse-keeper.en.yaml"), People + History);
        return new Career(KnowledgeLoader.Load(_folder.FullName, "lighthouse-keeper.en.yaml"));
    }
}
