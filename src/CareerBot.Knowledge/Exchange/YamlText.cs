using System.Text;
using System.Text.RegularExpressions;

namespace CareerBot.Knowledge.Exchange;

/// <summary>Writes texts as YAML: plain where that is safe, else in quotes; several lines as a block.</summary>
internal static partial class YamlText
{
    /// <summary>A text on one line.</summary>
    public static string Inline(string text) => Safe().IsMatch(text) && !Meant().IsMatch(text) ? text : Quoted(text);

    /// <summary>A text behind its key, several lines as a block under <paramref name="indent"/>.</summary>
    public static string Block(string text, int indent)
    {
        if (!text.Contains('\n', StringComparison.Ordinal) || text.Any(letter => NeedsEscape(letter) && letter != '\n') || SpaceAtEdge().IsMatch(text))
        {
            return Inline(text);
        }

        var margin = new string(' ', indent);
        return "|-\n" + string.Join('\n', text.Split('\n').Select(line => line.Length == 0 ? line : margin + line));
    }

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var letter in text)
        {
            quoted.Append(letter switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\t' => "\\t",
                _ when NeedsEscape(letter) => $"\\u{(int)letter:x4}",
                _ => letter.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    private static bool NeedsEscape(char letter) => char.IsControl(letter) || letter is '\u2028' or '\u2029' or '\uFEFF';

    [GeneratedRegex(@"[ \t](?=\n|\z)|\A[ \n]|\n\z")]
    private static partial Regex SpaceAtEdge();

    // Letters first, and nothing inside that could end the text, begin a comment or a map, or close a list around it.
    [GeneratedRegex(@"\A[\p{L}\p{M}\p{N}(](?:[^\p{C}\p{Zl}\p{Zp}:#,\[\]{}""&*!|>%@`\\]|:(?=\S))*(?<![\s:])\z")]
    private static partial Regex Safe();

    // What YAML reads as something else than a text.
    [GeneratedRegex(@"\A(?:null|true|false|yes|no|on|off|y|n|[-+.\d][\d_.,:eE+-]*|0x[\da-f]+|0o[0-7]+)\z", RegexOptions.IgnoreCase)]
    private static partial Regex Meant();
}
