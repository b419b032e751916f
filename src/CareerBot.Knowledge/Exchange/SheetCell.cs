using System.Text.RegularExpressions;

namespace CareerBot.Knowledge.Exchange;

/// <summary>
/// Keeps a spreadsheet from making something else of a text: "1986" would stay a number, "2-3" become a date, "=A1" a formula.
/// Such a text gets an apostrophe in front, as people type it there themselves.
/// </summary>
internal static partial class SheetCell
{
    private const char Guard = '\'';

    public static string Guarded(string text) => Tempting().IsMatch(text) ? Guard + text : text;

    public static string Unguarded(string cell) => cell.Length > 0 && cell[0] == Guard ? cell[1..] : cell;

    // Something short with a digit in it may be a number, a date or a time; a longer text is none.
    [GeneratedRegex(@"\A(?:[=+\-@'].*|(?=[^\r\n]*[0-9])[^\r\n]{1,24}|true|false)\z", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Tempting();
}
