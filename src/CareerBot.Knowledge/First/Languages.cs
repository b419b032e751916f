namespace CareerBot.Knowledge.First;

/// <summary>Tells in which language somebody writes, by the script.</summary>
internal static class Languages
{
    public static string Guess(string text) => text.AsSpan().ContainsAnyInRange('\u0900', '\u097F') ? "hi" : "en";
}
