using System.Text;

namespace CareerBot.Knowledge.Tests.Exchange;

/// <summary>Texts that are hard on quoting, from a fixed seed.</summary>
internal sealed class Scrambled(int seed)
{
    private static readonly string[] s_pieces =
        ["a", "lamp", " ", "  ", "\"", "'", "\t", "\n", ",", ":", ": ", " #", "#", "- ", "-", "[", "]", "{", "}", "|", ">", "&", "*", "!", "%", "@", "`", "\\", "=", "+", "?", "null", "yes", "1986", "2-3", "0x1f", "1e5", "दीपक", "क्यों", "é", "👩‍🏫", "\u00a0", "\u2028", "।", "~", "...", "---"];

    private readonly Random _random = new(seed);

    public string Next()
    {
        var text = new StringBuilder();
        for (var i = _random.Next(1, 7); i > 0; i--)
        {
            text.Append(s_pieces[_random.Next(s_pieces.Length)]);
        }

        return text.ToString();
    }

    public int Number(int below) => _random.Next(below);
}
