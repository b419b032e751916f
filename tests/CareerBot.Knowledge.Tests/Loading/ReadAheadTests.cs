using System.Text;
using CareerBot.Knowledge.Loading;

namespace CareerBot.Knowledge.Tests.Loading;

/// <summary>Files are parsed side by side, and nobody sees it.</summary>
public sealed class ReadAheadTests
{
    private static readonly Dictionary<string, byte[]> s_files = new(StringComparer.Ordinal)
    {
        ["a.en.yaml"] = Encoding.UTF8.GetBytes("format: 1\nname: a\n"),
        ["b.en.yaml"] = Encoding.UTF8.GetBytes("format: [1\n"),
        ["c.en.yaml"] = [0x66, 0xFF, 0xFE],
    };

    [Fact]
    public void What_was_read_ahead_is_what_reading_gives()
    {
        var (ahead, plain) = (Opened(isAhead: true), Opened(isAhead: false));

        Assert.Equal(plain.Hash, ahead.Hash);
        Assert.Equal(plain.Opened, ahead.Opened);
        Assert.Equal(plain.Problems, ahead.Problems);
        Assert.Equal([true, false, false, false], ahead.Opened);
        Assert.Equal(["b.en.yaml", "c.en.yaml", "missing.yaml"], ahead.Problems.Select(problem => problem.Place.File));
    }

    private static (string Hash, List<bool> Opened, List<Problem> Problems) Opened(bool isAhead)
    {
        List<Problem> problems = [];
        using var opener = new FileOpener(KnowledgeFiles.Of(s_files), problems);
        List<string> names = [.. s_files.Keys.Order(StringComparer.Ordinal), "missing.yaml"];
        if (isAhead)
        {
            opener.ReadAhead(names.AsEnumerable().Reverse());
        }

        return (names.ConvertAll(name => opener.Open(name) is not null) is var opened ? opener.Hash : string.Empty, opened, problems);
    }
}
