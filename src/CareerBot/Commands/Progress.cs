using System.Globalization;

namespace CareerBot.Commands;

/// <summary>A progress bar for long runs: on a terminal only, never where the output is kept.</summary>
internal sealed class Progress(TextWriter error, string what, int all)
{
    private const int Width = 30;
    private const int Fewest = 200;

    private readonly bool _isShown = all >= Fewest && IsTerminal(error);
    private int _percent = -1;

    /// <summary>Says on a terminal what goes on now.</summary>
    public static void Say(TextWriter error, string what)
    {
        if (IsTerminal(error))
        {
            error.Write(what + '\r');
        }
    }

    /// <summary>Gives the items on and draws how many have gone by; the bar goes away at the end.</summary>
    public IEnumerable<T> Over<T>(IEnumerable<T> items)
    {
        var done = 0;
        foreach (var item in items)
        {
            yield return item;
            Draw(++done);
        }

        if (_isShown)
        {
            error.Write($"\r{new string(' ', Width + what.Length + 10)}\r");
        }
    }

    private static bool IsTerminal(TextWriter error) => ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected;

    private void Draw(int done)
    {
        var percent = 100 * done / Math.Max(1, all);
        if (_isShown && percent != _percent)
        {
            _percent = percent;
            var full = Width * percent / 100;
            error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{what} [{new string('#', full)}{new string('.', Width - full)}] {percent} %"));
        }
    }
}
