using System.Text;

namespace CareerBot.Knowledge.Exchange;

/// <summary>
/// Tab separated tables as spreadsheets read and write them: a byte order mark, cells in quotes where they hold tabs, quotes or
/// line breaks, quotes doubled inside.
/// </summary>
public static class Tsv
{
    /// <summary>Writes <paramref name="rows"/> as UTF-8 with a byte order mark.</summary>
    public static byte[] Write(IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder("\uFEFF");
        foreach (var row in rows)
        {
            text.AppendJoin('\t', row.Select(Quoted)).Append("\r\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Reads a table; UTF-8, or UTF-16 with a byte order mark as some spreadsheets save "Unicode text".</summary>
    /// <returns>The rows with the lines that they begin on; rows without any text are left out.</returns>
    /// <exception cref="DecoderFallbackException">The bytes are neither.</exception>
    public static IReadOnlyList<(int Line, IReadOnlyList<string> Cells)> Read(byte[] bytes) => new Reader(Decode(bytes)).Rows();

    /// <summary>Whether <paramref name="bytes"/> begin with the byte order mark of UTF-16.</summary>
    public static bool IsUtf16(byte[] bytes) => bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];

    private static string Decode(byte[] bytes)
    {
        Encoding encoding = bytes switch
        {
            [0xFF, 0xFE, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
            [0xFE, 0xFF, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
            _ => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true),
        };
        return encoding.GetString(bytes).TrimStart('\uFEFF');
    }

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny("\t\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private sealed class Reader(string text)
    {
        private int _at;
        private int _line = 1;

        public List<(int Line, IReadOnlyList<string> Cells)> Rows()
        {
            var rows = new List<(int Line, IReadOnlyList<string> Cells)>();
            while (_at < text.Length)
            {
                var line = _line;
                var cells = Row();
                if (cells.Any(cell => cell.Length > 0))
                {
                    rows.Add((line, cells));
                }
            }

            return rows;
        }

        private List<string> Row()
        {
            List<string> cells = [Cell()];
            while (_at < text.Length && text[_at] == '\t')
            {
                _at++;
                cells.Add(Cell());
            }

            SkipLineEnd();
            return cells;
        }

        private string Cell()
        {
            if (_at < text.Length && text[_at] == '"')
            {
                return InQuotes() + Plain();
            }

            return Plain();
        }

        private string InQuotes()
        {
            var cell = new StringBuilder();
            for (_at++; _at < text.Length; _at++)
            {
                if (text[_at] == '"')
                {
                    if (_at + 1 >= text.Length || text[_at + 1] != '"')
                    {
                        _at++;
                        break;
                    }

                    _at++;
                }
                else if (text[_at] == '\n')
                {
                    _line++;
                }

                cell.Append(text[_at]);
            }

            return cell.ToString();
        }

        private string Plain()
        {
            var from = _at;
            while (_at < text.Length && text[_at] is not ('\t' or '\r' or '\n'))
            {
                _at++;
            }

            return text[from.._at];
        }

        private void SkipLineEnd()
        {
            if (_at < text.Length && text[_at] == '\r')
            {
                _at++;
            }

            if (_at < text.Length && text[_at] == '\n')
            {
                _at++;
            }

            _line++;
        }
    }
}
