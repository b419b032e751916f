using System.Text;
using CareerBot.Knowledge.Loading;

namespace CareerBot.Knowledge.Tests.Loading;

/// <summary>Whatever stands in a knowledge file, loading ends with a list of problems or with a knowledge, never otherwise.</summary>
public sealed class DamagedFileTests
{
    private static readonly string[] s_pieces =
        ["\n", "- ", ": ", "  ", "\t", "[", "]", "{", "}", "\"", "'", "|", ">", "&a ", "*a ", "!!int ", "#", "---\n", "...\n", "~", "null", "1e999", "2026-13-45", "topics:", "id: ", "<<: *a", "\0", "\uFEFF", "नमस्ते", "😀", "\u2028"];

    [Fact]
    public void Text_that_is_torn_and_mended_wrongly_gives_problems_with_places()
    {
        var random = new Random(5);
        var whole = File.ReadAllText(Path.Combine(Samples.LighthouseKeeper, Samples.LighthouseKeeperFile));
        for (var i = 0; i < 120; i++)
        {
            AssertTold(Encoding.UTF8.GetBytes(Damaged(whole, random)), $"round {i}");
        }
    }

    [Fact]
    public void Bytes_that_are_no_text_give_problems_with_places()
    {
        var random = new Random(6);
        var whole = File.ReadAllBytes(Path.Combine(Samples.LighthouseKeeper, Samples.LighthouseKeeperFile));
        for (var i = 0; i < 60; i++)
        {
            byte[] bytes = [.. whole];
            for (var n = 0; n <= i % 5; n++)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            AssertTold(bytes, $"round {i}");
        }
    }

    private static string Damaged(string whole, Random random)
    {
        var text = whole;
        for (var n = 0; n < 1 + random.Next(3); n++)
        {
            var at = random.Next(text.Length);
            text = random.Next(3) switch
            {
                0 => text.Insert(at, s_pieces[random.Next(s_pieces.Length)]),
                1 => text.Remove(at, Math.Min(text.Length - at, random.Next(80))),
                _ => text[..at],
            } + " ";
        }

        return text;
    }

    private static void AssertTold(byte[] bytes, string round)
    {
        var files = KnowledgeFiles.In(Samples.LighthouseKeeper).With(new Dictionary<string, byte[]> { [Samples.LighthouseKeeperFile] = bytes });
        var loaded = KnowledgeLoader.TryLoad(files, Samples.LighthouseKeeperFile);
        Assert.True(loaded.Knowledge is not null || loaded.Problems.Any(problem => !problem.IsWarning), round);
        Assert.All(loaded.Problems, problem => Assert.True(problem.Place is { Line: > 0, Column: > 0 } && problem.Message.Length > 0, $"{round}: {problem}"));
    }
}
